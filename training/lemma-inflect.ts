// Regular English endings as they are written. Letters are never doubled: the words that do so are listed as exceptions.

const HISSING = /(?:s|x|z|ch|sh)$/u;
const CONSONANT_Y = /[^aeiou]y$/u;
const CONSONANT_O = /[^aeiou]o$/u;

/** `treaties`, `clashes`; a word in -o both ways, `vetoes` and `vetos`. */
export function pluralForms(noun: string): readonly string[] {
  if (HISSING.test(noun)) return [`${noun}es`];
  if (CONSONANT_Y.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return CONSONANT_O.test(noun) ? [`${noun}es`, `${noun}s`] : [`${noun}s`];
}

/** The third person: `denies`, `vetoes`. */
export function presentForms(verb: string): readonly string[] {
  return pluralForms(verb);
}

/** `denied`, `voted`. */
export function pastForm(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return CONSONANT_Y.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

/** `dying`, `voting`, `seeing`. */
export function ingForm(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  return /[^eoy]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}

/** `larger` and `largest`; none of a word with three vowels or more, which is compared with `more`. */
export function comparedForms(adjective: string): readonly string[] {
  const vowels = adjective.replace(/e$/u, '').match(/[aeiouy]+/gu) ?? [];
  if (vowels.length > 2) return [];
  if (adjective.endsWith('e')) return [`${adjective}r`, `${adjective}st`];
  const stem = CONSONANT_Y.test(adjective) ? `${adjective.slice(0, -1)}i` : adjective;
  return [`${stem}er`, `${stem}est`];
}
