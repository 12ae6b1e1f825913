import { isFixedPart } from './irregular.ts';
import { CASES } from './reading.ts';
import type { Reading } from './reading.ts';

const PIECES = /([\s\u00a0-]+)/u;
/** More parts than this are no name. */
const MOST_PIECES = 4;
/** How likely a first part keeps its form though it could decline: Абдул-Азиза. */
const KEPT = 0.1;
/** Readings carried from part to part. */
const WIDTH = 6;

/**
 * The readings of a double name (Петровой-Водкиной, Анне Марии): of every part, as far as sex, number and case agree;
 * a first part may stand still. None when there are too many parts.
 */
export function compoundNominatives(
  word: string,
  readingsOf: (piece: string) => readonly Reading[],
): readonly Reading[] {
  const pieces = word.split(PIECES);
  const names = pieces.filter((piece, at) => at % 2 === 0 && piece !== '');
  if (names.length === 0 || names.length > MOST_PIECES) return [];
  let carried: readonly Reading[] = [{ text: '', case: 'nominative', cases: CASES, score: 1 }];
  for (const [at, piece] of pieces.entries()) {
    const isName = at % 2 === 0 && piece !== '';
    const isLast = piece === names.at(-1) && at >= pieces.length - 2;
    carried = joined(carried, isName ? optionsOf(piece, isLast, readingsOf) : [still(piece, 1)]);
  }
  const total = carried.reduce((sum, { score }) => sum + score, 0);
  return carried.map((reading) => ({ ...reading, score: reading.score / total }));
}

function optionsOf(
  piece: string,
  isLast: boolean,
  readingsOf: (piece: string) => readonly Reading[],
): readonly Reading[] {
  if (isLast) return readingsOf(piece);
  if (isFixedPart(piece)) return [still(piece, 1)];
  return [...readingsOf(piece), still(piece, KEPT)];
}

function still(text: string, score: number): Reading {
  return { text, case: 'nominative', cases: CASES, score };
}

function joined(left: readonly Reading[], right: readonly Reading[]): readonly Reading[] {
  const all = left.flatMap((a) => right.flatMap((b) => agreeing(a, b)));
  const best = new Map<string, Reading>();
  for (const one of all.toSorted((a, b) => b.score - a.score)) {
    const key = `${one.text} ${one.sex} ${one.number}`;
    if (!best.has(key)) best.set(key, one);
  }
  return [...best.values()].slice(0, WIDTH);
}

function agreeing(a: Reading, b: Reading): readonly Reading[] {
  const cases = b.cases.filter((one) => a.cases.includes(one));
  const sex = a.sex ?? b.sex;
  const number = a.number ?? b.number;
  const first = cases[0];
  if (first === undefined || (b.sex ?? sex) !== sex || (b.number ?? number) !== number) return [];
  const base = { text: a.text + b.text, case: first, cases, score: a.score * b.score };
  return [{ ...base, ...(sex && { sex }), ...(number && { number }) }];
}
