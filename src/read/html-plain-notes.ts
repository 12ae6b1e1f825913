import type { PlacedMark } from './html-blocks.ts';
import { isRaised, LABEL, place, shortText } from './html-marks.ts';
import type { FoundNote } from './html-marks.ts';
import { isNotesHeading } from './html-prune.ts';
import { MARK_CLOSE, MARK_OPEN, openingOf, textOf } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from './html-tree.ts';

interface Leaf {
  readonly element: HtmlElement;
  /** The number or sign the block begins with, or its number in a list. */
  readonly label: string | undefined;
  /** Raised or in brackets, as a note's number is and a list's is not. */
  readonly marked: boolean;
  readonly numbered: boolean;
  readonly afterHeading: boolean;
}

const LEAF_TAGS = new Set(['p', 'li', 'dd', 'div', 'td']);
const SQUARED = /(?:[kcdm]?m|км|дм|см|мм|м|га|ha|ft|mi)\s?$/iu;
const MOST_LEAVES = 50_000;

/**
 * Notes that no link ties to their marks: raised (`<sup>3</sup>`) or bracketed (`[3]`) numbers in the text, and
 * after them blocks that are numbered in the same sequence. Puts signs in the place of the marks.
 */
export function findPlainNotes(tree: HtmlTree, marks: PlacedMark[]): readonly FoundNote[] {
  const raised = raisedMarks(tree);
  const first = raised[0];
  const leaves = leavesOf(tree);
  if (first === undefined) return bracketed(tree, leaves, marks);
  const numbers = new Set(raised.map(({ label }) => label));
  const notes = chainOf(leaves, first.element.order, numbers.size) ?? signed(leaves, raised);
  if (notes.length === 0) return [];
  const start = notes[0]?.order ?? Infinity;
  const keys = new Map(notes.map((note) => [note.label, note.key]));
  for (const { element, label } of raised) {
    const noteKey = keys.get(label);
    if (element.order < start && noteKey) place(element, marks, { label, noteKey });
  }
  return notes;
}

interface RaisedMark {
  readonly element: HtmlElement;
  readonly label: string;
}

/** Raised numbers in sequence from 1 (a note may be called again), and signs; `km²` is none of them. */
function raisedMarks(tree: HtmlTree): readonly RaisedMark[] {
  const out: RaisedMark[] = [];
  let next = 1;
  for (const element of tree.elements) {
    if (element.tag !== 'sup' && !(element.tag === 'span' && isRaised(element))) continue;
    const label = LABEL.exec(shortText(element) ?? '')?.[1];
    if (label === undefined || SQUARED.test(wordsBefore(element))) continue;
    const number = Number(label);
    if (Number.isNaN(number) ? !/^[*†‡§]/u.test(label) : number > next || number < 1) continue;
    if (number === next) next += 1;
    out.push({ element, label });
  }
  return out;
}

function wordsBefore(element: HtmlElement): string {
  const siblings = element.parent?.children ?? [];
  if (siblings.length > 5_000) return '';
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' ? before.slice(-8) : '';
}

function leavesOf(tree: HtmlTree): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let heading = false;
  for (const element of tree.elements) {
    if (isHeadingLike(element)) heading = isNotesHeading(textOf(element));
    if (!LEAF_TAGS.has(element.tag) || leaves.length >= MOST_LEAVES) continue;
    if (element.tag !== 'li' && element.children.some(isLeafElement)) continue;
    if (element.parent?.tag === 'li' && element.parent.children.length < 20) continue;
    leaves.push({ element, ...labelOf(element), afterHeading: heading });
  }
  return leaves;
}

function isHeadingLike({ tag, children }: HtmlElement): boolean {
  return /^(h[1-6]|strong|b|p|div)$/.test(tag) && children.length > 0 && children.length < 4
    ? /^h[1-6]$/.test(tag) ||
        children.every((child) => typeof child === 'string' && isNotesHeading(child))
    : false;
}

function isLeafElement(node: HtmlNode): boolean {
  return (
    typeof node !== 'string' &&
    (LEAF_TAGS.has(node.tag) || /^(ul|ol|table|section)$/.test(node.tag))
  );
}

