import { linear, linearBack, type Layer } from './products.ts';
import { crossEntropy, type Tally } from './softmax.ts';
import { type Machine, newTable, type Table } from './table.ts';

/** A choice between classes for each row: a linear layer and a softmax. */
export interface Task {
  readonly layer: Layer;
  readonly classes: number;
  /** The class of each row; −1 asks for none. */
  readonly wanted: Int32Array;
  /** What the loss of one row counts. */
  readonly weight: number;
  /** Takes the class that scores best in each row. */
  readonly found?: Int32Array;
}

/** The loss of a task, and its gradients where `dx` takes that by `x`: all are added. */
export function classify(machine: Machine, task: Task, x: Table, dx: Table | undefined): Tally {
  const mark = machine.workspace.mark();
  const scores = newTable(machine, x.rows, task.layer.weights.value.columns);
  linear(machine, x, task.layer, scores);
  const tally = crossEntropy(machine, scores, task.classes, task.wanted, task.weight, task.found);
  if (dx !== undefined) {
    clearPastRows(machine, scores);
    linearBack(machine, x, task.layer, scores, dx);
  }
  machine.workspace.release(mark);
  return tally;
}

/** Products are written in rows of four: what went past the last row must not count on the way back. */
export function clearPastRows({ floats }: Machine, { at, rows, stride }: Table): void {
  floats.fill(0, at + rows * stride, at + (rows + 3) * stride);
}
