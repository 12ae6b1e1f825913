import type { StatedCsl } from '../model/apparatus.ts';
import { addressKey } from '../text/address.ts';

/**
 * What makes two citations one source: the address where there is one, else title, outlet or author, and year.
 * The same words in another document give the same key.
 */
export function sourceKey(csl: StatedCsl): string {
  if (csl.DOI !== undefined) return `doi:${csl.DOI.toLowerCase()}`;
  if (csl.URL !== undefined) return `url:${addressKey(csl.URL)}`;
  const [author] = csl.author ?? [];
  return [
    'words',
    folded(csl.title ?? ''),
    folded(csl['container-title'] ?? author?.family ?? author?.literal ?? ''),
    csl.issued?.raw ?? '',
  ].join(':');
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
