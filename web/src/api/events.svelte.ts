import type { ServerEvents } from '../../../src/http/api.ts';

type Listener<E extends keyof ServerEvents> = (event: ServerEvents[E]) => void;

const listeners = new Map<keyof ServerEvents, Set<Listener<never>>>();

/** Whether the server can tell what happens; and how often the case was told to have changed. */
export const live = $state({ connected: false, changes: 0 });

/** Calls back on each event of a kind; returns what stops it. */
export function on<E extends keyof ServerEvents>(kind: E, listener: Listener<E>): () => void {
  const own = listeners.get(kind) ?? new Set();
  listeners.set(kind, own.add(listener));
  return () => own.delete(listener);
}

const KINDS = [
  'progress',
  'read',
  'finished',
  'decided',
  'changed',
] as const satisfies readonly (keyof ServerEvents)[];

/** Listens to `/api/events` for good. After an interruption every view asks anew: what it missed is not told again. */
export function listen(): () => void {
  const source = new EventSource('/api/events');
  let before = false;
  source.addEventListener('open', () => {
    live.connected = true;
    if (before) live.changes += 1;
    before = true;
  });
  source.addEventListener('error', () => (live.connected = false));
  for (const kind of KINDS)
    source.addEventListener(kind, ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as never;
      for (const listener of listeners.get(kind) ?? []) listener(told);
    });
  on('changed', () => (live.changes += 1));
  return () => source.close();
}
