import anyAscii from 'any-ascii';
import { chineseInPinyin } from './person/eastern.ts';
import { ideographicName, surnameInPinyin } from './person/ideographs.ts';
import { comparable } from './script/comparable.ts';
import type { Comparable } from './script/comparable.ts';
import table from './tables/lookup.compiled.json' with { type: 'json' };

/** A word of a name as it is looked up by. */
export interface NameWord extends Comparable {
  /** Only the beginning of a word is given: `I.`, `Yu.` */
  readonly initial: boolean;
}

/** The words that tell a name from others, and whether the surname was put first with a comma. */
export interface NameWords {
  readonly words: readonly NameWord[];
  readonly surnameFirst: boolean;
}

const PARTICLES = new Set(table.particles);
const CHILD_OF = new Set(table.childOf);
const { patronymicEndings } = table;

/** Of long names only so many words are looked at. */
const MOST_WORDS = 12;
/** Names are shorter; what is longer is cut, so that keys of any text come in no time. */
const MOST_LETTERS = 300;

/**
 * A run of letters, with marks, apostrophes and the joiners inside of Persian words. A comma is a word of its own where it
 * parts a surname from what follows.
 */
const PARTS = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’ʼ\u200c\u05f3]*[\p{L}\p{M}\p{N}])?\.?|,/gu;

/** Splits a name; particles, fathers' names before oğlu or qızı, and Slavic patronymics among three words are left out. */
export function nameWords(name: string, formsOf = comparable): NameWords {
  const parts: readonly string[] = name.slice(0, MOST_LETTERS).match(PARTS) ?? [];
  const comma = parts.indexOf(',');
  const arabic = ARABIC_WRITING.test(name);
  const written = parts.filter((part) => part !== ',').slice(0, MOST_WORDS);
  const all = (chineseInPinyin(written) ?? written.flatMap(inLetters)).map((part) =>
    nameWord(arabic ? withoutArticle(part) : part, formsOf),
  );
  const told = all.filter(({ letters }) => letters !== '');
  return { words: withoutFathers(told), surnameFirst: comma === 1 };
}

const HAN = /^\p{Script=Han}/u;

/** 习近平 is looked up as Xi Jinping. */
function inLetters(part: string): readonly string[] {
  if (part.charCodeAt(0) < 0x3400 || !HAN.test(part)) return [part];
  const { surname = '', given = '' } = ideographicName(part) ?? { given: part };
  return [surnameInPinyin(surname) ?? anyAscii(surname), anyAscii(given)].filter(
    (word) => word !== '',
  );
}

const LONGEST_INITIAL = 4;
const CAPITAL_OR_CASELESS = /^[\p{Lu}\p{Script=Georgian}\p{Script=Arabic}\p{Script=Hebrew}]/u;

function nameWord(part: string, formsOf: typeof comparable): NameWord {
  const dotted = part.endsWith('.');
  const bare = dotted ? part.slice(0, -1) : part;
  const { letters, skeleton, vowels } = formsOf(bare);
  const short = bare.length === 1 || (dotted && bare.length < LONGEST_INITIAL);
  return { letters, skeleton, vowels, initial: short && CAPITAL_OR_CASELESS.test(bare) };
}

/** Letters that Arabic has and Persian and Urdu write otherwise. */
const ARABIC_WRITING = /[كيةأإى]/u;
const ARTICLE = /^ال(?!هام$)(?=.{3})/u;

function withoutArticle(word: string): string {
  return word.replace(ARTICLE, '');
}

function withoutFathers(words: readonly NameWord[]): readonly NameWord[] {
  if (words.length < 2) return words;
  const own = words.filter(
    ({ letters, initial }, index) =>
      (initial || !(PARTICLES.has(letters) || CHILD_OF.has(letters))) &&
      !(words.length > 3 && CHILD_OF.has(words[index + 1]?.letters ?? '')),
  );
  const kept = own.length > 2 ? own.filter((word) => !isPatronymic(word)) : own;
  return kept.length > 0 ? kept : words;
}

function isPatronymic({ letters }: NameWord): boolean {
  return patronymicEndings.some((ending) => letters.endsWith(ending));
}
