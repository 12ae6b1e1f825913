import { get } from '../../api/client.ts';
import type { Id } from '../../api/types.ts';
import { textOf } from '../read/reading.ts';

type Texts = ReadonlyMap<Id, string>;

const MOST = 8;
const kept = new Map<Id, Promise<Texts>>();

/** The passages of a document by their ids. Words are never changed, so that the last few documents are kept. */
export function textsOf(document: Id): Promise<Texts> {
  const known = kept.get(document) ?? asked(document);
  kept.delete(document);
  kept.set(document, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return known;
}

async function asked(document: Id): Promise<Texts> {
  try {
    const { body, notes } = await get('/api/documents/:id', { id: document });
    return new Map(
      [...body, ...notes].map(({ passage, text }) => [passage.id, text.map(textOf).join('')]),
    );
  } catch (error) {
    kept.delete(document);
    throw error;
  }
}
