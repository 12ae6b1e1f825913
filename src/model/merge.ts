/**
 * What one document states of a record that several documents share, with the document's place in the case.
 * `order` is 0 for what was given to the case itself and differs between contributions.
 */
export interface Contribution<R> {
  readonly order: number;
  readonly record: R;
}

/** Contributions in the order in which they are heard; the order in which they came does not matter. */
export function inDocumentOrder<R>(parts: readonly Contribution<R>[]): readonly R[] {
  return parts.toSorted((a, b) => a.order - b.order).map(({ record }) => record);
}

/** Every field as the first record that states it has it. Throws a TypeError when there is no record. */
export function firstStated<R extends object>(records: readonly R[]): R {
  return records.reduce((stated, next) => ({ ...next, ...stated }));
}

/** All items, each once, in the order in which they are first met. */
export function union<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of lists.flat()) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** A person's judgement outweighs a proposal; between two judgements the first heard stands. */
export function judged<S extends string>(standings: readonly S[]): S | undefined {
  return standings.find((standing) => standing !== 'proposed') ?? standings[0];
}
