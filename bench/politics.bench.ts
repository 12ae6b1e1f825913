import { readFileSync } from 'node:fs';
import { readDocument } from '../src/read/index.ts';
import type { Benchmark } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { recallFigures } from './politics/figures.ts';
import { recordsOf } from './politics/read.ts';
import type { PoliticsGold } from './politics/recall.ts';

/** The acts, offices, ties, claims and explanations of a real commentary against what a careful reader finds in it. */
const politics: Benchmark = {
  name: 'political reading of a real commentary',
  data: 'a think-tank commentary of 2025 with 19 notes, as text taken from a PDF (third-party, read only)',
  run: async () => {
    const [path, file] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    if (path === undefined || file === undefined)
      return { skipped: 'the commentary is not in the data folder', figures: [] };
    const gold = JSON.parse(readFileSync(file, 'utf8')) as PoliticsGold;
    const records = await recordsOf(await readDocument(readFileSync(path), 'commentary.txt'));
    return recallFigures([{ name: 'commentary', records, gold }]);
  },
};

export default politics;
