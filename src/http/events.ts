import type { ServerEvent } from './desk/messages.ts';

type Listener = (event: ServerEvent) => void;

const MOST_LISTENERS = 64;

/** Passes what happens on to every open window. */
export class Hub {
  readonly #listeners = new Set<Listener>();

  /** Returns what ends listening; `undefined` when too many listen already. */
  listen(listener: Listener): (() => void) | undefined {
    if (this.#listeners.size >= MOST_LISTENERS) return undefined;
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: ServerEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
