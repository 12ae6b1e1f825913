import type { ChainLink, Event, EventType, Expectation, Tenure, Tie } from './records.ts';

/** All words of a closed set, as values: the type checks that none is missing. */
function all<T extends string>(words: Readonly<Record<T, true>>): readonly T[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the record are the words
  return Object.keys(words) as T[];
}

export const EVENT_TYPES = all<EventType>({
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  COOPERATE: true,
  AID: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
  OTHER: true,
});

export const EVENT_STATUSES = all<Event['status']>({
  occurred: true,
  alleged: true,
  planned: true,
  denied: true,
  hypothetical: true,
  conditional: true,
});

export const ENDS = all<NonNullable<Tenure['ended']>>({
  dismissed: true,
  resigned: true,
  expired: true,
  died: true,
  arrested: true,
  abolished: true,
});

export const TIE_TYPES = all<Tie['type']>({
  'kin:parent': true,
  'kin:spouse': true,
  'kin:child': true,
  'kin:sibling': true,
  'kin:other': true,
  member: true,
  leads: true,
  patron: true,
  ally: true,
  rival: true,
  employs: true,
  owns: true,
});

export const OUTCOMES = all<Expectation['status']>({ open: true, yes: true, no: true, void: true });

export const CHAIN_ROLES = all<ChainLink['role']>({
  author: true,
  speaker: true,
  outlet: true,
  anonymous: true,
  group: true,
});
