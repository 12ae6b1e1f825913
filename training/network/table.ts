import { type Gates, startGates } from '../../src/parse/network/kernels/gates.ts';
import { roundUp } from '../../src/parse/network/kernels/panels.ts';
import { Workspace } from '../../src/parse/network/kernels/workspace.ts';
import { type Floats, startFloats } from './kernels/floats.ts';

/**
 * A table of floats in a workspace, or a rectangle of one. Kernels take rows in fours and columns in eights: a whole
 * table is a multiple of eight wide and has room for its rows in eights and eight more, so that any stretch of rows may
 * be rounded up; all of it holds finite numbers.
 */
export interface Table {
  /** The first element, counted in floats from the start of the memory. */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** Floats from one row to the next. */
  readonly stride: number;
}

/** A workspace with the kernels of training on it. */
export interface Machine {
  readonly workspace: Workspace;
  readonly floats: Float32Array<ArrayBuffer>;
  readonly kernels: Floats;
  readonly gates: Gates;
}

/** Opens a machine with so many bytes of memory. */
export function openMachine(bytes: number): Machine {
  const workspace = new Workspace(bytes);
  const { floats, memory } = workspace;
  return { workspace, floats, kernels: startFloats(memory), gates: startGates(memory) };
}

/** A new table of zeros; columns are rounded up to a multiple of eight. */
export function newTable(machine: Machine, rows: number, columns: number): Table {
  const stride = roundUp(columns, 8);
  const size = stride * (roundUp(rows, 8) + 8);
  const at = machine.workspace.reserve(4 * size) / 4;
  machine.floats.fill(0, at, at + size);
  return { at, rows, columns: stride, stride };
}

/** Some neighbouring columns of a table. */
export function columnsOf(table: Table, first: number, columns: number): Table {
  return { ...table, at: table.at + first, columns };
}

/** Some neighbouring rows of a table. */
export function rowsOf(table: Table, first: number, rows: number): Table {
  return { ...table, at: table.at + first * table.stride, rows };
}

/** A new table with the same shape and content; room past the rows stays zero. */
export function copyTable(machine: Machine, table: Table): Table {
  const copy = newTable(machine, table.rows, table.columns);
  for (let row = 0; row < table.rows; row++) {
    const from = table.at + row * table.stride;
    machine.floats.copyWithin(copy.at + row * copy.stride, from, from + table.columns);
  }
  return copy;
}
