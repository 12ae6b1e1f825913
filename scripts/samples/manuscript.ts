import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** Some words in one style; `note` stands for a marker and has no words of its own. */
export interface Piece {
  readonly text: string;
  readonly emphasis?: true;
  readonly link?: string;
  readonly note?: string;
}

export interface Block {
  readonly role: 'title' | 'heading' | 'paragraph';
  readonly pieces: readonly Piece[];
}

export interface Note {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

const Meta = z.object({
  title: z.string(),
  short: z.string(),
  series: z.string(),
  publisher: z.string(),
  published: z.iso.date(),
  language: z.enum(['en', 'ru']),
  url: z.url(),
  otherEdition: z.url(),
});

export type Meta = Readonly<z.infer<typeof Meta>>;

/** One edition of the sample commentary: what every built file of that language is made from. */
export interface Manuscript {
  readonly meta: Meta;
  /** The title first, then the byline as a paragraph of its own. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

const FRONT_MATTER = /^---\n([^]*?)\n---\n/;
const BARE_URL = /https?:\/\/[^\s<>]+/g;

const markdown = new MarkdownIt().use(footnotes);
type Token = ReturnType<typeof markdown.parse>[number];

/** Reads Markdown with `[^n]` notes under a YAML head. Throws where the head lacks a field. */
export function parseManuscript(source: string): Manuscript {
  const head = FRONT_MATTER.exec(source);
  if (head?.[1] === undefined) throw new Error('The manuscript has no YAML head between two “---”');
  const tokens = markdown.parse(source.slice(head[0].length), {});
  const noteStart = tokens.findIndex(({ type }) => type === 'footnote_block_open');
  const bodyEnd = noteStart < 0 ? tokens.length : noteStart;
  return {
    meta: Meta.parse(parseYaml(head[1])),
    blocks: readBlocks(tokens.slice(0, bodyEnd)),
    notes: readNotes(tokens.slice(bodyEnd)),
  };
}

export function plainText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function readBlocks(tokens: readonly Token[]): Block[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'inline') return [];
    return [{ role: roleOf(tokens[at - 1]), pieces: readPieces(token.children ?? []) }];
  });
}

function roleOf(opening: Token | undefined): Block['role'] {
  if (opening?.tag === 'h1') return 'title';
  return opening?.tag === 'h2' ? 'heading' : 'paragraph';
}

function readNotes(tokens: readonly Token[]): Note[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'footnote_open') return [];
    const inline = tokens.slice(at).find(({ type }) => type === 'inline');
    return [{ label: labelOf(token), pieces: readPieces(inline?.children ?? []) }];
  });
}

function readPieces(tokens: readonly Token[]): Piece[] {
  let emphasis = false;
  let autolink = false;
  return tokens.flatMap((token): Piece[] => {
    if (token.type === 'em_open') emphasis = true;
    else if (token.type === 'em_close') emphasis = false;
    else if (token.type === 'link_open') autolink = true;
    else if (token.type === 'link_close') autolink = false;
    else if (token.type === 'footnote_ref') return [{ text: '', note: labelOf(token) }];
    else if (autolink) return bracketed(token.content);
    else if (token.content !== '') {
      return withLinks(token.content).map((piece) => (emphasis ? { ...piece, emphasis } : piece));
    }
    return [];
  });
}

function bracketed(url: string): Piece[] {
  return [{ text: '<' }, { text: url, link: url }, { text: '>' }];
}

function withLinks(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BARE_URL)) {
    pieces.push({ text: text.slice(from, match.index) }, { text: match[0], link: match[0] });
    from = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(from) }].filter((piece) => piece.text !== '');
}

function labelOf(token: Token): string {
  return z.object({ label: z.string() }).parse(token.meta).label;
}
