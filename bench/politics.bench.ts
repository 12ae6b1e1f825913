import { readFileSync } from 'node:fs';
import { interpret } from '../src/flow/interpret.ts';
import { sentencesOf } from '../src/flow/sentences.ts';
import { readDocument } from '../src/read/index.ts';
import type { Benchmark } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { politicsFigures } from './politics/seed.ts';
import type { PoliticsGold } from './politics/seed.ts';

/** The acts, offices, ties, claims and explanations of a real commentary against what a careful reader finds in it. */
const politics: Benchmark = {
  name: 'political reading of a real commentary',
  data: 'a think-tank commentary of 2025 with 19 notes, as text taken from a PDF (third-party, read only)',
  run: async () => {
    const [path, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    if (path === undefined || gold === undefined)
      return { skipped: 'the commentary is not in the data folder', figures: [] };
    const reading = await readDocument(readFileSync(path), 'commentary.txt');
    const sentences = await sentencesOf(reading, 'en');
    const records = interpret(reading, {
      language: 'en',
      ...(sentences === undefined ? {} : { sentences }),
    });
    return politicsFigures(records, JSON.parse(readFileSync(gold, 'utf8')) as PoliticsGold);
  },
};

export default politics;
