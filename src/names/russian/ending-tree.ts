/** Endings of words, letter by letter from the last: read without cutting the word up, since every reading asks. */
export interface EndingTree<T> {
  readonly next: Map<number, EndingTree<T>>;
  value?: T;
}

const WHOLE = '^'.charCodeAt(0);

/** A tree of endings with their values; `^` before an ending makes it a whole word. */
export function endingTree<T>(values: Iterable<readonly [string, T]>): EndingTree<T> {
  const root: EndingTree<T> = { next: new Map() };
  for (const [ending, value] of values) {
    let node = root;
    for (let at = ending.length - 1; at >= 0; at -= 1) {
      const code = ending.charCodeAt(at);
      const next: EndingTree<T> = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

/** The value of the longest ending of a word that the tree has. */
export function longestEnding<T>(root: EndingTree<T>, word: string): T | undefined {
  let node: EndingTree<T> | undefined = root;
  let value: T | undefined;
  for (let at = word.length - 1; at >= -1; at -= 1) {
    node = node.next.get(at < 0 ? WHOLE : word.charCodeAt(at));
    if (node === undefined) return value;
    value = node.value ?? value;
  }
  return value;
}
