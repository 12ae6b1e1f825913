import { SLOPE } from '../../src/parse/network/shape.ts';
import type { Machine, Table } from './table.ts';

/** max(x, x / 10), in place (Maas et al. 2013). */
export function rectify({ floats }: Machine, x: Table): void {
  forEachRow(x, (from, to) => {
    for (let at = from; at < to; at++) {
      const value = floats[at] ?? 0;
      if (value < 0) floats[at] = value * Math.fround(SLOPE);
    }
  });
}

/** Turns the gradient by the output `y` into that by the input, in place. */
export function rectifyBack({ floats }: Machine, y: Table, dy: Table): void {
  const shift = dy.at - y.at;
  const wider = dy.stride - y.stride;
  for (let row = 0; row < y.rows; row++) {
    const from = y.at + row * y.stride;
    for (let at = from; at < from + y.columns; at++) {
      const gradient = at + shift + row * wider;
      if ((floats[at] ?? 0) < 0) floats[gradient] = (floats[gradient] ?? 0) * Math.fround(SLOPE);
    }
  }
}

function forEachRow(x: Table, visit: (from: number, to: number) => void): void {
  for (let row = 0; row < x.rows; row++) {
    const from = x.at + row * x.stride;
    visit(from, from + x.columns);
  }
}
