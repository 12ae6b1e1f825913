import type { StatedMetadata } from '../model/records.ts';
import { textOf } from './html-tree.ts';
import type { HtmlElement, HtmlTree } from './html-tree.ts';

/**
 * What the page itself says of the document, as written there: JSON-LD (schema.org), Highwire `citation_*`,
 * OpenGraph, Dublin Core, microdata, `<time>`, in this order of trust for each field.
 */
export function statedInPage(tree: HtmlTree): StatedMetadata {
  const metas = metasOf(tree);
  const data = articleData(tree.linkedData);
  const publisher = first(
    metas('og:site_name'),
    [nameOf(data['publisher'])],
    metas('citation_publisher', 'dc.publisher', 'application-name'),
  );
  const title = first(
    metas('citation_title', 'og:title'),
    [stringOf(data['headline'])],
    metas('dc.title', 'twitter:title'),
    [pageTitle(tree)],
  );
  return present({
    title: withoutSite(title, publisher),
    authors: authorsOf(tree, metas, data),
    publisher,
    published: publishedOf(tree, metas, data),
    language: languageOf(tree, metas, data),
    url: urlOf(tree, metas),
  });
}

type Metas = (...names: readonly string[]) => readonly string[];

/** Values of `<meta>` by `name`, `property` or `itemprop`, whatever the case. */
function metasOf(tree: HtmlTree): Metas {
  const byName = new Map<string, string[]>();
  for (const { tag, attributes } of tree.elements) {
    if (tag !== 'meta') continue;
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    const content = clean(attributes['content']);
    if (name === undefined || content === undefined) continue;
    // `dc:title`, `DCTERMS.title` and `dc.title` are one name.
    for (const key of name
      .toLowerCase()
      .replaceAll(/\bdc(terms?)?[:.]/g, 'dc.')
      .split(/\s+/)) {
      byName.set(key, [...(byName.get(key) ?? []).slice(0, 50), content]);
    }
  }
  return (...names) => names.flatMap((name) => byName.get(name) ?? []);
}

function authorsOf(tree: HtmlTree, metas: Metas, data: Data): readonly string[] | undefined {
  const sources = [
    metas('citation_author'),
    listOf(data['author']).map(nameOf),
    metas('author', 'article:author', 'parsely-author', 'dc.creator'),
    elementsWith(tree, 'rel', 'author').map(textOf),
    elementsWith(tree, 'itemprop', 'author').map(textOf),
  ];
  for (const source of sources) {
    const names = source.map(clean).filter((name) => name !== undefined && isName(name));
    if (names.length > 0) return [...new Set(names)].filter((name) => name !== undefined);
  }
  return undefined;
}

function isName(text: string): boolean {
  return text.length <= 200 && !/^https?:|^@/i.test(text) && /\p{L}/u.test(text);
}

function publishedOf(tree: HtmlTree, metas: Metas, data: Data): string | undefined {
  return first(
    metas('citation_publication_date', 'citation_date', 'citation_online_date'),
    [stringOf(data['datePublished'])],
    metas(
      'article:published_time',
      'og:published_time',
      'datepublished',
      'dc.date',
      'dc.date.issued',
      'dc.issued',
      'dc.created',
      'parsely-pub-date',
      'pubdate',
      'publish-date',
      'date',
    ),
    timesOf(tree),
  );
}

/** `<time>` elements that are marked as the date of publication, else the first with a full date. */
function timesOf(tree: HtmlTree): readonly string[] {
  const times = tree.elements.filter(
    ({ tag, attributes }) => tag === 'time' && attributes['datetime'],
  );
  const marked = times.filter(({ attributes }) =>
    /publish|pubdate|entry-date/i.test(
      `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''}`,
    ),
  );
  const microdata = elementsWith(tree, 'itemprop', 'datePublished');
  return [...microdata, ...marked, ...times].flatMap(({ attributes }) => {
    const value = attributes['datetime'] ?? attributes['content'] ?? '';
    return /^\d{4}-\d{2}(-\d{2})?/.test(value.trim()) ? [value.trim()] : [];
  });
}

