import { describe, expect, test } from 'vitest';
import { layOut, type Example } from '../../training/network/batch.ts';
import type { Lexicon } from '../../training/network/lexicon.ts';
import { learn, type Network, TASK_WEIGHTS } from '../../training/network/network.ts';
import { noiseOf } from '../../training/network/noise.ts';
import {
  normal,
  openParameters,
  place,
  startParameters,
} from '../../training/network/parameters.ts';
import { random } from '../../training/network/random.ts';
import { type Shape } from '../../src/parse/network/shape.ts';
import { tensorsOf } from '../../training/network/tensors.ts';
import { clearSparse, openSparse } from '../../training/network/sparse.ts';
import { openMachine } from '../../training/network/table.ts';

const CLASSES = {
  tags: ['A', 'B', 'C'],
  features: ['x', 'y'],
  ownTags: ['p', 'q', 'r'],
  relations: ['a', 'b', 'c', 'd', 'e'],
};
const FORMS = 12;
const TASKS = ['heads', 'relations', 'tags', 'features', 'ownTags'] as const;
const WINDOWS = [1, 0];

const shapes: readonly (readonly [string, Shape])[] = [
  [
    'with tanh and gates that see the state, wider than its input',
    { ...sizes(), hidden: 16, stateWeights: true, tanh: true },
  ],
  [
    'with neither, as wide as its input',
    { ...sizes(), hidden: 8, stateWeights: false, tanh: false },
  ],
];

function sizes(): Omit<Shape, 'hidden' | 'stateWeights' | 'tanh'> {
  return { buckets: 20, width: 16, vector: 8, windows: WINDOWS, arc: 8, label: 8 };
}

/** Sentences, forms and classes drawn from one seed. */
function examples(): readonly Example[] {
  const { word } = random(5);
  const draw = (count: number, below: number): Int32Array =>
    Int32Array.from({ length: count }, () => word() % below);
  return [3, 1, 6].map((length, number) => ({
    number,
    forms: draw(length, FORMS),
    tags: draw(length, 3),
    features: draw(length, 2),
    ownTags: draw(length, 3),
    heads: draw(length, length + 1),
    relations: draw(length, 5),
  }));
}

function lexicon(shape: Shape): Lexicon {
  const source = random(6);
  return {
    features: Int32Array.from({ length: FORMS * 11 }, (_, at) =>
      at % 11 < 5 ? source.word() % shape.buckets : -1,
    ),
    vectors: Float32Array.from({ length: FORMS * shape.vector }, () => normal(source)),
    vectorWidth: shape.vector,
    known: Uint8Array.from({ length: FORMS }, (_, at) => (at % 3 === 0 ? 0 : 1)),
    counts: Int32Array.from({ length: FORMS }, (_, at) => at),
  };
}

function openSmall(shape: Shape): Network {
  const machine = openMachine(1 << 22);
  const tensors = tensorsOf(shape, CLASSES);
  const parameters = openParameters(machine, tensors);
  const block = machine.floats.subarray(parameters.values, parameters.values + parameters.size);
  startParameters(block, place(tensors).tensors, 7);
  const source = random(8);
  // Nothing stays at zero: a gradient by a factor of zero would prove nothing.
  for (const { name } of tensors) {
    const { value } = parameters.learned(name);
    for (let at = value.at; at < value.at + value.rows * value.stride; at++) {
      machine.floats[at] = (machine.floats[at] ?? 0) + 0.2 * normal(source);
    }
  }
  const table = new Float32Array(shape.buckets * shape.width).map(() => 0.5 * normal(source));
  const forms = { table, width: shape.width, lexicon: lexicon(shape) };
  return { machine, shape, classes: CLASSES, parameters, forms };
}

const RATES = { rare: 0.5, form: 0.05, vector: 0.1, elements: 0.2, first: 0.1, columns: 0.3 };

/** How far two slopes lie apart, in units of what single precision may blur. */
function fault(found: number, expected: number): number {
  return Math.abs(found - expected) / (0.003 + 0.03 * Math.abs(expected));
}

describe.each(shapes)('a network %s', (_, shape) => {
  const network = openSmall(shape);
  const { machine, parameters, forms } = network;
  const batch = layOut(examples(), 1);
  const sparse = openSparse(shape.buckets, shape.width);

  const loss = (): number => {
    clearSparse(sparse);
    const { gradients, size } = parameters;
    machine.floats.fill(0, gradients, gradients + size);
    const tallies = learn(network, batch, batch.words, noiseOf(1, 2, RATES), sparse);
    const sum = TASKS.reduce((all, task) => all + TASK_WEIGHTS[task] * tallies[task].loss, 0);
    return sum / batch.words;
  };
  const slope = (values: Float32Array, at: number): number => {
    const before = values[at] ?? 0;
    const reach = 1 / 512;
    values[at] = before + reach;
    const above = loss();
    values[at] = before - reach;
    const below = loss();
    values[at] = before;
    return (above - below) / (2 * reach);
  };
  const names = tensorsOf(shape, CLASSES).map(({ name }) => name);
  test.each(names)('gradients of %s are those that the loss has', (name) => {
    const { value, gradient } = parameters.learned(name);
    const source = random(9);
    loss();
    const all = machine.floats.slice(gradient.at, gradient.at + gradient.rows * gradient.stride);
    for (let draw = 0; draw < 12; draw++) {
      const at = source.word() % all.length;
      expect(fault(all[at] ?? 0, slope(machine.floats, value.at + at))).toBeLessThan(1);
    }
  });

  test('gradients of the features of forms are those that the loss has', () => {
    loss();
    const slots = sparse.slots.slice();
    const values = sparse.values.slice();
    for (let row = 0; row < shape.buckets; row++) {
      const at = row * shape.width + (row % shape.width);
      const slot = slots[row] ?? -1;
      const found = slot < 0 ? 0 : (values[slot * shape.width + (row % shape.width)] ?? 0);
      expect(fault(found, slope(forms.table, at))).toBeLessThan(1);
    }
  });

  test('the same noise gives the same gradients', () => {
    loss();
    const { gradients, size } = parameters;
    const first = machine.floats.slice(gradients, gradients + size);
    loss();
    expect(machine.floats.slice(gradients, gradients + size)).toEqual(first);
  });
});
