import type { PlacedMark } from './html-blocks.ts';
import { fragmentOf, INLINE, isRaised, LABEL, NOTE_WORDS, place, shortText } from './html-marks.ts';
import type { FoundNote } from './html-marks.ts';
import { elementsUnder, openingOf } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from './html-tree.ts';

/** More notes than any book has: beyond, a page is not looked at for them. */
const MOST_NOTES = 10_000;
const LONGEST_NOTE = 20_000;

const WALLS = new Set('#root html body main article table tbody ol ul dl nav header'.split(' '));

interface Call {
  readonly anchor: HtmlElement;
  readonly label: string;
  readonly target: HtmlElement;
}

/** Anchors that call something later on the page and look like a note's mark. */
function callsOf(tree: HtmlTree): readonly Call[] {
  const targets = targetsOf(tree);
  const calls: Call[] = [];
  for (const anchor of tree.elements) {
    if (anchor.tag !== 'a' || calls.length >= MOST_NOTES) continue;
    const target = targets.get(fragmentOf(anchor) ?? '');
    if (target === undefined || target.order <= anchor.order) continue;
    const label = labelOf(anchor);
    if (label !== undefined && looksLikeCall(anchor) && !isHeading(target)) {
      calls.push({ anchor, label, target });
    }
  }
  return calls;
}

function targetsOf(tree: HtmlTree): ReadonlyMap<string, HtmlElement> {
  const targets = new Map<string, HtmlElement>();
  for (const element of tree.elements) {
    const { id, name } = element.attributes;
    if (id !== undefined && !targets.has(id)) targets.set(id, element);
    if (element.tag === 'a' && name !== undefined && !targets.has(name)) targets.set(name, element);
  }
  return targets;
}

/** `[12]` → `12`; `undefined` for an anchor that bears no mark. */
function labelOf(anchor: HtmlElement): string | undefined {
  const text = shortText(anchor);
  return text === undefined ? undefined : LABEL.exec(text)?.[1];
}

function looksLikeCall(anchor: HtmlElement): boolean {
  const text = shortText(anchor) ?? '';
  if (/^[[(].*[\])]$/.test(text)) return true;
  const { id, class: names, role, href, rel, name } = anchor.attributes;
  const words = [id, names, role, rel, name, anchor.attributes['epub:type'], href?.split('#')[1]];
  if (NOTE_WORDS.test(words.join(' '))) return true;
  return (
    isRaised(anchor) ||
    anchor.children.some((child) => typeof child !== 'string' && isRaised(child))
  );
}

function isHeading({ tag }: HtmlElement): boolean {
  return /^h[1-6]$/.test(tag);
}

/** Notes that links on the page tie to their marks. Puts signs in the place of the marks. */
export function findLinkedNotes(tree: HtmlTree, marks: PlacedMark[]): readonly FoundNote[] {
  const calls = callsOf(tree);
  const notes = notesOf(calls);
  for (const { anchor, label, target } of calls) {
    const note = notes.get(target);
    if (note) place(anchor, marks, { label, noteKey: note.key });
  }
  return [...new Set(notes.values())];
}

function notesOf(calls: readonly Call[]): ReadonlyMap<HtmlElement, FoundNote> {
  const targets = new Set(calls.map((call) => call.target));
  const containers = new Map<HtmlElement, HtmlElement[]>();
  for (const target of targets) {
    const container = containerOf(target, targets);
    if (container) containers.set(container, [...(containers.get(container) ?? []), target]);
  }
  const labels = new Map(calls.toReversed().map((call) => [call.target, call.label]));
  const notes = new Map<HtmlElement, FoundNote>();
  for (const [container, inside] of containers) {
    for (const [target, parts] of splitAt(container, inside, containers)) {
      const label = labels.get(target) ?? '';
      const key = keyOf(target);
      const numbered = container.tag === 'li';
      notes.set(target, { label, key, parts, order: target.order, numbered });
    }
  }
  return notes;
}

function keyOf({ attributes }: HtmlElement): string {
  return attributes['id'] ?? attributes['name'] ?? '';
}

