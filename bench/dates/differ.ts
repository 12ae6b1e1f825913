import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { PeerCase } from './peer-case.ts';

interface Rule {
  readonly reason: string;
  /** Only tests of this peer, by how their id begins. Default: all. */
  readonly peer?: string;
  /** The whole of the test's text, lower-cased. */
  readonly text?: string;
  /** A regular expression that the test's text holds. */
  readonly pattern?: string;
}

/** Where we read a peer's test differently on purpose: `bench/dates/differ.yml`, each with the reason. */
export function readDifferences(): readonly Rule[] {
  const { differ } = parse(readFileSync(join(import.meta.dirname, 'differ.yml'), 'utf8')) as {
    readonly differ: readonly Rule[];
  };
  return differ;
}

/** Why we differ on a test, or `undefined` where we mean to agree. */
export function reasonFor(test: PeerCase, rules: readonly Rule[]): string | undefined {
  return rules.find(
    ({ peer = '', text, pattern }) =>
      test.id.startsWith(peer) &&
      (text === undefined || text === test.text.toLowerCase()) &&
      (pattern === undefined || new RegExp(pattern, 'iu').test(test.text)),
  )?.reason;
}
