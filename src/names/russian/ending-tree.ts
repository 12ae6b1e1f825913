/** Endings of words, letter by letter from the last: read without cutting the word up, since every reading asks. */
export interface EndingTree<T> {
  /** By the letter's place in the alphabet: an index is found faster than a key. */
  readonly next: (EndingTree<T> | undefined)[];
  value?: T;
}

const CYRILLIC_A = 0x430;
/** As far as Ukrainian ґ; other letters end no word here. */
const LETTERS = 0x62;
/** The place of `^`, after the letters. */
const WHOLE = LETTERS;

/** A tree of endings in lower-case Cyrillic with their values; `^` before an ending makes it a whole word. */
export function endingTree<T>(values: Iterable<readonly [string, T]>): EndingTree<T> {
  const root: EndingTree<T> = { next: [] };
  for (const [ending, value] of values) {
    let node = root;
    for (let at = ending.length - 1; at >= 0; at -= 1) {
      const place = ending.charAt(at) === '^' ? WHOLE : ending.charCodeAt(at) - CYRILLIC_A;
      const next: EndingTree<T> = node.next[place] ?? { next: [] };
      node.next[place] = next;
      node = next;
    }
    node.value = value;
  }
  return root;
}

/** The tree of the endings that begin with one more letter, by the letter's code. */
export function withLetter<T>(tree: EndingTree<T>, code: number): EndingTree<T> | undefined {
  const place = code - CYRILLIC_A;
  return place >= 0 && place < LETTERS ? tree.next[place] : undefined;
}

/** The value of the longest ending of a word that the tree has. */
export function longestEnding<T>(root: EndingTree<T>, word: string): T | undefined {
  let node: EndingTree<T> | undefined = root;
  let value: T | undefined;
  for (let at = word.length - 1; at >= -1; at -= 1) {
    node = at < 0 ? node.next[WHOLE] : withLetter(node, word.charCodeAt(at));
    if (node === undefined) return value;
    value = node.value ?? value;
  }
  return value;
}
