import { readFileSync } from 'node:fs';
import { dataFile } from './data-folder.ts';

/** A stretch of a labelled reference: the corpus's tag and the words, with their punctuation. */
export interface Segment {
  readonly tag: string;
  readonly words: string;
}

/** Tags of the corpus that are fields of ours; tokens under any other tag have no field. */
export const FIELD_OF_TAG: Readonly<Record<string, string>> = {
  author: 'author',
  title: 'title',
  'container-title': 'container-title',
  journal: 'container-title',
  date: 'issued',
  volume: 'volume',
  pages: 'page',
  publisher: 'publisher',
  location: 'publisher-place',
  editor: 'editor',
  translator: 'translator',
  edition: 'edition',
  url: 'URL',
  doi: 'DOI',
};

/** The references of one file of anystyle's corpus, each as its segments; `undefined` when the file is not there. */
export function anystyleReferences(name: string): readonly (readonly Segment[])[] | undefined {
  const path = dataFile('data', 'citations', 'anystyle', 'res', 'parser', name);
  if (path === undefined) return undefined;
  const xml = readFileSync(path, 'utf8');
  return Array.from(xml.matchAll(/<sequence>([\s\S]*?)<\/sequence>/gu), ([, body = '']) =>
    Array.from(body.matchAll(/<([a-z-]+)>([\s\S]*?)<\/\1>/gu), ([, tag = '', content = '']) => ({
      tag,
      words: unescaped(content),
    })),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}
