import type { Token } from '../text/tokens.ts';
import { tokenize } from '../text/tokens.ts';
import type { Sex } from './person-words.ts';
import { PhraseBook } from './phrases.ts';
import type { PhraseMatch } from './phrases.ts';
import table from './tables/offices.compiled.json' with { type: 'json' };

/** What a word for an office says of itself. */
export interface OfficeWord {
  /** `president`, `prime-minister`, `minister`, `leader`… */
  readonly key: string;
  /** Its holder leads a state or a government: “the leader of X” may be meant. */
  readonly leads?: 'state' | 'government';
  /** It says only that somebody stands at the top: leader, head, chief. */
  readonly any: boolean;
  readonly sex?: Sex;
}

/** What somebody is to another. */
export interface KinWord {
  readonly key: string;
  readonly sex: Sex;
  /** What the other is to the bearer. */
  readonly inverse: 'child' | 'parent' | 'sibling' | 'spouse';
  /** Whether the bearer is of the older generation; absent where the word does not tell. */
  readonly older?: boolean;
}

/** An office as a text gives it to somebody. */
export interface Office {
  readonly word: OfficeWord;
  /** What it is for: the key of a known field, or the words of the text. */
  readonly field?: string;
  /** The state it is of: ISO code, or any key that tells states apart. */
  readonly state?: string;
  readonly former: boolean;
  /** As printed, on one line. */
  readonly text: string;
}

const wordsOf = (text: string): readonly string[] => tokenize(text).map((token) => token.text);

function bookOf<T>(
  entries: readonly (readonly [words: readonly string[], value: T])[],
): PhraseBook<T> {
  const book = new PhraseBook<T>();
  for (const [words, value] of entries) {
    for (const text of words) book.add(wordsOf(text), value, true);
  }
  return book;
}

const INVERSES = ['child', 'parent', 'sibling', 'spouse'] as const;

const offices = bookOf(table.offices.map((entry) => [entry.words, officeWord(entry)] as const));
const SHOUTED = 4;
const fields = bookOf(
  table.fields.map(({ key, words }) => [
    [...words, ...words.filter((word) => word.length < SHOUTED).map((word) => word.toUpperCase())],
    key,
  ]),
);
const kin = bookOf(table.kin.map((entry) => [entry.words, kinWord(entry)] as const));

function officeWord(entry: {
  key: string;
  leads?: string;
  any?: boolean;
  sex?: string;
}): OfficeWord {
  const { key, leads, any = false, sex } = entry;
  return {
    key,
    any,
    ...(leads === 'state' || leads === 'government' ? { leads } : {}),
    ...(sex === 'female' || sex === 'male' ? { sex } : {}),
  };
}

function kinWord(entry: { key: string; sex: string; inverse: string; older?: boolean }): KinWord {
  const { key, older } = entry;
  return {
    key,
    sex: entry.sex === 'female' ? 'female' : 'male',
    inverse: INVERSES.find((one) => one === entry.inverse) ?? 'sibling',
    ...(older === undefined ? {} : { older }),
  };
}

/** An office that begins at a token; a name of several words counts whole. */
export function officeAt(
  tokens: readonly Token[],
  at: number,
): PhraseMatch<OfficeWord> | undefined {
  return offices.match(tokens, at);
}

/** A field of office that begins at a token: `foreign` for “Foreign Affairs”, «иностранных дел». */
export function fieldAt(tokens: readonly Token[], at: number): PhraseMatch<string> | undefined {
  return fields.match(tokens, at);
}

/** A family word that begins at a token. */
export function kinAt(tokens: readonly Token[], at: number): PhraseMatch<KinWord> | undefined {
  return kin.match(tokens, at);
}

const KIN_WORDS = new Set(table.kin.flatMap(({ words }) => words));

/** “father”, «сыном»: a family word in any form, lower-case. */
export function isKinWord(word: string): boolean {
  return KIN_WORDS.has(word);
}

const phrases = (words: readonly string[]): PhraseBook<true> => bookOf([[words, true]]);
const deadBefore = phrases(table.dead.before);
const deadAfter = phrases(table.dead.after);
const being = phrases(table.being);

const collectives = bookOf(
  table.collectives.flatMap((languages) =>
    languages.map((words) => [words, words[0] ?? ''] as const),
  ),
);

/** “old guard”: a circle that goes by a common word; the value is its name in the words' language. */
export function collectiveAt(
  tokens: readonly Token[],
  at: number,
): PhraseMatch<string> | undefined {
  return collectives.match(tokens, at);
}

/** “the death of”, “late”: what follows, at the number of tokens given back, is a dead person's name. */
export function deadBeforeName(tokens: readonly Token[], at: number): number {
  return deadBefore.match(tokens, at)?.length ?? 0;
}

/** “died”, “was buried”: of whom the name before it tells. */
export function saysDead(tokens: readonly Token[], at: number): boolean {
  return deadAfter.match(tokens, at) !== undefined;
}

/** “was”, “has been”, «стал»: how many tokens say that what follows is what the name before is; 0 for none. */
export function beingAt(tokens: readonly Token[], at: number): number {
  return being.match(tokens, at)?.length ?? 0;
}

const FORMER = new Set(table.former);
const PRESENT = new Set(table.present);
const LEADS = new Set(table.leads);

/** “former”, «бывшего»: an office that is held no more. */
export function saysFormer({ text }: Token): boolean {
  return FORMER.has(text.toLowerCase());
}

/** “current”, «нынешний», and words that say nothing against an office's being held. */
export function saysPresent({ text }: Token): boolean {
  return PRESENT.has(text.toLowerCase());
}

/** “has led X”: whose subject is the leader of X. */
export function saysLeads({ text }: Token): boolean {
  return LEADS.has(text);
}
