import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './benchmark.ts';

/** A benchmark as it was when it was frozen. */
export interface Frozen {
  readonly data: string;
  readonly figures: readonly Figure[];
}

/** Frozen benchmarks by name. */
export type Baseline = Readonly<Record<string, Frozen>>;

const FILE = join(import.meta.dirname, 'baseline.json');

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(FILE, 'utf8')) as Baseline;
}

export function writeBaseline(baseline: Baseline): void {
  writeFileSync(FILE, `${JSON.stringify(baseline, null, 2)}\n`);
}
