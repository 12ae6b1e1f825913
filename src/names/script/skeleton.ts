/** By character code one letter, the first, for those that spellings exchange; vowels and glides are nothing. */
const CLASSES: (string | undefined)[] = Array.from({ length: 128 });
for (const letters of 'bp cx d t vf kghq j l m n r sz'.split(' ')) {
  for (const letter of letters.split('')) CLASSES[letter.charCodeAt(0)] = letters.charAt(0);
}
for (const vowel of 'aeiouy'.split('')) CLASSES[vowel.charCodeAt(0)] = '';

/**
 * The consonants of comparable letters in coarse classes, with `a` for any vowel or glide that begins the word. Doubled
 * classes that stand together count once; ts and dz are s, and a d is t at the end and behind h (Ahmed, Ahmet; Mehdi,
 * Мехти), but not where it is all there is (D. for Donald).
 */
export function skeletonOf(letters: string): string {
  let out = '';
  let last = '';
  for (let index = 0; index < letters.length; index++) {
    const mark = classAt(letters, index);
    if (index === 0 && mark === '') out = 'a';
    else if (mark !== last && !beginsAffricate(mark, letters.charAt(index + 1))) out += mark;
    last = mark;
  }
  return out.length > 1 && out.endsWith('d') ? `${out.slice(0, -1)}t` : out;
}

const D = 'd'.charCodeAt(0);
const H = 'h'.charCodeAt(0);

function classAt(letters: string, index: number): string {
  const code = letters.charCodeAt(index);
  if (code === D && index > 0 && letters.charCodeAt(index - 1) === H) return 't';
  return CLASSES[code] ?? letters.charAt(index);
}

function beginsAffricate(mark: string, next: string): boolean {
  return (mark === 't' || mark === 'd') && (next === 's' || next === 'z');
}
