import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import openWabt from 'wabt';

const wabt = await openWabt();
const root = join(import.meta.dirname, '../..');

/** WebAssembly text, by name, compiled to hexadecimal: pure rooms can read that without a decoder of their own. */
export function compileKernels(folder: string, names: readonly string[]): unknown {
  return Object.fromEntries(names.map((name) => [name, compile(join(folder, `${name}.wat`))]));
}

function compile(path: string): string {
  const text = Uint8Array.from(readFileSync(join(root, path)));
  const module = wabt.parseWat(path, text, { relaxed_simd: true });
  try {
    module.resolveNames();
    module.validate();
    return Buffer.from(module.toBinary({}).buffer).toString('hex');
  } finally {
    module.destroy();
  }
}
