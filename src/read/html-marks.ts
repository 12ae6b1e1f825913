import { MARK_CLOSE, MARK_OPEN, textOf } from './html-tree.ts';
import type { HtmlElement } from './html-tree.ts';
import type { PlacedMark } from './html-blocks.ts';

/** A note in the page before it is lifted: where its words stand and what calls it. */
export interface FoundNote {
  readonly label: string;
  readonly key: string;
  readonly parts: readonly HtmlElement[];
  readonly order: number;
  /** Whether the label is printed by the browser (a list's number), so that it does not stand in the words. */
  readonly numbered: boolean;
}

/** A note's mark with its brackets: `1`, `[12]`, `*`, `iv`, `a`. */
export const LABEL =
  /^[[({]?\s{0,3}(\d{1,4}|[*†‡§¶#]{1,5}|[a-zа-я]|[ivxlc]{1,7})\s{0,3}[\])}.]{0,2}$/iu;
export const NOTE_WORDS = /foot|endnote|note|fn|ftn|edn|cite|reference|сноск|примеч|snoska/i;
export const INLINE = new Set(
  'a sup sub span b strong em i u cite small font mark label'.split(' '),
);

/** Puts a sign in the place of a mark, with the brackets and raised box around it. */
export function place(anchor: HtmlElement, marks: PlacedMark[], mark: PlacedMark): void {
  let at = anchor;
  while (at.parent && INLINE.has(at.parent.tag) && LABEL.test(shortText(at.parent) ?? '')) {
    at = at.parent;
  }
  at.children = [`${MARK_OPEN}${marks.length}${MARK_CLOSE}`];
  marks.push(mark);
  dropBrackets(at);
}

/** `text[<a>1</a>]` → `text<a>1</a>`: the brackets are the mark's. */
function dropBrackets(at: HtmlElement): void {
  const siblings = at.parent?.children ?? [];
  const index = siblings.length > 20_000 ? -1 : siblings.indexOf(at);
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  if (typeof before !== 'string' || typeof after !== 'string') return;
  if (!/[[(]\s?$/.test(before.slice(-2)) || !/^\s?[\])]/.test(after)) return;
  siblings[index - 1] = before.replace(/[[(]\s?$/, '');
  siblings[index + 1] = after.replace(/^\s?[\])]/, '');
}

/** What an anchor points to on its own page; links to another page's part are told by their look. */
export function fragmentOf({ attributes }: HtmlElement): string | undefined {
  const href = attributes['href'];
  const hash = href?.indexOf('#') ?? -1;
  if (href === undefined || hash < 0) return undefined;
  const fragment = href.slice(hash + 1);
  if (hash > 0 && !NOTE_WORDS.test(fragment)) return undefined;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** An element's words when they are few enough to be a mark. */
export function shortText(element: HtmlElement): string | undefined {
  if (element.children.length > 12) return undefined;
  const text = textOf(element)
    .replaceAll(/[\s\u00A0\u200B]+/g, ' ')
    .trim();
  return text.length > 40 ? undefined : text;
}

/** Whether an element is raised above the line, by itself or by what stands around it. */
export function isRaised(element: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element, up = 0; at && up < 3; at = at.parent, up += 1) {
    if (at.tag === 'sup' || /super/i.test(at.attributes['style'] ?? '')) return true;
    if (!INLINE.has(at.tag)) return false;
  }
  return false;
}
