import { stemmer as cutRussian } from '@orama/stemmers/russian';
import type { Token } from '../../text/tokens.ts';
import { tokenize } from '../../text/tokens.ts';

const CYRILLIC = /^[а-яё]+$/u;

/** A word in lower case; a Russian one without its ending (Snowball, Porter 2001), so that all cases are one. */
function stemOf(word: string): string {
  const lower = word.toLowerCase().normalize('NFC').replace(/ё/gu, 'е');
  return CYRILLIC.test(lower) ? cutRussian(lower) : lower;
}

/** The words of a name by which it is looked up in any case: without a leading article, quotation marks or slashes. */
export function stemsOf(tokens: readonly Token[]): readonly string[] {
  const words = tokens[0]?.text.toLowerCase() === 'the' ? tokens.slice(1) : tokens;
  return words.map(({ text }) => stemOf(text));
}

/** All words of a text as one key. */
export function stemKey(text: string): string {
  return stemsOf(tokenize(text)).join(' ');
}
