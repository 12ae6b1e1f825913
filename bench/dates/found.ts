import type { TimeExpression } from '../../src/dates/expression.ts';

/** What a finder of times found: of a time expression, what is scored. */
export type Found = Pick<TimeExpression, 'start' | 'end'> &
  Partial<
    Pick<
      TimeExpression,
      | 'kind'
      | 'edtf'
      | 'stated'
      | 'anchor'
      | 'duration'
      | 'approximate'
      | 'readings'
      | 'clock'
      | 'fault'
      | 'ends'
    >
  >;

/** A finder of times, ours or a peer's. `base` is the day the text was written, `YYYY-MM-DD`. */
export interface TimeFinder {
  readonly name: string;
  /** `side` as an option of the test asks: undated days lie ahead, or behind. */
  readonly find: (
    text: string,
    language: 'en' | 'ru',
    base: string,
    side?: -1 | 1,
  ) => readonly Found[];
}
