import type { AddedKind } from '../api/types.ts';

/** What selected words can become, with the key that begins it. */
export const ADDED = [
  { kind: 'mention', title: 'Name', key: 'm' },
  { kind: 'claim', title: 'Claim', key: 'c' },
  { kind: 'event', title: 'Act', key: 'e' },
  { kind: 'tenure', title: 'Office', key: 'o' },
  { kind: 'tie', title: 'Tie', key: 't' },
  { kind: 'date', title: 'Date', key: 'd' },
] as const satisfies readonly { kind: AddedKind; title: string; key: string }[];
