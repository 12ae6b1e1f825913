import type { Gates } from './kernels/gates.ts';
import { startGates } from './kernels/gates.ts';
import { applyLinear, multiply, packAsColumns, packRows, placeLinear } from './kernels/linear.ts';
import type { Linear, Packed } from './kernels/linear.ts';
import { roundUp } from './kernels/panels.ts';
import { startProduct } from './kernels/product.ts';
import type { Product } from './kernels/product.ts';
import type { Matrix } from './kernels/workspace.ts';
import { Workspace } from './kernels/workspace.ts';
import type { NetworkFile } from './network-file.ts';
import { inputWidth, partsOf, SLOPE } from './shape.ts';
import type { Shape } from './shape.ts';

/** The network in memory, with room to work for some hundred words. */
export interface Machine {
  readonly shape: Shape;
  readonly workspace: Workspace;
  readonly product: Product;
  readonly gates: Gates;
  readonly layers: readonly EncoderLayer[];
  readonly heads: Readonly<Record<HeadName, Linear>>;
  readonly root: Float32Array;
}

export interface EncoderLayer {
  /** For the first layer, the products of one form at each place of the window, side by side. */
  readonly linear: Linear;
  readonly window: number;
  readonly input: number;
  readonly parts: 3 | 4;
  /** Bytes to v_f and v_r. */
  readonly state: number;
}

const HEADS = [
  'dependent',
  'head',
  'arc',
  'labelDependent',
  'labelHead',
  'relations',
  'tags',
  'features',
] as const;
export type HeadName = (typeof HEADS)[number];

/** Lays the network out in memory that has room for so many rows at once, and for so many bytes more. */
export function openMachine(file: NetworkFile, rows: number, more: number): Machine {
  const { shape } = file;
  const workspace = new Workspace(bytesFor(file, rows) + more);
  const product = startProduct(workspace.memory);
  const gates = startGates(workspace.memory);
  const place = (name: string): Linear => placeLinear(workspace, file.layer(name));
  return {
    shape,
    workspace,
    product,
    gates,
    layers: shape.windows.map((window, number) => ({
      linear: place(`encoder.${number}`),
      window,
      input: inputWidth(shape, number),
      parts: partsOf(shape, number),
      state: workspace.keep(file.row(`encoder.${number}.state`)),
    })),
    heads: {
      dependent: place('dependent'),
      head: place('head'),
      arc: place('arc'),
      labelDependent: place('labelDependent'),
      labelHead: place('labelHead'),
      relations: place('relations'),
      tags: place('tags'),
      features: place('features'),
    },
    root: file.row('root'),
  };
}

/** Weights take one byte each; the rest is tables of floats, and at most as much once more, packed. */
function bytesFor({ shape, classes, layer }: NetworkFile, rows: number): number {
  const names = [...shape.windows.keys()].map((number) => `encoder.${number}`);
  let [weights, columns] = [0, 0];
  for (const name of ['vector', ...names, ...HEADS]) {
    const { inputs, panels, starts } = layer(name);
    weights += panels.length + 16 * (starts.length + 64);
    columns = Math.max(columns, inputs, starts.length);
  }
  const widest = 4 * columns + 2 * shape.arc + classes.features.length + 2 * rows;
  return weights + 8 * (rows + 64) * (widest + 1024);
}

/** Where sentences lie in a batch: first row and length of each; the row before each is its root's. */
export type Spans = readonly (readonly [first: number, length: number])[];

/** What a layer of the encoder reads, and what it makes of it: the gates of each row, before their functions. */
export interface Gated {
  readonly input: Matrix;
  readonly gates: Matrix;
}

/**
 * Takes sentences through the encoder: a simple recurrent unit in both directions (Lei et al. 2018) whose gates see a
 * window of words. The gates of the first layer are given. Rows between sentences are zero.
 */
