/**
 * How a form becomes its lemma, letter case aside: `cut` letters off the end, then `add` behind. After the edit
 * scripts of Chrupała (2006), of which suffixing languages need only the end.
 */
export interface Edit {
  readonly cut: number;
  readonly add: string;
}

/** The shortest edit from one lower-case word to another. */
export function editBetween(form: string, lemma: string): Edit {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same += 1;
  return { cut: form.length - same, add: lemma.slice(same) };
}

/** Written as `3y`: cut three, add `y`. */
export function writtenEdit({ cut, add }: Edit): string {
  return `${cut}${add}`;
}

/**
 * An edit whose `add` begins with a figure cannot be written so.
 * @throws {Error} for what is no edit.
 */
export function readEdit(text: string): Edit {
  const [, cut, add] = /^(\d+)(\D.*)?$/su.exec(text) ?? [];
  if (cut === undefined) throw new Error(`Not an edit: ${JSON.stringify(text)}, expected 3y`);
  return { cut: Number(cut), add: add ?? '' };
}

export function edited(form: string, { cut, add }: Edit): string {
  if (cut === 0 && add === '') return form;
  return form.slice(0, Math.max(0, form.length - cut)) + add;
}
