import type { Migration } from 'kysely/migration';
import { up as createRecords } from './0001-records.ts';
import { up as createIdentity } from './0002-identity.ts';
import { up as createNameKeys } from './0003-name-keys.ts';
import { up as addCalled } from './0004-called.ts';
import { up as addStated } from './0005-stated.ts';
import { up as createKept } from './0006-kept.ts';

/** Every migration, oldest first. A released one is never changed: a change is a new one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-records': { up: createRecords },
  '0002-identity': { up: createIdentity },
  '0003-name-keys': { up: createNameKeys },
  '0004-called': { up: addCalled },
  '0005-stated': { up: addStated },
  '0006-kept': { up: createKept },
};
