import { readFileSync } from 'node:fs';
import type { ActorType } from '../../src/model/records.ts';
import { readCsv } from './csv.ts';
import type { NamePair } from './pair.ts';

const TYPES: Readonly<Record<string, ActorType>> = {
  Person: 'person',
  Company: 'organisation',
  Organization: 'organisation',
  LegalEntity: 'organisation',
};

/**
 * The pairs of name_bench (opensanctions/nomenklatura, `contrib/name_bench/cases.csv`); the kind is its schema: `Person`, `Company`,
 * `Vessel`. A vessel has no type here, and what is of no one language says `und`.
 */
export function readNameBench(path: string): readonly NamePair[] {
  return readCsv(readFileSync(path, 'utf8')).map((row, at) => {
    const type = TYPES[row['schema'] ?? ''];
    return {
      id: `name_bench-${at + 1}`,
      half: 'judge',
      truth: row['is_match'] === 'true' ? 'same' : 'different',
      kind: row['schema'] ?? '',
      left: row['name1'] ?? '',
      right: row['name2'] ?? '',
      languages: ['und', 'und'],
      reason: row['category'] ?? '',
      ...(type === undefined ? {} : { type }),
    };
  });
}

/** Whether either name has letters of another script than Latin. */
export function isNonLatin({ left, right }: NamePair): boolean {
  return /[\p{L}--\p{Script=Latin}]/v.test(`${left}${right}`);
}
