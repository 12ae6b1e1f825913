/** How the letters of a form are written: `states`, `States`, `STATES`, `W.`, `NATO` or `U.S.`, `McAdam`. */
export type Shape = 'lower' | 'title' | 'upper' | 'letter' | 'initials' | 'mixed';

/** How those of its lemma are: all small, as in the form, the first one large, all large. */
export type LetterCase = 'lower' | 'kept' | 'title' | 'upper';

export const LETTER_CASES: readonly LetterCase[] = ['lower', 'kept', 'title', 'upper'];

/** Capitals of more letters are taken for a word that is written large. */
const MOST_INITIALS = 5;

/** `lower` is the form in lower case. */
export function shapeOf(form: string, lower: string): Shape {
  if (form === lower) return 'lower';
  if (form !== form.toUpperCase()) {
    const isTitle = form.slice(0, 1) !== lower.slice(0, 1) && form.slice(1) === lower.slice(1);
    return isTitle ? 'title' : 'mixed';
  }
  const letters = form.replace(/\P{L}/gu, '').length;
  if (letters === 1) return 'letter';
  return letters <= MOST_INITIALS ? 'initials' : 'upper';
}

/** Writes a lower-case lemma in the given case; `kept` is its form's case, as far as the two are the same. */
export function inCase(lemma: string, letterCase: LetterCase, form: string): string {
  switch (letterCase) {
    case 'lower':
      return lemma;
    case 'kept':
      return keptCase(lemma, form);
    case 'title':
      return lemma.slice(0, 1).toUpperCase() + lemma.slice(1);
    case 'upper':
      return lemma.toUpperCase();
    default:
      return letterCase satisfies never;
  }
}

function keptCase(lemma: string, form: string): string {
  const lower = form.toLowerCase();
  // Where lower case has another length (İ), places in form and lemma no longer match.
  if (lower.length !== form.length) return form;
  let same = 0;
  while (same < lemma.length && lemma[same] === lower[same]) same += 1;
  if (same > 0) return form.slice(0, same) + lemma.slice(same);
  return form.slice(0, 1) === lower.slice(0, 1) ? lemma : inCase(lemma, 'title', form);
}
