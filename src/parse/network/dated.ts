import type { Island } from './islands.ts';

/** The numbers of the relations that the subject of a dated clause is told by. */
export interface DatedRelations {
  readonly oblique: number;
  readonly subject: number;
  readonly passiveSubject: number;
  readonly passive: number;
  readonly case: number;
  /** What a subject was taken for, as part of the date. */
  readonly mistaken: ReadonlySet<number>;
}

export function datedRelations(relations: readonly string[]): DatedRelations {
  const at = (name: string): number => relations.indexOf(name);
  return {
    oblique: at('obl'),
    subject: at('nsubj'),
    passiveSubject: at('nsubj:pass'),
    passive: at('aux:pass'),
    case: at('case'),
    mistaken: new Set(['obl', 'obl:unmarked'].map(at).filter((one) => one >= 0)),
  };
}

/**
 * “On 22 May | the minister | said”: once the date is a phrase of its own, the noun without a preposition between it and
 * the verb is that verb's subject, where it has none. Writes to the relations of one sentence.
 */
export function setDatedSubject(
  known: DatedRelations,
  relations: Uint8Array,
  heads: Int32Array,
  { start, end }: Island,
): void {
  const top = heads.subarray(start, end).findIndex((head) => head < start || head >= end);
  const verb = heads[start + top] ?? -1;
  if (top < 0 || verb < end) return;
  relations[start + top] = known.oblique;
  const children = [...heads.keys()].filter((word) => heads[word] === verb && word >= end);
  const is = (word: number, ...kinds: readonly number[]): boolean =>
    kinds.includes(relations[word] ?? -1);
  if (children.some((word) => is(word, known.subject, known.passiveSubject))) return;
  const bare = children.find(
    (word) =>
      word < verb &&
      known.mistaken.has(relations[word] ?? -1) &&
      !heads.some((head, other) => head === word && is(other, known.case)),
  );
  if (bare === undefined) return;
  const isPassive = children.some((word) => is(word, known.passive));
  relations[bare] = isPassive ? known.passiveSubject : known.subject;
}
