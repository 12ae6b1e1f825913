/**
 * Languages as commentaries name them in a remark: "(in Rus.)", "in Armenian", «на англ. яз.».
 * The key is what the lower-case word begins with; longer keys come first where one begins another.
 */
const STEMS: readonly (readonly [stem: string, tag: string])[] = [
  ['azerb', 'az'],
  ['azeri', 'az'],
  ['arab', 'ar'],
  ['arm', 'hy'],
  ['belarus', 'be'],
  ['chin', 'zh'],
  ['engl', 'en'],
  ['eng', 'en'],
  ['farsi', 'fa'],
  ['fren', 'fr'],
  ['fr', 'fr'],
  ['georg', 'ka'],
  ['geo', 'ka'],
  ['germ', 'de'],
  ['ger', 'de'],
  ['greek', 'el'],
  ['hebr', 'he'],
  ['ital', 'it'],
  ['kazakh', 'kk'],
  ['pers', 'fa'],
  ['pol', 'pl'],
  ['rus', 'ru'],
  ['serb', 'sr'],
  ['span', 'es'],
  ['turk', 'tr'],
  ['ukr', 'uk'],
  ['uzb', 'uz'],
  ['азерб', 'az'],
  ['англ', 'en'],
  ['араб', 'ar'],
  ['арм', 'hy'],
  ['белор', 'be'],
  ['груз', 'ka'],
  ['греч', 'el'],
  ['иврит', 'he'],
  ['исп', 'es'],
  ['итал', 'it'],
  ['казах', 'kk'],
  ['кит', 'zh'],
  ['нем', 'de'],
  ['перс', 'fa'],
  ['поль', 'pl'],
  ['рус', 'ru'],
  ['серб', 'sr'],
  ['тур', 'tr'],
  ['узб', 'uz'],
  ['укр', 'uk'],
  ['фарси', 'fa'],
  ['фр', 'fr'],
];

/** The BCP 47 tag of a language word such as `Rus.`, `Russian`, `англ`, `английском`; `undefined` when it is none. */
export function languageTag(word: string): string | undefined {
  const folded = word.toLowerCase();
  return STEMS.find(([stem]) => folded.startsWith(stem))?.[1];
}
