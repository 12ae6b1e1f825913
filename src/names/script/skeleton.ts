/** One letter for those that spellings exchange; vowels and glides are nothing. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  c: 'c',
  x: 'c',
  d: 'd',
  t: 't',
  f: 'v',
  v: 'v',
  g: 'k',
  h: 'k',
  k: 'k',
  q: 'k',
  j: 'j',
  l: 'l',
  m: 'm',
  n: 'n',
  r: 'r',
  s: 's',
  z: 's',
  a: '',
  e: '',
  i: '',
  o: '',
  u: '',
  y: '',
};

/**
 * The consonants of comparable letters in coarse classes, with `a` for any vowel or glide that begins the word. Doubled
 * classes that stand together count once, ts and dz as s, a d at the end as t.
 */
export function skeletonOf(letters: string): string {
  let out = '';
  let last = '';
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charAt(index);
    const mark = CLASSES[letter] ?? letter;
    if (index === 0 && mark === '') out = 'a';
    else if (mark !== last && !beginsAffricate(mark, letters.charAt(index + 1))) out += mark;
    last = mark;
  }
  return out.endsWith('d') ? `${out.slice(0, -1)}t` : out;
}

function beginsAffricate(mark: string, next: string): boolean {
  return (mark === 't' || mark === 'd') && (next === 's' || next === 'z');
}
