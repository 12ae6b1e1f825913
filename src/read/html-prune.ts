import { textOf } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from './html-tree.ts';

const NOTES_HEADING =
  /^(?:foot-?notes?|end-?notes?|notes?(?: and references)?|references|citations|sources|примечани[ея]|сноски|источники|литература|список литературы)\s?[:.]?$/iu;

/** How many elements may lie between a heading such as “Notes” and the first note under it. */
const HEADING_REACH = 12;

export function isNotesHeading(text: string): boolean {
  return text.length < 60 && NOTES_HEADING.test(text.replaceAll(/[\s\u00A0]+/g, ' ').trim());
}

/** Takes away headings under which only the notes stood: without them they head nothing. */
export function removeNotesHeadings(tree: HtmlTree, notes: readonly { order: number }[]): void {
  const headings: HtmlElement[] = [];
  let previous = -Infinity;
  for (const { order } of notes) {
    const heading = order - previous > HEADING_REACH ? headingBefore(tree, order) : undefined;
    if (heading) headings.push(heading);
    previous = order;
  }
  removeNodes(headings);
}

function headingBefore(tree: HtmlTree, order: number): HtmlElement | undefined {
  for (let at = order; at > Math.max(0, order - HEADING_REACH); at -= 1) {
    const element = tree.elements[at - 1];
    if (element === undefined || element.children.length > 3) continue;
    if (/^(h[1-6]|p|div|strong|b|hr)$/.test(element.tag) && isNotesHeading(textOf(element))) {
      return element;
    }
  }
  return undefined;
}

/** Takes elements out of the tree, each parent filtered once; parents left without words go too. */
export function removeNodes(elements: readonly HtmlElement[]): void {
  const gone = new Set<HtmlNode>(elements);
  const parents = new Set(elements.flatMap(({ parent }) => (parent ? [parent] : [])));
  for (const parent of parents)
    parent.children = parent.children.filter((child) => !gone.has(child));
  for (const parent of parents) if (!hasWords(parent)) removeUp(parent);
}

function removeUp(element: HtmlElement): void {
  const { parent } = element;
  if (parent === undefined || /^(#root|html|body|article|main)$/.test(parent.tag)) {
    element.children = [];
    return;
  }
  parent.children = parent.children.filter((child) => child !== element);
  if (!hasWords(parent)) removeUp(parent);
}

function hasWords(node: HtmlNode): boolean {
  return typeof node === 'string' ? /\S/.test(node) : node.children.some(hasWords);
}
