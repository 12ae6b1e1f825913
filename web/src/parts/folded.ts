/** Letters without accents and case, so that a filter finds `Äliyev` under `aliyev`. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of what was typed into a filter, folded. */
export function foldedWords(typed: string): readonly string[] {
  return folded(typed).split(/\s+/u).filter(Boolean);
}

/** Whether a text holds every one of some folded words, in any order. */
export function holdsAll(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = folded(text);
  return words.every((word) => own.includes(word));
}
