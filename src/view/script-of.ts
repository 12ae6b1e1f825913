const SCRIPTS = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
] as const;

/** The ISO 15924 code of the script most letters of a text are in; `undefined` when it has none of those known here. */
export function scriptOf(text: string): string | undefined {
  const sample = text.slice(0, 2000);
  const counts = SCRIPTS.map(([code, letter]) => ({
    code,
    count: sample.match(letter)?.length ?? 0,
  }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 0 ? best.code : undefined;
}

/**
 * Whether words can be in a language at all, judged by their script. It keeps a translated title from being
 * announced in the language of the page it stands for.
 */
export function mayBeIn(text: string, language: string): boolean {
  return scriptOf(text) === scriptOfLanguage(language);
}

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

/** The direction in which a language is usually written; `ltr` where the tag is none. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOfLanguage(language) ?? '') ? 'rtl' : 'ltr';
}

function scriptOfLanguage(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
