import type { Token } from '../../text/tokens.ts';
import { stateBook } from './state-book.ts';
import { stateKey } from './state-key.ts';
import { stateNamed } from './state-named.ts';

/** Most words of a state’s name that are looked for inside a longer text. */
const MOST_WORDS = 5;

/** Iceland in German, and an English word. */
const ALSO_WORDS = new Set(['island']);

/** The state whose name begins at a token, and how many tokens it takes; the longest name first. */
export function stateAt(
  tokens: readonly Token[],
  at: number,
): { readonly iso: string; readonly length: number } | undefined {
  const first = stateKey(tokens[at]?.text ?? '');
  if (!stateBook().openings.has(first)) return undefined;
  const most = Math.min(MOST_WORDS, tokens.length - at);
  for (let length = most; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => token.text);
    const state = stateNamed(words.join(' '));
    if (state !== undefined && !ALSO_WORDS.has(first)) return { iso: state.iso, length };
  }
  return undefined;
}
