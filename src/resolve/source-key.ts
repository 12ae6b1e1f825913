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

const wordsKeys = new WeakMap<StatedCsl, string>();

/** Title and outlet or first author: what two citations of one source share when only one gives the address. */
export function wordsKey(csl: StatedCsl): string {
  const known = wordsKeys.get(csl);
  if (known !== undefined) return known;
  const owner = csl['container-title'] ?? firstAuthor(csl) ?? csl.publisher ?? '';
  const key = `words:${folded(csl.title ?? '')}:${folded(owner)}`;
  // A citation is looked up, entered and named by its key; it does not change meanwhile.
  wordsKeys.set(csl, key);
  return key;
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
