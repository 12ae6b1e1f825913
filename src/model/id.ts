import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Id, Kind } from './records.ts';

const PREFIX: Readonly<Record<Kind, string>> = {
  document: 'doc',
  passage: 'pas',
  source: 'src',
  citation: 'cit',
  actor: 'act',
  mention: 'men',
  date: 'dat',
  event: 'evt',
  tenure: 'ten',
  tie: 'tie',
  claim: 'clm',
  hypothesis: 'hyp',
  expectation: 'exp',
  decision: 'dec',
};

/** 80 bits: two of ten million records share an id with a probability below 1e-10. */
const HEX_DIGITS = 20;

/**
 * A content-derived id such as `pas_3f2a…`: the same parts give the same id on every machine.
 * Parts are joined by a unit separator, which prose does not contain.
 */
export function makeId(kind: Kind, ...parts: readonly (string | number)[]): Id {
  const digest = bytesToHex(sha256(utf8ToBytes(parts.join('\u001f'))));
  return `${PREFIX[kind]}_${digest.slice(0, HEX_DIGITS)}`;
}
