/** One figure of a benchmark, printed as a row. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** `share` (0…1), `MB/s`, `ms`, `MB`, `documents/s`, `count`. */
  readonly unit: string;
  /** What a naive method or a named peer reaches on the same data, with its name. */
  readonly floor?: { readonly name: string; readonly value: number };
  readonly target?: number;
  /** Which way is better; `higher` by default. */
  readonly better?: 'higher' | 'lower';
  /** How far the figure may fall behind its frozen value before the run fails, in the figure's own unit; 0 by default. */
  readonly slack?: number;
  /** A timing depends on the machine: printed beside the frozen value, never a failure. */
  readonly machineBound?: boolean;
}

export interface Outcome {
  /** Why nothing was measured, for instance that the data folder is missing. */
  readonly skipped?: string;
  readonly figures: readonly Figure[];
  /** Lines worth reading under the table: confusions, the largest kinds of error. */
  readonly remarks?: readonly string[];
}

/** A benchmark lives in `bench/<name>.bench.ts` and is its default export. */
export interface Benchmark {
  readonly name: string;
  /** The data it runs on, with source and licence, in one line. */
  readonly data: string;
  readonly run: () => Promise<Outcome>;
}
