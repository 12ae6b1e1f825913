import { InputError } from '../model/input-error.ts';
import { decode } from './decode.ts';
import type { Block, Draft } from './draft.ts';
import { articleOf } from './html-article.ts';
import { blocksOf } from './html-blocks.ts';
import { statedInPage } from './html-meta.ts';
import { liftNotes } from './html-notes.ts';
import { parseTree, textOf } from './html-tree.ts';
import type { HtmlTree } from './html-tree.ts';

/** A page of text has kilobytes; what is larger is a data dump, or means harm. */
const LIMIT_BYTES = 32 * 1024 * 1024;

/**
 * Reads a web page: its article, without menus and comments, its notes, and what the page says of itself.
 * Scripts never run and nothing is fetched. Throws an InputError when the page is too large or has no words.
 */
export async function readHtml(bytes: Uint8Array, file: string): Promise<Draft> {
  if (bytes.length > LIMIT_BYTES) throw tooLarge(bytes, file);
  const { text } = decode(bytes, charsetOf(bytes));
  const tree = parseTree(text);
  const said = statedInPage(tree);
  const heading = onlyHeading(tree);
  const { marks, notes } = liftNotes(tree, said.url);
  const article = await articleOf(tree);
  const body = blocksOf(article.root, marks, said.url);
  const blocks = [...withTitle(body, heading, said.title ?? article.title), ...notes];
  if (blocks.length === 0) throw withoutWords(file);
  const authors = said.authors === undefined && article.byline ? { authors: [article.byline] } : {};
  return { mediaType: 'text/html', stated: { ...said, ...authors }, blocks, faults: [] };
}

/** A page's source as text. */
export function pageText(bytes: Uint8Array): string {
  return decode(bytes, charsetOf(bytes)).text;
}

/** The charset that the page's head names, read as ASCII. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString(
    'latin1',
  );
  return /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i.exec(head)?.[1];
}

/** The page's one first-level heading: where there are several, none is surely the title. */
function onlyHeading(tree: HtmlTree): string | undefined {
  const headings = tree.elements.filter(({ tag }) => tag === 'h1');
  const [heading] = headings;
  if (headings.length !== 1 || heading === undefined) return undefined;
  const text = textOf(heading).replaceAll(/\s+/g, ' ').trim();
  return text === '' || text.length > 400 ? undefined : text;
}

const TITLE_REACH = 4;

/** Makes the title's heading the title; puts the page's heading first where the article came without it. */
function withTitle(
  blocks: readonly Block[],
  heading: string | undefined,
  stated: string | undefined,
): readonly Block[] {
  const titles = [heading, stated].map(plain).filter((title) => title !== '');
  const at = blocks
    .slice(0, TITLE_REACH)
    .findIndex((block) => titles.includes(plain(block.runs.map((run) => run.text).join(''))));
  const found = blocks[at];
  if (found) {
    const { runs } = found;
    return [...blocks.slice(0, at), { role: 'title', runs }, ...blocks.slice(at + 1)];
  }
  return heading === undefined ? blocks : [{ role: 'title', runs: [{ text: heading }] }, ...blocks];
}

function plain(text: string | undefined): string {
  return (text ?? '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function tooLarge(bytes: Uint8Array, file: string): InputError {
  const size = Math.ceil(bytes.length / 1024 / 1024);
  return new InputError(
    `Page too large: ${size} MB came, at most ${LIMIT_BYTES / 1024 / 1024} MB of HTML are read`,
    { file },
    { advice: 'Save the article alone, without its images.' },
  );
}

function withoutWords(file: string): InputError {
  return new InputError(
    'Empty page: no words in the HTML',
    { file },
    {
      advice: 'If the page builds itself by scripts, save it from the browser after it has loaded.',
    },
  );
}
