import compiled from './kernels.compiled.json' with { type: 'json' };
import { type Memory, startModule } from './engine.ts';

/** The functions of product.wat; places, strides and scales are in bytes from the start of the memory. */
export interface Product {
  readonly pack: (
    rows: number,
    stride: number,
    count: number,
    width: number,
    out: number,
    lanes: 4 | 8,
    scales: number,
    starts: number,
  ) => void;
  readonly multiply: (
    rows: number,
    rowPanels: number,
    columns: number,
    columnPanels: number,
    width: number,
    rowScales: number,
    starts: number,
    columnScales: number,
    bias: number,
    out: number,
    stride: number,
  ) => void;
}

/** Starts product.wat on a memory; the reading kernels share one. */
export function startProduct(memory: Memory): Product {
  return startModule(compiled.product, memory, isProduct);
}

const isProduct = (exports: object): exports is Product =>
  'pack' in exports && 'multiply' in exports;
