/** The kinds of marks that a reader can turn on and off, with the key of each. */
export const MARKS = [
  { kind: 'names', title: 'Names', key: '1' },
  { kind: 'dates', title: 'Dates', key: '2' },
  { kind: 'acts', title: 'Acts', key: '3' },
  { kind: 'claims', title: 'Claims', key: '4' },
  { kind: 'sources', title: 'Sources', key: '5' },
  { kind: 'faults', title: 'Faults', key: '6' },
] as const;

export type MarkKind = (typeof MARKS)[number]['kind'];

const KEY = 'tacitus-marks';
/** Claims stand in most sentences: they are shown when they are asked for. */
const AT_FIRST: readonly MarkKind[] = ['names', 'dates', 'acts', 'sources', 'faults'];

let shown = $state.raw<ReadonlySet<MarkKind>>(kept());

function kept(): ReadonlySet<MarkKind> {
  const words = localStorage.getItem(KEY)?.split(' ');
  return new Set(
    words === undefined
      ? AT_FIRST
      : MARKS.map(({ kind }) => kind).filter((kind) => words.includes(kind)),
  );
}

export const marks = {
  has: (kind: MarkKind): boolean => shown.has(kind),
  get words(): string {
    return [...shown].join(' ');
  },
};

export function turn(kind: MarkKind, on = !shown.has(kind)): void {
  keep(MARKS.map((mark) => mark.kind).filter((one) => (one === kind ? on : shown.has(one))));
}

/** All off, or all on again. */
export function turnAll(): void {
  keep(shown.size > 0 ? [] : MARKS.map(({ kind }) => kind));
}

function keep(kinds: readonly MarkKind[]): void {
  shown = new Set(kinds);
  localStorage.setItem(KEY, kinds.join(' '));
}
