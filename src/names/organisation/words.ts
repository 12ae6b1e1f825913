import type { Token } from '../../text/tokens.ts';
import { knownNamesBook } from '../known-names.ts';
import type { KnownName } from '../known-names.ts';
import { comparable } from '../script/comparable.ts';
import { scriptOfWord } from '../script/script-of-word.ts';
import { stateAt } from '../things/states-in.ts';
import { joinNumbers, numberIn } from './numbers.ts';
import type { OrganisationWord, WordKind } from './organisation.ts';
import type { Spelled } from './spelling.ts';
import { compoundOf, conceptOf, isBinding } from './vocabulary.ts';
import type { Concept, Section } from './vocabulary.ts';

/** The words of a name and what they say, its numbers, and the known organisation that all of it names. */
export interface ReadWords {
  readonly words: readonly OrganisationWord[];
  readonly numbers: readonly string[];
  readonly known?: string;
}

interface Reading {
  readonly words: OrganisationWord[];
  readonly numbers: string[];
  tens?: number;
}

/** More words than any name has; keeps the comparison of hostile names short. */
const MOST_WORDS = 40;

const KINDS: Readonly<Record<Section, WordKind>> = {
  fillers: 'filler',
  bodies: 'body',
  fields: 'field',
  directions: 'direction',
  regions: 'region',
};

/** Log-odds that a word proves when both names have it; names of their own by length (`weightOfName`). */
const WEIGHTS: Readonly<Record<Exclude<WordKind, 'name'>, number>> = {
  binding: 0,
  filler: 1,
  body: 2,
  field: 2.5,
  direction: 2.5,
  region: 2,
  state: 3,
  place: 3.5,
};

/** Reads tokens from left to right: states and places first, then numbers, then common words, then names. */
export function readWords(tokens: readonly Token[]): ReadWords {
  const reading: Reading = { words: [], numbers: [] };
  const known = knownAsWhole(tokens);
  let at = 0;
  while (at < tokens.length && reading.words.length < MOST_WORDS) at += readAt(tokens, at, reading);
  return { words: reading.words, numbers: reading.numbers, ...(known !== undefined && { known }) };
}

/** The entry of a known organisation that begins the name, when only a state or binding words stand beside it. */
function knownAsWhole(tokens: readonly Token[]): string | undefined {
  const book = knownNamesBook();
  let entry: string | undefined;
  let at = 0;
  while (at < tokens.length) {
    const match = book.match(tokens, at);
    if (match?.value.type === 'organisation') {
      if (entry !== undefined) return undefined;
      entry = match.value.entry;
    } else if (!isBinding(lowerCase(tokens[at]?.text ?? ''))) {
      return undefined;
    }
    at += match?.length ?? 1;
  }
  return entry;
}

/** Reads one word, or the words that belong together; the number of tokens taken. */
function readAt(tokens: readonly Token[], at: number, reading: Reading): number {
  const token = tokens[at];
  if (token === undefined) return 1;
  const word = lowerCase(token.text);
  const place = placeAt(tokens, at);
  if (place !== undefined) {
    reading.words.push(place.word);
    return place.length;
  }
  if (readNumber(token, at, reading)) return 1;
  if (tokens[at - 1]?.shape === 'number' && ORDINAL_ENDING.test(word)) return 1;
  if (isBinding(word)) {
    reading.words.push(wordOf(token.text, 'binding'));
    return 1;
  }
  return readCommon(tokens, at, reading);
}

const ORDINAL_ENDING = /^(?:st|nd|rd|th|й|я|е|го|ый|ая|ое|ci|cı|cu|cü)$/u;

function placeAt(
  tokens: readonly Token[],
  at: number,
): { readonly word: OrganisationWord; readonly length: number } | undefined {
  const match = knownNamesBook().match(tokens, at);
  if (match === undefined || !isPlace(match.value)) return foreignStateAt(tokens, at);
  const kind = match.value.type === 'state' ? 'state' : 'place';
  const word = wordOf(printed(tokens, at, match.length), kind, `${kind}:${match.value.entry}`);
  return { word, length: match.length };
}