/** The smallest element around a target that holds the note's words and no more. */
function containerOf(
  target: HtmlElement,
  targets: ReadonlySet<HtmlElement>,
): HtmlElement | undefined {
  let at = target;
  while (INLINE.has(at.tag) || !hasWordsBeyondLabel(at)) {
    if (at.parent === undefined || WALLS.has(at.parent.tag)) return undefined;
    at = at.parent;
  }
  const { parent } = at;
  if (parent && !WALLS.has(parent.tag) && isNoteBox(parent) && holdsOnly(parent, target, targets)) {
    at = parent;
  }
  if (
    WALLS.has(at.tag) ||
    holdsHeading(at) ||
    openingOf(at, LONGEST_NOTE + 1).length > LONGEST_NOTE
  )
    return undefined;
  return at;
}

function hasWordsBeyondLabel(element: HtmlElement): boolean {
  const text = openingOf(element, 200).replace(/^[\s\u00A0]*[[(]?[\d*†‡§¶]{0,5}[\])]?/u, '');
  return /[\p{L}\p{N}]/u.test(text);
}

function isNoteBox({ tag, attributes }: HtmlElement): boolean {
  if (tag === 'li' || tag === 'aside' || tag === 'dd') return true;
  const { id, class: names, role } = attributes;
  return tag === 'div' && NOTE_WORDS.test(`${id ?? ''} ${names ?? ''} ${role ?? ''}`);
}

function holdsOnly(
  box: HtmlElement,
  target: HtmlElement,
  targets: ReadonlySet<HtmlElement>,
): boolean {
  for (const element of elementsUnder(box)) {
    if (element !== target && targets.has(element)) return false;
  }
  return true;
}

const headed = new WeakMap<HtmlElement, boolean>();

/** Remembered: a paragraph may hold thousands of notes. */
function holdsHeading(box: HtmlElement): boolean {
  const known = headed.get(box) ?? findsHeading(box);
  headed.set(box, known);
  return known;
}

function findsHeading(box: HtmlElement): boolean {
  for (const element of elementsUnder(box)) if (isHeading(element)) return true;
  return false;
}

/**
 * A paragraph that holds several notes is cut before each; the unlabelled paragraphs that stand between one
 * note's paragraph and the next are the first one's.
 */
function splitAt(
  container: HtmlElement,
  inside: readonly HtmlElement[],
  containers: ReadonlyMap<HtmlElement, unknown>,
): readonly (readonly [HtmlElement, readonly HtmlElement[]])[] {
  const only = inside[0];
  if (inside.length === 1 && only) {
    return [[only, [container, ...followers(container, containers)]]];
  }
  const starts = new Map(inside.map((target) => [childHolding(container, target), target]));
  const parts: [HtmlElement, HtmlElement[]][] = [];
  const children: HtmlNode[] = [];
  for (const child of container.children) {
    const target = typeof child === 'string' ? undefined : starts.get(child);
    if (target) {
      const part = { ...container, tag: 'span', attributes: {}, parent: container, children: [] };
      parts.push([target, [part]]);
      children.push(part);
    }
    (parts.at(-1)?.[1][0]?.children ?? children).push(child);
  }
  container.children = children;
  return parts;
}

const MOST_FOLLOWERS = 6;

function followers(
  container: HtmlElement,
  containers: ReadonlyMap<HtmlElement, unknown>,
): readonly HtmlElement[] {
  const siblings = container.parent?.children ?? [];
  if (container.tag === 'li' || siblings.length > 20_000) return [];
  const out: HtmlElement[] = [];
  for (const sibling of siblings.slice(siblings.indexOf(container) + 1)) {
    if (typeof sibling === 'string') continue;
    if (containers.has(sibling)) return out;
    if (sibling.tag !== 'p' || out.length >= MOST_FOLLOWERS) return [];
    out.push(sibling);
  }
  return [];
}

function childHolding(container: HtmlElement, target: HtmlElement): HtmlElement {
  let at = target;
  while (at.parent && at.parent !== container) at = at.parent;
  return at;
}
