import type { ParsedPerson } from './person.ts';

/** Chinese surnames of two characters, in both writings. */
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 公孙 公孫 慕容 令狐 长孙 宇文 夏侯 司徒 南宫 南宮 端木 申屠 西门 獨孤 独孤 남궁 황보 제갈 선우 독고 사공'.split(
    ' ',
  ),
);

/** Characters that are read otherwise as a surname than as a word (Xinhua Zidian). */
const AS_SURNAME = new Map(
  Object.entries({
    单: 'shan',
    單: 'shan',
    曾: 'zeng',
    解: 'xie',
    仇: 'qiu',
    查: 'zha',
    区: 'ou',
    區: 'ou',
    翟: 'zhai',
    朴: 'piao',
    盖: 'ge',
    蓋: 'ge',
    尉迟: 'yuchi',
  }),
);

/** Pinyin of a Chinese surname whose character is read otherwise elsewhere; `undefined` for all others. */
export function surnameInPinyin(surname: string): string | undefined {
  return AS_SURNAME.get(surname);
}

const NATIVE = /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * 习近平, 김정은: the surname is the first character, of some names the first two. Four characters are read as
 * Japanese (高市早苗), two and two, unsurely. `undefined` for names with spaces or in another script.
 */
export function ideographicName(text: string, language?: string): ParsedPerson | undefined {
  const name = text.trim();
  if (!NATIVE.test(name) || KANA.test(name)) return undefined;
  const isKorean = /^\p{Script=Hangul}/u.test(name);
  const isDouble = DOUBLE.has(name.slice(0, 2)) && name.length > 2;
  const isJapanese = language === 'ja' || (name.length === 4 && !isDouble && !isKorean);
  const cut = isDouble || (isJapanese && name.length > 3) ? 2 : 1;
  return {
    text,
    surname: name.slice(0, cut),
    given: name.slice(cut),
    initials: [],
    honorifics: [],
    script: isKorean ? 'Hang' : 'Hani',
    language: isKorean ? 'ko' : isJapanese ? 'ja' : 'zh',
    order: isJapanese ? 'unsure' : 'surname-first',
  };
}
