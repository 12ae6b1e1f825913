const PLAIN = /^[A-Za-z]*(?:[ '-][A-Za-z]+){0,9}$/u;

/**
 * The form under which two spellings of a name count as the same: lower-case, NFC, ё as е, typographic apostrophes
 * and hyphens as plain ones, single spaces. Diacritics and scripts stay: comparing those is not exact any more.
 */
export function nameKey(name: string): string {
  if (PLAIN.test(name)) return name.toLowerCase();
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[’ʼ‘`]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}
