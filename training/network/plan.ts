import type { Example } from './batch.ts';
import { random, shuffle } from './random.ts';

/** Sentences may lie in a batch with others that are longer by about as much. */
const UNLIKE = 3;

/**
 * The batches of an epoch, in the order in which they are learnt: sentences of like length, up to so many words
 * together (one sentence at least). The same seed and epoch give the same plan.
 */
export function planEpoch(
  examples: readonly Example[],
  words: number,
  seed: number,
  epoch: number,
): readonly (readonly Example[])[] {
  const source = random(seed, 2, epoch);
  const keyed = shuffle(examples, source).map((example) => ({
    example,
    key: example.forms.length + source.fraction() * UNLIKE,
  }));
  const sorted = keyed.toSorted((a, b) => a.key - b.key).map(({ example }) => example);
  return shuffle(packed(sorted, words), source);
}

/** Batches of sentences in the given order, for reading without learning. */
export function packed(
  examples: readonly Example[],
  words: number,
): readonly (readonly Example[])[] {
  const batches: Example[][] = [];
  let room = 0;
  for (const example of examples) {
    const { length } = example.forms;
    if (length > room) {
      batches.push([]);
      room = Math.max(words, length);
    }
    batches.at(-1)?.push(example);
    room -= length;
  }
  return batches;
}

/** What one of so many threads takes of a batch: every so-manieth sentence. */
export function shareOf<T>(items: readonly T[], thread: number, threads: number): readonly T[] {
  return items.filter((_, number) => number % threads === thread);
}
