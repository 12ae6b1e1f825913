import { Tokenizer } from 'htmlparser2';

/** An element of a page; `order` is its place among the page's elements, from 0. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly order: number;
  parent: HtmlElement | undefined;
  children: HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

export interface HtmlTree {
  readonly root: HtmlElement;
  /** All elements in the order of the page. */
  readonly elements: readonly HtmlElement[];
  /** The bodies of `<script type="application/ld+json">`. No other script is kept. */
  readonly linkedData: readonly string[];
}

/** What takes the place of a note's mark in the text, so that it outlives every later step. */
export const MARK_OPEN = '\uE000';
export const MARK_CLOSE = '\uE001';

const MARK_SIGNS = new RegExp(`[${MARK_OPEN}${MARK_CLOSE}]`, 'g');

/** Deeper elements are unwrapped: their words stay, so that no later step can overflow the stack. */
const DEEPEST = 200;
const LONGEST_ATTRIBUTE = 20_000;
const MOST_ATTRIBUTES = 30;

const KEPT_ATTRIBUTES = new Set(
  (
    'id class name href role style lang xml:lang dir datetime content property itemprop rel type ' +
    'hidden aria-hidden epub:type start value summary colspan'
  ).split(' '),
);
const VOID = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
);
/** Elements that hold no prose of the page. */
const DROPPED = new Set(
  (
    'script style noscript template svg canvas audio video object applet iframe frameset select ' +
    'button textarea math-menu dialog'
  ).split(' '),
);
const P = ['p'];
const CLOSED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  tr: ['tr', 'td', 'th', 'p'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th', 'p'],
  tfoot: ['thead', 'tbody', 'tr', 'td', 'th', 'p'],
  body: ['head'],
  ...Object.fromEntries(
    (
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption ' +
      'figure footer form header hr main nav ol pre section table ul'
    )
      .split(' ')
      .map((tag) => [tag, P]),
  ),
};

/**
 * Parses a page into a tree whose depth is bounded and that holds nothing that could run.
 * Linear in the length of the page whatever it holds: htmlparser2 does the tokens, and its own parser is
 * left aside because a million unclosed tags take it quadratic time. The signs of lifted marks are
 * removed from a page that came from outside; `keepMarks` is for pages that were parsed before.
 */
export function parseTree(html: string, { keepMarks = false } = {}): HtmlTree {
  const builder = new TreeBuilder(html, keepMarks);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.finish();
}

class TreeBuilder {
  readonly #html: string;
  readonly #keepMarks: boolean;
  readonly #root: HtmlElement = element('#root', {}, -1, undefined);
  readonly #elements: HtmlElement[] = [];
  readonly #linkedData: string[] = [];
  #current = this.#root;
  #depth = 0;
  #text: string[] = [];
  #tag = '';
  #attributes: Record<string, string> = {};
  #attributeCount = 0;
  #name = '';
  #value = '';
  /** The dropped element that the words stand in, and how often it is nested in itself. */
  #dropped: { readonly tag: string; nesting: number; readonly linkedData: boolean } | undefined;

  constructor(html: string, keepMarks: boolean) {
    this.#html = html;
    this.#keepMarks = keepMarks;
  }

