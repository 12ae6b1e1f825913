import type { PassageRole } from '../model/records.ts';
import {
  isCapitals,
  isDatedTitle,
  isPersonLine,
  isMasthead,
  looksLikeName,
  mayBeTitle,
  mayNameDocument,
  namesInstitution,
  startsWithByline,
} from './plain-text-front.ts';
import type { Layout } from './plain-text-layout.ts';
import { endsOpen, endsSentence, startsSmall } from './rejoin-ends.ts';

/** A block of text before its role is known. */
export interface TextBlock {
  readonly text: string;
  readonly lineCount: number;
  /** The smallest indent of its lines. */
  readonly indent: number;
  readonly page: number;
  readonly gapBefore: boolean;
  /** A note, or part of a section of notes or references: its role is settled. */
  readonly role?: PassageRole;
}

export interface Role {
  readonly role: PassageRole;
  readonly level?: number;
}

const LONGEST_HEADING = 120;
const LONGEST_CAPTION = 300;
/** The title is one of the first blocks. */
const FRONT_BLOCKS = 6;
const CAPTION =
  /^(?:figure|fig\.|table|map|chart|graph|photo|image|рис\.|рисунок|табл\.|таблица|карта|схема|график|диаграмма|фото)\s?(?:№\s?)?(?:\d{1,3}\b|[:.])/i;
const SURE_BULLET = /^[•▪◦●‣∙]\s*/;
const BULLET = /^([-–—*])\s+/;
const NUMBER = /^(?:(\d{1,2})[.)]|(\p{Ll})\)|\((\d{1,2}|\p{Ll})\))\s+/u;
const SECTION_WORD =
  /^(?:introduction|background|summary|executive summary|conclusions?|context|abstract|overview|введение|предыстория|резюме|аннотация|выводы?|заключение|контекст|about the authors?|об авторах?|acknowledge?ments|благодарности)[:.]?$/i;

/** Roles for all blocks, by modest rules: what is not clearly something else is a paragraph. */
export function rolesOf(blocks: readonly TextBlock[], layout: Layout): Role[] {
  const title = titleIndex(blocks);
  const front = firstProse(blocks);
  return blocks.map((block, i) => {
    if (i === title) return { role: 'title' };
    if (i < title && block.role === undefined) return { role: 'paragraph' };
    return roleOf({ blocks, i, block, layout, isFront: title >= 0 && i < front });
  });
}

interface Place {
  readonly blocks: readonly TextBlock[];
  readonly i: number;
  readonly block: TextBlock;
  readonly layout: Layout;
  readonly isFront: boolean;
}

