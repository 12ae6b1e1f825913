import { readFileSync } from 'node:fs';
import { interpret } from '../src/flow/interpret.ts';
import { readDocument } from '../src/read/index.ts';
import { apparatusFigures } from './apparatus.ts';
import type { Benchmark } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import type { Gold } from './gold.ts';

/** The notes of a real commentary against what a careful reader finds in them. */
const seed: Benchmark = {
  name: 'apparatus of a real commentary',
  data: 'a think-tank commentary of 2025 with 19 notes, as text taken from a PDF (third-party, read only)',
  run: async () => {
    const [path, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    if (path === undefined || gold === undefined) {
      return { skipped: 'the commentary is not in the data folder', figures: [] };
    }
    const bytes = readFileSync(path);
    const records = interpret(await readDocument(bytes, 'commentary.txt'));
    return apparatusFigures(
      records,
      JSON.parse(readFileSync(gold, 'utf8')) as Gold,
      bytes.toString(),
    );
  },
};

export default seed;
