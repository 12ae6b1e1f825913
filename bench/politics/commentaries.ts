import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { readDocument } from '../../src/read/index.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { PoliticsGold } from './recall.ts';

const FOLDER = join(import.meta.dirname, '..', 'commentaries');

/** Those of `looking` may be looked at when the reading is changed; those of `judging` only measure. */
export type Half = 'looking' | 'judging';

export interface Commentary {
  readonly name: string;
  readonly reading: Reading;
  readonly gold: PoliticsGold;
}

/** Invented commentaries with what a careful reader finds in each, in the order of their names. */
export async function commentariesOf(half: Half): Promise<readonly Commentary[]> {
  const files = globSync('*.txt', { cwd: join(FOLDER, half) }).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const path = join(FOLDER, half, file);
      const gold = parse(readFileSync(path.replace(/txt$/u, 'yml'), 'utf8')) as PoliticsGold;
      const reading = await readDocument(readFileSync(path), file);
      return { name: basename(file, '.txt'), reading, gold };
    }),
  );
}
