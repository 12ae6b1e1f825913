import { findExpressions } from '../../src/dates/find-expressions.ts';
import { dataFile } from '../data-folder.ts';
import { isForDevelopment, readTimeMl } from './timeml.ts';
import type { TimeMlDocument } from './timeml.ts';
import { timexesOf } from './timex.ts';
import type { Timex } from './timex.ts';

/** Finds the times of a text that was written on a day. */
export type FindTimex = (text: string, created: string) => readonly Timex[];

export interface TempEvalScore {
  /** F1 of equal extents, of extents that overlap, and of these with the value given; 0–1. */
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
  readonly documents: number;
  readonly gold: number;
  readonly found: number;
}

/** The room under measure. */
const findOwnTimex: FindTimex = (text, created) =>
  findExpressions(text, { language: 'en', documentDate: created }).flatMap((expression) =>
    timexesOf(expression, text),
  );

/** The texts of TempEval-3 (UzZaman et al. 2013): TimeBank and AQUAINT, or one half of their files. */
function tempEvalDocuments(half: 'all' | 'development' | 'judging'): readonly TimeMlDocument[] {
  const folder = dataFile('data', 'temporal', 'TempEval-3', 'TBAQ-cleaned');
  if (folder === undefined) return [];
  const all = readTimeMl(folder);
  return half === 'all'
    ? all
    : all.filter(({ name }) => isForDevelopment(name) === (half === 'development'));
}

/** A pair that overlaps, each taken once; what has no partner stands alone. */
export interface TimexPair {
  readonly gold?: Timex;
  readonly found?: Timex;
}

function pairTimexes(gold: readonly Timex[], found: readonly Timex[]): readonly TimexPair[] {
  const free = new Set(found);
  const pairs = gold.map((one): TimexPair => {
    const exact = [...free].find(({ start, end }) => start === one.start && end === one.end);
    const partner = exact ?? [...free].find(({ start, end }) => start < one.end && end > one.start);
    if (partner === undefined) return { gold: one };
    free.delete(partner);
    return { gold: one, found: partner };
  });
  return [...pairs, ...[...free].map((one) => ({ found: one }))];
}

/** Micro-averaged over the documents, as the scorer of the task does; the date of creation is given and not scored. */
export function scoreTempEval(
  find: FindTimex = findOwnTimex,
  half: 'all' | 'development' | 'judging' = 'judging',
): TempEvalScore {
  const documents = tempEvalDocuments(half);
  const pairs = documents.flatMap(({ text, created, times }) =>
    pairTimexes(times, find(text, created)),
  );
  const gold = pairs.filter((pair) => pair.gold).length;
  const found = pairs.filter((pair) => pair.found).length;
  const both = pairs.flatMap((pair) =>
    pair.gold && pair.found ? [[pair.gold, pair.found] as const] : [],
  );
  const f1 = (right: number): number => (gold + found === 0 ? 0 : (2 * right) / (gold + found));
  return {
    strict: f1(both.filter(([a, b]) => a.start === b.start && a.end === b.end).length),
    relaxed: f1(both.length),
    value: f1(both.filter(([a, b]) => a.value === b.value).length),
    documents: documents.length,
    gold,
    found,
  };
}
