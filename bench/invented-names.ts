import words from '../src/names/tables/person-words.compiled.json' with { type: 'json' };

/** A person nobody is: names as lists hold them, with some borne by very many. */
export interface InventedName {
  readonly id: string;
  readonly text: string;
  readonly type: 'person';
  /** The same name as others write it: by given name and surname in Latin letters. */
  readonly given: string;
  readonly surname: string;
}

const GIVEN = words.givenNames.latin.male.filter((name) => name.length > 2);
const ENDINGS = ['ov', 'ev', 'yan', 'li', 'zade', 'shvili', 'enko', 'i', 'sky', 'in', 'oglu', ''];
const ONSETS = 'b d f g gh h j k kh l m n p q r s sh t v z ch ts'.split(' ');
const VOWELS = 'a e i o u a a e i'.split(' ');
const SURNAMES = 120_000;

/** Deterministic: the same number gives the same name on every machine. */
export function inventedName(number: number): InventedName {
  const random = generator(number + 1);
  const given = capital(GIVEN[skewed(random(), GIVEN.length)] ?? 'Ali');
  const surname = inventedSurname(skewed(random(), SURNAMES));
  const latin = written(given, surname, random());
  return {
    id: `n${number}`,
    text: random() < SHARE_OF_CYRILLIC ? inCyrillic(latin) : latin,
    type: 'person',
    given,
    surname,
  };
}

const SHARE_OF_CYRILLIC = 0.3;

function written(given: string, surname: string, choice: number): string {
  if (choice < 0.6) return `${given} ${surname}`;
  if (choice < 0.8) return `${surname} ${given}`;
  if (choice < 0.9) return `${surname}, ${given}`;
  return choice < 0.97 ? `${given.charAt(0)}. ${surname}` : surname;
}

/** The surname by how common it is: 0 is borne by one in some thirty. */
function inventedSurname(rank: number): string {
  const random = generator(rank * 7919 + 13);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllables = 2 + Math.floor(random() * 2);
  const stem = Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS)).join('');
  return capital(stem + pick(ONSETS).charAt(0) + pick(ENDINGS));
}

/** A rank with frequencies near those of Zipf's law: the first of 100,000 has about one in twelve. */
function skewed(share: number, count: number): number {
  return Math.floor(count ** share) - 1;
}

const CYRILLIC: readonly (readonly [string, string])[] = Object.entries({
  shch: 'щ',
  sh: 'ш',
  ch: 'ч',
  kh: 'х',
  gh: 'г',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  ye: 'е',
  zh: 'ж',
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'дж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'й',
  z: 'з',
});

export function inCyrillic(text: string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const rest = text.slice(at, at + 4).toLowerCase();
    const found = CYRILLIC.find(([latin]) => rest.startsWith(latin));
    const letter = text.charAt(at);
    const cyrillic = found?.[1] ?? letter;
    out += letter === letter.toLowerCase() ? cyrillic : capital(cyrillic);
    at += found?.[0].length ?? 1;
  }
  return out;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Shares 0…1 by mulberry32 (Tommy Ettinger, public domain): small, and the same everywhere. */
export function generator(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
