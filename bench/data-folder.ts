import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of open corpora and the seed: `TACITUS_DATA`, or `shared/` beside the checkout. */
const root = resolve(
  process.env['TACITUS_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared'),
);

/** The path of a corpus file, or `undefined` when it is not there: the benchmark then says so and skips. */
export function dataFile(...parts: readonly string[]): string | undefined {
  const path = join(root, ...parts);
  return existsSync(path) ? path : undefined;
}
