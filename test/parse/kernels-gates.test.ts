import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startGates } from '../../src/parse/network/kernels/gates.ts';
import { Workspace } from '../../src/parse/network/kernels/workspace.ts';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const float = fc.float({ min: -20, max: 20, noNaN: true });
const fours = fc.array(float, { minLength: 1, maxLength: 9 }).map((some) => {
  const length = Math.ceil(some.length / 4) * 4;
  return Float32Array.from({ length }, (_, at) => some[at] ?? 0);
});

/** Puts floats into a fresh workspace. */
function placed(values: Float32Array): { workspace: Workspace; from: number; to: number } {
  const workspace = new Workspace(1 << 16);
  const from = workspace.keep(values);
  return { workspace, from, to: from + 4 * values.length };
}

describe('the gates', () => {
  test('know the logistic function to six places', () => {
    fc.assert(
      fc.property(fours, (values) => {
        const { workspace, from, to } = placed(values);
        startGates(workspace.memory).logistic(from, to);
        for (const [at, value] of values.entries()) {
          expect(workspace.floats[from / 4 + at]).toBeCloseTo(logistic(value), 5);
        }
      }),
    );
  });

  test('stay between 0 and 1 however far they are driven', () => {
    const { workspace, from, to } = placed(Float32Array.of(-1e30, 1e30, -200, 200));
    startGates(workspace.memory).logistic(from, to);
    const [low, high, less, more] = workspace.floats.subarray(from / 4, to / 4);
    expect([high, more]).toEqual([1, 1]);
    expect(low).toBeLessThan(1e-30);
    expect(less).toBeLessThan(1e-30);
  });

  test('let a share of negative values leak', () => {
    const { workspace, from, to } = placed(Float32Array.of(-2, 0, 3, -0.5));
    startGates(workspace.memory).leak(from, to, 0.25);
    expect([...workspace.floats.subarray(from / 4, to / 4)]).toEqual([-0.5, 0, 3, -0.125]);
  });

  test('find the first of the largest numbers of each row, and look no further than its columns', () => {
    const small = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 19 }),
        fc.array(small, { minLength: 24, maxLength: 96 }),
        (columns, values) => {
          const rows = Math.floor(values.length / 24);
          const { workspace, from } = placed(Float32Array.from(values));
          const found = workspace.reserve(4 * rows);
          startGates(workspace.memory).best(from, 96, rows, columns, found);
          for (let row = 0; row < rows; row += 1) {
            const own = values.slice(24 * row, 24 * row + columns);
            expect(workspace.wholes[found / 4 + row]).toBe(own.indexOf(Math.max(...own)));
          }
        },
      ),
    );
  });

  test('gather for each row one part of each place around it', () => {
    const { workspace, from } = placed(Float32Array.from({ length: 3 * 3 * 16 }, (_, at) => at));
    // Three forms give three parts of 16 numbers each.
    const place = (form: number): number => from + 4 * 48 * form;
    const list = workspace.reserve(16);
    workspace.wholes.set([place(2), place(0), place(1), place(0)], list / 4);
    const to = workspace.reserve(4 * 32);
    startGates(workspace.memory).gather(to, 2, list, 3, 64);
    const sums = workspace.floats.subarray(to / 4, to / 4 + 32);
    expect([sums[0], sums[5]]).toEqual([2 * 48 + 16 + 48 + 32, 2 * 48 + 16 + 48 + 32 + 15]);
    expect(sums[16]).toBe(0 + 48 + 16 + 32);
  });

  test.each([
    ['forwards', 1],
    ['backwards', -1],
  ])('carry a state through a sentence, %s', (_, sign) => {
    const [length, channels] = [5, 4];
    const size = length * channels;
    const draw = (shift: number): Float32Array =>
      Float32Array.from({ length: 3 * size }, (_x, at) => Math.sin(7 * at + shift) * 2);
    const [u, x, v] = [draw(1), draw(2).subarray(0, size), draw(3).subarray(0, 2 * channels)];
    const workspace = new Workspace(1 << 16);
    const [gates, carried, weights] = [workspace.keep(u), workspace.keep(x), workspace.keep(v)];
    const [state, out] = [workspace.reserve(16), workspace.reserve(4 * size)];
    const start = sign > 0 ? 0 : length - 1;
    startGates(workspace.memory).recur(
      length,
      16,
      16,
      1,
      weights,
      gates + 48 * start,
      48 * sign,
      carried + 16 * start,
      16 * sign,
      state,
      0,
      out + 16 * start,
      16 * sign,
    );
    for (let channel = 0; channel < channels; channel++) {
      const at = (table: Float32Array, place: number): number => table[place + channel] ?? 0;
      let c = 0;
      for (let step = 0; step < length; step++) {
        const word = start + sign * step;
        const row = 3 * channels * word;
        const f = logistic(at(u, row + channels) + at(v, 0) * c);
        const r = logistic(at(u, row + 2 * channels) + at(v, channels) * c);
        c = f * c + (1 - f) * at(u, row);
        const h = r * Math.tanh(c) + (1 - r) * at(x, channels * word);
        expect(workspace.floats[out / 4 + channels * word + channel]).toBeCloseTo(h, 5);
      }
    }
  });
});
