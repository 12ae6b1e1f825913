import type { ActorType } from '../model/records.ts';

/** The schemata of FollowTheMoney (followthemoney.tech, model 3.8) that are actors. All others are passed over. */
const TYPES: ReadonlyMap<string, ActorType> = new Map([
  ['Person', 'person'],
  ['LegalEntity', 'organisation'],
  ['Organization', 'organisation'],
  ['PublicBody', 'organisation'],
  ['Company', 'organisation'],
]);

/** The type of the actors of a schema; `undefined` for things, documents and relations. */
export function typeOfSchema(schema: string): ActorType | undefined {
  return TYPES.get(schema);
}
