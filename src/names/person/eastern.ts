import { EASTERN, SURNAME_FIRST } from './forms.ts';
import { givenSex } from './given.ts';
import type { Arrangement } from './arrangement.ts';
import { pinyinOf } from '../script/palladius.ts';
import type { NameUnit } from './units.ts';

const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h|ts|hs)['’]?(?:[iuü]?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|ung)|i|u|ü|in|un|ing|ui|iu|ih|ieh|ien|ueh|uan|ua)|er|e|a|o|an|en|ang|ou|ai|ao)$/u;
const MAX_SYLLABLES = 2;

/** Whether a folded word reads as one or two syllables of pinyin or Wade-Giles: `jinping`, `tse-tung`. */
function isPinyin(key: string): boolean {
  const parts = key.split('-');
  if (parts.length > MAX_SYLLABLES) return false;
  if (parts.length === MAX_SYLLABLES) return parts.every((part) => PINYIN.test(part));
  if (key.length > 12) return false;
  if (PINYIN.test(key)) return true;
  for (let at = 1; at < key.length; at += 1) {
    if (PINYIN.test(key.slice(0, at)) && PINYIN.test(key.slice(at))) return true;
  }
  return false;
}

const KOREAN =
  /^(?:[bcdghjkmnprstwy]|ch|kk|tt|pp|ss|jj)?h?(?:[yw]?(?:a|ae|e|eo|i|o|oe|u|eu|ui|oo|ee|ou|ŭ|ŏ))(?:k|n|l|m|p|ng|t|h|ck|g|r|b)?$/u;

/** Two syllables joined by a hyphen or apart: Jong-un, Chung-hee; one word as Jongun stays unread. */
function isKorean(given: readonly NameUnit[]): boolean {
  const syllables = given.flatMap(({ key }) => key.split('-'));
  return syllables.length <= 2 && syllables.every((part) => KOREAN.test(part));
}

/** Kai-shek: other romanisations than pinyin, told by the hyphen between short syllables. */
const isHyphenated = ({ key, given }: NameUnit): boolean =>
  given === undefined && /^[a-z]{1,5}-[a-z]{1,5}$/u.test(key);

/** The East Asian language whose frequent surname a folded word is, given what stands beside it. */
function languageOf(surname: string, given: readonly NameUnit[]): 'zh' | 'ko' | 'vi' | undefined {
  if (!isEasternSurname(surname) || given.length === 0 || given.length > 3) return undefined;
  const isCyrillic = surname.charCodeAt(0) >= 0x400;
  const isPlain = given.every((unit) => unit.given === undefined);
  if (SURNAME_FIRST.ko.has(surname) && (isCyrillic ? isPlain : isKorean(given))) {
    const isSplit = given.length === 2 || given.some(({ key }) => key.includes('-'));
    if (isSplit || !SURNAME_FIRST.zh.has(surname)) return 'ko';
  }
  const isChinese = isCyrillic
    ? given.every(({ key }) => pinyinOfCase(key) !== undefined) ||
      (isPlain && givenSex(surname) === undefined)
    : given.every((unit) => isPinyin(unit.key) || isHyphenated(unit));
  if (isChineseSurname(surname) && isChinese) return 'zh';
  if (SURNAME_FIRST.vi.has(surname) && isPlain && given.every(({ key }) => key.length < 8))
    return 'vi';
  return undefined;
}

const isEastern = ({ key }: NameUnit): boolean => isEasternSurname(key);

const isEasternSurname = (key: string): boolean => EASTERN.has(key) || isChineseSurname(key);

/** In pinyin, or in Russian letters: Юй is Yu. */
function isChineseSurname(key: string): boolean {
  if (SURNAME_FIRST.zh.has(key)) return true;
  const mayBe = key.charCodeAt(0) >= 0x400 && key.length <= LONGEST_SURNAME;
  const pinyin = mayBe ? pinyinOf(key) : undefined;
  return pinyin !== undefined && SURNAME_FIRST.zh.has(pinyin.replace('ü', 'u'));
}

/** Шангуань. */
const LONGEST_SURNAME = 8;

const HARD_CASE = /(?:[аеу]|ом)$/u;
const SOFT_CASE = /(?:[яюе]|ем)$/u;

/** Цзиньпин, Цзиньпина; Цзянь, Цзяня; Чжэньхуэй, Чжэньхуэя. */
function pinyinOfCase(key: string): string | undefined {
  const stem = key.replace(SOFT_CASE, '');
  const [own, hard] = [pinyinOf(key), pinyinOf(key.replace(HARD_CASE, ''))];
  return own ?? hard ?? pinyinOf(`${stem}ь`) ?? pinyinOf(`${stem}й`);
}

const MOST_PARTS = 3;

/** The words of a Chinese name in Russian letters, in pinyin; `undefined` for all other names. */
export function chineseInPinyin(words: readonly string[]): readonly string[] | undefined {
  const [first = ''] = words;
  if (words.length < 2 || words.length > MOST_PARTS || first.charCodeAt(0) < 0x400)
    return undefined;
  const keys = words.map((word) => word.toLowerCase());
  if (!isChineseSurname(keys[0] ?? '') && !isChineseSurname(keys.at(-1) ?? '')) return undefined;
  const pinyin = keys.flatMap((key) => pinyinOfCase(key) ?? []);
  return pinyin.length === words.length ? pinyin : undefined;
}

/** Xi Jinping, Kim Jong Un, Nguyen Phu Trong; Jinping Xi. `undefined` where no frequent surname of East Asia stands. */
export function easternOrder(
  units: readonly NameUnit[],
  language: string | undefined,
): Arrangement | undefined {
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined || units.length < 2 || units.length > 4)
    return undefined;
  const none = { middle: [], patronymic: [], initials: [] };
  if (isEastern(first)) {
    const given = units.slice(1);
    const found = languageOf(first.key, given);
    const isSure =
      found !== undefined || language === 'zh' || language === 'ko' || language === 'vi';
    if (isSure) return { ...none, surname: [first], given, order: 'surname-first' };
  }
  if (!isEastern(last) || first.given !== undefined) return undefined;
  const given = units.slice(0, -1);
  const found = languageOf(last.key, given);
  return found === undefined ? undefined : { ...none, surname: [last], given, order: 'unsure' };
}

/** The language of an East Asian name in Latin or Cyrillic letters. */
export function easternLanguage(surname: string, given: readonly NameUnit[]): string | undefined {
  return languageOf(surname, given);
}
