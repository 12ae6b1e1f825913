/** Longer names are cut: no organisation needs more, and hostile input ends here. */
const LONGEST = 400;

/**
 * A name without what typography adds: quotation marks, full stops inside abbreviations (S.p.A., A.B.C.), slashes
 * inside them (A/S, M/V), `&` as `and`, possessive ’s, forms glued to a name (SiemensAG).
 */
export function cleanName(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/(?<!\p{L})(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu, (letters) => letters.replace(/\./gu, ''))
    .replace(/(?<!\p{L})(\p{L}{1,2})\/(\p{L}{1,2})(?!\p{L})/gu, '$1$2')
    .replace(/(?<=\p{L})[’ʼ‘`']s(?!\p{L})/gu, '')
    .replace(/(?<=\p{L})[’ʼ‘`'ʻ](?=\p{L})/gu, '')
    .replace(/&/gu, ' and ')
    .replace(/(?<=\p{Ll}{3})(?=(?:AG|SA|AB|NV|BV|LLC|GmbH|SpA|SRL|PLC)(?!\p{L}))/gu, ' ')
    .trim();
}

const BRACKETED = /\(([^()]{1,40})\)/gu;

/** What stands in brackets, and the name without an abbreviation that stands there. */
export function takeBracketed(name: string): {
  readonly rest: string;
  readonly abbreviation?: string;
} {
  for (const match of name.matchAll(BRACKETED)) {
    const inner = (match[1] ?? '').replace(/\./gu, '').trim();
    if (/^\p{Lu}[\p{Lu}\d-]{1,8}$/u.test(inner)) {
      return { rest: name.replace(match[0], ' '), abbreviation: inner };
    }
  }
  return { rest: name };
}
