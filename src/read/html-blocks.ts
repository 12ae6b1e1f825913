import type { Block, Run } from './draft.ts';
import { MARK_CLOSE, MARK_OPEN, textOf } from './html-tree.ts';
import type { HtmlElement, HtmlNode } from './html-tree.ts';

/** A note's mark that was taken out of the text, by the number that stands there in its place. */
export interface PlacedMark {
  readonly label: string;
  readonly noteKey?: string;
}

type Role = Block['role'];

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl doctitle dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol optgroup option p pre section ' +
    'summary table tbody td tfoot th thead tr ul #root'
  ).split(' '),
);
const ROLE_OF_TAG: Readonly<Record<string, Role>> = {
  li: 'item',
  dd: 'item',
  dt: 'item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  // What `docx-html.ts` writes for Word's title style.
  doctitle: 'title',
};
const SKIPPED = new Set(['head', 'title', 'img', 'input', 'hr', 'rp', 'rt', 'datalist', 'map']);
const EMPHASIS = new Set(['em', 'i', 'cite', 'dfn', 'var']);

interface Style {
  readonly role: Role;
  readonly emphasis: boolean;
  readonly link: string | undefined;
}

/**
 * The blocks of a page's part in reading order, white space collapsed as a browser does it. Two line breaks in a
 * row end a paragraph; a row of a data table is one item.
 */
export function blocksOf(
  root: HtmlElement,
  marks: readonly PlacedMark[] = [],
  base?: string,
): readonly Block[] {
  const walker = new Walker(marks, base);
  walker.walk(root, { role: 'paragraph', emphasis: false, link: undefined });
  walker.flush();
  return walker.blocks;
}

class Walker {
  readonly blocks: Block[] = [];
  readonly #marks: readonly PlacedMark[];
  readonly #base: string | undefined;
  #runs: Run[] = [];
  #role: Role = 'paragraph';
  #level: number | undefined;
  #breaks = 0;

  constructor(marks: readonly PlacedMark[], base: string | undefined) {
    this.#marks = marks;
    this.#base = base;
  }

  walk(node: HtmlNode, style: Style): void {
    if (typeof node === 'string') return this.#words(node, style);
    if (SKIPPED.has(node.tag) || isHidden(node)) return;
    if (node.tag === 'br') return this.#break();
    if (node.tag === 'wbr') return;
    if (!BLOCK_TAGS.has(node.tag)) return this.#children(node, this.#inline(node, style));
    if (node.tag === 'table' && isDataTable(node)) return this.#table(node, style);
    this.#block(node, style);
  }

