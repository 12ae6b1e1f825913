import { get } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';
import { textOf } from '../read/reading.ts';

type Texts = ReadonlyMap<Id, string>;

const MOST = 8;
/** By document; of a long one the parts that were asked for, one after another. */
const kept = new Map<Id, readonly Promise<Texts>[]>();

/** The text of a passage. Words are never changed, so that those of the last few documents are kept. */
export async function textOfPassage(document: Id, passage: Id): Promise<string | undefined> {
  const known = kept.get(document) ?? [];
  for (const part of known) {
    const text = (await part).get(passage);
    if (text !== undefined) return text;
  }
  const asked = partWith(document, passage);
  kept.delete(document);
  kept.set(document, [...known, asked]);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  asked.catch(() => kept.delete(document));
  return (await asked).get(passage);
}

async function partWith(document: Id, passage: Id): Promise<Texts> {
  const { body, notes } = await get('/api/documents/:id', { id: document, at: passage });
  return new Map(
    [...body, ...notes].map(({ passage: { id }, text }) => [id, text.map(textOf).join('')]),
  );
}
