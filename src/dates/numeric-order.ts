import type { NumericOrder } from './expression.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(?:[12]\d{3}|\d{2})(?!\d|[./-]\d)/gu;

/**
 * The order of day and month in figures that the unambiguous dates of a document agree on; `open` when they do not,
 * or there is none. Russian never writes the month first, and American English alone always does.
 */
export function numericOrderOf(texts: readonly string[], language?: string): NumericOrder {
  if (language?.startsWith('ru')) return 'day';
  const seen = new Set<NumericOrder>();
  for (const text of texts)
    for (const [, first, , second] of text.matchAll(NUMERIC)) {
      if (Number(first) > 12 && Number(first) <= 31 && Number(second) <= 12) seen.add('day');
      if (Number(second) > 12 && Number(second) <= 31 && Number(first) <= 12) seen.add('month');
    }
  if (seen.size === 1) return [...seen][0] ?? 'open';
  return seen.size === 0 && language === 'en-US' ? 'month' : 'open';
}
