/** A note's number or sign as it is printed in many ways (`¹²`, `[12]`, `(12)`, `12.`), reduced to `12`. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BARE = /^[[(]?\^?\s?([\p{L}\p{N}_-]{1,60}|[*†‡§#]{1,6})\s?[\])]?[.:)]?$/u;

/** `¹²`, `[12]`, `12.` → `12`; signs and words stay as they are; letters become small. */
export function normaliseLabel(printed: string): string {
  const digits = plainDigits(printed.trim());
  return (BARE.exec(digits)?.[1] ?? digits).toLowerCase();
}

/** Superscript digits as plain ones; other characters unchanged. */
export function plainDigits(text: string): string {
  let out = '';
  for (const sign of text) {
    const value = SUPERSCRIPTS.indexOf(sign);
    out += value < 0 ? sign : String(value);
  }
  return out;
}

export function isSuperscriptDigit(code: number): boolean {
  return (
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0x2070 ||
    (code >= 0x2074 && code <= 0x2079)
  );
}

/** The number a label stands for; `undefined` for signs, letters and what is too long to be a note's number. */
export function numberOf(label: string): number | undefined {
  return /^\d{1,4}$/.test(label) ? Number(label) : undefined;
}
