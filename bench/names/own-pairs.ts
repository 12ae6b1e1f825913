import { readFileSync } from 'node:fs';
import { readCsv } from './csv.ts';
import { PEOPLE_CSV } from './make-pairs.ts';
import type { Half, NamePair, Truth } from './pair.ts';

/** The published pairs of people's names, `bench/names/people.csv`. */
export function readOwnPairs(): readonly NamePair[] {
  return readCsv(readFileSync(PEOPLE_CSV, 'utf8')).map((row) => ({
    id: row['id'] ?? '',
    half: row['half'] as Half,
    truth: row['truth'] as Truth,
    kind: row['kind'] ?? '',
    left: row['left'] ?? '',
    right: row['right'] ?? '',
    languages: [row['left_language'] ?? '', row['right_language'] ?? ''],
    reason: row['reason'] ?? '',
    type: 'person',
  }));
}
