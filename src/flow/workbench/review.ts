import type { DeskAnswers, DeskQuestions, ReviewItem, ReviewKind } from './answers.ts';
import type { Bench } from './bench.ts';
import {
  conflictsWaiting,
  openItem,
  openWaiting,
  questionItem,
  questionsWaiting,
} from './review-actors.ts';
import { recordItem, recordsWaiting } from './review-records.ts';
import type { Waiting } from './waiting.ts';

const MOST = 50;

/** What waits for a person, what matters most first. */
export async function review(
  bench: Bench,
  { limit = MOST, kind }: DeskQuestions['review'],
): Promise<DeskAnswers['review']> {
  const queue = await queueOf(bench);
  const waiting = kind === undefined ? queue : queue.filter((one) => one.kind === kind);
  const items: ReviewItem[] = [];
  for (const one of waiting.slice(0, limit)) items.push(...(await itemOf(bench, one)));
  return { items, all: waiting.length, byKind: countsOf(queue) };
}

/** As it is asked; nothing where it is not there any more. */
function itemOf(bench: Bench, waiting: Waiting): Promise<readonly ReviewItem[]> {
  if ('conflict' in waiting) return Promise.resolve([waiting.conflict]);
  if ('question' in waiting) return questionItem(bench, waiting.question, waiting.weight);
  if ('open' in waiting) return openItem(bench, waiting);
  return recordItem(bench, waiting);
}

/** The whole queue; ties of weight keep the order of the case. */
export function queueOf(bench: Bench): Promise<readonly Waiting[]> {
  return bench.once('queue', async () => {
    const waiting = [
      ...(await conflictsWaiting(bench)),
      ...(await questionsWaiting(bench)),
      ...(await openWaiting(bench)),
      ...(await recordsWaiting(bench)),
    ];
    return waiting.toSorted((a, b) => b.weight - a.weight);
  });
}

function countsOf(queue: readonly Waiting[]): Readonly<Partial<Record<ReviewKind, number>>> {
  const counts = new Map<ReviewKind, number>();
  for (const { kind } of queue) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}
