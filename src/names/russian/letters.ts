/**
 * Another ending in the letters' own case: АЛИЕВА with `ев` for `ева` is АЛИЕВ.
 * `cut` counts the letters that go; of the new ending those that are as before keep their case: ТОЛСТАЯ is ТОЛСТОЙ, Толстая Толстой.
 */
export function withEnding(word: string, cut: number, ending: string): string {
  if (isUpper(word)) return word.slice(0, word.length - cut) + ending.toUpperCase();
  let at = word.length - cut;
  let same = 0;
  while (same < cut && word.charAt(at).toLowerCase() === ending.charAt(same)) {
    at += 1;
    same += 1;
  }
  return word.slice(0, at) + ending.slice(same);
}

/** A word of two letters or more, all capitals. */
export function isUpper(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** A lower-case word in the letters' case of a form of it: ПАВЛА makes ПАВЕЛ of `павел`, Павла Павел. */
export function likeWord(form: string, lower: string): string {
  return likeForms(form, form.toLowerCase())(lower);
}

/** The same for many words of one form, of which the lower-case form is known. */
export function likeForms(form: string, folded: string): (lower: string) => string {
  if (isUpper(form)) return (lower) => lower.toUpperCase();
  if (form === folded || form.length !== folded.length) return (lower) => lower;
  const isCapital = form.charCodeAt(0) !== folded.charCodeAt(0);
  return (lower) => {
    let same = 0;
    while (same < folded.length && folded.charCodeAt(same) === lower.charCodeAt(same)) same += 1;
    if (same > 0 || !isCapital) return form.slice(0, same) + lower.slice(same);
    return lower.charAt(0).toUpperCase() + lower.slice(1);
  };
}
