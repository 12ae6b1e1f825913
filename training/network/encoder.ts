import type { Batch } from './batch.ts';
import { addColumns, linear, multiply } from './products.ts';
import type { Parameters } from './parameters.ts';
import { recur, type Recurrence, recurBack } from './recurrence.ts';
import { inputWidth, partsOf, type Shape } from '../../src/parse/network/shape.ts';
import { columnsOf, type Machine, newTable, rowsOf, type Table } from './table.ts';

/** One layer of the encoder after a batch went through it. */
export interface Passed {
  readonly number: number;
  readonly input: Table;
  readonly gates: Table;
  /** Left to right, then right to left. */
  readonly units: readonly { readonly unit: Recurrence; readonly states: Table }[];
  /** Rows in the gaps are zero. */
  readonly out: Table;
}

/** Reads `input`, whose rows in the gaps are zero, with one layer: gates from a window of words, then recurrence. */
export function encode(
  machine: Machine,
  shape: Shape,
  parameters: Parameters,
  number: number,
  batch: Batch,
  input: Table,
): Passed {
  const layer = parameters.layer(`encoder.${number}`);
  const part = 2 * shape.hidden;
  const gates = newTable(machine, batch.rows, partsOf(shape, number) * part);
  const inner = innerRows(batch);
  linear(machine, windowed(shape, number, input, inner), layer, rowsOf(gates, ...inner));
  const out = newTable(machine, batch.rows, part);
  const units = [false, true].map((backwards) => {
    const unit = direction(shape, parameters, { number, input, gates, out, backwards });
    return { unit, states: recur(machine, unit, batch.spans) };
  });
  return { number, input, gates, units, out };
}

/** Adds to the gradients of the layer what follows from `dOut`, and returns the gradient by the input. */
export function encodeBack(
  machine: Machine,
  shape: Shape,
  parameters: Parameters,
  batch: Batch,
  passed: Passed,
  dOut: Table,
): Table {
  const { number, input, gates, units } = passed;
  const dInput = newTable(machine, input.rows, input.columns);
  const dGates = newTable(machine, gates.rows, gates.columns);
  for (const { unit, states } of units) {
    const channels = unit.backwards ? shape.hidden : 0;
    const carried = partsOf(shape, number) === 4 ? dGates : dInput;
    const past = partsOf(shape, number) === 4 ? 3 * unit.part : 0;
    recurBack(machine, unit, states, batch.spans, {
      out: columnsOf(dOut, channels, shape.hidden),
      gates: columnsOf(dGates, channels, unit.gates.columns),
      carried: columnsOf(carried, past + channels, shape.hidden),
    });
  }
  weightsBack(machine, shape, parameters, batch, passed, { dGates, dInput });
  clearGaps(machine, batch, dInput);
  return dInput;
}

/** Windows reach into the gaps, but nothing there can learn. */
function clearGaps({ floats }: Machine, { spans, gap, rows }: Batch, { at, stride }: Table): void {
  for (const [first] of [...spans, [rows, 0]]) {
    floats.fill(0, at + (first - gap) * stride, at + first * stride);
  }
}

/** The window slides over the input: for each word of it, the part of the weights that meets it. */
function weightsBack(
  machine: Machine,
  shape: Shape,
  parameters: Parameters,
  batch: Batch,
  { number, input }: Passed,
  { dGates, dInput }: { readonly dGates: Table; readonly dInput: Table },
): void {
  const { weights, bias } = parameters.layer(`encoder.${number}`);
  const inner = innerRows(batch);
  const [first, count] = inner;
  const slopes = rowsOf(dGates, ...inner);
  const x = windowed(shape, number, input, inner);
  multiply(machine, { table: x, transposed: true }, { table: slopes }, weights.gradient, undefined);
  addColumns(machine, slopes, bias.gradient);
  const width = inputWidth(shape, number);
  const reach = shape.windows[number] ?? 0;
  for (let offset = -reach; offset <= reach; offset++) {
    const own = rowsOf(weights.value, (offset + reach) * width, width);
    const target = rowsOf(dInput, first + offset, count);
    multiply(machine, { table: slopes }, { table: own, transposed: true }, target, undefined);
  }
}

/** The rows from the first word to the last: first row and count. */
function innerRows({ rows, gap }: Batch): readonly [number, number] {
  return [gap, rows - 2 * gap];
}

/** Each row with those before and after it, side by side: rows that overlap in memory. */
function windowed(
  shape: Shape,
  number: number,
  input: Table,
  [first, count]: readonly [number, number],
): Table {
  const reach = shape.windows[number] ?? 0;
  const start = rowsOf(input, first - reach, count);
  return { ...start, columns: (2 * reach + 1) * inputWidth(shape, number) };
}

interface Direction {
  readonly number: number;
  readonly input: Table;
  readonly gates: Table;
  readonly out: Table;
  readonly backwards: boolean;
}

function direction(
  shape: Shape,
  parameters: Parameters,
  { number, input, gates, out, backwards }: Direction,
): Recurrence {
  const part = 2 * shape.hidden;
  const channels = backwards ? shape.hidden : 0;
  const past = partsOf(shape, number) === 4 ? columnsOf(gates, 3 * part, part) : input;
  const state = parameters.learned(`encoder.${number}.state`);
  return {
    gates: columnsOf(gates, channels, gates.columns - channels),
    part,
    carried: columnsOf(past, channels, shape.hidden),
    out: columnsOf(out, channels, shape.hidden),
    stateWeights: {
      value: columnsOf(state.value, channels, 2 * part - channels),
      gradient: columnsOf(state.gradient, channels, 2 * part - channels),
    },
    backwards,
    tanh: shape.tanh,
  };
}
