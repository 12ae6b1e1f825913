import type { TimedItem } from './chronology-types.ts';

/** An item as far as its words go. */
type Worded = Pick<TimedItem, 'sentence' | 'span' | 'act' | 'status'>;
type Words = TimedItem['span'];

/** A date near the beginning of its sentence is left off: what happened stands behind it. */
const NEAR = 24;

/** Less than this behind a date says too little. */
const LEAST = 20;

/** Longest short form that callers may want; more is cut when it is drawn. */
const LONGEST = 160;

/** Letters of a word that only leads to a date: “on”, “By”, “за”. */
const SHORT_LEAD = 3;

/** Words before a date in a clause that nothing else divides. */
const WORDS_BEFORE = 4;

/** Letters from one date to the end of its sentence, as many as are read at a glance. */
const FAR = 60;

/**
 * The words of a sentence that say most in little room, for labels and headlines: from behind a date that opens the
 * sentence, else from the beginning; of an act, from where it is told. Of several dates in one sentence (`dates`) each
 * later one has the words of its own clause. What is not told as done says so first. `…` stands where words were left
 * out; line ends become spaces.
 */
export function shortWords(item: Worded, longest = LONGEST, dates: readonly Words[] = []): string {
  const own = item.act ? actWords(item) : dateWordsLeftOff(item, dates);
  const words = own.replace(/\s+/gu, ' ').trim();
  const { status = 'occurred' } = item;
  return clipped(status === 'occurred' ? words : `${status}: ${words}`, longest);
}

/** Names the sentence of an item. */
function home({ passage, sentence }: TimedItem): string {
  return `${passage} ${sentence.start}`;
}

/** Of each item the dates that stand in the same sentence as it. */
export function datesBeside(items: readonly TimedItem[]): (item: TimedItem) => readonly Words[] {
  const dates = Map.groupBy(
    items.filter(({ act }) => act === undefined),
    home,
  );
  return (item) =>
    (dates.get(home(item)) ?? []).filter(({ id }) => id !== item.id).map(({ span }) => span);
}

/**
 * The words of an act from its actor’s last name on: “…Marlo, was dismissed” of “The head of the guard, Anton Marlo, was
 * dismissed”. For where there is no room for what stands before. `undefined` where that is little, or no name stands near.
 */
export function briefWords({ act, sentence }: Worded, longest = LONGEST): string | undefined {
  const trigger = act?.trigger;
  if (trigger === undefined || trigger.start - sentence.start < NEAR) return undefined;
  const before = sentence.text.slice(0, trigger.start - sentence.start);
  const from = nameBefore(before);
  if (from === undefined || from < LEAST / 2 || /[\d()]/u.test(before.slice(from)))
    return undefined;
  return clipped(`…${sentence.text.slice(from)}`.replace(/\s+/gu, ' ').trim(), longest);
}

/** Where the last word with a capital begins, if it is one of the last few; “head of Mirvania” is not taken apart. */
function nameBefore(text: string): number | undefined {
  const words = [...text.matchAll(/\S+/gu)].slice(-WORDS_BEFORE);
  const capital = words.findLastIndex(([word]) => /^[^\p{L}]*\p{Lu}/u.test(word));
  if (capital < 0) return undefined;
  let first = capital;
  while (first > 1 && (words[first - 1]?.[0].length ?? 0) <= SHORT_LEAD) first -= 2;
  return words[Math.max(0, first)]?.index ?? 0;
}

function dateWordsLeftOff({ sentence, span }: Worded, dates: readonly Words[]): string {
  const place = (at: number): number => Math.max(0, at - sentence.start);
  const others = dates.map((one) => [place(one.start), place(one.end)] as const);
  const [at, end] = [place(span.start), place(span.start) + span.text.length];
  const last = Math.max(0, ...others.map(([, until]) => until).filter((until) => until <= at));
  const from = last === 0 ? 0 : clauseFrom(sentence.text, last, at);
  const next = others.find(([start]) => start >= end && start - end <= NEAR / 2)?.[1];
  const rest = sentence.text.slice(next ?? end).replace(/^[\s,;:.)\]–—-]+/u, '');
  const opens = /\p{L}{2}/u.test(rest) && rest.length >= LEAST;
  if (opens && onlyLeads(sentence.text.slice(from, at), sentence.text.slice(end)))
    return `…${rest}`;
  return from === 0 ? sentence.text : `…${sentence.text.slice(from)}`;
}

/** Whether words before a date say nothing but that a date comes: one, two with a short first, more before a comma. */
function onlyLeads(words: string, behind: string): boolean {
  const [first = '', ...more] = words.match(/\p{L}+/gu) ?? [];
  if (more.length === 0) return true;
  const few = more.length === 1 || /^\s?[,–—]/u.test(behind);
  return few && words.length <= NEAR && first.length <= SHORT_LEAD;
}

/**
 * Where the clause of a date begins, behind another date: behind the last sign that divides; where none does or nothing
 * comes behind the date, right behind the other date or, where that is far, a few words before.
 */
function clauseFrom(text: string, after: number, at: number): number {
  const between = text.slice(after, at);
  const sign = Math.max(
    ...[', ', '; ', ': ', ' — ', ' – ', ' ('].map((one) => between.lastIndexOf(one)),
  );
  const begin = (from: number): number => from + text.slice(from).search(/[\p{L}\p{N}“"«]/u);
  if (sign >= 0 && text.length - at >= LEAST) return begin(after + sign);
  if (text.length - after <= FAR) return begin(after);
  const words = [...between.matchAll(/\S+/gu)];
  return after + (words.at(-WORDS_BEFORE)?.index ?? 0);
}

function actWords({ sentence, span }: Worded): string {
  const at = Math.max(0, span.start - sentence.start);
  return at === 0 ? sentence.text : `…${sentence.text.slice(at)}`;
}

/** At most so many UTF-16 units, cut at a space where there is one, never inside a character. */
function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, Math.max(1, longest - 1)).replace(/[\ud800-\udbff]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')}…`;
}
