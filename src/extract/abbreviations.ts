import type { ActorType, Passage } from '../model/records.ts';
import { ENGLISH_HEADS, OPENERS, RUSSIAN_HEADS, isCyrillic } from '../names/person-words.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';

/** An abbreviation that the text itself introduces: “ministry of national security (MNS)”. */
export interface Introduction {
  readonly passage: Passage;
  readonly short: string;
  readonly long: string;
  readonly type: ActorType;
  /** Where the full words stand. */
  readonly start: number;
  readonly end: number;
}

const BRACKETED =
  /[([](?:(?:hereinafter|hereafter|henceforth|further|also|далее|или)(?: referred to as|[ \u00a0]по тексту)?[ \u00a0]?[:,–—-]?[ \u00a0]?)?["“«„]?([\p{Lu}][\p{L}\d-]{1,9})["”»“]?[)\]]/gu;
const LOOK_BACK = 160;

/**
 * Abbreviations introduced in brackets after the words they shorten, found by aligning the letters from the right:
 * each must occur in order in the words before, the first at the beginning of a word.
 * Method: Schwartz and Hearst (2003), “A simple algorithm for identifying abbreviation definitions in biomedical text”.
 */
export function findIntroductions(passage: Passage): readonly Introduction[] {
  const { text } = passage;
  if (!text.includes('(') && !text.includes('[')) return [];
  const found: Introduction[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const short = match[1] ?? '';
    if (!isAbbreviation(short)) continue;
    const long = alignBefore(text, match.index, short);
    if (long !== undefined) found.push({ passage, short, ...long });
  }
  return found;
}

const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** At least two capitals, and more capitals than not: MNS, МГБ, AzTV; no numeral. */
function isAbbreviation(short: string): boolean {
  const capitals = short.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= short.length && !ROMAN.test(short);
}

type Long = Pick<Introduction, 'long' | 'type' | 'start' | 'end'>;

function alignBefore(text: string, bracket: number, short: string): Long | undefined {
  const from = Math.max(0, bracket - LOOK_BACK);
  const clause = lastClause(text.slice(from, bracket));
  const words = tokenize(clause.text);
  const first = startOfExpansion(words.slice(-short.length * 3), clause.text, short);
  if (first === undefined) return undefined;
  const start = from + clause.offset + first.start;
  const end = from + clause.offset + (words.at(-1)?.end ?? 0);
  const long = text.slice(start, end).replace(/[\s\u00a0]+/gu, ' ');
  if (long.length <= short.length + 1 || /[.;:]\s/u.test(long)) return undefined;
  return { long, start, end, type: typeOf(long) };
}

/** Full words do not reach over the end of a sentence. */
function lastClause(before: string): { readonly text: string; readonly offset: number } {
  const cut = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n'));
  return { text: before.slice(cut + 1), offset: cut + 1 };
}

interface FirstWord {
  readonly start: number;
}

/** Initial letters first (they leave no doubt), then any letters; a word skipped in between must be a small one. */
function startOfExpansion(
  words: readonly Token[],
  text: string,
  short: string,
): FirstWord | undefined {
  const letters = short.toLowerCase().replaceAll('-', '');
  return byInitials(words, letters) ?? byLetters(words, text, letters);
}

const SMALL = new Set('of the and for on in to de la & и по при в во о об для с на'.split(' '));

function byInitials(words: readonly Token[], letters: string): FirstWord | undefined {
  let letter = letters.length - 1;
  for (let index = words.length - 1; index >= 0; index -= 1) {
    const word = words[index];
    if (word === undefined) return undefined;
    const begins = word.text.charAt(0).toLowerCase() === letters[letter];
    if (begins) letter -= 1;
    else if (!SMALL.has(word.text.toLowerCase())) return undefined;
    if (letter < 0) return { start: word.start };
  }
  return undefined;
}

function byLetters(words: readonly Token[], text: string, letters: string): FirstWord | undefined {
  const floor = words[0]?.start ?? 0;
  let at: number = words.at(-1)?.end ?? 0;
  for (let letter = letters.length - 1; letter >= 0; letter -= 1) {
    at = lastLetter(text, letters.charAt(letter), at - 1, floor, letter === 0);
    if (at < floor) return undefined;
  }
  const start = at;
  const index = words.findIndex((word) => word.start === start);
  const word = words[index];
  if (word === undefined || OPENERS.has(word.text.toLowerCase())) return undefined;
  return isCompactName(words.slice(index), letters) ? { start } : undefined;
}

/** The last place of a letter, going left; one before the floor when there is none. */
function lastLetter(
  text: string,
  letter: string,
  from: number,
  floor: number,
  opensWord: boolean,
): number {
  let at = from;
  while (at >= floor) {
    if (text.charAt(at).toLowerCase() === letter && (!opensWord || beginsWord(text, at))) return at;
    at -= 1;
  }
  return floor - 1;
}

/** Letters from inside words prove little: the words must be a capitalised name, and few. */
function isCompactName(words: readonly Token[], letters: string): boolean {
  const capitals = words.filter(({ shape }) => shape === 'capital' || shape === 'upper').length;
  return (
    words.length <= letters.length && words[0]?.shape === 'capital' && capitals * 2 >= words.length
  );
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1));
}

/** “Republic of Lakonia”, “Lakonian Federation”, «Лаконская Республика»: a state, if not one that lists know. */
const STATE_NAME =
  /^(?:\p{L}+ ){0,2}(?:Republic|Kingdom|Emirate|Sultanate|Principality) of |^\p{L}+(?:an|ic|ese|ish) (?:Republic|Federation|Kingdom)$|^(?:\p{L}+ ){0,2}(?:Республик|Королевств|Княжеств|Эмират|Султанат)\p{L}{0,3}(?: \p{Lu}\p{L}+)?$|^\p{L}+ой Федераци(?:я|и|ю|ей)$|^\p{L}+ая Федерация$/u;

function typeOf(long: string): ActorType {
  if (STATE_NAME.test(long)) return 'state';
  const words = tokenize(long).map(({ text }) => text);
  if (isCyrillic(long))
    return firstHead(words, (type, word) => RUSSIAN_HEADS[type].has(word.toLowerCase()));
  const of = words.findIndex((word) => /^(?:of|for|on)$/u.test(word));
  const named = words.slice(0, of < 0 ? words.length : of).toReversed();
  return firstHead(named, (type, word) => ENGLISH_HEADS[type].has(word));
}

const TYPES = ['organisation', 'event-name', 'place'] as const;

/** «Служба охраны каналов» is a service: its head comes first; “Suez Canal Authority” ends in it. */
function firstHead(
  words: readonly string[],
  isHead: (type: (typeof TYPES)[number], word: string) => boolean,
): ActorType {
  for (const word of words) {
    const type = TYPES.find((one) => isHead(one, word));
    if (type !== undefined) return type;
  }
  return 'organisation';
}