function roleOf(place: Place): Role {
  const { block, layout } = place;
  if (block.role !== undefined) return { role: block.role };
  const marked = /^(#{1,6})\s/.exec(block.text)?.[1];
  if (marked !== undefined) return { role: 'heading', level: marked.length };
  if (block.text.startsWith('>')) return { role: 'quotation' };
  if (CAPTION.test(block.text) && block.text.length <= LONGEST_CAPTION) return { role: 'caption' };
  if (isNumberedItem(place)) return { role: 'item' };
  if (isHeading(place)) return { role: 'heading', level: headingLevel(block.text) };
  if (isItem(place)) return { role: 'item' };
  const set = layout.wrapped && block.lineCount > 1 && block.indent >= layout.indent + 3;
  return { role: set ? 'quotation' : 'paragraph' };
}

function titleIndex(blocks: readonly TextBlock[]): number {
  const end = Math.min(FRONT_BLOCKS, blocks.length);
  for (let i = 0; i < end; i += 1) {
    const block = blocks[i];
    if (block === undefined || isProse(block)) return datedTitle(blocks);
    if (block.role !== undefined || !mayNameDocument(block.text)) continue;
    if (i > 0 && isPersonLine(block.text)) continue;
    if (!laterIsTitle(blocks, i)) return blocks.length > 1 ? i : -1;
  }
  return datedTitle(blocks);
}

/** Whether this block is the masthead of a title that follows, at once or after the number of the issue. */
function laterIsTitle(blocks: readonly TextBlock[], i: number): boolean {
  const at = [i + 1, i + 2].find((j) => mayNameDocument(blocks[j]?.text ?? ''));
  const next = at === undefined ? undefined : blocks[at];
  if (at === undefined || next === undefined || isProse(next)) return false;
  return isMasthead(blocks[i]?.text ?? '', next.text, blocks[at + 1]?.text ?? '');
}

function datedTitle(blocks: readonly TextBlock[]): number {
  const [first] = blocks;
  const isTitle = first !== undefined && blocks.length > 1 && first.role === undefined;
  return isTitle && isDatedTitle(first.text) ? 0 : -1;
}

function firstProse(blocks: readonly TextBlock[]): number {
  const at = blocks.findIndex(isProse);
  return at < 0 ? blocks.length : at;
}

/** A paragraph of running text. */
function isProse(block: TextBlock): boolean {
  return block.text.length > 120 || (block.text.length > 60 && endsSentence(block.text));
}

function isHeading({ blocks, i, block, layout, isFront }: Place): boolean {
  const { text } = block;
  if (text.length > LONGEST_HEADING || !mayBeTitle(text) || endsOpen(text)) return false;
  if (isBold(text)) return true;
  const next = blocks[i + 1];
  if (next === undefined) return false;
  if (endsPageShort(blocks[i - 1], block, layout)) return true;
  if (!layout.wrapped && standsAboveNotes(blocks, i)) return true;
  if (!leadsTo(block, next)) return false;
  if (SECTION_WORD.test(text) || isCapitals(text)) return true;
  if (isNumbered(text) && block.gapBefore && text.length <= 80) return true;
  if (layout.wrapped && block.lineCount > 2) return false;
  if (
    layout.wrapped &&
    !block.gapBefore &&
    !NUMBER.test(text) &&
    !standsBetween(blocks[i - 1], block, layout)
  )
    return false;
  if (SURE_BULLET.test(next.text) && block.gapBefore && !startsWithByline(text)) return true;
  if (isFront && (startsWithByline(text) || looksLikeName(text) || namesInstitution(text)))
    return false;
  if (isFront) return isProse(next);
  if (isShortSection(block, next)) return true;
  return isProse(next) || isHeadingOverHeading(blocks, i);
}

/** A short line between blanks above a sentence that is longer. */
function isShortSection(block: TextBlock, next: TextBlock): boolean {
  if (!block.gapBefore || block.text.length > 60 || /\d{4}$/.test(block.text)) return false;
  return next.text.length > block.text.length && /\p{Ll}[.!?]$/u.test(bareEnd(next.text));
}

/** Without the note marks at its end. */
function bareEnd(text: string): string {
  return text.slice(-60).replace(/(?:[⁰¹²³⁴-⁹]|\[\d{1,3}\]|(?<=[.!?])\d{1,3}){1,4}$/u, '');
}

/** A heading has text of the body under it, on the same page, that begins afresh. */
function leadsTo(block: TextBlock, next: TextBlock): boolean {
  if (next.role === 'note') return false;
  return next.page === block.page && !startsSmall(next.text);
}

/** Where no blanks part the paragraphs: a short line under a finished sentence. */
function standsBetween(before: TextBlock | undefined, block: TextBlock, layout: Layout): boolean {
  if (before === undefined || block.lineCount > 1) return false;
  return endsSentence(before.text) && block.text.length < Math.min(80, layout.width * 0.6);
}

/** Above the notes or at the page's end: a short line is no cut paragraph where lines are wrapped at a column. */
function endsPageShort(before: TextBlock | undefined, block: TextBlock, layout: Layout): boolean {
  if (!layout.wrapped || block.lineCount > 1 || !block.gapBefore || before === undefined)
    return false;
  return endsSentence(before.text) && block.text.length < layout.width * 0.6;
}

/** Foot notes came between a heading and its text: it is short, and both it and what follows begin afresh. */
function standsAboveNotes(blocks: readonly TextBlock[], i: number): boolean {
  const [before, block] = [blocks[i - 1], blocks[i]];
  if (blocks[i + 1]?.role !== 'note' || block === undefined || before === undefined) return false;
  if (block.text.length > 60 || !block.gapBefore || before.role === 'note') return false;
  const after = blocks.slice(i + 2, i + 20).find((each) => each.role !== 'note');
  return (
    endsSentence(before.text) && after !== undefined && isProse(after) && !startsSmall(after.text)
  );
}

/** `1. Actors` over `1.1. The court`: a short line over a short line over prose. */
function isHeadingOverHeading(blocks: readonly TextBlock[], i: number): boolean {
  const [next, afterNext] = [blocks[i + 1], blocks[i + 2]];
  if (next === undefined || afterNext === undefined || !isProse(afterNext)) return false;
  return (
    next.text.length <= LONGEST_HEADING &&
    mayBeTitle(next.text) &&
    next.role === undefined &&
    isNumbered(next.text) &&
    isNumbered(blocks[i]?.text ?? '')
  );
}

function isNumbered(text: string): boolean {
  return /^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s/.test(text);
}

function isBold(text: string): boolean {
  return /^\*\*[^*]{2,120}\*\*$/.test(text);
}

function headingLevel(text: string): number {
  const number = /^\d{1,2}((?:\.\d{1,2})*)\.?\s/.exec(text)?.[1];
  return number === undefined ? 2 : 2 + (number.match(/\./g)?.length ?? 0);
}

function isItem({ blocks, i, block }: Place): boolean {
  if (SURE_BULLET.test(block.text)) return true;
  const sign = BULLET.exec(block.text)?.[1];
  if (sign !== undefined) return [i - 1, i + 1].some((j) => bulletOf(blocks[j]) === sign);
  return false;
}

/** Numbered neighbours make a list; numbers with text between them are headings. */
function isNumberedItem({ blocks, i, block }: Place): boolean {
  const number = NUMBER.exec(block.text)?.[0].trim();
  if (number === undefined) return false;
  return [-1, 1].some((step) => follows(number, blocks[i + step], step));
}

function bulletOf(block: TextBlock | undefined): string | undefined {
  return block === undefined ? undefined : BULLET.exec(block.text)?.[1];
}

/** Whether the neighbour has the number or letter before or after this one. */
function follows(number: string, neighbour: TextBlock | undefined, step: number): boolean {
  const other = neighbour === undefined ? undefined : NUMBER.exec(neighbour.text)?.[0].trim();
  if (other === undefined) return false;
  const [own, next] = [rank(number), rank(other)];
  return own !== undefined && next === own + step;
}

function rank(number: string): number | undefined {
  const inner = number.replace(/[().]/g, '');
  return /^\d+$/.test(inner) ? Number(inner) : inner.codePointAt(0);
}

/** The words of a block without the sign that gives it its role; numbers stay, they are referred to. */
export function withoutSign(text: string, role: PassageRole): string {
  if (role === 'heading' || role === 'title')
    return text.replace(/^#{1,6}\s+/, '').replace(/\s+#+$/, '');
  if (role === 'quotation') return text.replace(/^>\s?/, '').replace(/ >\s?/g, ' ');
  if (role === 'item') return text.replace(SURE_BULLET, '').replace(BULLET, '');
  return text;
}
