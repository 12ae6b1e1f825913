import { readFileSync } from 'node:fs';
import { interpret } from '../src/flow/interpret.ts';
import { sentencesOf } from '../src/flow/sentences.ts';
import { readDocument } from '../src/read/index.ts';
import { apparatusFigures } from './apparatus.ts';
import type { Benchmark } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import type { Gold } from './gold.ts';
import { peopleFigures } from './who-is-who/seed.ts';
import type { PeopleGold } from './who-is-who/seed.ts';

/** The notes and the people of a real commentary against what a careful reader finds in them. */
const seed: Benchmark = {
  name: 'apparatus of a real commentary',
  data: 'a think-tank commentary of 2025 with 19 notes, as text taken from a PDF (third-party, read only)',
  run: async () => {
    const [path, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    if (path === undefined || gold === undefined) {
      return { skipped: 'the commentary is not in the data folder', figures: [] };
    }
    const bytes = readFileSync(path);
    const reading = await readDocument(bytes, 'commentary.txt');
    const sentences = await sentencesOf(reading, 'en');
    const records = interpret(reading, {
      language: 'en',
      ...(sentences === undefined ? {} : { sentences }),
    });
    const wanted = JSON.parse(readFileSync(gold, 'utf8')) as Gold & PeopleGold;
    const apparatus = apparatusFigures(records, wanted, bytes.toString());
    const people = peopleFigures(records, wanted);
    return {
      figures: [...apparatus.figures, ...people.figures],
      remarks: [...(apparatus.remarks ?? []), ...people.remarks],
    };
  },
};

export default seed;
