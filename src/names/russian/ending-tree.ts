/** Endings of words, letter by letter from the last: read without cutting the word up, since every reading asks. */
export interface EndingTree {
  readonly next: Map<number, EndingTree>;
  value?: number;
}

const WHOLE = '^'.charCodeAt(0);

/** A tree of endings with their values; `^` before an ending makes it a whole word. */
export function endingTree(values: Readonly<Record<string, number>>): EndingTree {
  const root: EndingTree = { next: new Map() };
  for (const [ending, value] of Object.entries(values)) {
    let node = root;
    for (let at = ending.length - 1; at >= 0; at -= 1) {
      const code = ending.charCodeAt(at);
      const next = node.next.get(code) ?? { next: new Map() };
      node.next.set(code, next);
      node = next;
    }
    node.value = value;
  }
  return root;
}

/** The value of the longest ending of a word that the tree has. */
export function longestEnding(root: EndingTree, word: string): number | undefined {
  let node: EndingTree | undefined = root;
  let value: number | undefined;
  for (let at = word.length - 1; at >= -1; at -= 1) {
    node = node.next.get(at < 0 ? WHOLE : word.charCodeAt(at));
    if (node === undefined) return value;
    value = node.value ?? value;
  }
  return value;
}
