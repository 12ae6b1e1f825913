/** A label on a pole over a point of the axis, flying to the right or to the left of it. */
export interface Flag {
  /** 0 is nearest the axis. */
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

interface Placed extends Flag {
  readonly index: number;
  readonly pole: number;
}

export interface Field {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
}

const GAP = 8;

/**
 * Places labels over points so that no label lies on another and no pole runs through a label: from the right, each on
 * the lowest row on which it fits, flying right, else left; then all sink as far as they can. A point for whose label
 * there is no room has none. Points in order; `widths[i]` is what the label of point `i` wants.
 */
export function flagsOf(
  points: readonly number[],
  widths: readonly number[],
  field: Field,
): ReadonlyMap<number, Flag> {
  const placed = new Map<number, Placed>();
  for (const index of [...points.keys()].toReversed()) {
    const flag = places(index, points, widths, field).find((one) => fits(one, placed));
    if (flag) placed.set(index, flag);
  }
  for (const [index, flag] of [...placed].toSorted((a, b) => a[1].row - b[1].row))
    placed.set(index, lowest(flag, placed));
  return placed;
}

function places(
  index: number,
  points: readonly number[],
  widths: readonly number[],
  { start, end, rows }: Field,
): readonly Placed[] {
  const [pole = 0, width = 0] = [points[index], widths[index]];
  const numbers = Array.from({ length: rows }, (_, row) => row);
  const toRight = pole + width <= end ? { left: pole, right: pole + width } : undefined;
  const toLeft = pole - width >= start ? { left: pole - width, right: pole } : undefined;
  return [
    ...(toRight ? numbers.map((row) => ({ index, pole, row, ...toRight })) : []),
    ...(toLeft ? numbers.toReversed().map((row) => ({ index, pole, row, ...toLeft })) : []),
  ];
}

function fits(flag: Placed, placed: ReadonlyMap<number, Placed>): boolean {
  for (const other of placed.values())
    if (
      other.index !== flag.index &&
      (clash(flag, other) || pierces(flag, other) || pierces(other, flag))
    )
      return false;
  return true;
}

function clash(a: Flag, b: Flag): boolean {
  return a.row === b.row && a.left < b.right + GAP && b.left < a.right + GAP;
}

/** Whether the pole of one runs through the label of the other. */
function pierces({ pole, row }: Placed, other: Flag): boolean {
  return row > other.row && pole > other.left - 3 && pole < other.right + 3;
}

function lowest(flag: Placed, placed: ReadonlyMap<number, Placed>): Placed {
  for (let row = 0; row < flag.row; row++) {
    const lower = { ...flag, row };
    if (fits(lower, placed)) return lower;
  }
  return flag;
}

/** The first row on which each extent fits behind those before it; `undefined` when the rows are full. */
export function packed(
  extents: readonly (readonly [start: number, end: number])[],
  rows: number,
): readonly (number | undefined)[] {
  const ends: number[] = [];
  return extents.map(([start, end]) => {
    const free = ends.findIndex((taken) => taken + GAP <= start);
    const row = free < 0 ? ends.length : free;
    if (row >= rows) return undefined;
    ends[row] = end;
    return row;
  });
}
