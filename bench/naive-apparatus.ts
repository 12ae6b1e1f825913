import type { SourceFields } from './gold.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOTE_LINE = /^([⁰¹²³⁴-⁹]+)\s+(.+)$/u;
const DATE = /(\d{2})\.(\d{2})\.(\d{4})/gu;

/**
 * The floor: a script of an hour. A line that begins with raised digits is a note; the title is what stands first in
 * quotation marks, the outlet what follows up to a comma or bracket, dates are DD.MM.YYYY.
 */
export function naiveApparatus(text: string): ReadonlyMap<string, readonly SourceFields[]> {
  const notes = text.split('\n').flatMap((line) => {
    const [, label, words] = NOTE_LINE.exec(line.trim()) ?? [];
    return label === undefined || words === undefined ? [] : [[digits(label), words] as const];
  });
  return new Map(
    notes.map(([label, words]) => [label, /https?:/u.test(words) ? [fields(words)] : []]),
  );
}

function digits(raised: string): string {
  return raised.replace(/./gu, (digit) => String(SUPERSCRIPTS.indexOf(digit)));
}

function fields(words: string): SourceFields {
  const dates = [...words.matchAll(DATE)].map(([, day, month, year]) => `${year}-${month}-${day}`);
  const [, title, outlet] = /[“«"]([^”»"]+)[”»"][.,]?\s*([^,(<]*)/u.exec(words) ?? [];
  return {
    title,
    outlet: outlet?.trim(),
    language: /\(in Rus/u.test(words) ? 'ru' : undefined,
    issued: dates[0],
    URL: /https?:\/\/[^\s<>]+/u.exec(words)?.[0],
    accessed: dates.length > 1 ? dates.at(-1) : undefined,
  };
}
