/** Decisions by the end of a word: for some whole words, and for endings. The empty ending decides what no other does. */
export interface SuffixRules<Decision> {
  readonly words: ReadonlyMap<string, Decision>;
  readonly endings: ReadonlyMap<string, Decision>;
}

/** The longest ending that rules look at, in UTF-16 units. */
export const LONGEST_ENDING = 8;
/** The longest whole word that they do; it bounds the work on what is no word. */
export const LONGEST_WORD = 40;

/** The decision of the whole word, else of its longest known ending; `undefined` only if the rules lack the empty one. */
export function decisionFor<Decision>(
  { words, endings }: SuffixRules<Decision>,
  word: string,
): Decision | undefined {
  const whole = word.length <= LONGEST_WORD ? words.get(word) : undefined;
  return whole ?? decisionOfEnding(endings, word, LONGEST_ENDING);
}

/** The decision of the longest known ending of at most `longest` letters. */
export function decisionOfEnding<Decision>(
  endings: ReadonlyMap<string, Decision>,
  word: string,
  longest: number,
): Decision | undefined {
  for (let length = Math.min(longest, word.length); length > 0; length -= 1) {
    const found = endings.get(word.slice(word.length - length));
    if (found !== undefined) return found;
  }
  return endings.get('');
}
