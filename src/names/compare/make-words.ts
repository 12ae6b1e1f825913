import anyAscii from 'any-ascii';
import { foldWord } from '../person/fold.ts';
import { listedGiven } from '../person/given-variants.ts';
import { PARTICLES } from '../person/forms.ts';
import { surnameInPinyin } from '../person/ideographs.ts';
import type { ParsedPerson } from '../person/person.ts';
import { nominatives } from '../russian/nominatives.ts';
import { feminineOf, masculineOf } from '../russian/surname-pairs.ts';
import { comparable } from '../script/comparable.ts';
import { pinyinOf } from '../script/palladius.ts';
import type { Comparable } from '../script/comparable.ts';
import { scriptOfWord } from '../script/script-of-word.ts';
import type { NameWord, WordRole } from './name-word.ts';

const APART = /[\s\u00a0·・‐‑–—-]+/u;

/** The words of a part of a name; particles only where nothing else stands. */
export function roleWords(
  part: string | undefined,
  role: WordRole,
  name: ParsedPerson,
): readonly NameWord[] {
  if (part === undefined || part === '') return [];
  const all = part.split(APART).filter((word) => word !== '');
  const own = all.filter((word) => !PARTICLES.has(word.toLowerCase()));
  return (own.length === 0 ? all : own).map((word) => fullWord(word, role, name));
}

function fullWord(text: string, role: WordRole, name: ParsedPerson): NameWord {
  const script = scriptOfWord(text);
  const own = comparableWord(text);
  const readings = new Set(
    readingsOf(text, script, role, name).map((reading) => comparable(reading).letters),
  );
  if (script === 'Arab' && own.letters.startsWith('al')) readings.add(own.letters.slice(2));
  readings.delete(own.letters);
  const listed = role === 'surname' ? undefined : listedGiven(text);
  const isListed = listed !== undefined && listed.full.length + listed.short.length > 0;
  return {
    ...wordOf(text, role, script, own),
    ...(isListed ? { listed } : {}),
    plain: script === 'Latn' ? foldWord(text) : '',
    readings: [...readings],
  };
}

/** Readings of a Cyrillic form that are less likely, or further down, are none. */
const LIKELY = 0.02;
const MOST_READINGS = 3;

/** What a Cyrillic form may be a case of, and a surname as the other sex bears it. */
function readingsOf(
  text: string,
  script: string,
  role: WordRole,
  { sex, language }: ParsedPerson,
): readonly string[] {
  if (script === 'Latn') return role === 'surname' ? otherSexes(text) : [];
  if (script === 'Hani' && role === 'surname') return [surnameInPinyin(text) ?? []].flat();
  if (script !== 'Cyrl') return [];
  const part = role === 'middle' ? 'given' : role;
  const bases = nominatives(text, part, sex)
    .filter(({ number, score }) => number === undefined && score >= LIKELY)
    .slice(0, MOST_READINGS)
    .map((reading) => reading.text);
  if (language === 'zh')
    return [...bases, ...[text, ...bases].flatMap((one) => pinyinOf(one) ?? [])];
  return role === 'surname' ? [...bases, ...[text, ...bases].flatMap(otherSexes)] : bases;
}

function otherSexes(surname: string): readonly string[] {
  return [masculineOf(surname), feminineOf(surname)].flatMap((form) => form ?? []);
}

/** Words that only say whose child someone is. */
const CHILD_OF =
  /^(?:oğlu|oglu|ogly|oghlu|qızı|qizi|kızı|kizi|gyzy|kyzy|bin|ben|ibn|bint|оглу|оглы|кызы|гызы)$/iu;
/** -ovich, -evna, -ich, -uly … in comparable letters. */
const OF_FATHER = /(?:[oeia]v)?(?:i?c|itc|na|icna)$|uli$|[gkq]izi$/u;
const SHORTEST_FATHER = 3;

/** The father's own name within a patronymic: Гейдарович, Heydar oğlu and bin Heydar all name Heydar. */
export function fatherWords(
  patronymic: string | undefined,
  name: ParsedPerson,
): readonly NameWord[] {
  if (patronymic === undefined || patronymic === '') return [];
  return patronymic
    .split(APART)
    .filter((word) => word !== '' && !CHILD_OF.test(word))
    .map((word) => fatherWord(word, name));
}

function fatherWord(text: string, name: ParsedPerson): NameWord {
  const word = fullWord(text, 'patronymic', name);
  const [nominative = word.letters] = word.readings;
  const father = nominative.replace(OF_FATHER, '');
  if (father === nominative || father.length < SHORTEST_FATHER) return word;
  const own = comparable(father);
  return { ...wordOf(text, 'patronymic', word.script, own), plain: '', readings: [`${father}i`] };
}

const UNREAD = /[^a-z]/u;

/** Scripts without a table of their own are read as any-ascii has them. */
function comparableWord(text: string): Comparable {
  const own = comparable(text);
  return UNREAD.test(own.letters) ? comparable(anyAscii(text)) : own;
}

function wordOf(
  text: string,
  role: WordRole,
  script: string,
  { letters, skeleton, vowels }: Comparable,
): Omit<NameWord, 'plain' | 'readings'> {
  return {
    text,
    role,
    initial: false,
    script,
    letters,
    skeleton,
    consonants: maskOf(skeleton),
    vowels,
  };
}

const A = 97;
const LETTERS = 26;

function maskOf(skeleton: string): number {
  let mask = 0;
  for (let at = 0; at < skeleton.length; at += 1) {
    const letter = skeleton.charCodeAt(at) - A;
    if (letter >= 0 && letter < LETTERS) mask |= 1 << letter;
  }
  return mask;
}

/** An initial, which stands for any name that begins so. */
export function initialWord(text: string, role: WordRole): NameWord {
  const word = wordOf(text, role, scriptOfWord(text), comparableWord(text));
  return { ...word, initial: true, plain: '', readings: [] };
}
