import type { ChronologyQuery } from '../flow/chronology.ts';
import type { Column } from './table.ts';

export interface List {
  readonly columns: readonly Column[];
  /** The cells to print and the record behind them. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly record: unknown }[];
  /** Said when there are no rows. */
  readonly empty: string;
  readonly remark?: string;
}

/** What is asked of the chronology, and of what texts tell; other lists ask nothing. */
export interface ListOptions extends ChronologyQuery {
  /** Claims: one who says it or passes it on. */
  readonly speaker?: string;
  /** The path of the case, for messages. */
  readonly case: string;
}
