/** What a picture of a chronology needs of an item: when, and to which lanes it belongs. */
export interface TimeMark {
  readonly id: string;
  /** Days since 1970-01-01: the first day of the first and the last day of the last; `null` where open. */
  readonly first: number | null;
  readonly last: number | null;
  /** Indexes into the answer's lists. */
  readonly document: number;
  readonly actors: readonly number[];
  /** What it is: `event`, `office`, `period`; any other is a date. */
  readonly kind: string;
  /** The act or office whose date this is, or the date that says it more exactly: it stands with that, not beside it. */
  readonly of?: string;
}

/** How telling what stands in a lane is: the lowest first. A date is wide when it is not known to the day. */
export const rankOf = { event: 0, office: 1, day: 2, period: 3, wide: 4 } as const;

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
  /** Beside them: how telling each is, `rankOf`. */
  readonly rank: Uint8Array;
  /** By mark: those that say no more than it does of when, and stand in its place. */
  readonly also: ReadonlyMap<number, readonly number[]>;
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
  const { shown, also } = joined(own, marks);
  const sorted = shown.toSorted((a, b) => begins(a) - begins(b) || a - b);
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
    rank: Uint8Array.from(sorted, (at) => rankIn(marks[at])),
    also,
  };
}

function rankIn(mark: TimeMark | undefined): number {
  if (mark?.kind === 'event') return rankOf.event;
  if (mark?.kind === 'office') return rankOf.office;
  if (mark?.kind === 'period') return rankOf.period;
  const { first = null, last = null } = mark ?? {};
  return first !== null && first === last ? rankOf.day : rankOf.wide;
}

/**
 * Dates that stand in the place of another: those of an act or office, those of the same days as another date, and
 * those of another text of the one day of an act. Acts and offices are never joined.
 */
function joined(own: readonly number[], marks: readonly TimeMark[]) {
  const also = new Map<number, number[]>();
  const shown = own.filter((at) => isTold(marks[at]));
  const leads = new Map(shown.map((at) => [marks[at]?.id ?? '', at]));
  const acts = new Map(shown.map((at) => [daysOf(marks[at]), at]));
  // What stands with another date comes behind it.
  const dates = own.toSorted(
    (a, b) => Number(isOfAnother(marks[a])) - Number(isOfAnother(marks[b])),
  );
  for (const at of dates) {
    const mark = marks[at];
    if (mark === undefined || isTold(mark)) continue;
    const act = acts.get(daysOf(mark));
    const days = `${mark.kind} ${daysOf(mark)}`;
    const apart = act !== undefined && marks[act]?.document !== mark.document && isDay(mark);
    const lead = leads.get(mark.of ?? '') ?? (apart ? act : leads.get(days));
    if (lead === undefined) {
      leads.set(days, at).set(mark.id, at);
      shown.push(at);
    } else {
      leads.set(mark.id, lead);
      push(also, lead, at);
    }
  }
  return { shown, also };
}

function isTold(mark: TimeMark | undefined): boolean {
  return mark?.kind === 'event' || mark?.kind === 'office';
}

function isOfAnother(mark: TimeMark | undefined): boolean {
  return mark?.of !== undefined;
}

function isDay({ first, last }: TimeMark): boolean {
  return first !== null && first === last;
}

function daysOf(mark: TimeMark | undefined): string {
  return `${mark?.first}…${mark?.last}`;
}

function push(groups: Map<number, number[]>, key: number, value: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
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
