import type { NameWord } from './name-word.ts';

/**
 * With which letters a name may begin, in comparable form (c is ch, x is sh, h also kh), that is written with an initial:
 * G. is Гейдар and Heydar, C. in Azerbaijani Javid, W. in German Vladimir, E. Yevgeny.
 */
const STARTS: Readonly<Record<string, string>> = {
  a: 'ae',
  b: 'b',
  c: 'kscj',
  d: 'dj',
  e: 'eiay',
  f: 'fv',
  g: 'ghkj',
  h: 'hgkc',
  i: 'ieyj',
  j: 'jiyuh',
  k: 'khg',
  l: 'l',
  m: 'm',
  n: 'n',
  o: 'ou',
  p: 'pf',
  q: 'kg',
  r: 'r',
  s: 'szxc',
  t: 'tc',
  u: 'uvyi',
  v: 'vuw',
  w: 'vu',
  x: 'hksx',
  y: 'yiejua',
  z: 'zjs',
};

/** Whether an initial may stand for the other word; two initials agree when they may be of one name. */
export function initialAgrees(a: NameWord, b: NameWord): boolean {
  if (a.letters === '' || b.letters === '') return false;
  if (a.initial && b.initial) return mayBegin(a, b) || mayBegin(b, a);
  return a.initial ? mayBegin(a, b) : mayBegin(b, a);
}

function mayBegin(initial: NameWord, word: NameWord): boolean {
  const { letters } = initial;
  if (word.letters.startsWith(letters)) return true;
  if (word.readings.some((reading) => reading.startsWith(letters))) return true;
  if (letters.length > 1) return false;
  const key = initial.script === 'Latn' ? initial.text.charAt(0).toLowerCase() : letters;
  const starts = STARTS[key] ?? '';
  if (starts.includes(word.letters.charAt(0))) return true;
  return word.plain.startsWith('c') && starts.includes('j');
}
