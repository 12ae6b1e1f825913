import type { JobAnswer, JobsAnswer } from './api.ts';
import type { Incoming, ServerEvent } from './desk/messages.ts';

const MOST_DONE = 100;

/** Which files wait and what became of the others, for windows that open later. */
export class Jobs {
  readonly #waiting = new Map<string, JobAnswer>();
  #done: JobsAnswer['done'] = [];

  add({ job, file }: Incoming): void {
    this.#waiting.set(job, { job, file });
  }

  hear(event: ServerEvent): void {
    if (event.name !== 'read') return;
    this.#waiting.delete(event.data.job);
    this.#done = [event.data, ...this.#done].slice(0, MOST_DONE);
  }

  list(): JobsAnswer {
    return { waiting: [...this.#waiting.values()], done: this.#done };
  }
}
