import { here } from '../shell/here.svelte.ts';

/** How many rows are asked for at once: as many as a person may go through, few enough to be there in a blink. */
const AT_FIRST = 500;

/** As a `limit` of the server; `undefined` where the address asks for all. */
export function listLimit(): number | undefined {
  return here.query.get('all') === 'yes' ? undefined : AT_FIRST;
}
