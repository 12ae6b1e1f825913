import type { DateMention, Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { OrderScene } from './book.ts';

/** A sentence as far as punctuation tells, with its stretches between commas; none cuts through a date. */
export interface Clauses {
  readonly text: string;
  readonly dates: readonly DateMention[];
  readonly clauses: readonly Range[];
}

const STOP = /[.!?…]+["»”)]*\s+(?=["«“(]?\p{Lu})/gu;
const BREAK = /[,;:]\s+|\s[–—-]\s+/gu;
/** Behind one of these a full stop ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s(«])(?:\p{Lu}|г|гг|в|вв|ст|им|т|д|п|тыс|млн|млрд|ул|с|см|ср|проф|акад|ген|полк|руб)$/u;
/** In UTF-16 units; nobody puts acts in order in a longer sentence, and no rule looks back further. */
const LONGEST = 600;

export function clausesOf({ passage: { text }, dates }: OrderScene): readonly Clauses[] {
  const sentences: Clauses[] = [];
  let from = 0;
  let next = 0;
  const close = (end: number): void => {
    const own: DateMention[] = [];
    while (next < dates.length && (dates[next]?.span.start ?? 0) < end) {
      const date = dates[next];
      if (date !== undefined && date.span.start >= from) own.push(date);
      next += 1;
    }
    const whole = end - from <= LONGEST ? split(text, { start: from, end }, own) : [];
    sentences.push({ text, dates: own, clauses: whole });
    from = end;
  };
  const inDate = insideOf(dates);
  for (const match of text.matchAll(STOP)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    if (ABBREVIATED.test(before) || inDate(match.index)) continue;
    close(match.index + match[0].length);
  }
  close(text.length);
  return sentences;
}

/** Places must be asked in ascending order. The full stop of “2020 г.” may end a sentence; one inside a date does not. */
function insideOf(dates: readonly DateMention[]): (place: number) => boolean {
  let at = 0;
  return (place) => {
    while (at < dates.length && (dates[at]?.span.end ?? 0) <= place + 1) at += 1;
    return (dates[at]?.span.start ?? Infinity) <= place;
  };
}

function split(text: string, { start, end }: Range, dates: readonly DateMention[]): Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(BREAK)) {
    const at = start + match.index;
    if (dates.some(({ span }) => overlap(span, { start: at, end: at + 1 }))) continue;
    clauses.push(trimmed(text, { start: from, end: at }));
    from = at + match[0].length;
  }
  clauses.push(trimmed(text, { start: from, end }));
  return clauses.filter((clause) => clause.end > clause.start);
}

const EDGE = /[\s.,;:!?…"«»“”()–—-]/u;

/** Without what is no word at either end. */
export function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
