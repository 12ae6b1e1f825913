import type { NoteCandidate } from './note-candidates.ts';
import { numberOf } from './note-label.ts';

/** Numbered lines that go on from one another: 1, 2, 3 … */
export type Chain = readonly NoteCandidate[];

/**
 * Sorts candidates of one style into rising chains, in one pass. A chain begins with 1; one number may be missing or
 * printed twice. A number that continues no chain is a year, a quantity or an item of something else.
 */
export function chainsOf(candidates: readonly NoteCandidate[]): Chain[] {
  const chains: NoteCandidate[][] = [];
  const byLast = new Map<number, NoteCandidate[]>();
  for (const each of candidates) {
    const number = numberOf(each.label);
    const chain = number === undefined ? loose(chains) : chainFor(number, chains, byLast);
    if (chain === undefined) continue;
    chain.push(each);
    if (number !== undefined) moveTo(number, chain, byLast);
  }
  return chains.filter((chain) => chain.length > 0);
}

/** Letters and names have no order; they make one chain. */
function loose(chains: NoteCandidate[][]): NoteCandidate[] {
  const [first] = chains;
  if (first !== undefined) return first;
  const chain: NoteCandidate[] = [];
  chains.push(chain);
  return chain;
}

function chainFor(
  number: number,
  chains: NoteCandidate[][],
  byLast: ReadonlyMap<number, NoteCandidate[]>,
): NoteCandidate[] | undefined {
  if (number !== 1) return byLast.get(number - 1) ?? byLast.get(number) ?? byLast.get(number - 2);
  const chain: NoteCandidate[] = [];
  chains.push(chain);
  return chain;
}

function moveTo(
  number: number,
  chain: NoteCandidate[],
  byLast: Map<number, NoteCandidate[]>,
): void {
  for (const last of [number - 1, number - 2]) {
    if (byLast.get(last) === chain) byLast.delete(last);
  }
  byLast.set(number, chain);
}
