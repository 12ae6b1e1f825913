import { type Batch, forEachExample } from './batch.ts';
import { dropoutMask } from './dropout.ts';
import type { Noise, Purpose } from './noise.ts';
import type { Machine, Table } from './table.ts';

/** A mask of its own for each row of a word. */
export type ElementMasks = ReadonlyMap<number, Float32Array>;

/** Draws masks that drop each element of each word with the chance `rate`; none without noise. */
export function elementMasks(
  batch: Batch,
  columns: number,
  noise: Noise | undefined,
  purpose: Purpose,
  rate: number,
): ElementMasks {
  const masks = new Map<number, Float32Array>();
  if (noise === undefined || rate === 0) return masks;
  forEachExample(batch, ({ number }, first, length) => {
    const stream = noise.stream(purpose, number);
    for (let row = first; row < first + length; row++) {
      masks.set(row, dropoutMask(columns, rate, stream));
    }
  });
  return masks;
}

/** Multiplies rows by their masks: values on the way forth, gradients on the way back. */
export function dropElements({ floats }: Machine, table: Table, masks: ElementMasks): void {
  for (const [row, mask] of masks) {
    const at = table.at + row * table.stride;
    for (let column = 0; column < mask.length; column++) {
      floats[at + column] = (floats[at + column] ?? 0) * (mask[column] ?? 0);
    }
  }
}
