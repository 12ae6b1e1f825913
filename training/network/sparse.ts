/**
 * Gradients of the rows of a large table that a batch touched, in the order in which it touched them first. The
 * arrays may lie in memory that threads share.
 */
export interface SparseGradient {
  readonly width: number;
  /** One number: how many rows were touched. */
  readonly count: Int32Array;
  /** Which rows, by slot. */
  readonly rows: Int32Array;
  /** For each row of the table its slot, or −1. */
  readonly slots: Int32Array;
  /** Gradients by slot. */
  readonly values: Float32Array;
}

/** Room for the gradients of all rows. */
export function openSparse(rows: number, width: number): SparseGradient {
  return {
    width,
    count: ints(1),
    rows: ints(rows),
    slots: ints(rows).fill(-1),
    values: new Float32Array(new SharedArrayBuffer(4 * rows * width)),
  };
}

/** Adds to the gradient of one row so many floats. */
export function addToRow(
  sparse: SparseGradient,
  row: number,
  floats: Float32Array,
  from: number,
): void {
  const { width, values } = sparse;
  const at = slotOf(sparse, row) * width;
  for (let column = 0; column < width; column++) {
    values[at + column] = (values[at + column] ?? 0) + (floats[from + column] ?? 0);
  }
}

/** Forgets all rows. */
export function clearSparse({ count, rows, slots }: SparseGradient): void {
  for (let slot = 0; slot < (count[0] ?? 0); slot++) slots[rows[slot] ?? 0] = -1;
  count[0] = 0;
}

function slotOf({ width, count, rows, slots, values }: SparseGradient, row: number): number {
  const known = slots[row] ?? -1;
  if (known >= 0) return known;
  const slot = count[0] ?? 0;
  count[0] = slot + 1;
  rows[slot] = row;
  slots[row] = slot;
  values.fill(0, slot * width, (slot + 1) * width);
  return slot;
}

function ints(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}
