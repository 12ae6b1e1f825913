/** Letters that are not a plain letter with a mark, as English writes them in names: `Əliyev` → `Aliyev`. */
const PLAIN: Readonly<Record<string, string>> = {
  ə: 'a',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Marks of punctuation that stand for one another, each with the one that word vectors know. */
const SAME_MARK: Readonly<Record<string, string>> = {
  '--': '-',
  '---': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '...': '\u2026',
  "''": '"',
  '``': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u201E': '"',
  '\u2039': "'",
  '\u203A': "'",
};

/** A lower-case word in plain letters, `é` → `e`, `ə` → `a`; a mark of punctuation as its best-known equal. */
export function plainSpelling(word: string): string {
  if (Object.hasOwn(SAME_MARK, word)) return SAME_MARK[word] ?? word;
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(OTHER_LETTERS, (letter) => PLAIN[letter] ?? letter);
}
