import type { Learned } from './products.ts';
import { type Machine, newTable, rowsOf, type Table } from './table.ts';

/**
 * The simple recurrent unit (Lei et al. 2018, https://aclanthology.org/D18-1477):
 *
 *     f = σ(f′ + v_f ⊙ c₋)    c = f ⊙ c₋ + (1 − f) ⊙ x̃
 *     r = σ(r′ + v_r ⊙ c₋)    h = r ⊙ g(c) + (1 − r) ⊙ x
 *
 * over sentences that stand one after another; c₋ is zero at the start of each. One direction of one layer.
 */
export interface Recurrence {
  /** Rows whose columns begin with x̃; f′ and r′ follow `part` columns later each, and give way to f and r. */
  readonly gates: Table;
  readonly part: number;
  /** What is carried past the recurrence. */
  readonly carried: Table;
  readonly out: Table;
  /** One row: v_f, and `part` columns later v_r. */
  readonly stateWeights: Learned;
  readonly backwards: boolean;
  /** Whether g is tanh; it is the identity otherwise. */
  readonly tanh: boolean;
}

/** Where sentences lie: first row and length of each. */
export type Spans = readonly (readonly [first: number, length: number])[];

/** Goes through all sentences; returns the states, one row for each word, after one row of zeros a sentence. */
export function recur(machine: Machine, unit: Recurrence, spans: Spans): Table {
  const width = unit.out.columns;
  const states = newTable(machine, unit.out.rows + spans.length, width);
  for (const [number, [first, length]] of spans.entries()) {
    const sign = unit.backwards ? -1 : 1;
    const start = unit.backwards ? first + length - 1 : first;
    const before = first + number + (unit.backwards ? length : 0);
    machine.gates.recur(
      length,
      4 * width,
      4 * unit.part,
      unit.tanh ? 1 : 0,
      4 * unit.stateWeights.value.at,
      byteOf(unit.gates, start),
      4 * sign * unit.gates.stride,
      byteOf(unit.carried, start),
      4 * sign * unit.carried.stride,
      byteOf(states, before),
      4 * sign * states.stride,
      byteOf(unit.out, start),
      4 * sign * unit.out.stride,
    );
  }
  return states;
}

/** The first byte of a row. */
function byteOf(table: Table, row: number): number {
  return 4 * (table.at + row * table.stride);
}

/** Gradients on the way back: those by the gates are written, those by `carried` and the weights are added. */
export interface RecurrenceBack {
  readonly out: Table;
  readonly gates: Table;
  readonly carried: Table;
}

/** Goes back through all sentences, given the states that `recur` returned. */
export function recurBack(
  machine: Machine,
  unit: Recurrence,
  states: Table,
  spans: Spans,
  back: RecurrenceBack,
): void {
  const mark = machine.workspace.mark();
  // The gradient by the state, carried from word to word.
  const state = newTable(machine, 1, unit.out.columns);
  for (const [number, [first, length]] of spans.entries()) {
    machine.floats.fill(0, state.at, state.at + state.columns);
    for (let word = 0; word < length; word++) {
      const place = unit.backwards ? word : length - 1 - word;
      const row = first + place;
      const [before, after] = unit.backwards ? [place + 1, place] : [place, place + 1];
      stepBack(machine, unit, back, row, {
        before: rowsOf(states, first + number + before, 1).at,
        after: rowsOf(states, first + number + after, 1).at,
        gradient: state.at,
      });
    }
  }
  machine.workspace.release(mark);
}

interface State {
  readonly before: number;
  readonly after: number;
  readonly gradient: number;
}

/** One word back. This is the innermost loop of training: one pass, without tables in between. */
function stepBack(
  { floats }: Machine,
  { gates, part, carried, out, stateWeights, tanh }: Recurrence,
  back: RecurrenceBack,
  row: number,
  state: State,
): void {
  const width = out.columns;
  const input = gates.at + row * gates.stride;
  const inputBack = back.gates.at + row * back.gates.stride;
  const past = carried.at + row * carried.stride;
  const pastBack = back.carried.at + row * back.carried.stride;
  const outBack = back.out.at + row * back.out.stride;
  const own = stateWeights.value.at;
  const ownBack = stateWeights.gradient.at;
  for (let k = 0; k < width; k++) {
    const x = floats[input + k] ?? 0;
    const f = floats[input + part + k] ?? 0;
    const r = floats[input + 2 * part + k] ?? 0;
    const before = floats[state.before + k] ?? 0;
    const after = floats[state.after + k] ?? 0;
    const g = tanh ? Math.tanh(after) : after;
    const slope = tanh ? 1 - g * g : 1;
    const dh = floats[outBack + k] ?? 0;
    const dr = dh * (g - (floats[past + k] ?? 0)) * r * (1 - r);
    const dc = (floats[state.gradient + k] ?? 0) + dh * r * slope;
    const df = dc * (before - x) * f * (1 - f);
    floats[pastBack + k] = (floats[pastBack + k] ?? 0) + dh * (1 - r);
    floats[inputBack + k] = dc * (1 - f);
    floats[inputBack + part + k] = df;
    floats[inputBack + 2 * part + k] = dr;
    floats[ownBack + k] = (floats[ownBack + k] ?? 0) + df * before;
    floats[ownBack + part + k] = (floats[ownBack + part + k] ?? 0) + dr * before;
    floats[state.gradient + k] =
      dc * f + df * (floats[own + k] ?? 0) + dr * (floats[own + part + k] ?? 0);
  }
}
