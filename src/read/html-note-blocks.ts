import type { Block } from './draft.ts';
import { blocksOf } from './html-blocks.ts';
import type { PlacedMark } from './html-blocks.ts';
import { fragmentOf, LABEL, shortText } from './html-marks.ts';
import type { FoundNote } from './html-marks.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

const BACK =
  /^(?:(?:[\s↩↑^⤴⏎🔙«<]|\uFE0E|\uFE0F){0,6}|back.{0,30}|jump.{0,30}|return.{0,30}|вернуться.{0,30}|назад.{0,20}|наверх)$/iu;

/** A note's words without its printed label and the way back to the text; only the first block has the label. */
export function noteBlocks(
  note: FoundNote,
  marks: readonly PlacedMark[],
  base: string | undefined,
): readonly Block[] {
  const box: HtmlElement = {
    tag: 'div',
    attributes: {},
    order: -1,
    parent: undefined,
    children: [],
  };
  box.children = note.parts.flatMap((part) => withoutBackLinks(part, note));
  const blocks = blocksOf(box, marks, base);
  return blocks.map((block, index) => {
    if (index > 0) return { role: 'note', runs: block.runs };
    const runs = withoutLabel(block.runs, note);
    return { role: 'note', label: note.label, noteKey: note.key, runs };
  });
}

function withoutBackLinks(node: HtmlNode, note: FoundNote): readonly HtmlNode[] {
  if (typeof node === 'string') return [node];
  if (isBackLink(node) || isPrintedLabel(node, note)) return [];
  return [{ ...node, children: node.children.flatMap((child) => withoutBackLinks(child, note)) }];
}

function isBackLink(node: HtmlElement): boolean {
  if (node.tag !== 'a' || !/#/.test(node.attributes['href'] ?? '')) return false;
  if (/^https?:/i.test(node.attributes['href'] ?? '') && fragmentOf(node) === undefined)
    return false;
  const text = shortText(node);
  return text !== undefined && (LABEL.test(text) || BACK.test(text));
}

function isPrintedLabel(node: HtmlElement, { label }: FoundNote): boolean {
  if (node.tag !== 'sup' && node.tag !== 'span' && node.tag !== 'b') return false;
  if (LABEL.exec(shortText(node) ?? '')?.[1] !== label) return false;
  return (
    (node.parent?.children ?? []).find((child) => typeof child !== 'string' || /\S/.test(child)) ===
    node
  );
}

function withoutLabel(runs: Block['runs'], { label, numbered }: FoundNote): Block['runs'] {
  const [head, ...rest] = runs;
  if (head === undefined || head.mark !== undefined) return runs;
  const sign = label.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
  const space = numbered
    ? String.raw`(?:[\])]|\.(?!\d))`
    : String.raw`(?:[\]).:]{1,2}(?!\d)|(?=\s))`;
  const printed = new RegExp(
    String.raw`^[\s\u00A0^↑↩]{0,8}(?:[[(]?${sign}${space})?[\s\u00A0.:\])]{0,4}`,
    'iu',
  );
  const text = head.text.replace(printed, '');
  return text === '' ? rest : [{ ...head, text }, ...rest];
}
