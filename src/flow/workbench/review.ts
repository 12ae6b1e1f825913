import type { DeskAnswers, DeskQuestions, ReviewKind } from './answers.ts';
import type { Bench } from './bench.ts';
import { conflictItems, openItems, questionItems, withWords } from './review-actors.ts';
import type { Queued } from './review-actors.ts';
import { recordItems } from './review-records.ts';

const MOST = 50;

/** What waits for a person, what matters most first. */
export async function review(
  bench: Bench,
  { limit = MOST, kind }: DeskQuestions['review'],
): Promise<DeskAnswers['review']> {
  const queue = await queueOf(bench);
  const items = kind === undefined ? queue : queue.filter((item) => item.kind === kind);
  const shown = await withWords(bench, items.slice(0, limit));
  return { items: shown, all: items.length, byKind: countsOf(queue) };
}

/** The whole queue; ties of weight keep the order of the case. */
export function queueOf(bench: Bench): Promise<readonly Queued[]> {
  return bench.once('queue', async () => {
    const items = [
      ...(await conflictItems(bench)),
      ...(await questionItems(bench)),
      ...(await openItems(bench)),
      ...(await recordItems(bench)),
    ];
    return items.toSorted((a, b) => b.weight - a.weight);
  });
}

function countsOf(queue: readonly Queued[]): Readonly<Partial<Record<ReviewKind, number>>> {
  const counts = new Map<ReviewKind, number>();
  for (const { kind } of queue) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
