import type { Document, Id } from '../model/records.ts';

const LONGEST = 60;
const HEX = 6;

/**
 * A file name for each document's page: the words of its title, or of its file's name where the title has no
 * Latin letters, and the beginning of its id. Only `a–z 0–9 -`, so that the folder survives any file system.
 */
export function slugsOf(documents: readonly Document[]): ReadonlyMap<Id, string> {
  const taken = new Set<string>();
  return new Map(
    documents.map((document) => {
      const short = slugOf(document, HEX);
      const slug = taken.has(short) ? slugOf(document, document.id.length) : short;
      taken.add(slug);
      return [document.id, slug];
    }),
  );
}

function slugOf({ id, title, file }: Document, digits: number): string {
  const name = [title, file.replace(/\.[a-z0-9]{1,5}$/i, '')]
    .map(latinWords)
    .find((one) => one.length > 2);
  return `${name ?? 'document'}-${latinWords(id).replace(/^doc-/, '').slice(0, digits)}`;
}

function latinWords(text: string): string {
  const plain = text.slice(0, 300).normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const joined = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return joined.length <= LONGEST ? joined : joined.slice(0, LONGEST).replace(/-[^-]*$/, '');
}
