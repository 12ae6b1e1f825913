/** One letter, the first, for those that spellings exchange. Vowels and glides are nothing. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  'bp cx d t vf kghq j l m n r sz'
    .split(' ')
    .flatMap((letters) => letters.split('').map((letter) => [letter, letters.charAt(0)] as const))
    .concat('aeiouy'.split('').map((vowel) => [vowel, ''] as const)),
);

/**
 * The consonants of comparable letters in coarse classes, with `a` for any vowel or glide that begins the word. Doubled
 * classes that stand together count once; ts and dz are s, and a d is t at the end and behind h (Ahmed, Ahmet; Mehdi,
 * Мехти).
 */
export function skeletonOf(letters: string): string {
  let out = '';
  let last = '';
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charAt(index);
    const mark = classOf(letter, letters.charAt(index - 1));
    if (index === 0 && mark === '') out = 'a';
    else if (mark !== last && !beginsAffricate(mark, letters.charAt(index + 1))) out += mark;
    last = mark;
  }
  return out.endsWith('d') ? `${out.slice(0, -1)}t` : out;
}

function classOf(letter: string, before: string): string {
  if (letter === 'd' && before === 'h') return 't';
  return CLASSES.get(letter) ?? letter;
}

function beginsAffricate(mark: string, next: string): boolean {
  return (mark === 't' || mark === 'd') && (next === 's' || next === 'z');
}
