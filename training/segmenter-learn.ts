import { contextOf, MARGIN } from '../src/parse/segment/context.ts';
import { FEATURES, gapFeatures, TABLE_BITS } from '../src/parse/segment/features.ts';
import type { SegmentLanguage } from '../src/parse/segment/language.ts';
import { lineBreaks } from '../src/parse/segment/lines.ts';
import { scanTokens } from '../src/parse/segment/scan.ts';
import { surroundingsOf } from '../src/parse/segment/surroundings.ts';
import { PARAGRAPH_BREAK } from '../src/parse/segment/token-table.ts';
import { random } from './network/random.ts';
import type { SegmentExample } from './segmenter-data.ts';

/** A gap between two tokens: the places of its features, and whether a sentence ends there. */
interface Gap {
  readonly features: Int32Array;
  readonly isEnd: boolean;
}

export interface LearnOptions {
  readonly seed: number;
  readonly epochs: number;
  /** Length of the first step. */
  readonly rate: number;
}

/** Logistic regression over hashed features, by AdaGrad (Duchi et al. 2011). The same seed gives the same weights. */
export function learnSentenceEnds(
  examples: readonly SegmentExample[],
  language: SegmentLanguage,
  { seed, epochs, rate }: LearnOptions,
): Float32Array {
  const gaps = examples.flatMap((example) => gapsOf(example, language));
  const weights = new Float32Array(1 << TABLE_BITS);
  const squares = new Float32Array(1 << TABLE_BITS).fill(FIRST_SQUARE);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const gap of mixed(gaps, seed, epoch)) learn(gap, weights, squares, rate);
  }
  return weights;
}

const FIRST_SQUARE = 0.01;
/** What is learnt already is passed over. */
const SMALL = 1e-4;

function learn(
  { features, isEnd }: Gap,
  weights: Float32Array,
  squares: Float32Array,
  rate: number,
): void {
  let score = 0;
  for (const place of features) score += weights[place] ?? 0;
  const error = 1 / (1 + Math.exp(-score)) - (isEnd ? 1 : 0);
  if (Math.abs(error) < SMALL) return;
  for (const place of features) {
    const square = (squares[place] ?? 0) + error * error;
    squares[place] = square;
    weights[place] = (weights[place] ?? 0) - (rate * error) / Math.sqrt(square);
  }
}

/** Shuffled through places, since moving half a million records is slow. */
function mixed(gaps: readonly Gap[], seed: number, epoch: number): readonly Gap[] {
  const { fraction } = random(seed, epoch);
  const order = [...gaps];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(fraction() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}

function gapsOf({ text, ends }: SegmentExample, language: SegmentLanguage): readonly Gap[] {
  const table = scanTokens(text, language);
  const context = contextOf(text, table, language);
  const around = surroundingsOf(context);
  const breaks = lineBreaks(table);
  const places = new Int32Array(FEATURES);
  const gaps: Gap[] = [];
  for (let at = MARGIN; at < MARGIN + context.length - 1; at += 1) {
    if (context.gaps[at + 1] === PARAGRAPH_BREAK) continue;
    gapFeatures(context, around, breaks, at, places);
    const before = table.ends[(context.tokens[at + 1] ?? 0) - 1] ?? 0;
    gaps.push({ features: places.slice(), isEnd: ends.has(before) });
  }
  return gaps;
}
