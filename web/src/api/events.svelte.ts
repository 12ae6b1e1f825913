import type { ServerEvents } from '../../../src/http/api.ts';

type Listener<E extends keyof ServerEvents> = (event: ServerEvents[E]) => void;

const listeners = new Map<keyof ServerEvents, Set<Listener<never>>>();

/** Whether the server can tell what happens; and how often the case was told to have changed. */
export const live = $state({
  connected: false,
  changes: 0,
  /** How far a case is looked through that was not looked at before. */
  swept: { done: 0, all: 0 },
});

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
  'written',
  'swept',
  'decided',
  'changed',
] as const satisfies readonly (keyof ServerEvents)[];

/** What one window tells the others of the same browser. */
type Word =
  | { readonly kind: keyof ServerEvents; readonly told: unknown }
  /** `anew`: after an interruption; what was missed is not told again. */
  | { readonly kind: 'connection'; readonly connected: boolean; readonly anew: boolean }
  | { readonly kind: 'hello' };

/**
 * Listens to `/api/events` for good. A browser keeps six connections to a server, and each such stream would take one
 * of them: the windows of a browser share one, which the oldest of them holds and passes on.
 */
export function listen(): () => void {
  const others = new BroadcastChannel('tacitus-events');
  const leaving = new AbortController();
  others.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data));
  others.postMessage({ kind: 'hello' } satisfies Word);
  void navigator.locks
    .request('tacitus-events', { signal: leaving.signal }, () => hold(others, leaving.signal))
    .catch(() => undefined);
  on('changed', () => (live.changes += 1));
  on('swept', (swept) => {
    live.swept = swept;
  });
  return () => {
    leaving.abort();
    others.close();
  };
}

function hear(word: Word): void {
  if (word.kind === 'hello') return;
  if (word.kind !== 'connection') {
    for (const listener of listeners.get(word.kind) ?? []) listener(word.told as never);
    return;
  }
  live.connected = word.connected;
  if (word.anew) live.changes += 1;
}

/** Holds the stream and passes on what it tells, until the window goes. */
async function hold(others: BroadcastChannel, leaving: AbortSignal): Promise<void> {
  const source = new EventSource('/api/events');
  let before = false;
  const tell = (word: Word): void => {
    hear(word);
    others.postMessage(word);
  };
  const state = (anew = false): Word => ({
    kind: 'connection',
    connected: source.readyState === EventSource.OPEN,
    anew,
  });
  source.addEventListener('open', () => {
    tell(state(before));
    before = true;
  });
  source.addEventListener('error', () => tell(state()));
  others.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'hello') others.postMessage(state());
  });
  for (const kind of KINDS)
    source.addEventListener(kind, ({ data }: MessageEvent<string>) =>
      tell({ kind, told: JSON.parse(data) as unknown }),
    );
  await new Promise((resolve) => leaving.addEventListener('abort', resolve));
  source.close();
}
