const VOWELS = new Set('aeiouy');

/**
 * Doubled letters once, and one place for the glide that every romanisation writes elsewhere: i after a consonant and
 * before one (Tatyana, Tatiana), nothing beside another i or between a vowel and e (Aliyev, Aliev; Karayev, Karaev), y
 * between other vowels and at the start (Maia, Maya; Iouri, Yuri). Doubled letters stay where vowels are not written.
 */
export function smoothed(letters: string, oneOfDoubled: boolean): string {
  let out = '';
  let last = '';
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charAt(index);
    const written =
      letter === 'i' || letter === 'y' ? glide(last, letters.charAt(index + 1)) : letter;
    if (written === '' || (oneOfDoubled && written === last)) continue;
    out += written;
    last = written;
  }
  return out;
}

function glide(before: string, after: string): string {
  if (before === 'i' || before === 'y') return '';
  if (before === '') {
    if (after === 'e') return '';
    return VOWELS.has(after) && after !== 'i' && after !== 'y' ? 'y' : 'i';
  }
  if (!VOWELS.has(before) || !VOWELS.has(after)) return 'i';
  return after === 'e' || after === 'i' || after === 'y' ? '' : 'y';
}