  finish(): HtmlTree {
    this.#flushText();
    return { root: this.#root, elements: this.#elements, linkedData: this.#linkedData };
  }

  ontext(start: number, end: number): void {
    if (this.#dropped === undefined || this.#dropped.linkedData) {
      this.#text.push(this.#html.slice(start, end));
    }
  }

  ontextentity(codepoint: number): void {
    if (this.#dropped === undefined) this.#text.push(String.fromCodePoint(codepoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributes = {};
    this.#attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    this.#name = end - start > 20 ? '' : this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#value.length < LONGEST_ATTRIBUTE && KEPT_ATTRIBUTES.has(this.#name)) {
      this.#value += this.#html.slice(start, Math.min(end, start + LONGEST_ATTRIBUTE));
    }
  }

  onattribentity(codepoint: number): void {
    if (this.#value.length < LONGEST_ATTRIBUTE) this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (!KEPT_ATTRIBUTES.has(this.#name) || this.#attributeCount >= MOST_ATTRIBUTES) return;
    if (Object.hasOwn(this.#attributes, this.#name)) return;
    this.#attributes[this.#name] = this.#value;
    this.#attributeCount += 1;
  }

  onopentagend(): void {
    this.#open(false);
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  onclosetag(start: number, end: number): void {
    const tag = this.#html.slice(start, Math.min(end, start + 40)).toLowerCase();
    if (this.#dropped !== undefined) return this.#closeDropped(tag);
    if (tag === 'br') return void this.#append(tag, {});
    for (let at: HtmlElement | undefined = this.#current; at?.parent; at = at.parent) {
      if (at.tag === tag) return this.#closeTo(at.parent);
      // A stray `</b>` in a cell does not close the table around it.
      if (at.tag === 'table' && tag !== 'body' && tag !== 'html') return;
    }
  }

  onend(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #open(selfClosing: boolean): void {
    const tag = this.#tag;
    if (this.#dropped !== undefined) {
      if (this.#dropped.tag === tag && !selfClosing) this.#dropped.nesting += 1;
      return;
    }
    this.#flushText();
    if (DROPPED.has(tag)) {
      const linkedData = tag === 'script' && /ld\+json/i.test(this.#attributes['type'] ?? '');
      if (!selfClosing || tag === 'script') this.#dropped = { tag, nesting: 1, linkedData };
      return;
    }
    if (VOID.has(tag)) return void this.#append(tag, this.#attributes);
    this.#impliedClose(tag);
    if (this.#depth >= DEEPEST) {
      // The words of an unwrapped block must not run into its neighbours'.
      if (CLOSED_BY[tag] !== undefined) this.#text.push(' ');
      return;
    }
    this.#current = this.#append(tag, this.#attributes);
    this.#depth += 1;
  }

  #closeDropped(tag: string): void {
    const dropped = this.#dropped;
    if (dropped?.tag !== tag) return;
    dropped.nesting -= 1;
    if (dropped.nesting > 0) return;
    if (dropped.linkedData) this.#linkedData.push(this.#text.join(''));
    this.#text = [];
    this.#dropped = undefined;
  }

  #impliedClose(tag: string): void {
    const closes = CLOSED_BY[tag];
    while (closes?.includes(this.#current.tag) && this.#current.parent) {
      this.#closeTo(this.#current.parent);
    }
  }

  #closeTo(parent: HtmlElement): void {
    this.#flushText();
    for (let at = this.#current; at !== parent && at.parent; at = at.parent) this.#depth -= 1;
    this.#current = parent;
  }

  #append(tag: string, attributes: Readonly<Record<string, string>>): HtmlElement {
    this.#flushText();
    const child = element(tag, attributes, this.#elements.length, this.#current);
    this.#elements.push(child);
    this.#current.children.push(child);
    return child;
  }

  #flushText(): void {
    if (this.#text.length === 0) return;
    const joined = this.#text.join('');
    const text = this.#keepMarks ? joined : joined.replaceAll(MARK_SIGNS, '');
    this.#text = [];
    if (text !== '') this.#current.children.push(text);
  }
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  order: number,
  parent: HtmlElement | undefined,
): HtmlElement {
  return { tag, attributes, order, parent, children: [] };
}

/** The words under a node, as written, without regard to blocks. */
export function textOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.children.map(textOf).join('');
}

/** The first `length` characters under a node, or a few more, without walking the rest. */
export function openingOf(node: HtmlNode, length: number): string {
  if (typeof node === 'string') return node.slice(0, length);
  let text = '';
  for (const child of node.children) {
    if (text.length >= length) break;
    text += openingOf(child, length - text.length);
  }
  return text;
}

/** The elements under one, in the order of the page, itself first. */
export function* elementsUnder(node: HtmlElement): Generator<HtmlElement> {
  yield node;
  for (const child of node.children) if (typeof child !== 'string') yield* elementsUnder(child);
}

/** Writes a tree as HTML that any parser reads the same way. */
export function serialize(node: HtmlNode): string {
  const out: string[] = [];
  write(node, out);
  return out.join('');
}

function write(node: HtmlNode, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escape(node));
    return;
  }
  if (node.tag !== '#root') out.push(`<${node.tag}${attributesOf(node)}>`);
  for (const child of node.children) write(child, out);
  if (node.tag !== '#root' && !VOID.has(node.tag)) out.push(`</${node.tag}>`);
}

function attributesOf({ attributes }: HtmlElement): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeValue(value)}"`)
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function escapeValue(value: string): string {
  return escape(value).replaceAll('"', '&quot;');
}
