/** What a picture of a chronology needs of an item: when, and to which lanes it belongs. */
export interface TimeMark {
  /** Days since 1970-01-01: the first day of the first and the last day of the last; `null` where open. */
  readonly first: number | null;
  readonly last: number | null;
  /** Indexes into the answer's lists. */
  readonly document: number;
  readonly actors: readonly number[];
}

export type LanesBy = 'all' | 'document' | 'actor' | 'pair';

/** A band of the picture: its items by their beginning. */
export interface Lane {
  /** Stable: the indexes of what it is of. */
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Indexes of the marks. */
  readonly marks: Int32Array;
  /** Beside them: when each begins and ends (days; the end is the end of its last day), open ends infinite. */
  readonly first: Float64Array;
  readonly last: Float64Array;
}

interface Names {
  readonly documents: readonly { readonly title: string }[];
  readonly actors: readonly { readonly name: string }[];
}

/** More lanes than this nobody reads; the others are in the table. */
const MOST = 200;

/** The lanes of marks, the fullest first; an item stands in as many as it belongs to. One without any day in none. */
export function lanesOf(marks: readonly TimeMark[], by: LanesBy, names: Names): readonly Lane[] {
  const groups = new Map<string, number[]>();
  for (const [at, mark] of marks.entries()) {
    if (mark.first === null && mark.last === null) continue;
    for (const key of keysOf(mark, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [at]);
      else group.push(at);
    }
  }
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST)
    .map(([key, own]) => laneOf(key, labelOf(key, by, names), own, marks));
}

function keysOf({ document, actors }: TimeMark, by: LanesBy): readonly string[] {
  if (by === 'all') return [''];
  if (by === 'document') return [String(document)];
  if (by === 'actor') return actors.map(String);
  return actors.flatMap((a, at) =>
    actors.slice(at + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)),
  );
}

function labelOf(key: string, by: LanesBy, { documents, actors }: Names): string {
  if (by === 'all') return 'All';
  if (by === 'document') return documents[Number(key)]?.title ?? '';
  return key
    .split(' ')
    .map((one) => actors[Number(one)]?.name ?? '')
    .join(' – ');
}

function laneOf(
  key: string,
  label: string,
  own: readonly number[],
  marks: readonly TimeMark[],
): Lane {
  const begins = (at: number): number => marks[at]?.first ?? -Infinity;
  const sorted = own.toSorted((a, b) => begins(a) - begins(b) || a - b);
  return {
    key,
    label,
    count: own.length,
    marks: Int32Array.from(sorted),
    first: Float64Array.from(sorted, begins),
    last: Float64Array.from(sorted, (at) => {
      const last = marks[at]?.last;
      return last === null || last === undefined ? Infinity : last + 1;
    }),
  };
}

/** First and last day that any mark names; `undefined` where none names one. */
export function spanOf(
  marks: readonly TimeMark[],
): readonly [first: number, last: number] | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (const mark of marks) {
    first = Math.min(first, mark.first ?? mark.last ?? Infinity);
    last = Math.max(last, mark.last ?? mark.first ?? -Infinity);
  }
  return last >= first ? [first, last + 1] : undefined;
}

/**
 * Where most of it happened: the days between the first and the last `share` of the beginnings, so that one date of long
 * ago does not press all others together. `share` is a fiftieth by default, a tenth where there are few.
 */
export function coreOf(
  marks: readonly TimeMark[],
  wanted?: number,
): readonly [first: number, last: number] | undefined {
  const days = Float64Array.from(
    marks.flatMap(({ first, last }) => first ?? last ?? []),
  ).toSorted();
  const share = wanted ?? (days.length < FEW ? 0.1 : 0.02);
  const [first, last] = [
    days[Math.floor(days.length * share)],
    days[Math.ceil(days.length * (1 - share)) - 1],
  ];
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}

const FEW = 100;
