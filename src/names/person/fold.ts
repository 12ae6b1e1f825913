const PLAIN = /^[a-z-]*$/u;
const CYRILLIC = /^[а-яѐ-ӿ]+$/u;
const MARKS = /[\p{Mn}'’ʼ‘`ʻʿʾ´\u200b-\u200f]/gu;
/** Letters that Unicode does not take apart; ə is a in most romanisations of Azerbaijani. */
const WHOLE: Readonly<Record<string, string>> = {
  ə: 'a',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const WHOLES = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'gu');

/**
 * The form in which the word lists of this folder are looked up: lower-case, Latin letters without diacritics and
 * apostrophes, ё as е; other scripts as they are.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (CYRILLIC.test(lower)) return lower.includes('ё') ? lower.replaceAll('ё', 'е') : lower;
  if (/[\u0400-\u04ff]/u.test(lower)) return lower.replace(/ё/gu, 'е').replace(/[’ʼ‘`ʻ]/gu, "'");
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(WHOLES, (letter) => WHOLE[letter] ?? letter);
}
