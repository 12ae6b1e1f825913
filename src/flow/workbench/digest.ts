import type { ActorType, Edtf, Id, Standing, Tie } from '../../model/records.ts';
import type { NamedActor } from '../../view/told.ts';
import type { Swept } from './sweep.ts';

/** What lists, the queue, profiles and the network need of a document: its rows without their words, in their order. */
export interface Digest {
  /** Everybody that the rows name; they point here by place. */
  readonly actors: readonly DigestActor[];
  readonly claims: readonly (DigestRow & {
    /** Who tells it, then who is named in it. */
    readonly by: readonly number[];
    readonly of: readonly number[];
    readonly about: readonly Id[];
  })[];
  readonly acts: readonly (DigestRow & { readonly who: readonly number[]; readonly date?: Edtf })[];
  readonly offices: readonly DigestOffice[];
  readonly ties: readonly (DigestRow & {
    readonly from: number;
    readonly to: number;
    readonly type: Tie['type'];
    readonly words: string;
    readonly since?: Edtf;
    readonly until?: Edtf;
  })[];
  readonly explanations: readonly DigestRow[];
  readonly expectations: readonly DigestRow[];
  /** Forms of whom it is not settled whom they mean and who may be several, with how much that matters. */
  readonly open: readonly { readonly mention: Id; readonly weight: number }[];
  /** How often each is mentioned. */
  readonly mentioned: readonly (readonly [actor: number, times: number])[];
}

interface DigestActor {
  readonly id: Id;
  readonly name: string;
  /** Absent where only the name is known. */
  readonly type?: ActorType;
}

export interface DigestRow {
  readonly id: Id;
  /** `proposed` where it is absent. */
  readonly standing?: Standing;
}

export interface DigestOffice extends DigestRow {
  readonly person: number;
  readonly organisation?: number;
  readonly state?: number;
  readonly office: string;
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Passage, first unit, end. */
  readonly span: readonly [passage: Id, start: number, end: number];
}

export function standingOf({ standing = 'proposed' }: DigestRow): Standing {
  return standing;
}

export function digestOf(swept: Swept): Digest {
  const { actors, place } = actorTable(swept.actors);
  const known = (all: readonly { readonly actor?: Id; readonly name: string }[]) =>
    all.flatMap(({ actor: id, name }) => (id === undefined ? [] : place({ id, name })));
  return {
    actors,
    claims: swept.claims.map((one) => ({
      ...rowOf(one),
      by: known(one.tellers),
      of: one.actors.map(place),
      about: one.about,
    })),
    acts: swept.acts.map((one) => ({
      ...rowOf(one),
      who: known([...one.initiators, ...one.recipients]),
      ...(one.date !== undefined && { date: one.date }),
    })),
    offices: swept.offices.map((one) => officeOf(one, place)),
    ties: swept.ties.map((one) => tieOf(one, place)),
    explanations: swept.explanations.map(rowOf),
    expectations: swept.expectations.map(rowOf),
    open: swept.open.flatMap(openOf),
    mentioned: [...swept.mentioned].map(([id, times]) => [place({ id, name: '' }), times]),
  };
}

type PlaceOf = ReturnType<typeof actorTable>['place'];

function rowOf({ id, standing }: { readonly id: Id; readonly standing: Standing }): DigestRow {
  return { id, ...(standing !== 'proposed' && { standing }) };
}

function officeOf(row: Swept['offices'][number], place: PlaceOf): DigestOffice {
  const { person, organisation, state, office, from, until, span } = row;
  return {
    ...rowOf(row),
    person: place(person),
    ...(organisation && { organisation: place(organisation) }),
    ...(state && { state: place(state) }),
    office,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    span: [span.passage, span.start, span.end],
  };
}

function tieOf(row: Swept['ties'][number], place: PlaceOf): Digest['ties'][number] {
  const { from, to, type, words, since, until } = row;
  return {
    ...rowOf(row),
    from: place(from),
    to: place(to),
    type,
    words,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

/** Even where the program is all but sure, a person's word is worth something. */
const LEAST_DOUBT = 0.2;

function openOf({ at, count, candidates }: Swept['open'][number]): Digest['open'] {
  const mention = at[0]?.mention;
  if (candidates.length === 0 || mention === undefined) return [];
  const best = candidates.map(({ score }) => score).toSorted((a, b) => b - a);
  const weight = count * Math.max(LEAST_DOUBT, 1 - ((best[0] ?? 0) - (best[1] ?? 0)));
  return [{ mention, weight }];
}

/** Gives each actor a place in a list, the same for the same id. */
function actorTable(known: readonly NamedActor[]) {
  const types = new Map(known.map((one) => [one.id, one]));
  const places = new Map<Id, number>();
  const actors: DigestActor[] = [];
  return {
    actors,
    place: ({ id, name }: { readonly id: Id; readonly name: string }): number => {
      const at = places.get(id);
      if (at !== undefined) return at;
      places.set(id, actors.length);
      return actors.push(types.get(id) ?? { id, name }) - 1;
    },
  };
}
