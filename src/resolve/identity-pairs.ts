import type { Edge, Judgement } from '../model/judgement.ts';
import type { JudgementConflict } from '../model/settlement.ts';

type Pair = Pick<Edge, 'left' | 'right'>;

/** The same for both orders of a pair. */
export function pairKey({ left, right }: Pair): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

/** Where nothing tells two judgements of one moment apart, the more careful one goes first. */
const CAREFUL: readonly Judgement[] = ['different', 'open', 'same'];

/** An order that depends on what is judged alone. */
export function byPair(a: Edge, b: Edge): number {
  return (
    compare(pairKey(a), pairKey(b)) ||
    compare(b.at ?? '', a.at ?? '') ||
    CAREFUL.indexOf(a.judgement) - CAREFUL.indexOf(b.judgement) ||
    (b.score ?? 1) - (a.score ?? 1) ||
    compare(JSON.stringify(a.reasons), JSON.stringify(b.reasons))
  );
}

/** People's judgements: the latest on each pair, and earlier ones that it contradicts. */
export function rulingEdges(edges: readonly Edge[]): {
  readonly ruling: readonly Edge[];
  readonly overruled: readonly JudgementConflict[];
} {
  const ruling = new Map<string, Edge>();
  const overruled: JudgementConflict[] = [];
  for (const edge of edges.toSorted(byPair)) {
    const latest = ruling.get(pairKey(edge));
    if (latest === undefined) ruling.set(pairKey(edge), edge);
    else if (contradict(latest, edge)) overruled.push({ overruled: edge, rulings: [latest] });
  }
  return { ruling: [...ruling.values()], overruled };
}

/** To leave a question open, or to answer it afterwards, contradicts nothing. */
function contradict(a: Edge, b: Edge): boolean {
  return a.judgement !== b.judgement && a.judgement !== 'open' && b.judgement !== 'open';
}

function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
