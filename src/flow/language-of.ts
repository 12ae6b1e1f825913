import type { Reading } from '../model/reading.ts';
import { plainLanguage } from '../text/plain-language.ts';

/** What the language of a document is told by. */
export interface Readable {
  readonly passages: readonly Pick<Reading['passages'][number], 'role' | 'text'>[];
  readonly stated: Pick<Reading['stated'], 'language'>;
}

/**
 * The language of a document (BCP 47), `und` when nothing tells. The longest passage of the body decides: titles are
 * short, and notes quote many languages; then what the document states.
 */
export async function languageOf({ passages, stated }: Readable): Promise<string> {
  const body = passages.filter(({ role }) => role !== 'note');
  const longest = (body.length > 0 ? body : passages).reduce(
    (long, { text }) => (text.length > long.length ? text : long),
    '',
  );
  const detected = plainLanguage(longest) ?? (await detectAny(longest));
  return detected === 'und' ? (stated.language ?? 'und') : detected;
}

/** Tells sixty languages apart; loaded only for texts that need it. */
async function detectAny(text: string): Promise<string> {
  const { detectLanguage } = await import('../text/language.ts');
  return detectLanguage(text);
}