/** A state named in a language other than English and Russian. */
function foreignStateAt(tokens: readonly Token[], at: number): ReturnType<typeof placeAt> {
  const state = stateAt(tokens, at);
  if (state === undefined || conceptOf(lowerCase(tokens[at]?.text ?? '')) !== undefined)
    return undefined;
  const word = wordOf(printed(tokens, at, state.length), 'state', `state:${state.iso}`);
  return { word, length: state.length };
}

function printed(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map((token) => token.text)
    .join(' ');
}

/** Capitals and seats of power are words like others: a Moscow bank is not Russia’s. */
function isPlace({ type, use }: KnownName): boolean {
  return type === 'place' || (type === 'state' && use !== 'capital' && use !== 'seat');
}

function readNumber(token: Token, at: number, reading: Reading): boolean {
  const number = numberIn(token.text, at === 0);
  if (number === undefined || !Number.isFinite(number)) {
    delete reading.tens;
    return false;
  }
  const joined = joinNumbers(reading.tens, number);
  if (joined !== undefined) reading.numbers.pop();
  reading.numbers.push(String(joined ?? number));
  reading.tens = number;
  return true;
}

function readCommon(tokens: readonly Token[], at: number, reading: Reading): number {
  const hyphened = hyphenedAt(tokens, at);
  const text = hyphened?.text ?? tokens[at]?.text ?? '';
  const word = lowerCase(text);
  const length = hyphened?.length ?? 1;
  const next = lowerCase(tokens[at + length]?.text ?? '');
  const several = compoundOf(word);
  if (several !== undefined) {
    for (const concept of several) reading.words.push(conceptWord(text, concept));
    return length;
  }
  const found = conceptOf(word, next);
  if (found !== undefined) {
    reading.words.push(conceptWord(text, found.value));
    return length + found.length - 1;
  }
  reading.words.push(wordOf(text, 'name'));
  return length;
}

/** A word with a hyphen inside that the lists know as one (instrument-making). */
function hyphenedAt(
  tokens: readonly Token[],
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  const next = tokens[at + 1];
  if (next?.gap !== 'hyphen') return undefined;
  const text = `${tokens[at]?.text ?? ''}-${next.text}`;
  return conceptOf(lowerCase(text)) === undefined ? undefined : { text, length: 2 };
}

function conceptWord(text: string, { id, section }: Concept): OrganisationWord {
  return wordOf(text, KINDS[section], id);
}

function wordOf(text: string, kind: WordKind, key?: string): OrganisationWord {
  const spelled = comparable(text);
  return {
    text,
    kind,
    ...(key !== undefined && { key }),
    plain: plainOf(text),
    spelled,
    stems: stemsOf(text),
    script: scriptOfWord(text),
    weight: kind === 'name' ? weightOfName(spelled.letters || text) : WEIGHTS[kind],
  };
}

const RUSSIAN_ENDING =
  /(?:ск)?(?:ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ую|юю|ых|их|ами|ями|ах|ях|ов|ев|а|я|у|ю|е|и|ы|ь)$/u;
const SHORTEST_STEM = 4;

/** What a Russian word is without its ending, and without -ск-: Муромский is Murom’s. */
function stemsOf(text: string): readonly Spelled[] {
  const word = text.toLowerCase();
  if (!/\p{Script=Cyrillic}$/u.test(word)) return [];
  const bare = word.replace(RUSSIAN_ENDING, '');
  const half = word.replace(/(?<=ск)(?:ий|ая|ое|ие|ого|ой|ому|им|ом|их)$/u, '');
  return [...new Set([half, bare])]
    .filter((stem) => stem !== word && stem.length >= SHORTEST_STEM)
    .map(comparable);
}

/** A long name is rare; two letters prove little. */
function weightOfName(letters: string): number {
  const length = Array.from(letters).length;
  return length <= 2 ? 1 + length * 0.75 : Math.min(5.5, 2.5 + length * 0.4);
}

function plainOf(text: string): string {
  return lowerCase(text)
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/gu, '')
    .replace(/ı/gu, 'i');
}

/** Lower case in which Turkic İ is a plain i. */
function lowerCase(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/i\u0307/gu, 'i');
}
