import type { ChronologyItem } from './chronology-types.ts';

/** A date near the beginning of its sentence is left off: what happened stands behind it. */
const NEAR = 24;

/** Less than this behind a date says too little. */
const LEAST = 20;

/** Longest short form that callers may want; more is cut when it is drawn. */
const LONGEST = 160;

/**
 * The words of a sentence that say most in little room, for labels and headlines: from behind a date that opens the
 * sentence, else from the beginning; of an act, from where it is told. What is not told as done says so first. `…` stands
 * where words were left out; line ends become spaces.
 */
export function shortWords(item: ChronologyItem, longest = LONGEST): string {
  const words = (item.act ? actWords(item) : dateWordsLeftOff(item)).replace(/\s+/gu, ' ').trim();
  const { status = 'occurred' } = item;
  return clipped(status === 'occurred' ? words : `${status}: ${words}`, longest);
}

function dateWordsLeftOff({ sentence, span }: ChronologyItem): string {
  const at = Math.max(0, span.start - sentence.start);
  const behind = sentence.text.slice(at + span.text.length);
  const rest = behind.replace(/^[\s,;:.)\]–—-]+/u, '');
  const opens = at <= NEAR && /\p{L}{2}/u.test(rest) && rest.length >= LEAST;
  return opens ? `…${rest}` : sentence.text;
}

function actWords({ sentence, span }: ChronologyItem): string {
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
