import { numeralOf } from './vocabulary.ts';

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** 1…39 for a Roman numeral in capitals, else `undefined`; longer ones are rare, and letters of names look like them. */
function romanNumber(word: string): number | undefined {
  if (word === '' || !ROMAN.test(word)) return undefined;
  const digits = Array.from(word, (letter) => ROMAN_DIGITS[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** What a word says as a number, and whether tens wait for a unit behind them (forty-four). */
export function numberIn(word: string, isFirst: boolean): number | undefined {
  if (/^\d+$/u.test(word)) return Number(word);
  return (isFirst ? undefined : romanNumber(word)) ?? numeralOf(word.toLowerCase());
}

/** Forty and four is 44; other numbers stand alone. */
export function joinNumbers(tens: number | undefined, unit: number): number | undefined {
  const joins = tens !== undefined && tens >= 20 && tens <= 90 && tens % 10 === 0 && unit < 10;
  return joins ? tens + unit : undefined;
}
