import type { Id, Range } from '../../model/records.ts';

/** In UTF-16 units. */
const LENGTH = 1024;

/** Things by where they stand, so that those about a place are found without looking at the whole passage. */
export class Blocks<T> {
  readonly #blocks = new Map<string, T[]>();

  add(passage: Id, range: Range, item: T): void {
    for (const key of keysOf(passage, range)) {
      const list = this.#blocks.get(key) ?? [];
      this.#blocks.set(key, list);
      if (list.at(-1) !== item) list.push(item);
    }
  }

  /** Those that may share words with a range, each once, in the order in which they were added to its first block. */
  near(passage: Id, range: Range): readonly T[] {
    const found = new Set<T>();
    for (const key of keysOf(passage, range)) {
      for (const item of this.#blocks.get(key) ?? []) found.add(item);
    }
    return [...found];
  }
}

function* keysOf(passage: Id, { start, end }: Range): Generator<string> {
  const last = Math.floor(Math.max(start, end - 1) / LENGTH);
  for (let block = Math.floor(start / LENGTH); block <= last; block += 1) {
    yield `${passage} ${block}`;
  }
}
