import {
  endsOpen,
  endsSentence,
  looksLikeReference,
  openBrackets,
  startsSmall,
  strayClosers,
} from './rejoin-ends.ts';

/** An unlabelled fragment that may be the end of a note begun on the page before. */
export interface TailCase {
  /** The last piece of the last note so far. */
  readonly note: string;
  readonly noteCut: boolean;
  readonly fragment: string;
  /** The body text before the fragment. */
  readonly before: string;
  /** Whether notes or a page's end stand between that text and the fragment. */
  readonly crossed: boolean;
  /** Whether the fragment stands on the page after the note's. */
  readonly nextPage: boolean;
  /** Whether notes follow the fragment at once. */
  readonly beforeNotes: boolean;
  /** What follows the fragment. */
  readonly after: string;
}

/** A fragment with as much evidence as this belongs to the note. */
const ENOUGH = 4;
/** A long fragment is a paragraph that happens to stand there. */
export const LONGEST_TAIL = 1500;

/**
 * Whether the fragment continues the note. Position decides most: it stands directly before the next notes (or
 * directly after those it continues), and the sentence of the body goes around it.
 */
export function isNoteTail(seen: TailCase): boolean {
  if (seen.fragment.length > LONGEST_TAIL || !noteMayGoOn(seen)) return false;
  if (!seen.beforeNotes && !seen.crossed) return false;
  return evidence(seen) >= ENOUGH;
}

function noteMayGoOn({ note, noteCut }: TailCase): boolean {
  if (openBrackets(note) > 0 || endsOpen(note)) return true;
  return noteCut || !endsSentence(note);
}

function evidence(seen: TailCase): number {
  const { note, fragment, before, after, crossed, beforeNotes } = seen;
  const small = startsSmall(fragment);
  const bodyOpen = before !== '' && !endsSentence(before);
  let sum = 0;
  if (openBrackets(note) > 0) sum += strayClosers(fragment) > 0 ? 4 : -1;
  if (endsOpen(note)) sum += 1;
  if (looksLikeReference(fragment)) sum += 2;
  if (seen.nextPage && !endsSentence(note)) sum += 1;
  // Paragraphs of the body begin with a capital or a quotation.
  if (beforeNotes && !small && !/^[\s“”"«„‘(—–-]{0,3}\p{Lu}/u.test(fragment)) sum += 1;
  // The sentence before was cut by the page's end, so the fragment below it cannot be its rest.
  if (beforeNotes && !crossed && bodyOpen) sum += 3;
  if (beforeNotes && !crossed && !bodyOpen && small) sum += 3;
  // The body waits for its rest, and what comes after the fragment is that rest.
  if (crossed && bodyOpen && startsSmall(after) && !beforeNotes) sum += 2;
  if (crossed && bodyOpen && small && !strayClosers(fragment)) sum -= 3;
  if (crossed && !bodyOpen && small) sum += 2;
  return sum;
}
