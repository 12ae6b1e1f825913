import type { SmallWords } from '../src/parse/names/candidates.ts';
import { namesFile } from '../src/parse/names/model.ts';
import type { NamesCard, TrainedRows } from '../src/parse/names/model.ts';
import { MOST_ROWS } from '../src/parse/names/rows.ts';
import { SCHEMES } from './names-examples.ts';
import type { Scheme } from './names-examples.ts';
import { schemeClue } from './names-learn.ts';
import type { ClueRows, Learnt } from './names-learn.ts';

/** How much of what each scheme adds the reader goes by. */
export type Blend = Partial<Readonly<Record<Scheme, number>>>;

/** Rows that are kept of each kind: those with the largest weights. */
export interface Kept {
  readonly words: number;
  readonly spans: number;
}

/** The bytes of `resources/<language>/names.bin`: weights in steps of one size, so that they add up. */
export function compileNames(
  learnt: Learnt,
  {
    card,
    small,
    blend,
    kept,
  }: {
    readonly card: NamesCard;
    readonly small: SmallWords;
    readonly blend: Blend;
    readonly kept: Kept;
  },
): Uint8Array {
  const words = blended(learnt.words, blend);
  const spans = blended(learnt.spans, blend);
  const unit = stepOf([words, spans]);
  const whole = (value: number): number => Math.max(-127, Math.min(127, Math.round(value / unit)));
  return namesFile(card, {
    words: largest(words, learnt.words, kept.words, whole),
    spans: largest(spans, learnt.spans, kept.spans, whole),
    moves: Int8Array.from(learnt.moves, whole),
    small,
  });
}

/** Weights of each clue for the schemes together, in the order of the clues. */
function blended({ width, clues, rows, values }: ClueRows, blend: Blend): Float32Array {
  const sums = new Float32Array(clues.length * width);
  const add = (clue: number, at: number, share: number): void => {
    const row = rows.get(clue);
    if (row === undefined) return;
    for (let column = 0; column < width; column += 1) {
      const to = at * width + column;
      sums[to] = (sums[to] ?? 0) + share * (values[row * width + column] ?? 0);
    }
  };
  for (const [at, clue] of clues.entries()) {
    add(clue, at, 1);
    for (const scheme of SCHEMES) add(schemeClue(clue, scheme), at, blend[scheme] ?? 0);
  }
  return sums;
}

/** One weight in 5,000 may be too large for its byte, and is cut to what fits. */
const CUT = 5000;

function stepOf(weights: readonly Float32Array[]): number {
  const sizes = weights.flatMap((values) => Array.from(values, Math.abs)).toSorted((a, b) => b - a);
  return (sizes[Math.floor(sizes.length / CUT)] ?? 1) / 127 || 1;
}

function largest(
  weights: Float32Array,
  { width, clues }: ClueRows,
  most: number,
  whole: (value: number) => number,
): TrainedRows {
  const rows = Array.from(clues, (clue, at) => {
    const values = Array.from(weights.subarray(at * width, (at + 1) * width), whole);
    return { clue, values, size: Math.max(...values.map(Math.abs)) };
  });
  const kept = rows
    .filter(({ size }) => size > 0)
    .toSorted((a, b) => b.size - a.size || a.clue - b.clue)
    .slice(0, Math.min(most, MOST_ROWS))
    .toSorted((a, b) => a.clue - b.clue);
  return {
    clues: Int32Array.from(kept, ({ clue }) => clue),
    values: Int8Array.from(kept.flatMap(({ values }) => values)),
  };
}
