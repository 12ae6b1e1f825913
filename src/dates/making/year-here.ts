import { isYearInContext } from '../bare-year.ts';
import type { Place } from '../grammar/pattern.ts';

/** Whether figures that stand alone are a year; see `bare-year.ts`. */
export function isYearHere({ text, tokens }: Place, first: number, past: number): boolean {
  const [start, end] = [tokens[first]?.start, tokens[past - 1]?.end];
  if (start === undefined || end === undefined || isTitle(text, start, end)) return false;
  const head = listHead(text, start);
  return head === undefined
    ? isYearInContext(text, start, end)
    : isYearInContext(text, head, head + 4);
}

/** Nothing else stands in the text: a heading of a chronology, a cell of a table. */
export function isWhole(text: string, start: number, end: number): boolean {
  return end - start > text.length - 8 && text.trim() === text.slice(start, end);
}

/** “Orwell’s 1984 is read”: a title; “the bank’s 1984 report” has its year. */
function isTitle(text: string, start: number, end: number): boolean {
  return (
    /['’]s $/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:[.,;:!?)]| (?:is|was|has|and|or|in|by|as|to|at|on|with|\p{Ll}+(?:s|ed))(?!\p{L}))/u.test(
      text.slice(end, end + 16),
    )
  );
}

const LIST = /(?<!\d)([12]\d{3}(?:, | and | or |, and ))+$/u;

/** Where a list of years begins that this one continues: what the first is, all are. */
function listHead(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const list = LIST.exec(before);
  return list === null ? undefined : start - before.length + list.index;
}
