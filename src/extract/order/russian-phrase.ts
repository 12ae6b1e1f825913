import type { Range } from '../../model/records.ts';
import type { OrderEnd } from './book.ts';
import { russianEvent } from './events.ts';
import type { Clauses } from './russian-clauses.ts';

/** What a preposition governs. */
export interface Governed {
  readonly thing: OrderEnd;
  readonly end: number;
  /** A date follows at once, and may be that of the phrase or of the clause. */
  readonly open: boolean;
}

const WORD = /[\p{L}\d][\p{L}\d-]*/gu;
const ADJECTIVE = /(?:ого|его|ому|ему|ым|им|ой|ей|ую|юю|ых|их|ыми|ими|ный|ий|ая|ое|ые)$/iu;
/** Endings that no subject in the masculine nominative has. */
const OBLIQUE = /(?:[аяыиуюей]|ом|ем|ём|ов|ев|ёв|ам|ям|ах|ях|ой|ого|его|их|ых)$/iu;
const FUNCTION =
  /^(?:в|во|на|с|со|к|ко|по|за|из|от|у|о|об|и|а|но|или|не|ни|же|ли|бы|его|её|ее|их|он|она|они|оно|это|этого|всё|все|всего)$/iu;
const VERB = /(?:лся|лась|лось|лись|[аяиеуы]л[аои]?|ёл|шл[аои])$/iu;
/** More adjectives than this before a noun are no phrase. */
const MOST_ADJECTIVES = 3;

/**
 * The noun phrase that begins at `start`: adjectives, a noun of something that happens, and one noun in the genitive
 * with its adjectives where the head takes one; or a date. `undefined` where nothing that happens is named.
 */
export function phraseBehind(
  { text, dates }: Clauses,
  start: number,
  limit: number,
): Governed | undefined {
  const date = dates.find(({ span }) => span.start === start);
  if (date !== undefined) return { thing: date, end: date.span.end, open: false };
  const words = wordsOf(text, start, limit);
  const head = words.findIndex(({ text: word }) => !isAdjective(word));
  const noun = words[head];
  if (noun === undefined || head > MOST_ADJECTIVES || FUNCTION.test(noun.text)) return undefined;
  const kind = russianEvent(noun.text);
  if (kind === undefined) return undefined;
  const end = kind === 'of' ? endOfGenitive(words, head) : noun.end;
  const next = dates.find(({ span }) => span.start > end - 1 && span.start <= end + 1);
  const others = dates.filter(({ span }) => span !== next?.span);
  if (next === undefined) return { thing: { start, end, form: 'phrase' }, end, open: false };
  return { thing: next, end: next.span.end, open: others.length !== 1 };
}

interface Place extends Range {
  readonly text: string;
}

/** Words that stand in a row with nothing but a space between; at most eight, and no phrase is longer. */
function wordsOf(text: string, start: number, limit: number): readonly Place[] {
  const words: Place[] = [];
  let end = start;
  for (const match of text.slice(start, Math.min(limit, start + 200)).matchAll(WORD)) {
    const at = start + match.index;
    if (at > end + 1 || words.length === 8) break;
    end = at + match[0].length;
    words.push({ text: match[0], start: at, end });
  }
  return words;
}

function isAdjective(word: string): boolean {
  return ADJECTIVE.test(word) && russianEvent(word) === undefined;
}

function endOfGenitive(words: readonly Place[], head: number): number {
  let end = words[head]?.end ?? 0;
  for (const { text, end: own } of words.slice(head + 1)) {
    if (FUNCTION.test(text) || VERB.test(text) || /^\d/u.test(text) || !OBLIQUE.test(text)) break;
    end = own;
    if (!isAdjective(text)) break;
  }
  return end;
}
