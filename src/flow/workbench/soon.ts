import { setTimeout as after } from 'node:timers/promises';
import type { Bench } from './bench.ts';
import { documentsOf } from './sweep.ts';

/** Of so many documents all is worked out in a blink: it is waited for. */
const FEW = 100;
/** How long an answer waits for what is worked out of more, in milliseconds. */
const PATIENCE = 300;

/** What is worked out of the whole case; `undefined` where the case is large and it takes long: it is told when it is there. */
export async function soon<T>(bench: Bench, coming: Promise<T>): Promise<T | undefined> {
  if ((await documentsOf(bench)).length <= FEW) return coming;
  const stop = new AbortController();
  const late = after(PATIENCE, undefined, { signal: stop.signal }).catch(() => undefined);
  const first = await Promise.race([coming, late]);
  stop.abort();
  // Who waits for it hears of a failure; here it only is not told.
  if (first === undefined) void coming.then(bench.onReady, () => undefined);
  return first;
}
