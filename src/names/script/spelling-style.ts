import table from '../tables/comparable.compiled.json' with { type: 'json' };

const { turkic, slavic, german } = table.styles;
const { az, uk } = table.cyrillicStyles;

const TURKIC = new RegExp(`[${turkic.letters}]|^[${turkic.starts}]`, 'u');
const SLAVIC = new RegExp(`[${slavic.letters}]|${either(slavic.parts)}`, 'u');
const GERMAN = new RegExp(`${either(german.parts)}|(?:${either(german.endings)})$`, 'u');
const AZERBAIJANI_CYRILLIC = new RegExp(`[${az.letters}]`, 'u');
const UKRAINIAN = new RegExp(`[${uk.letters}]`, 'u');

function either(words: string): string {
  return words.split(' ').join('|');
}

/**
 * How the letters of a lower-case word are to be read: its script, or within a script the habit that the word itself
 * gives away (`turkic`, `slavic`, `german`; `az`, `uk`).
 */
export function styleOf(word: string, script: string): string {
  if (script === 'Latn') return latinStyle(word);
  if (script !== 'Cyrl') return script;
  if (AZERBAIJANI_CYRILLIC.test(word)) return 'az';
  return UKRAINIAN.test(word) ? 'uk' : 'Cyrl';
}

function latinStyle(word: string): string {
  if (TURKIC.test(word)) return 'turkic';
  if (GERMAN.test(word)) return 'german';
  return SLAVIC.test(word) ? 'slavic' : 'Latn';
}