function languageOf(tree: HtmlTree, metas: Metas, data: Data): string | undefined {
  const html = tree.elements.find(({ tag }) => tag === 'html');
  return first(
    [html?.attributes['lang'], html?.attributes['xml:lang'], stringOf(data['inLanguage'])],
    metas('content-language', 'dc.language', 'citation_language'),
    metas('og:locale').map((locale) => locale.replace('_', '-')),
  );
}

function urlOf(tree: HtmlTree, metas: Metas): string | undefined {
  const canonical = elementsWith(tree, 'rel', 'canonical').map((link) => link.attributes['href']);
  return [...canonical, ...metas('og:url')].find((url) => url && /^https?:\/\//i.test(url));
}

/** The `<title>`, or the page's heading where the title is that and a site's name. */
function pageTitle(tree: HtmlTree): string | undefined {
  const element = tree.elements.find(({ tag }) => tag === 'title');
  const title = element === undefined ? undefined : clean(textOf(element));
  if (title === undefined) return undefined;
  const headings = tree.elements.filter(({ tag }) => tag === 'h1').slice(0, 10);
  const same = headings.map((heading) => clean(textOf(heading)));
  return (
    same.find(
      (text) => text && BEFORE_SITE.test(title.slice(text.length)) && title.startsWith(text),
    ) ?? title
  );
}

const BEFORE_SITE = /^\s{0,3}[|–—:·»«-]\s{0,3}\S/u;

/** `An Article | The Site` without the site, where the page itself names the site. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined || !title.endsWith(site)) return title;
  const rest = title.slice(0, -site.length).replace(/\s*[|–—:·»-]\s*$/u, '');
  return rest.length < title.length - site.length && rest !== '' ? rest : title;
}

function elementsWith(tree: HtmlTree, name: string, value: string): readonly HtmlElement[] {
  return tree.elements.filter(({ attributes }) => attributes[name]?.split(/\s+/).includes(value));
}

type Data = Readonly<Record<string, unknown>>;

const LONGEST_DATA = 500_000;

/** The JSON-LD object that describes the article; an empty one where there is none. */
function articleData(scripts: readonly string[]): Data {
  const objects = scripts.slice(0, 20).flatMap((script) => objectsOf(parse(script)));
  return objects.find((data) => listOf(data['@type']).some(isArticle)) ?? {};
}

function isArticle(type: unknown): boolean {
  return typeof type === 'string' && /(Article|Report|Posting|Analysis|Review|Opinion)$/.test(type);
}

function parse(script: string): unknown {
  if (script.length > LONGEST_DATA) return undefined;
  try {
    return JSON.parse(script.replaceAll(/^\s*(<!\[CDATA\[|<!--)|(\]\]>|-->)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

function objectsOf(value: unknown): readonly Data[] {
  if (Array.isArray(value))
    return value.slice(0, 100).flatMap((item) => (isData(item) ? [item] : []));
  if (!isData(value)) return [];
  return [value, ...listOf(value['@graph']).filter(isData)];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, 100) : [value];
}

function nameOf(value: unknown): string | undefined {
  return isData(value) ? stringOf(value['name']) : stringOf(value);
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? clean(value) : undefined;
}

function clean(text: string | undefined): string | undefined {
  const collapsed = text?.slice(0, 2_000).replaceAll(/\s+/g, ' ').trim();
  return collapsed === '' ? undefined : collapsed;
}

function first(...lists: readonly (readonly (string | undefined)[])[]): string | undefined {
  return lists.flat().find((text) => text !== undefined && text !== '');
}

function present(stated: {
  readonly [K in keyof StatedMetadata]: StatedMetadata[K] | undefined;
}): StatedMetadata {
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
}