export function encode(machine: Machine, first: Gated, spans: Spans): Matrix {
  const { workspace } = machine;
  let states = first.input;
  for (const [number, layer] of machine.layers.entries()) {
    const out = workspace.zeros(states.rows, 2 * machine.shape.hidden);
    const mark = workspace.mark();
    const gated = number === 0 ? first : openGates(machine, layer, states);
    for (const backwards of [false, true]) {
      runRecurrence(machine, layer, { ...gated, out, backwards }, spans);
    }
    workspace.release(mark);
    states = out;
  }
  return states;
}

function openGates(machine: Machine, layer: EncoderLayer, input: Matrix): Gated {
  const { workspace, product } = machine;
  const { window } = layer;
  // Rows are written in fours from the window's first on, and so up to three past the last.
  const gates = workspace.matrix(input.rows + 4, layer.linear.width);
  const packed = packWindows(machine, layer, input);
  applyLinear(product, packed, layer.linear, {
    ...rowsOf(gates, window),
    rows: input.rows - 2 * window,
  });
  return { input, gates };
}

/** Rows that overlap in memory: each with those before and after it. */
function packWindows(
  { workspace, product }: Machine,
  { window, input: width }: EncoderLayer,
  input: Matrix,
): Packed {
  const rows = { ...input, rows: input.rows - 2 * window };
  return packRows(product, workspace, rows, (2 * window + 1) * width);
}

interface Direction extends Gated {
  readonly out: Matrix;
  readonly backwards: boolean;
}

function runRecurrence(
  { workspace, gates: kernels, shape }: Machine,
  layer: EncoderLayer,
  { input, gates, out, backwards }: Direction,
  spans: Spans,
): void {
  const mark = workspace.mark();
  const [bytes, part] = [4 * shape.hidden, 8 * shape.hidden];
  const channels = backwards ? bytes : 0;
  const carried = layer.parts === 4 ? { ...gates, place: gates.place + 3 * part } : input;
  const sign = backwards ? -1 : 1;
  const state = workspace.reserve(bytes);
  for (const [first, length] of spans) {
    const start = backwards ? first + length - 1 : first;
    const at = (matrix: Matrix): number => matrix.place + 4 * start * matrix.width + channels;
    workspace.floats.fill(0, state / 4, (state + bytes) / 4);
    kernels.recur(
      length,
      bytes,
      part,
      shape.tanh ? 1 : 0,
      layer.state + channels,
      at(gates),
      sign * 4 * gates.width,
      at(carried),
      sign * 4 * carried.width,
      state,
      0,
      at(out),
      sign * 4 * out.width,
    );
  }
  workspace.release(mark);
}

/** Rows of a matrix from one on. */
export function rowsOf(matrix: Matrix, first: number, rows = matrix.rows - first): Matrix {
  return { ...matrix, place: matrix.place + 4 * first * matrix.width, rows };
}

/** The answers of one head of the network to packed rows. */
export function applyHead(machine: Machine, name: HeadName, rows: Packed): Matrix {
  const layer = machine.heads[name];
  const out = machine.workspace.matrix(rows.rows, layer.width);
  applyLinear(machine.product, rows, layer, out);
  return out;
}

/** The same, rectified. */
export function applyRectified(machine: Machine, name: HeadName, rows: Packed): Matrix {
  const out = applyHead(machine, name, rows);
  rectify(machine, out);
  return out;
}

/** Of what is negative only a part passes, in place. */
export function rectify({ gates }: Machine, { place, rows, width }: Matrix): void {
  gates.leak(place, place + 4 * rows * width, SLOPE);
}

/** Packs rows to be multiplied by a layer. */
export function pack({ product, workspace }: Machine, rows: Matrix): Packed {
  return packRows(product, workspace, rows);
}

/** Scores of heads: each row of `questions` times each of `answers` (Dozat and Manning 2017). */
export function scorePairs(machine: Machine, questions: Matrix, answers: Matrix): Matrix {
  const { product, workspace } = machine;
  const scores = workspace.matrix(questions.rows, roundUp(answers.rows, 8));
  const none = workspace.reserve(4 * scores.width);
  workspace.floats.fill(0, none / 4, none / 4 + scores.width);
  const rows = packRows(product, workspace, questions);
  const columns = packAsColumns(product, workspace, answers);
  multiply(product, rows, columns, none, scores);
  return scores;
}
