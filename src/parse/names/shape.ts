const LONGEST = 12;

/**
 * The look of a word: `A` for a run of capitals, `a` of small letters, `o` of letters without case, `0` of digits,
 * other signs as they are: `Aa` for `Baku`, `A.` for `J.`, `Aa-Aa`. Of a run the first `most` letters are told.
 */
export function shapeOf(word: string, most: number): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const letter of word) {
    const kind = kindOf(letter);
    run = kind === last ? run + 1 : 1;
    last = kind;
    // Years have four digits, and that tells much.
    if (run <= (kind === '0' ? 4 : most)) shape += kind;
    if (shape.length >= LONGEST) break;
  }
  return shape;
}

function kindOf(letter: string): string {
  if (letter >= '0' && letter <= '9') return '0';
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  if (lower !== upper) return letter === lower ? 'a' : 'A';
  return /\p{L}/u.test(letter) ? 'o' : letter;
}

/** Begins with a capital, quotation marks aside. */
export function isCapitalised(word: string): boolean {
  return /^['"‘’“”«„]?\p{Lu}/u.test(word);
}

/** Two capitals at least, and no small letter. */
export function isAllCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(word) && !/\p{Ll}/u.test(word);
}
