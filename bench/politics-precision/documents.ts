import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/read/index.ts';
import type { Passage } from '../../src/model/records.ts';
import { dataFile } from '../data-folder.ts';
import { commentariesOf } from '../politics/commentaries.ts';
import { recordsOf } from '../politics/read.ts';
import { foundIn } from './found.ts';
import type { Found } from './found.ts';

const SAMPLE = 'water-over-the-threshold.en.txt';
const BUILT = join(import.meta.dirname, '..', '..', 'samples', 'built');

/** All that is found in all documents, and their passages. */
export interface Everything {
  readonly found: readonly Found[];
  readonly passages: readonly Passage[];
  readonly hasRealCommentary: boolean;
}

/** The real commentary where it is there, the sample, and the commentaries that may be looked at. */
export async function readEverything(): Promise<Everything> {
  const real = dataFile('seed', 'arvak-2025-02-21.txt');
  const readings = [
    ...(real === undefined ? [] : [await read('real commentary', real)]),
    await read('sample', join(BUILT, SAMPLE)),
    ...(await commentariesOf('looking')),
  ];
  const all = await Promise.all(
    readings.map(async ({ name, reading }) => {
      const records = await recordsOf(reading);
      return { found: foundIn(name, records), passages: records.passage };
    }),
  );
  return {
    found: all.flatMap(({ found }) => found),
    passages: all.flatMap(({ passages }) => passages),
    hasRealCommentary: real !== undefined,
  };
}

async function read(name: string, path: string) {
  return { name, reading: await readDocument(readFileSync(path), `${name}.txt`) };
}
