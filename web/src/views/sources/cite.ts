import { humanDate } from '../../../../src/view/human-date.ts';
import type { CslItem, CslName } from '../../api/types.ts';

/** The forms in which a source can be copied. */
export const STYLES = [
  { name: 'chicago', title: 'Chicago (notes)' },
  { name: 'csl', title: 'CSL-JSON' },
  { name: 'bibtex', title: 'BibTeX' },
] as const;

export type Style = (typeof STYLES)[number]['name'];

export function cite(items: readonly CslItem[], style: Style): string {
  if (style === 'csl') return JSON.stringify(items, null, 2);
  return items
    .map(style === 'chicago' ? chicago : bibtex)
    .join(style === 'chicago' ? '\n' : '\n\n');
}

/** Works that stand in a larger one are quoted, works of their own are in italics, which plain text leaves out. */
const WITHIN: ReadonlySet<CslItem['type']> = new Set([
  'article-newspaper',
  'article-journal',
  'article-magazine',
  'webpage',
  'post',
  'chapter',
  'paper-conference',
  'broadcast',
  'interview',
]);

/** A full note as *The Chicago Manual of Style* (17th edition, 14.23 ff.) orders it, of what the source states. */
export function chicago(item: CslItem): string {
  const title = item.title && (WITHIN.has(item.type) ? `“${item.title},”` : `${item.title},`);
  const volume = [item.volume, item.issue && `no. ${item.issue}`].filter(Boolean).join(', ');
  const press = [item['publisher-place'], item.publisher].filter(Boolean).join(': ');
  const rest = [
    [item['container-title'], volume].filter(Boolean).join(' '),
    item.edition && `${item.edition} ed.`,
    press,
    item.issued && humanDate(item.issued.raw),
    item.page,
    item.accessed && `accessed ${humanDate(item.accessed.raw)}`,
    item.DOI ? `https://doi.org/${item.DOI}` : item.URL,
  ]
    .filter(Boolean)
    .join(', ');
  const people = item.author?.map(fullName).join(', ');
  return `${[people && `${people},`, title, rest].filter(Boolean).join(' ').replace(/,$/u, '')}.`;
}

function fullName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
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
