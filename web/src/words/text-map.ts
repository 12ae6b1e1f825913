/** Elements of a page that stand in a passage's element and are none of its words. */
const ASIDE =
  '.note, .marker, .page-sign, .number, .claim-sign, .to-source, .outward, .sign, .back, .fault-words, .unseen';

interface Piece {
  readonly node: Text;
  /** Where its words begin in the passage, in UTF-16 units. */
  readonly at: number;
  /** Where they begin in the node. */
  readonly from: number;
  readonly length: number;
}

/** Where the words of a passage stand on the page. */
export interface TextMap {
  /** The words that a selection holds of the passage; `undefined` for none. */
  readonly within: (range: Range) => readonly [start: number, end: number] | undefined;
  /** The place on the page of some words. */
  readonly rangeOf: (start: number, end: number) => Range;
}

/** Finds the words of a passage's text in its element; what else stands there (notes, signs) is passed over. */
export function textMap(element: Element, text: string): TextMap {
  const pieces: Piece[] = [];
  let at = 0;
  for (const node of textsOf(element)) {
    const from = text.startsWith(node.data, at)
      ? 0
      : node.data.length - node.data.trimStart().length;
    const words = node.data.slice(from);
    if (words === '' || !text.startsWith(words, at)) continue;
    pieces.push({ node, at, from, length: words.length });
    at += words.length;
  }
  return {
    within: (range) => within(pieces, range),
    rangeOf: (start, end) => rangeOf(pieces, start, end),
  };
}

function* textsOf(element: Element): Generator<Text> {
  for (const child of element.childNodes) {
    if (child instanceof Text) yield child;
    else if (child instanceof Element && !child.matches(ASIDE)) yield* textsOf(child);
  }
}

function within(pieces: readonly Piece[], range: Range): readonly [number, number] | undefined {
  const held = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const start = range.startContainer === first.node ? offsetIn(first, range.startOffset) : first.at;
  const end =
    range.endContainer === last.node ? offsetIn(last, range.endOffset) : last.at + last.length;
  return start < end ? [start, end] : undefined;
}

function offsetIn({ at, from, length }: Piece, offset: number): number {
  return at + Math.min(length, Math.max(0, offset - from));
}

function rangeOf(pieces: readonly Piece[], start: number, end: number): Range {
  const range = document.createRange();
  const first = pieces.find(({ at, length }) => start < at + length);
  const last = pieces.findLast(({ at }) => at < end);
  if (first && last) {
    range.setStart(first.node, first.from + Math.max(0, start - first.at));
    range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  }
  return range;
}
