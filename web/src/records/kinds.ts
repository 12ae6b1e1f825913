import type { Kind } from '../api/types.ts';

/** What a record's id begins with, for those that rest on words and can be opened beside a view. */
const OPENED: Readonly<Record<string, Kind>> = {
  men: 'mention',
  dat: 'date',
  cit: 'citation',
  evt: 'event',
  ten: 'tenure',
  tie: 'tie',
  clm: 'claim',
  hyp: 'hypothesis',
  exp: 'expectation',
};

/** The kind of record that an address opens; `undefined` for a place in the text, or for what is no id. */
export function kindOfRecord(hash: string): Kind | undefined {
  return OPENED[hash.slice(0, 3)];
}

/** As people call them. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  document: 'Document',
  passage: 'Passage',
  source: 'Source',
  citation: 'Citation',
  actor: 'Actor',
  mention: 'Name',
  date: 'Date',
  event: 'Act',
  tenure: 'Office',
  tie: 'Tie',
  claim: 'Claim',
  hypothesis: 'Explanation',
  expectation: 'Expectation',
  decision: 'Decision',
};
