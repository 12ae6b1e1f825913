/**
 * The Palladius system, in which Russian writes Chinese syllables: цзинь for jin, сюй for xu. From its tables of
 * initials and finals (Palladius & Popov, Chinese-Russian Dictionary, 1888; as used in the BGN/PCGN agreement and in
 * Russian dictionaries today). Every syllable of pinyin has one spelling.
 */

const INITIALS: Readonly<Record<string, string>> = {
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз',
  q: 'ц',
  x: 'с',
  zh: 'чж',
  ch: 'ч',
  sh: 'ш',
  r: 'ж',
  z: 'цз',
  c: 'ц',
  s: 'с',
};

const HARD: Readonly<Record<string, string>> = {
  a: 'а',
  ai: 'ай',
  an: 'ань',
  ang: 'ан',
  ao: 'ао',
  e: 'э',
  ei: 'эй',
  en: 'энь',
  eng: 'эн',
  o: 'о',
  ou: 'оу',
  ong: 'ун',
  u: 'у',
  ua: 'уа',
  uai: 'уай',
  uan: 'уань',
  uang: 'уан',
  ui: 'уй',
  un: 'унь',
  uo: 'о',
};

const SOFT: Readonly<Record<string, string>> = {
  i: 'и',
  ia: 'я',
  ian: 'янь',
  iang: 'ян',
  iao: 'яо',
  ie: 'е',
  in: 'инь',
  ing: 'ин',
  iong: 'юн',
  iu: 'ю',
};

/** Behind j, q and x pinyin writes u for ü. */
const ROUND: Readonly<Record<string, string>> = { u: 'юй', uan: 'юань', ue: 'юэ', un: 'юнь' };

/** Syllables without an initial, and those that the rules do not give. */
const OTHERS: Readonly<Record<string, string>> = {
  а: 'a',
  ай: 'ai',
  ань: 'an',
  ан: 'ang',
  ао: 'ao',
  э: 'e',
  энь: 'en',
  эр: 'er',
  о: 'o',
  оу: 'ou',
  и: 'yi',
  я: 'ya',
  янь: 'yan',
  ян: 'yang',
  яо: 'yao',
  е: 'ye',
  инь: 'yin',
  ин: 'ying',
  юн: 'yong',
  ю: 'you',
  юй: 'yu',
  юань: 'yuan',
  юэ: 'yue',
  юнь: 'yun',
  у: 'wu',
  ва: 'wa',
  вай: 'wai',
  вань: 'wan',
  ван: 'wang',
  вэй: 'wei',
  вэнь: 'wen',
  вэн: 'weng',
  во: 'wo',
  цзы: 'zi',
  цы: 'ci',
  сы: 'si',
  чжи: 'zhi',
  чи: 'chi',
  ши: 'shi',
  жи: 'ri',
  нюй: 'nü',
  люй: 'lü',
  люэ: 'lüe',
  нюэ: 'nüe',
  хуэй: 'hui',
  хой: 'hui',
  хуань: 'huan',
};

const PALATAL = ['j', 'q', 'x'];
const SIBILANT = ['zh', 'ch', 'sh', 'r', 'z', 'c', 's'];
const NEVER_SOFT = [...SIBILANT, 'g', 'k', 'h', 'f'];

const syllables = new Map<string, string>();
fillSyllables();

function fillSyllables(): void {
  for (const [initial, written] of Object.entries(INITIALS)) {
    const isPalatal = PALATAL.includes(initial);
    const finals = isPalatal ? { ...ROUND, ...SOFT } : { ...HARD };
    if (!isPalatal && !NEVER_SOFT.includes(initial)) Object.assign(finals, SOFT);
    for (const [final, end] of Object.entries(finals)) {
      const syllable = written + end;
      // Only b, p, m and f stand before o; elsewhere Cyrillic о is uo.
      if (final === (/^[bpmf]$/u.test(initial) ? 'uo' : 'o')) continue;
      if (!syllables.has(syllable)) syllables.set(syllable, initial + final);
    }
  }
  for (const [written, pinyin] of Object.entries(OTHERS)) syllables.set(written, pinyin);
}

/** What syllables end in; most words are told by it at once. */
const LAST = new Set('аеийноруьэюя');
const LONGEST_SYLLABLE = 6;
/** Given names and surnames have two at most. */
const MOST_SYLLABLES = 2;

/** Pinyin without tones of a word in Russian letters (цзиньпин: jinping); `undefined` for one that is not of such syllables. */
export function pinyinOf(word: string): string | undefined {
  const letters = word.toLowerCase();
  if (letters.length > MOST_SYLLABLES * LONGEST_SYLLABLE) return undefined;
  if (!LAST.has(letters.charAt(letters.length - 1))) return undefined;
  return readFrom(letters, 0, MOST_SYLLABLES);
}

/** Behind n the hard sign parts syllables (Чанъань); without it, n begins the next one (Хунин is hu-ning). */
const JOINED = /н[аеиоуэюя]/u;

/** The longest syllable first; a shorter one where the rest then makes no syllables. */
function readFrom(letters: string, from: number, most: number): string | undefined {
  if (from === letters.length) return from === 0 ? undefined : '';
  if (from > 0 && letters.charAt(from) === 'ъ') return readFrom(letters, from + 1, most);
  if (most === 0 || (from > 0 && JOINED.test(letters.slice(from - 1, from + 1)))) return undefined;
  for (let length = LONGEST_SYLLABLE; length > 0; length -= 1) {
    const syllable = syllables.get(letters.slice(from, from + length));
    if (syllable === undefined || from + length > letters.length) continue;
    const rest = readFrom(letters, from + length, most - 1);
    if (rest !== undefined) return syllable + rest;
  }
  return undefined;
}
