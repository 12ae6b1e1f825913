import type { StatedCsl } from '../model/apparatus.ts';
import { addressKey } from '../text/address.ts';

/**
 * What makes two citations one source: the address where there is one, else title, outlet or author, and date.
 * The same words in another document give the same key.
 */
export function sourceKey(csl: StatedCsl): string {
  if (csl.DOI !== undefined) return `doi:${csl.DOI.toLowerCase()}`;
  if (csl.URL !== undefined) return `url:${addressKey(csl.URL)}`;
  return `${wordsKey(csl)}:${csl.issued?.raw ?? ''}`;
}

/** Title and outlet or first author: what two citations of one source share when only one gives the address. */
export function wordsKey(csl: StatedCsl): string {
  const owner = csl['container-title'] ?? firstAuthor(csl) ?? csl.publisher ?? '';
  return `words:${folded(csl.title ?? '')}:${folded(owner)}`;
}

/** The family name, or the institution, of the first author or editor. */
export function firstAuthor({ author, editor }: StatedCsl): string | undefined {
  const [first] = author ?? editor ?? [];
  return first?.family ?? first?.literal;
}

/** Lower case, letters and figures only. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
