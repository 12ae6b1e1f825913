import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { KINDS } from './records.ts';
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

const KIND_OF = new Map(KINDS.map((kind) => [PREFIX[kind], kind]));

/** The kind of the record that an id, or the beginning of one, is of; `undefined` for what is no id. */
export function kindOfId(id: string): Kind | undefined {
  return KIND_OF.get(id.slice(0, id.indexOf('_')));
}

/** 80 bits: two of ten million records share an id with a probability below 1e-10. */
const HEX_DIGITS = 20;

/** Written anew for every id, and read before the next. */
const digest = new Uint8Array(sha256.outputLen);

/**
 * A content-derived id such as `pas_3f2a…`: the same parts give the same id on every machine.
 * Parts are joined by a unit separator, which prose does not contain.
 */
export function makeId(kind: Kind, ...parts: readonly (string | number)[]): Id {
  sha256
    .create()
    .update(bytesOf(parts.join('\u001f')))
    .digestInto(digest);
  return `${PREFIX[kind]}_${bytesToHex(digest.subarray(0, HEX_DIGITS / 2))}`;
}

const LAST_ASCII = 0x7f;

/** UTF-8; most parts are ids and numbers, whose characters are their bytes. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII) return utf8ToBytes(text);
    bytes[at] = code;
  }
  return bytes;
}
