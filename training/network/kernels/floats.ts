import { type Memory, startModule } from '../../../src/parse/network/kernels/engine.ts';
import compiled from './kernels.compiled.json' with { type: 'json' };

/** The functions of floats.wat; places and strides are in bytes from the start of the memory. */
export interface Floats {
  readonly pack_rows: Pack;
  readonly pack_columns: Pack;
  readonly multiply: (
    rows: number,
    rowPanels: number,
    columns: number,
    columnPanels: number,
    inner: number,
    bias: number,
    out: number,
    stride: number,
  ) => void;
}

/** Packs `count` vectors of that length. */
type Pack = (
  from: number,
  stride: number,
  count: number,
  length: number,
  out: number,
  lanes: number,
) => void;

/** Starts floats.wat on a memory. */
export function startFloats(memory: Memory): Floats {
  return startModule(compiled.floats, memory, isFloats);
}

const isFloats = (exports: object): exports is Floats =>
  'pack_rows' in exports && 'pack_columns' in exports && 'multiply' in exports;
