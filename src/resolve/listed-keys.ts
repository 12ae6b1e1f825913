import type { Actor } from '../model/records.ts';
import { KEYS_VERSION } from '../names/keys.ts';
import { blockingKeys } from './across-keys.ts';
import { familyOf } from './across-profile.ts';

/** Changes whenever an actor gets other keys, so that kept ones are made again. */
export const ACTOR_KEYS_VERSION = `2.${KEYS_VERSION}`;

/** A list may know an actor by hundreds of spellings; most share their keys. */
const MOST_KEYS = 60;

const FAMILIES: Readonly<Record<string, string>> = {
  person: 'p',
  organisation: 'o',
  state: 's',
  place: 'l',
  'event-name': 'e',
};

/** Keys under which an actor is looked up in the store: its identifiers, and those of all its names. */
export function actorKeys({ type, name, names, identifiers }: Actor): readonly string[] {
  const keys = new Set(Object.entries(identifiers).map(([scheme, value]) => `${scheme}=${value}`));
  for (const text of [name, ...names.map((one) => one.text)]) {
    for (const key of nameKeys(text, type)) keys.add(key);
    if (keys.size >= MOST_KEYS) break;
  }
  return [...keys].slice(0, MOST_KEYS);
}

/** Keys of one name of an actor of this type. */
export function nameKeys(text: string, type: Actor['type']): readonly string[] {
  const family = FAMILIES[familyOf(type)] ?? type;
  return blockingKeys(text, type).map((key) => `${family} ${key}`);
}
