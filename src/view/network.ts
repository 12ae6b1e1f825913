import { compareDays, daysOf } from '../model/edtf.ts';
import type { ActorType, Edtf, Id, Standing } from '../model/records.ts';
import type { OfficeRow } from './office-rows.ts';
import type { TieRow } from './tie-rows.ts';
import type { NamedActor } from './told.ts';

/** An actor that something binds to another. */
export interface NetworkNode {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
  /** How many edges it has at the date. */
  readonly weight: number;
}

/** What binds or divides two actors: a tie, or an office held in an organisation or state. */
export interface NetworkEdge {
  /** The id of the tie or tenure. */
  readonly id: Id;
  readonly kind: 'tie' | 'office';
  readonly from: Id;
  readonly to: Id;
  /** A tie's type; `office` for an office. */
  readonly type: string;
  /** `is a rival of`, `minister of defence`. */
  readonly words: string;
  readonly since?: Edtf;
  readonly until?: Edtf;
  /** The text dates it; what it does not date is shown at every date. */
  readonly dated: boolean;
  readonly standing: Standing;
  readonly document: Id;
  /** Other records that say the same of the same time. */
  readonly also: readonly Id[];
}

export interface Network {
  /** Most bound first. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** First and last day (`YYYY-MM-DD`) that dated edges name, at whatever date: the slider's ends. */
  readonly span?: { readonly from: string; readonly until: string };
}

/** What a network needs of a tie and of an office. */
export type TieEnds = Pick<
  TieRow,
  'id' | 'from' | 'to' | 'type' | 'words' | 'standing' | 'document' | 'since' | 'until'
>;
export type OfficeEnds = Pick<
  OfficeRow,
  'id' | 'person' | 'office' | 'organisation' | 'state' | 'from' | 'until' | 'standing' | 'document'
>;

interface Bound {
  readonly edge: NetworkEdge;
  readonly ends: readonly [NamedActor, NamedActor];
}

/**
 * Who is bound to whom at a date (EDTF, any of its days), or at any without one. What was rejected is left out; an
 * office binds to its organisation, else to its state, and without either to nobody.
 */
export function networkOf(
  ties: readonly TieEnds[],
  offices: readonly OfficeEnds[],
  at?: Edtf,
): Network {
  const all = [...ties.map(tieEdge), ...offices.flatMap(officeEdge)].filter(
    ({ edge }) => edge.standing !== 'rejected' && edge.from !== edge.to,
  );
  const bound = joined(all).filter(({ edge }) => at === undefined || holdsAt(edge, at));
  const span = spanOf(all);
  return {
    nodes: nodesOf(bound),
    edges: bound.map(({ edge }) => edge),
    ...(span !== undefined && { span }),
  };
}

function tieEdge({ id, from, to, type, words, standing, document, since, until }: TieEnds): Bound {
  const dated = since !== undefined || until !== undefined;
  const time = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  return {
    ends: [from, to],
    edge: {
      id,
      kind: 'tie',
      from: from.id,
      to: to.id,
      type,
      words,
      ...time,
      dated,
      standing,
      document,
      also: [],
    },
  };
}

function officeEdge(row: OfficeEnds): readonly Bound[] {
  const { id, person, office, organisation, state, from: since, until, standing, document } = row;
  const to = organisation ?? state;
  if (to === undefined) return [];
  const time = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  const dated = since !== undefined || until !== undefined;
  return [
    {
      ends: [person, to],
      edge: {
        id,
        kind: 'office',
        from: person.id,
        to: to.id,
        type: 'office',
        words: office,
        ...time,
        dated,
        standing,
        document,
        also: [],
      },
    },
  ];
}

/** What several places say alike is one edge; what a person accepted goes before what is proposed. */
function joined(all: readonly Bound[]): readonly Bound[] {
  const alike = Map.groupBy(all, ({ edge: { from, to, type, words, since, until } }) =>
    JSON.stringify([from, to, type, words.toLowerCase(), since, until]),
  );
  return [...alike.values()].flatMap((same) => {
    const best = same.find(({ edge }) => edge.standing === 'accepted') ?? same[0];
    if (best === undefined) return [];
    const also = same.map(({ edge }) => edge.id).filter((id) => id !== best.edge.id);
    return [{ ...best, edge: { ...best.edge, also } }];
  });
}

/** A side that is not stated is open. */
function holdsAt({ since, until }: NetworkEdge, at: Edtf): boolean {
  const asked = daysOf(at);
  if (asked?.earliest === undefined || asked.latest === undefined) return true;
  const begins = since === undefined ? undefined : daysOf(since)?.earliest;
  const ends = until === undefined ? undefined : daysOf(until)?.latest;
  const begun = begins === undefined || compareDays(begins, asked.latest) <= 0;
  const over = ends !== undefined && compareDays(ends, asked.earliest) < 0;
  return begun && !over;
}

function nodesOf(bound: readonly Bound[]): readonly NetworkNode[] {
  const nodes = new Map<Id, NetworkNode>();
  for (const { ends } of bound)
    for (const { id, name, type } of ends)
      nodes.set(id, { id, name, type, weight: (nodes.get(id)?.weight ?? 0) + 1 });
  return [...nodes.values()].toSorted((a, b) => b.weight - a.weight);
}

function spanOf(bound: readonly Bound[]): Network['span'] {
  const days = bound
    .flatMap(({ edge: { since, until } }) => [since, until])
    .flatMap((date) => (date === undefined ? [] : Object.values(daysOf(date) ?? {})))
    .filter((day) => typeof day === 'string')
    .toSorted(compareDays);
  const [from, until] = [days[0], days.at(-1)];
  return from === undefined || until === undefined ? undefined : { from, until };
}
