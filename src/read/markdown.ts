import type { Token } from 'markdown-it';
import type { PassageRole } from '../model/records.ts';
import type { Block, Draft, Run } from './draft.ts';
import { splitFrontMatter } from './markdown-front-matter.ts';
import { footnoteMeta, INLINE_LABEL, inlineNoteKey, inlineRuns } from './markdown-inline.ts';
import { markdownTokens } from './markdown-tokens.ts';
import { MEDIA_TYPE } from './media-type.ts';
import { planNotes } from './note-starts.ts';
import { layoutOf } from './plain-text-layout.ts';
import { raisedMarkup } from './plain-text-light.ts';
import type { Line } from './plain-text-lines.ts';
import { rolesOf } from './plain-text-roles.ts';

/** Markdown: CommonMark with foot notes and a YAML head. Notes without note syntax are found as in plain text. */
export function readMarkdown(text: string): Draft {
  const { stated, body } = splitFrontMatter(text);
  const { tokens, inlineNotes } = markdownTokens(raisedMarkup(body));
  const pieces = new Pieces();
  for (const token of tokens) pieces.take(token);
  const notes = inlineNotes.flatMap((each, id) => inlineNote(each, id));
  const blocks = withTitle(withPlainNotes(pieces.list));
  return { mediaType: MEDIA_TYPE.markdown, stated, blocks: [...blocks, ...notes], faults: [] };
}

/** A block with the number it has as an item, which is text only if it turns out to be a note's label. */
interface Piece extends Block {
  readonly itemNumber?: number;
}

/** Walks through tokens and remembers what encloses the paragraph at hand. */
class Pieces {
  readonly list: Piece[] = [];
  #heading = 0;
  #quotes = 0;
  /** One entry for each list that is open: the next number, or 0 without numbers. */
  readonly #lists: number[] = [];
  /** The next paragraph is an item's first. */
  #item: number | undefined;
  #note: string | undefined;
  #noteOpens = false;

  take(token: Token): void {
    this.#enclose(token);
    if (token.type === 'inline') this.#add(inlineRuns(token.children ?? []));
    else if (token.type === 'fence' || token.type === 'code_block')
      this.#add([{ text: token.content }]);
  }

  #enclose(token: Token): void {
    switch (token.type) {
      case 'heading_open':
        this.#heading = Number(token.tag.slice(1)) || 1;
        break;
      case 'heading_close':
        this.#heading = 0;
        break;
      case 'blockquote_open':
      case 'blockquote_close':
        this.#quotes += token.nesting;
        break;
      case 'bullet_list_open':
        this.#lists.push(0);
        break;
      case 'ordered_list_open':
        this.#lists.push(Number(token.attrGet('start') ?? 1));
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#lists.pop();
        break;
      case 'list_item_open':
        this.#nextItem();
        break;
      case 'footnote_reference_open':
        this.#note = footnoteMeta(token).label ?? '';
        this.#noteOpens = true;
        break;
      case 'footnote_reference_close':
        this.#note = undefined;
        break;
      default:
    }
  }

  #nextItem(): void {
    const last = this.#lists.length - 1;
    this.#item = this.#lists[last] ?? 0;
    if (this.#item > 0) this.#lists[last] = this.#item + 1;
  }

  #add(runs: readonly Run[]): void {
    if (runs.length === 0) return;
    const label = this.#noteOpens ? this.#note : undefined;
    this.list.push({
      role: this.#role(),
      runs,
      ...(this.#heading > 0 ? { level: this.#heading } : {}),
      ...(label === undefined ? {} : { label, noteKey: label }),
      ...(this.#item !== undefined && this.#item > 0 ? { itemNumber: this.#item } : {}),
    });
    this.#noteOpens = false;
    this.#item = undefined;
  }

  #role(): PassageRole {
    if (this.#note !== undefined) return 'note';
    if (this.#heading > 0) return 'heading';
    if (this.#lists.length > 0) return 'item';
    return this.#quotes > 0 ? 'quotation' : 'paragraph';
  }
}

function inlineNote(tokens: readonly Token[], id: number): Block[] {
  if (tokens.length === 0) return [];
  return [
    { role: 'note', label: INLINE_LABEL, noteKey: inlineNoteKey(id), runs: inlineRuns(tokens) },
  ];
}

/** Notes typed as in plain text: paragraphs and items that begin with a number that the text calls. */
function withPlainNotes(pieces: readonly Piece[]): Block[] {
  const lines = pieces.map(lineOf);
  const plan = planNotes(lines, false);
  let section = 0;
  return pieces.map(({ itemNumber, ...block }, i): Block => {
    while (i >= (plan.sections[section]?.end ?? Infinity)) section += 1;
    const start = plan.starts.get(i);
    if (start !== undefined && block.role !== 'note') {
      const number = itemNumber === undefined ? 0 : `${itemNumber}. `.length;
      const runs = dropStart(block.runs, start.textStart - number);
      return { ...block, role: 'note', label: start.label, runs };
    }
    const inside = i > (plan.sections[section]?.heading ?? Infinity);
    const role = inside && block.role === 'paragraph' ? plan.sections[section]?.role : undefined;
    return role === undefined ? block : { ...block, role };
  });
}

function lineOf({ runs, role, itemNumber }: Piece): Line {
  const words = runs.map((run) => (run.mark === undefined ? run.text : '')).join('');
  const number = itemNumber === undefined ? '' : `${itemNumber}. `;
  // What is a note already must not be taken for another's beginning.
  return { text: role === 'note' ? '—' : number + words, indent: 0, gap: 1, page: 0 };
}

function dropStart(runs: readonly Run[], characters: number): Run[] {
  let left = characters;
  return runs.map((run) => {
    const cut = Math.min(left, run.mark === undefined ? run.text.length : 0);
    left -= cut;
    return cut > 0 ? { ...run, text: run.text.slice(cut) } : run;
  });
}

/** The first heading is the title when no prose stands before it; without headings the text's own look decides. */
function withTitle(blocks: readonly Block[]): Block[] {
  const heading = blocks.findIndex((block) => block.role === 'heading');
  const prose = blocks.findIndex((block) => textOf(block).length > 200);
  if (heading >= 0) {
    if (prose >= 0 && prose < heading) return [...blocks];
    return blocks.map((block, i) => (i === heading ? asTitle(block) : block));
  }
  const texts = blocks.map((block) => ({
    text: textOf(block),
    lineCount: 1,
    indent: 0,
    page: 0,
    gapBefore: true,
    ...(block.role === 'paragraph' ? {} : { role: block.role }),
  }));
  const roles = rolesOf(texts, layoutOf([]));
  return blocks.map((block, i) => ({ ...block, ...roles[i] }));
}

function asTitle({ runs }: Block): Block {
  return { role: 'title', runs };
}

function textOf(block: Block): string {
  return block.runs.map((run) => run.text).join('');
}
