import { untrack } from 'svelte';
import { get, problemIn } from '../../api/client.ts';
import { live } from '../../api/events.svelte.ts';
import type { DocumentAnswer, Id, Problem } from '../../api/types.ts';

type Parts = ReadonlyMap<number, DocumentAnswer>;

/** A text that is fetched part by part, as its parts come near to what is in sight. */
export interface Text {
  /** Those that are here, by their number; empty until the first has come. */
  readonly parts: Parts;
  /** How long each part is; empty until the first has come. */
  readonly lengths: readonly number[];
  readonly problem: Problem | undefined;
  /** Fetches these parts if they are not here, and lets those go of which `lets` says so. */
  readonly want: (near: ReadonlySet<number>, lets: (part: number) => boolean) => void;
  /** Fetches the part in which a record stands. */
  readonly find: (record: Id) => Promise<void>;
  readonly again: () => void;
}

/** Parts that are not near are kept while no more than this are here: one often goes back a little. */
const KEPT = 5;

/**
 * The text of a document, from the part on in which a record stands. Call it while a component is being made. Whenever the
 * case changes, the parts that are here are fetched anew.
 */
export function textOf(id: () => Id, at: () => Id): Text {
  let parts = $state.raw<Parts>(new Map());
  let lengths = $state.raw<readonly number[]>([]);
  let problem = $state.raw<Problem>();
  const coming = new Map<number | string, AbortController>();

  async function fetchPart(key: number | string): Promise<void> {
    coming.get(key)?.abort();
    const stop = new AbortController();
    coming.set(key, stop);
    try {
      const answer = await partOf(id(), key, stop.signal);
      if (!stop.signal.aborted) take(answer);
    } catch (error) {
      if (!stop.signal.aborted) problem = problemIn(error);
    }
    if (coming.get(key) === stop) coming.delete(key);
  }

  function take(answer: DocumentAnswer): void {
    const { at: part, lengths: now } = answer.part;
    // Read anew, a text may be cut otherwise.
    const others = now.join(' ') === lengths.join(' ') ? parts : [];
    [problem, lengths, parts] = [undefined, now, new Map([...others, [part, answer]])];
  }

  $effect(() => {
    void live.changes;
    untrack(() => {
      const here = [...parts.keys()];
      for (const key of here.length > 0 ? here : [at()]) void fetchPart(key);
    });
  });
  $effect(() => () => abortAll(coming.values()));

  return {
    get parts() {
      return parts;
    },
    get lengths() {
      return lengths;
    },
    get problem() {
      return problem;
    },
    want(near, lets) {
      for (const part of near) if (!parts.has(part) && !coming.has(part)) void fetchPart(part);
      const gone = tooMany(parts, near).filter(lets);
      if (gone.length > 0) parts = new Map([...parts].filter(([part]) => !gone.includes(part)));
    },
    find: (record) => fetchPart(record),
    again: () => void fetchPart([...parts.keys()][0] ?? at()),
  };
}

/** @param key its number, or a record in it; the first for ''. */
function partOf(id: Id, key: number | string, signal: AbortSignal): Promise<DocumentAnswer> {
  const part = key === '' ? 0 : key;
  const which = typeof part === 'number' ? { part } : { at: part };
  return get('/api/documents/:id', { id, ...which }, signal);
}

/** Of the parts that are not near the farthest, as many as are here beyond what is kept. */
function tooMany(parts: Parts, near: ReadonlySet<number>): readonly number[] {
  const middle = [...near].reduce((sum, part) => sum + part, 0) / Math.max(1, near.size);
  return [...parts.keys()]
    .filter((part) => !near.has(part))
    .toSorted((a, b) => Math.abs(b - middle) - Math.abs(a - middle))
    .slice(0, Math.max(0, parts.size - KEPT));
}

function abortAll(all: Iterable<AbortController>): void {
  for (const one of all) one.abort();
}
