import type { Reading } from '../model/reading.ts';
import type { DateMention, Id } from '../model/records.ts';
import type { Sentence } from '../parse/sentence.ts';
import { findEnglishOrder } from './order/english.ts';
import { orderBook } from './order/book.ts';
import type { OrderFinds } from './order/book.ts';

import { findRussianOrder } from './order/russian.ts';

export type { OrderFinds } from './order/book.ts';

export interface OrderContext {
  /** BCP 47 of the document. English and Russian are read, other languages yield nothing. */
  readonly language: string;
  /** The dates of the same reading. */
  readonly dates: readonly DateMention[];
  /** By passage; English is read by its trees alone, so that without them nothing is found. */
  readonly sentences?: ReadonlyMap<Id, readonly Sentence[]>;
}

/**
 * The order that words of a document state between its dates, and between acts without one: “after the signing”,
 * “before the court ruled”, “Meanwhile”. Notes and headings tell no story and are left out. Only what is told as past is
 * read; what may come, is denied or is a rule of law has no place in time. Pure; linear in the text.
 */
export function findOrder(
  { passages }: Pick<Reading, 'passages'>,
  { language, dates, sentences }: OrderContext,
): OrderFinds {
  const book = orderBook();
  const byPassage = Map.groupBy(dates, ({ span }) => span.passage);
  for (const passage of passages) {
    if (!TELLING.has(passage.role)) continue;
    const scene = { passage, dates: byPassage.get(passage.id) ?? [] };
    if (language.startsWith('ru')) findRussianOrder(scene, book);
    else if (language.startsWith('en'))
      findEnglishOrder({ ...scene, sentences: sentences?.get(passage.id) ?? [] }, book);
  }
  return book.close();
}

const TELLING: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'item']);
