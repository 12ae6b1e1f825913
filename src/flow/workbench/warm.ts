import type { Bench } from './bench.ts';
import { marksText, unsettled } from './chronology.ts';
import { allActors, sources } from './lists.ts';
import { queueOf } from './review.ts';
import { actorsBeginning } from './search.ts';
import { sharedClaims } from './shared.ts';
import { keepWhole } from './whole.ts';
import { documentsOf } from './sweep.ts';

/** In smaller cases everything is there in a blink when it is asked for. */
const LARGE = 50;

/**
 * Works out beforehand what the views of a large case need, and sees to it that it is kept, so that nobody waits for it when the
 * case is opened the next time. Ends early where the case changes meanwhile.
 */
export async function warm(bench: Bench): Promise<void> {
  if ((await documentsOf(bench)).length < LARGE) return;
  const revision = await bench.revision();
  const steps: readonly (() => Promise<unknown>)[] = [
    () => allActors(bench),
    () => actorsBeginning(bench, 'a'),
    () => queueOf(bench),
    () => sharedClaims(bench),
    () => marksText(bench, {}),
    () => sources(bench, { limit: 1 }),
    () => unsettled(bench, { limit: 1 }),
  ];
  for (const step of steps) {
    if ((await bench.revision()) !== revision) return;
    await step();
  }
  const held = await bench.held();
  for (const part of ['actors', 'shared', 'cited', 'order', 'unsettled'])
    if (held.has(part)) await keepWhole(bench, part, await held.get(part));
}
