/**
 * What kind of character each UTF-16 unit is, as bits that can be joined with `|`. Surrogates are `PAIR`, whatever
 * they stand for: letters beyond the basic plane count as symbols.
 */
export const LOWER = 1;
export const UPPER = 2;
/** Combining marks, and invisible ones such as the soft hyphen: they belong to the word around them. */
export const MARK = 4;
export const DIGIT = 8;
export const SPACE = 16;
/** Superscript digits, as notes are marked with. */
export const RAISED = 32;
export const PAIR = 64;
const SYMBOL = 128;
/** A symbol that may stand inside an address: `@`, or the full stop and colon that most words lack. */
export const AT = 256;
export const POINT = 512;
export const COLON = 1024;

export const LETTER = LOWER | UPPER | MARK;
export const WORD = LETTER | DIGIT;

const kinds = new Uint16Array(0x1_0000);
const lowered = new Uint16Array(0x1_0000);

/** The kind of a UTF-16 unit; `0` beyond the end of the text (`NaN`). */
export function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  return known === 0 && code >= 0 ? learn(code) : known;
}

/** The unit in lower case, where that is one unit too; digits all become `0`. */
export function foldOf(code: number): number {
  if (kinds[code] === 0) learn(code);
  return lowered[code] ?? 0;
}

/** Unicode's classes are asked once for each unit. */
function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const kind = classify(code, letter);
  kinds[code] = kind;
  const low = letter.toLowerCase();
  lowered[code] = kind === DIGIT ? 0x30 : low.length === 1 ? low.charCodeAt(0) : code;
  return kind;
}

function classify(code: number, letter: string): number {
  if (/\s/u.test(letter)) return SPACE;
  if (code >= 0xd800 && code <= 0xdfff) return PAIR;
  if (letter === '@') return AT;
  if (letter === '.') return POINT;
  if (letter === ':') return COLON;
  if (/[⁰¹²³⁴-⁹]/u.test(letter)) return RAISED;
  if (/\p{N}/u.test(letter)) return DIGIT;
  if (/[\p{M}\p{Cf}]/u.test(letter)) return MARK;
  if (!/\p{L}/u.test(letter)) return SYMBOL;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? UPPER : LOWER;
}
