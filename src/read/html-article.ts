import { isHidden } from './html-blocks.ts';
import { elementsUnder, parseTree, serialize, textOf } from './html-tree.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from './html-tree.ts';

/** What the article's words stand in, and who is said to have written them. */
export interface Article {
  readonly root: HtmlElement;
  readonly byline?: string;
  readonly title?: string;
}

/** Readability's cost grows faster than the page: above this the whole body is taken. */
const MOST_ELEMENTS = 30_000;
/** Each entity is a text node of its own in the DOM that Readability walks over and over. */
const MOST_ENTITIES = 30_000;
/** Below this share of the body's paragraphs, Readability is thought to have missed the article. */
const LEAST_SHARE = 0.15;

/**
 * How much of headings, lists and tables an article may have beside what Readability keeps, in characters and as a
 * share: in longer articles more is the site's own furniture.
 */
const SHORT_ARTICLE = 2_000;
const SHORT_EXTRA = 400;
const LONG_EXTRA = 0.03;

const FURNITURE = new Set(['nav', 'footer', 'aside', 'form', 'noscript', 'head', 'menu']);
const FURNITURE_ROLES = /^(navigation|banner|contentinfo|search|complementary|menu|dialog|alert)$/;

/**
 * The part of the page that is the article, by Readability; the body without its furniture where Readability finds
 * none, or much less than the page's paragraphs.
 */
export async function articleOf(tree: HtmlTree): Promise<Article> {
  const body = tree.elements.find(({ tag }) => tag === 'body') ?? tree.root;
  const fallback = withoutFurniture(body);
  if (tree.elements.length > MOST_ELEMENTS) return { root: fallback };
  const html = serialize(tree.root);
  if (hasMore(html, '&', MOST_ENTITIES)) return { root: fallback };
  const found = await readability(html);
  if (found === undefined) return { root: fallback };
  const article = { ...found, root: parseTree(found.html, { keepMarks: true }).root };
  if (paragraphLength(article.root) < paragraphLength(fallback) * LEAST_SHARE) {
    return { ...article, root: fallback };
  }
  return { ...article, root: ownElement(body, article.root) ?? article.root };
}

/**
 * The page's one `<article>` or `<main>`, where it has little more than what Readability kept: then what is more is
 * headings, lists and quotations, which Readability drops from short articles.
 */
function ownElement(body: HtmlElement, kept: HtmlElement): HtmlElement | undefined {
  const found = ['article', 'main']
    .map((tag) => onlyOne(body, tag))
    .find((one) => one !== undefined);
  if (found === undefined) return undefined;
  const own = withoutFurniture(found);
  const [whole, part] = [wordLength(own), wordLength(kept)];
  const spare = part < SHORT_ARTICLE ? SHORT_EXTRA : part * LONG_EXTRA;
  return whole >= part && whole <= part + spare ? own : undefined;
}

function onlyOne(body: HtmlElement, tag: string): HtmlElement | undefined {
  const all: HtmlElement[] = [];
  for (const element of elementsUnder(body)) if (element.tag === tag) all.push(element);
  return all.length === 1 ? all[0] : undefined;
}

function wordLength(element: HtmlElement): number {
  return textOf(element).replaceAll(/\s+/g, ' ').length;
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

interface Found {
  readonly html: string;
  readonly byline?: string;
  readonly title?: string;
}

async function readability(html: string): Promise<Found | undefined> {
  const { parseHTML } = await import('linkedom');
  const { Readability } = await import('@mozilla/readability');
  try {
    const { document } = parseHTML(html);
    const found = new Readability(document, { disableJSONLD: true }).parse();
    if (!found?.content) return undefined;
    return {
      html: found.content,
      ...(found.byline ? { byline: found.byline } : {}),
      ...(found.title ? { title: found.title } : {}),
    };
  } catch {
    // A page that breaks Readability is still a page with words.
    return undefined;
  }
}

function withoutFurniture(node: HtmlElement): HtmlElement {
  return { ...node, children: node.children.filter(isProse).map(copy) };
}

function copy(node: HtmlNode): HtmlNode {
  return typeof node === 'string' ? node : withoutFurniture(node);
}

function isProse(node: HtmlNode): boolean {
  if (typeof node === 'string') return true;
  const role = node.attributes['role'] ?? '';
  return !FURNITURE.has(node.tag) && !FURNITURE_ROLES.test(role) && !isHidden(node);
}

/** How many characters stand in paragraphs: links of menus do not count. */
function paragraphLength(node: HtmlElement): number {
  let length = 0;
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    length += child.tag === 'p' ? textOf(child).trim().length : paragraphLength(child);
  }
  return length;
}
