import { type Random } from './random.ts';
import type { Machine, Table } from './table.ts';

/**
 * One mask for a whole sentence (Gal and Ghahramani 2016): each column is dropped with the chance `rate`, and what is
 * kept grows so that the expected value stays.
 */
export function dropoutMask(columns: number, rate: number, { word }: Random): Float32Array {
  const kept = 1 / (1 - rate);
  const bound = rate * 2 ** 32;
  const mask = new Float32Array(columns);
  for (let column = 0; column < columns; column++) mask[column] = word() < bound ? 0 : kept;
  return mask;
}

/** Multiplies each row by the mask: values on the way forth, gradients on the way back. */
export function applyMask({ floats }: Machine, rows: Table, mask: Float32Array): void {
  for (let row = 0; row < rows.rows; row++) {
    const at = rows.at + row * rows.stride;
    for (let column = 0; column < mask.length; column++) {
      floats[at + column] = (floats[at + column] ?? 0) * (mask[column] ?? 0);
    }
  }
}