  flush(): void {
    const runs = tidy(this.#runs);
    this.#runs = [];
    this.#breaks = 0;
    if (runs.length === 0) return;
    const level = this.#level === undefined ? {} : { level: this.#level };
    this.blocks.push({ role: this.#role, ...level, runs });
  }

  #children(node: HtmlElement, style: Style): void {
    for (const child of node.children) this.walk(child, style);
  }

  #block(node: HtmlElement, style: Style): void {
    this.flush();
    const level = headingLevel(node);
    const role = level === undefined ? (ROLE_OF_TAG[node.tag] ?? style.role) : 'heading';
    const before = [this.#role, this.#level] as const;
    [this.#role, this.#level] = [role, level];
    this.#children(node, { ...style, role });
    this.flush();
    [this.#role, this.#level] = before;
  }

  #table(table: HtmlElement, style: Style): void {
    this.flush();
    for (const row of rowsOf(table)) {
      if (row.tag === 'caption') {
        this.#block(row, style);
        continue;
      }
      this.#role = 'item';
      for (const cell of cellsOf(row)) {
        if (this.#runs.length > 0) this.#runs.push({ text: ' | ' });
        this.#inCell(cell, { ...style, role: 'item' });
      }
      this.flush();
      this.#role = style.role;
    }
  }

  /** A cell's own blocks are joined: a row is read as one line. */
  #inCell(node: HtmlNode, style: Style): void {
    if (typeof node === 'string') return this.#words(node, style);
    if (SKIPPED.has(node.tag) || isHidden(node)) return;
    if (BLOCK_TAGS.has(node.tag) || node.tag === 'br') this.#words(' ', style);
    for (const child of node.children) this.#inCell(child, this.#inline(node, style));
  }

  #inline(node: HtmlElement, style: Style): Style {
    const link = node.tag === 'a' ? linkOf(node, this.#base) : undefined;
    return {
      role: style.role,
      emphasis: style.emphasis || EMPHASIS.has(node.tag) || isItalic(node),
      link: link ?? style.link,
    };
  }

  #words(text: string, style: Style): void {
    if (this.#breaks > 0 && /\S/.test(text)) this.#breaks = 0;
    for (const part of text.split(MARK_PATTERN)) {
      const mark = this.#markOf(part);
      if (mark !== undefined) this.#runs.push(mark);
      else if (part !== '') this.#runs.push(runOf(part, style));
    }
  }

  #markOf(part: string): Run | undefined {
    if (!part.startsWith(MARK_OPEN)) return undefined;
    const placed = this.#marks[Number(part.slice(1, -1))];
    if (placed === undefined) return undefined;
    const noteKey = placed.noteKey === undefined ? {} : { noteKey: placed.noteKey };
    return { text: '', mark: placed.label, ...noteKey };
  }

  #break(): void {
    this.#breaks += 1;
    if (this.#breaks >= 2) this.flush();
    else this.#runs.push({ text: ' ' });
  }
}

const MARK_PATTERN = new RegExp(`(${MARK_OPEN}\\d{1,6}${MARK_CLOSE})`);

function runOf(text: string, { emphasis, link }: Style): Run {
  return {
    text,
    ...(emphasis ? { emphasis } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

/** Collapses white space within and across runs, trims the ends, joins runs of one kind. */
function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let spaceBefore = true;
  for (const run of runs) {
    if (run.mark !== undefined) {
      out.push(run);
      continue;
    }
    let text = run.text.replaceAll(/[ \t\n\r\f]+/g, ' ');
    if (spaceBefore) text = text.replace(/^ /, '');
    if (text === '') continue;
    spaceBefore = text.endsWith(' ');
    append(out, { ...run, text });
  }
  return trimEnd(out);
}

function append(out: Run[], run: Run): void {
  const last = out.at(-1);
  if (last && last.mark === undefined && last.emphasis === run.emphasis && last.link === run.link) {
    out[out.length - 1] = { ...last, text: last.text + run.text };
  } else out.push(run);
}

function trimEnd(runs: Run[]): Run[] {
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const run = runs[at];
    if (run === undefined || run.mark !== undefined) continue;
    const text = run.text.replace(/ $/, '');
    if (text !== '') {
      runs[at] = { ...run, text };
      break;
    }
    runs.splice(at, 1);
  }
  const hasWords = runs.some((run) => run.mark !== undefined || /\S/.test(run.text));
  return hasWords ? runs : [];
}

function headingLevel({ tag, attributes }: HtmlElement): number | undefined {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return attributes['role'] === 'heading' ? 2 : undefined;
}

/** Whether a browser would not show the element. */
export function isHidden({ attributes }: HtmlElement): boolean {
  if ('hidden' in attributes) return true;
  const style = attributes['style'];
  return style !== undefined && /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 2_000));
}

function isItalic({ tag, attributes }: HtmlElement): boolean {
  const style = attributes['style'];
  return (
    tag === 'span' &&
    style !== undefined &&
    /font-style\s{0,5}:\s{0,5}(italic|oblique)/i.test(style.slice(0, 2_000))
  );
}

function linkOf({ attributes }: HtmlElement, base: string | undefined): string | undefined {
  const href = attributes['href']?.trim();
  if (href === undefined || href === '' || href.startsWith('#')) return undefined;
  if (/^https?:\/\//i.test(href)) return href;
  if (/^[a-z][a-z0-9+.-]{0,20}:/i.test(href)) return undefined;
  return base === undefined ? undefined : URL.parse(href, base)?.href;
}

/** A table whose cells are short words, not one that lays out the page. */
function isDataTable(table: HtmlElement): boolean {
  const rows = rowsOf(table).filter((row) => row.tag === 'tr');
  const wide = rows.filter((row) => cellsOf(row).length > 1).length;
  if (wide * 2 < rows.length || wide === 0) return false;
  return rows.every((row) => cellsOf(row).every(isDataCell));
}

const LONGEST_CELL = 600;

function isDataCell(cell: HtmlElement): boolean {
  return !holds(cell, LAYOUT) && textOf(cell).length <= LONGEST_CELL;
}

const LAYOUT = new Set(['table', 'h1', 'h2', 'h3', 'blockquote', 'article', 'section', 'form']);

function holds(node: HtmlElement, tags: ReadonlySet<string>): boolean {
  return node.children.some(
    (child) => typeof child !== 'string' && (tags.has(child.tag) || holds(child, tags)),
  );
}

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr' || child.tag === 'caption') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tag) ? rowsOf(child) : [];
  });
}

function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return row.children.filter(
    (child): child is HtmlElement =>
      typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th'),
  );
}
