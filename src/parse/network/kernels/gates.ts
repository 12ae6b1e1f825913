import compiled from './kernels.compiled.json' with { type: 'json' };
import { type Memory, startModule } from './engine.ts';

/** The functions of gates.wat; places, steps and sizes are in bytes. */
export interface Gates {
  readonly recur: (
    length: number,
    bytes: number,
    part: number,
    tanh: 0 | 1,
    stateWeights: number,
    gates: number,
    gatesStep: number,
    carried: number,
    carriedStep: number,
    state: number,
    stateStep: number,
    out: number,
    outStep: number,
  ) => void;
  readonly logistic: (from: number, to: number) => void;
  readonly add: (to: number, from: number, bytes: number) => void;
  readonly gather: (to: number, rows: number, list: number, count: number, bytes: number) => void;
  readonly best: (from: number, stride: number, rows: number, columns: number, out: number) => void;
  readonly leak: (from: number, to: number, slope: number) => void;
}

/** Starts gates.wat on a memory; the reading kernels share one. */
export function startGates(memory: Memory): Gates {
  return startModule(compiled.gates, memory, isGates);
}

const isGates = (exports: object): exports is Gates =>
  ['recur', 'logistic', 'add', 'gather', 'best', 'leak'].every((name) => name in exports);
