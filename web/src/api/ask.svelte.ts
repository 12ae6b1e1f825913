import type { Problem } from '../../../src/http/api.ts';
import { problemIn } from './client.ts';
import { live } from './events.svelte.ts';

/** An answer on its way: `data` stays while it is asked for anew, so that a page does not blink. */
export interface Asked<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly busy: boolean;
  readonly again: () => void;
}

/**
 * Asks when a component is made, whenever what the question reads (state, the address) changes, and whenever the
 * case changes. Call it while a component is being made. An answer to a question that was overtaken is dropped.
 */
export function ask<T>(question: (signal: AbortSignal) => Promise<T>): Asked<T> {
  let data = $state.raw<T>();
  let problem = $state.raw<Problem>();
  let busy = $state(true);
  let turn = $state(0);
  $effect(() => {
    void [live.changes, turn];
    const stop = new AbortController();
    busy = true;
    void settle(question(stop.signal), stop.signal);
    return () => stop.abort();
  });
  async function settle(coming: Promise<T>, overtaken: AbortSignal): Promise<void> {
    try {
      const answer = await coming;
      if (overtaken.aborted) return;
      [data, problem] = [answer, undefined];
    } catch (error) {
      if (overtaken.aborted) return;
      problem = problemIn(error);
    }
    busy = false;
  }
  return {
    get data() {
      return data;
    },
    get problem() {
      return problem;
    },
    get busy() {
      return busy;
    },
    again: () => (turn += 1),
  };
}
