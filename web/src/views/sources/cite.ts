import type { CslItem, CslName } from '../../api/types.ts';
import { apa, chicago, gost, mla } from './styles.ts';

/** The forms in which a source can be copied. */
export const STYLES = [
  { name: 'chicago', title: 'Chicago (notes)' },
  { name: 'apa', title: 'APA' },
  { name: 'mla', title: 'MLA' },
  { name: 'gost', title: 'ГОСТ Р 7.0.5' },
  { name: 'csl', title: 'CSL-JSON' },
  { name: 'bibtex', title: 'BibTeX' },
] as const;

export type Style = (typeof STYLES)[number]['name'];

const LINES = { chicago, apa, mla, gost } as const;

/** Sources in a style, one a line; as CSL-JSON a list, as BibLaTeX one entry after another. */
export function cite(items: readonly CslItem[], style: Style): string {
  if (style === 'csl') return JSON.stringify(items, null, 2);
  if (style === 'bibtex') return items.map(bibtex).join('\n\n');
  return items.map(LINES[style]).join('\n');
}

const ENTRIES: Readonly<Partial<Record<CslItem['type'], string>>> = {
  'article-newspaper': 'article',
  'article-journal': 'article',
  'article-magazine': 'article',
  book: 'book',
  chapter: 'incollection',
  report: 'report',
  thesis: 'thesis',
  'paper-conference': 'inproceedings',
  webpage: 'online',
  post: 'online',
};

/** An entry for BibLaTeX, which reads EDTF dates and letters beyond ASCII. */
export function bibtex(item: CslItem): string {
  const kind = ENTRIES[item.type] ?? 'misc';
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author?.map(texName).join(' and ')],
    ['editor', item.editor?.map(texName).join(' and ')],
    ['title', braced(item.title)],
    [
      kind === 'article' ? 'journaltitle' : kind === 'online' ? 'organization' : 'booktitle',
      braced(item['container-title']),
    ],
    ['publisher', braced(item.publisher)],
    ['location', braced(item['publisher-place'])],
    ['date', item.issued?.raw],
    ['volume', item.volume],
    ['number', item.issue],
    ['pages', item.page?.replace(/\s*[-–]\s*/u, '--')],
    ['edition', braced(item.edition)],
    ['doi', item.DOI],
    ['isbn', item.ISBN],
    ['url', item.URL],
    ['urldate', item.accessed?.raw],
    ['langid', item.language],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${kind}{${item.id},`, ...lines, '}'].join('\n');
}

function texName({ literal, given, family }: CslName): string {
  if (literal !== undefined) return `{${escaped(literal)}}`;
  return escaped([family, given].filter(Boolean).join(', '));
}

function braced(text: string | undefined): string | undefined {
  return text && escaped(text);
}

/** Signs that TeX would take for its own; braces are evened out by leaving them out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[{}]/gu, '')
    .replaceAll('\\', '\\textbackslash{}')
    .replaceAll(/[&%$#_]/gu, (sign) => `\\${sign}`);
}
