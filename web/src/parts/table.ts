/** A column of a table. */
export interface Column<Row> {
  /** Stands in the address: `issued`. */
  readonly name: string;
  readonly title: string;
  /** What its rows are put in order by; a column without it cannot order them. */
  readonly sort?: (row: Row) => string | number | undefined;
  /** As wide as what it holds. */
  readonly narrow?: boolean;
  /** Numbers: they stand at its end. The cells say so by the class `end`. */
  readonly end?: boolean;
}

/** What rows can be chosen by. */
export interface Facet<Row> {
  /** Stands in the address: `outlet`. */
  readonly name: string;
  readonly title: string;
  readonly of: (row: Row) => readonly string[];
  /** A value as people read it; as it is by default. */
  readonly words?: (value: string) => string;
}
