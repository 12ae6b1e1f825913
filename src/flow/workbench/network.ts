import type { Id } from '../../model/records.ts';
import { networkOf } from '../../view/network.ts';
import type { Network, OfficeEnds, TieEnds } from '../../view/network.ts';
import type { NamedActor } from '../../view/told.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { standingOf } from './digest.ts';
import { digestsOf } from './digests.ts';
import type { Digested } from './digests.ts';

/** Who was bound to whom at a date, or at any; of many the most bound, with what binds them to each other. */
export async function network(
  bench: Bench,
  { at, limit }: DeskQuestions['network'],
): Promise<DeskAnswers['network']> {
  const digests = await digestsOf(bench);
  const { ties, offices } = await bench.once('bonds', () =>
    Promise.resolve({ ties: digests.flatMap(tiesIn), offices: digests.flatMap(officesIn) }),
  );
  const any = await bench.once('network', () => Promise.resolve(networkOf(ties, offices)));
  const now = at === undefined ? any : networkOf(ties, offices, at);
  const all = { nodes: now.nodes.length, edges: now.edges.length };
  if (limit === undefined || any.nodes.length <= limit) return { ...now, all };
  const drawn = new Set(any.nodes.slice(0, limit).map(({ id }) => id));
  return { ...among(drawn, now), all };
}

/** Those who are drawn, who are the same at every date; an edge stays where both its ends do. */
function among(drawn: ReadonlySet<Id>, { nodes, edges, ...rest }: Network): Network {
  return {
    ...rest,
    nodes: nodes.filter(({ id }) => drawn.has(id)),
    edges: edges.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
  };
}

function actorAt({ actors }: Digested, at: number | undefined): NamedActor | undefined {
  const { id, name, type } = actors[at ?? -1] ?? {};
  return id === undefined || name === undefined || type === undefined
    ? undefined
    : { id, name, type };
}

function tiesIn(digest: Digested): readonly TieEnds[] {
  return digest.ties.flatMap((tie): readonly TieEnds[] => {
    const [from, to] = [actorAt(digest, tie.from), actorAt(digest, tie.to)];
    if (from === undefined || to === undefined) return [];
    return [{ ...tie, from, to, document: digest.document, standing: standingOf(tie) }];
  });
}

export function officesIn(digest: Digested): readonly (OfficeEnds & HasSpan)[] {
  return digest.offices.flatMap((row) => {
    const person = actorAt(digest, row.person);
    if (person === undefined) return [];
    const [organisation, state] = [actorAt(digest, row.organisation), actorAt(digest, row.state)];
    const { id, office, from, until, span } = row;
    const [passage, start, end] = span;
    return [
      {
        id,
        office,
        person,
        ...(organisation && { organisation }),
        ...(state && { state }),
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        document: digest.document,
        standing: standingOf(row),
        span: { passage, start, end },
      },
    ];
  });
}

interface HasSpan {
  readonly span: { readonly passage: string; readonly start: number; readonly end: number };
}
