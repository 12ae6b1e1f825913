import { forEachRow } from './norm.ts';
import type { Batch } from './batch.ts';
import { dropElements, elementMasks } from './elements.ts';
import type { Noise } from './noise.ts';
import { rectify, rectifyBack } from './rectifier.ts';
import type { Tally } from './softmax.ts';
import { type Machine, newTable, type Table } from './table.ts';
import { classify, type Task } from './task.ts';

/** What words and their heads say of the relation between them, or the gradients of that. */
export interface Halves {
  readonly dependents: Table;
  /** The row before each sentence is its root. */
  readonly heads: Table;
}

/** The loss of the relations, each between a word and the head given for its row. Gradients are added to `back`. */
export function labelLoss(
  machine: Machine,
  batch: Batch,
  halves: Halves,
  heads: Int32Array,
  task: Task,
  noise: Noise | undefined,
  back: Halves | undefined,
): Tally {
  const mark = machine.workspace.mark();
  const { dependents } = halves;
  const pairs = newTable(machine, dependents.rows, dependents.columns);
  const headRows = rowsOfHeads(batch, heads);
  addInto(machine, batch, pairs, { ...halves, headRows });
  rectify(machine, pairs);
  const rate = noise?.rates.columns ?? 0;
  const masks = elementMasks(batch, pairs.columns, noise, 'labels', rate);
  dropElements(machine, pairs, masks);
  if (back === undefined) {
    const tally = classify(machine, task, pairs, undefined);
    machine.workspace.release(mark);
    return tally;
  }
  const slopes = newTable(machine, pairs.rows, pairs.columns);
  const tally = classify(machine, task, pairs, slopes);
  dropElements(machine, slopes, masks);
  rectifyBack(machine, pairs, slopes);
  spread(machine, batch, slopes, { ...back, headRows });
  machine.workspace.release(mark);
  return tally;
}

interface Joined extends Halves {
  /** For each row of a word, the row of its head. */
  readonly headRows: Int32Array;
}

function rowsOfHeads({ rows, spans }: Batch, heads: Int32Array): Int32Array {
  const headRows = new Int32Array(rows);
  for (const [first, length] of spans) {
    for (let row = first; row < first + length; row++)
      headRows[row] = first - 1 + (heads[row] ?? 0);
  }
  return headRows;
}

function addInto(
  { floats }: Machine,
  { spans }: Batch,
  pairs: Table,
  { dependents, heads, headRows }: Joined,
): void {
  forEachRow(spans, (row) => {
    const at = pairs.at + row * pairs.stride;
    const own = dependents.at + row * dependents.stride;
    const head = heads.at + (headRows[row] ?? 0) * heads.stride;
    for (let column = 0; column < pairs.columns; column++) {
      floats[at + column] = (floats[own + column] ?? 0) + (floats[head + column] ?? 0);
    }
  });
}

function spread(
  { floats }: Machine,
  { spans }: Batch,
  slopes: Table,
  { dependents, heads, headRows }: Joined,
): void {
  forEachRow(spans, (row) => {
    const from = slopes.at + row * slopes.stride;
    const own = dependents.at + row * dependents.stride;
    const head = heads.at + (headRows[row] ?? 0) * heads.stride;
    for (let column = 0; column < slopes.columns; column++) {
      const slope = floats[from + column] ?? 0;
      floats[own + column] = (floats[own + column] ?? 0) + slope;
      floats[head + column] = (floats[head + column] ?? 0) + slope;
    }
  });
}
