import { openRows } from '../../view/actors.ts';
import { faultRows } from '../../view/faults.ts';
import { inReadingOrder } from '../../view/places.ts';
import { recordSet } from '../../model/record-set.ts';
import type { Id, Mention } from '../../model/records.ts';
import { findDocument } from '../find-actor.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { textOf } from './text.ts';

/** What is said of a document as a whole, by its id or the name of its file. */
export async function overview(
  bench: Bench,
  { id: asked }: DeskQuestions['overview'],
): Promise<DeskAnswers['overview']> {
  const { store, casePath } = bench;
  const { id } = findDocument(store, asked, casePath);
  const { document, passages, sources } = await textOf(bench, id);
  const { mention, actor } = await store.recordsOf(id, ['mention']);
  const own = recordSet({ document: [document], passage: passages, source: sources });
  const faults = faultRows(own).filter((fault) => fault.document === id);
  const counted = async (kind: 'event' | 'claim'): Promise<number> =>
    (await bench.once(`count ${kind}`, () => store.countsIn(kind))).get(id) ?? 0;
  return {
    headings: inReadingOrder(passages)
      .filter(({ role }) => role === 'heading')
      .map(({ id: passage, text, level = 1 }) => ({ passage, text, level })),
    counts: {
      mention: mention.length,
      event: await counted('event'),
      claim: await counted('claim'),
      fault: faults.length,
    },
    mentions: countsBy(mention),
    faults,
    open: openRows({ ...own, mention, actor }),
  };
}

function countsBy(mentions: readonly Mention[]): Readonly<Record<Id, number>> {
  const counts = new Map<Id, number>();
  for (const { actor } of mentions)
    if (actor !== undefined) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return Object.fromEntries(counts);
}
