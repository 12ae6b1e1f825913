import { readFileSync } from 'node:fs';
import type { EventType } from '../../src/model/records.ts';

/** Older labels of PLOVER (0.5 to 0.6) by what they are called in its manual of 2021, and in the records of a case. */
const OLDER: Readonly<Record<string, EventType>> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE',
  INVESTIGATE: 'ACCUSE',
  FIGHT: 'ASSAULT',
  // Giving way in words; records of a case keep it with giving way in deeds.
  CONCEDE: 'RETREAT',
};

/** The kinds of harm that the manual of 2021 moved from COERCE to ASSAULT, by their older modes. */
const MOVED: ReadonlySet<string> = new Set(['destroy', 'detain']);

const TYPES: readonly EventType[] = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
];

/** A PLOVER label of any version as a type of ours; `undefined` for one that has none. */
export function typeOfLabel(label: string, mode = ''): EventType | undefined {
  const name = label.trim().toUpperCase();
  if (name === 'COERCE' && MOVED.has(mode)) return 'ASSAULT';
  return OLDER[name] ?? TYPES.find((type) => type === name);
}

/** CAMEO codes and their PLOVER roots, from the conversion table that PLOVER publishes. */
export function readConversion(file: string): ReadonlyMap<string, EventType> {
  const found = new Map<string, EventType>();
  for (const [, code, label] of readFileSync(file, 'utf8').matchAll(/^(\d{2,4}):\s*([A-Z]+)/gmu)) {
    const type = typeOfLabel(label ?? '');
    if (code !== undefined && type !== undefined) found.set(code, type);
  }
  return found;
}

const COOPERATIVE: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'RETREAT',
]);

/** In PLOVER a deed still to come is the word given for it: to cooperate AGREE, to fight THREATEN. */
export function typeOfPlanned(type: EventType): EventType {
  if (COOPERATIVE.has(type)) return 'AGREE';
  return /^(?:SANCTION|COERCE|ASSAULT|MOBILIZE|PROTEST)$/u.test(type) ? 'THREATEN' : type;
}
