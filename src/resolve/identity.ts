import type { Edge, Judgement } from '../model/judgement.ts';
import type { Id } from '../model/records.ts';
import type { JudgementConflict } from '../model/settlement.ts';
import { blocksOf } from './identity-blocks.ts';
import type { Blocks } from './identity-blocks.ts';
import { clustersOf } from './identity-clusters.ts';
import type { Clusters } from './identity-clusters.ts';
import { byPair, pairKey, rulingEdges } from './identity-pairs.ts';

/**
 * Which actors are one, from judgements on pairs of them. Nothing depends on the order of the judgements, and a
 * judgement taken away leaves what the others say. The algebra is that of nomenklatura's resolver
 * (github.com/opensanctions/nomenklatura), with the judgements of people set above those of the program:
 *
 * - on one pair the latest judgement of a person rules, and silences the program;
 * - a person's `same` always joins, and so do chains of it;
 * - a `different`, of a person or of the program, keeps the two clusters apart from every join of the program, direct
 *   or through others;
 * - the program's joins are tried from the surest down, so that the better of two rivals holds.
 */
export interface Identity {
  /** The id under which an actor's cluster goes: the smallest of its members' ids. */
  readonly canonical: (id: Id) => Id;
  /** All that are one with the actor, itself included, in the order of their ids. */
  readonly members: (id: Id) => readonly Id[];
  /** What holds between two actors, directly or through others; `undefined` when nothing was said. */
  readonly judgementOf: (a: Id, b: Id) => Judgement | undefined;
  /** Clusters of two and more, in the order of their canonical ids. */
  readonly clusters: readonly (readonly Id[])[];
  /** The judgements that made an actor's cluster, a person's first; each joined two clusters into one. */
  readonly joinsOf: (id: Id) => readonly Edge[];
  /** Questions between clusters that nothing answers: one for each two clusters, the surest first. */
  readonly questions: readonly Edge[];
  /** Joins that the program proposed and a `different` forbade, with that judgement. */
  readonly withheld: readonly Withheld[];
  /** People's judgements that contradict each other. */
  readonly conflicts: readonly JudgementConflict[];
}

export interface Withheld {
  readonly edge: Edge;
  readonly because: Edge;
}

export function identityOf(edges: Iterable<Edge>): Identity {
  const all = [...edges].filter(({ left, right }) => left !== right);
  const { ruling, overruled } = rulingEdges(all.filter(({ by }) => by === 'person'));
  const silenced = new Set(ruling.map(pairKey));
  const proposed = all.filter((edge) => edge.by === 'program' && !silenced.has(pairKey(edge)));
  const clusters = clustersOf();
  const said = ruling.filter(({ judgement }) => judgement === 'same');
  const joins = said.filter(({ left, right }) => clusters.join(left, right));
  const { blocks, broken } = differences(ruling, proposed, clusters, said);
  const { joined, withheld } = joinProposed(proposed, blocks);
  const made = Map.groupBy([...joins, ...joined], ({ left }) => clusters.rootOf(left));
  return {
    canonical: clusters.canonical,
    members: clusters.members,
    clusters: clusters.all(),
    joinsOf: (id) => made.get(clusters.rootOf(id)) ?? [],
    withheld,
    conflicts: [...overruled, ...broken],
    ...answers([...ruling, ...proposed], clusters, blocks),
  };
}

/** What keeps clusters apart; a person's `different` inside of what people joined is a conflict. */
function differences(
  ruling: readonly Edge[],
  proposed: readonly Edge[],
  clusters: Clusters,
  said: readonly Edge[],
): { readonly blocks: Blocks; readonly broken: readonly JudgementConflict[] } {
  const blocks = blocksOf(clusters);
  const broken: JudgementConflict[] = [];
  for (const edge of [...ruling, ...proposed.toSorted(byPair)]) {
    if (edge.judgement !== 'different') continue;
    if (clusters.rootOf(edge.left) !== clusters.rootOf(edge.right)) blocks.add(edge);
    else if (edge.by === 'person') {
      broken.push({ overruled: edge, rulings: chainBetween(edge, said) });
    }
  }
  return { blocks, broken };
}

function joinProposed(
  proposed: readonly Edge[],
  blocks: Blocks,
): { readonly joined: readonly Edge[]; readonly withheld: readonly Withheld[] } {
  const joined: Edge[] = [];
  const withheld: Withheld[] = [];
  const joins = proposed.filter(({ judgement }) => judgement === 'same').toSorted(surestFirst);
  for (const edge of joins) {
    const because = blocks.between(edge.left, edge.right);
    if (because !== undefined) withheld.push({ edge, because });
    else if (blocks.join(edge.left, edge.right)) joined.push(edge);
  }
  return { joined, withheld };
}

/** What is asked and what is answered, once all clusters stand. */
function answers(
  edges: readonly Edge[],
  clusters: Clusters,
  blocks: Blocks,
): Pick<Identity, 'judgementOf' | 'questions'> {
  const between = ({ left, right }: Pick<Edge, 'left' | 'right'>): string =>
    pairKey({ left: clusters.rootOf(left), right: clusters.rootOf(right) });
  const asked = new Map<string, Edge>();
  for (const edge of edges.toSorted(surestFirst)) {
    if (edge.judgement !== 'open' || asked.has(between(edge))) continue;
    const settled = clusters.rootOf(edge.left) === clusters.rootOf(edge.right);
    if (!settled && blocks.between(edge.left, edge.right) === undefined)
      asked.set(between(edge), edge);
  }
  return {
    questions: [...asked.values()],
    judgementOf(left, right) {
      if (clusters.rootOf(left) === clusters.rootOf(right)) return 'same';
      if (blocks.between(left, right) !== undefined) return 'different';
      return asked.has(between({ left, right })) ? 'open' : undefined;
    },
  };
}

function surestFirst(a: Edge, b: Edge): number {
  return (b.score ?? 1) - (a.score ?? 1) || byPair(a, b);
}

/** The shortest chain of joins between two actors, from the one with the smaller id. */
function chainBetween(pair: Edge, joins: readonly Edge[]): readonly Edge[] {
  const [from = '', to = ''] = [pair.left, pair.right].toSorted();
  const steps = new Map<Id, Edge[]>();
  for (const edge of joins)
    for (const end of [edge.left, edge.right]) steps.set(end, [...(steps.get(end) ?? []), edge]);
  const cameBy = new Map<Id, Edge | undefined>([[from, undefined]]);
  for (const id of cameBy.keys()) {
    for (const edge of steps.get(id) ?? []) {
      const next = other(edge, id);
      if (!cameBy.has(next)) cameBy.set(next, edge);
    }
  }
  const chain: Edge[] = [];
  let at = to;
  for (let edge = cameBy.get(at); edge !== undefined; edge = cameBy.get(at)) {
    chain.push(edge);
    at = other(edge, at);
  }
  return chain.toReversed();
}

function other({ left, right }: Edge, id: Id): Id {
  return left === id ? right : left;
}
