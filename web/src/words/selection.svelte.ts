import type { Id, Passage } from '../api/types.ts';
import { textMap } from './text-map.ts';
import type { TextMap } from './text-map.ts';

/** Words that are selected in a passage on the page. */
export interface Selected {
  readonly passage: Id;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const PASSAGE = '[id^="pas_"]';

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function passageAt(node: Node | null): Element | null {
  return elementOf(node)?.closest(PASSAGE) ?? null;
}

function mapAt(element: Element, passages: ReadonlyMap<Id, Passage>): TextMap | undefined {
  const passage = passages.get(element.id);
  return passage && textMap(element, passage.text);
}

/** The words that are selected now: those of the first passage where several are; `undefined` for none. */
export function selectedIn(
  root: Element,
  passages: ReadonlyMap<Id, Passage>,
): (Selected & { readonly range: Range }) | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return undefined;
  const element = passageAt(range.startContainer) ?? passageAt(range.endContainer);
  const held = element && mapAt(element, passages)?.within(range);
  if (!element || !held) return undefined;
  const [start, end] = held;
  const text = passages.get(element.id)?.text.slice(start, end) ?? '';
  return text.trim() === '' ? undefined : { passage: element.id, start, end, text, range };
}

/** Selects words of a passage on the page. */
export function select(
  passages: ReadonlyMap<Id, Passage>,
  { passage, start, end }: Omit<Selected, 'text'>,
): void {
  const element = document.getElementById(passage);
  const map = element && mapAt(element, passages);
  if (!map) return;
  const range = map.rangeOf(start, end);
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
  elementOf(range.endContainer)?.scrollIntoView({ block: 'nearest' });
}

/** The passage that the focus is in, else the first that is in sight. */
export function passageNow(root: Element, passages: ReadonlyMap<Id, Passage>): Id | undefined {
  const own = passageAt(document.activeElement);
  if (own && root.contains(own) && passages.has(own.id)) return own.id;
  const all = [...root.querySelectorAll(PASSAGE)].filter(({ id }) => passages.has(id));
  return all.find((one) => one.getBoundingClientRect().bottom > TOP)?.id;
}

/** The head of the page lies over what is higher. */
const TOP = 80;

type Words = readonly { readonly start: number; readonly end: number }[];

/** The words of a text, in any script. */
export function wordsOf(text: string, language: string): Words {
  const locale = language === 'und' ? undefined : language;
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The word behind or before what is selected, or one word more or less at its end. */
export function stepped(
  words: Words,
  { start, end }: { readonly start: number; readonly end: number },
  by: 1 | -1,
  extending: boolean,
): { readonly start: number; readonly end: number } | undefined {
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  const at = extending || by === 1 ? last + by : first + by;
  const word = words[at];
  if (word === undefined) return undefined;
  if (!extending) return word;
  return at < first ? undefined : { start, end: word.end };
}
