import type { Spans } from './recurrence.ts';

/** A sentence of the treebank in numbers; classes that training never saw are −1. */
export interface Example {
  /** Names its stream of noise. */
  readonly number: number;
  /** Numbers of its forms in a `Lexicon`. */
  readonly forms: Int32Array;
  readonly tags: Int32Array;
  readonly features: Int32Array;
  readonly ownTags: Int32Array;
  /** 0 for the root, else the place of the head counted from 1. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Sentences one below the other, with rows of zeros around each, that windows reach into and roots stand in. */
export interface Batch {
  readonly examples: readonly Example[];
  readonly rows: number;
  readonly spans: Spans;
  /** Rows before the first sentence, between two, and after the last. */
  readonly gap: number;
  readonly words: number;
}

/** Lays out sentences; `gap` is at least 1 and at least as wide as the widest window. */
export function layOut(examples: readonly Example[], gap: number): Batch {
  let rows = gap;
  const spans = examples.map(({ forms }): readonly [number, number] => {
    const first = rows;
    rows += forms.length + gap;
    return [first, forms.length];
  });
  const words = spans.reduce((sum, [, length]) => sum + length, 0);
  return { examples, rows, spans, gap, words };
}

/** One number for each row: those of the words, and −1 in the gaps. */
export function rowValues(batch: Batch, values: (example: Example) => Int32Array): Int32Array {
  const all = new Int32Array(batch.rows).fill(-1);
  for (const [number, [first]] of batch.spans.entries()) {
    const example = batch.examples[number];
    if (example !== undefined) all.set(values(example), first);
  }
  return all;
}

/** Calls for each sentence with its first row. */
export function forEachExample(
  batch: Batch,
  visit: (example: Example, first: number, length: number) => void,
): void {
  for (const [number, [first, length]] of batch.spans.entries()) {
    const example = batch.examples[number];
    if (example !== undefined) visit(example, first, length);
  }
}