function labelOf(element: HtmlElement): Pick<Leaf, 'label' | 'marked' | 'numbered'> {
  const child = element.children.find((node) => typeof node !== 'string' || /\S/.test(node));
  if (child !== undefined && typeof child !== 'string' && isRaised(child)) {
    const label = LABEL.exec(shortText(child) ?? '')?.[1];
    if (label !== undefined) return { label, marked: true, numbered: false };
  }
  const text = openingOf(element, 60).trimStart();
  const printed = /^(?:\[(\d{1,3})\]|(\d{1,3})[.)]?\s|([*†‡]{1,3}))\s{0,4}\S/u.exec(text);
  const label = printed?.[1] ?? printed?.[2] ?? printed?.[3];
  if (label !== undefined) return { label, marked: printed?.[2] === undefined, numbered: false };
  if (element.parent?.tag !== 'ol') return { label: undefined, marked: false, numbered: false };
  return { label: String(placeInList(element)), marked: false, numbered: true };
}

const listPlaces = new WeakMap<HtmlElement, Map<HtmlNode, number>>();

function placeInList(item: HtmlElement): number {
  const list = item.parent;
  if (list === undefined) return 1;
  let places = listPlaces.get(list);
  if (places === undefined) {
    const start = Number(list.attributes['start'] ?? 1) || 1;
    const items = list.children.filter((child) => typeof child !== 'string' && child.tag === 'li');
    places = new Map(items.map((child, index) => [child, start + index]));
    listPlaces.set(list, places);
  }
  return places.get(item) ?? 1;
}

const MOST_UNLABELLED = 4;

/** The last run of blocks numbered 1, 2, 3 … after the first mark that is long enough for the marks. */
function chainOf(
  leaves: readonly Leaf[],
  after: number,
  wanted: number,
): readonly FoundNote[] | undefined {
  for (let at = leaves.length - 1; at >= 0; at -= 1) {
    const leaf = leaves[at];
    if (leaf === undefined || leaf.element.order <= after) break;
    if (leaf.label !== '1') continue;
    const chain = chainFrom(leaves, at);
    const sure = leaf.marked || leaf.afterHeading || chain.length >= wanted;
    if (sure && chain.length >= wanted * 0.6) return chain;
  }
  return undefined;
}

function chainFrom(leaves: readonly Leaf[], from: number): readonly FoundNote[] {
  const chain: FoundNote[] = [];
  let pending: HtmlElement[] = [];
  for (let at = from; at < leaves.length && pending.length <= MOST_UNLABELLED; at += 1) {
    const leaf = leaves[at];
    if (leaf === undefined) break;
    const { element, label, numbered } = leaf;
    if (label !== String(chain.length + 1)) {
      pending.push(element);
      continue;
    }
    const last = chain.at(-1);
    if (last) chain[chain.length - 1] = { ...last, parts: [...last.parts, ...pending] };
    pending = [];
    chain.push({ label, key: `plain-${label}`, parts: [element], order: element.order, numbered });
  }
  return chain;
}

/** `*` and `†`, each with a block that begins with it. */
function signed(leaves: readonly Leaf[], marks: readonly RaisedMark[]): readonly FoundNote[] {
  const notes: FoundNote[] = [];
  for (const { element, label } of marks.slice(0, 20)) {
    if (/\d/.test(label) || notes.some((note) => note.label === label)) continue;
    const leaf = leaves.find((one) => one.label === label && one.element.order > element.order);
    if (!leaf) continue;
    const { order } = leaf.element;
    notes.push({ label, key: `plain-${label}`, parts: [leaf.element], order, numbered: false });
  }
  return notes;
}

const BRACKETED = /\[(\d{1,3})\]/g;

function bracketed(
  tree: HtmlTree,
  leaves: readonly Leaf[],
  marks: PlacedMark[],
): readonly FoundNote[] {
  const holders = tree.elements.filter((element) =>
    element.children.some((child) => typeof child === 'string' && /\[1\]/.test(child)),
  );
  const first = holders[0];
  if (first === undefined) return [];
  const notes = chainOf(leaves, first.order, 1);
  const start = notes?.[0]?.order;
  if (notes === undefined || start === undefined) return [];
  const keys = new Map(notes.map((note) => [note.label, note.key]));
  for (const element of tree.elements.slice(first.order, start)) {
    element.children = element.children.map((child) =>
      typeof child === 'string' ? withSigns(child, keys, marks) : child,
    );
  }
  return notes;
}

function withSigns(text: string, keys: ReadonlyMap<string, string>, marks: PlacedMark[]): string {
  return text.replaceAll(BRACKETED, (printed, label: string) => {
    const noteKey = keys.get(label);
    if (noteKey === undefined) return printed;
    marks.push({ label, noteKey });
    return `${MARK_OPEN}${marks.length - 1}${MARK_CLOSE}`;
  });
}
