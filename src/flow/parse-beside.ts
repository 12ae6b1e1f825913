import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Passages, Sentences } from './parse-passages.ts';

let thread: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Has the weights loaded, and passages parsed, in a thread beside this one while it does what needs no trees. Worth it
 * for a document or a few; of many, each is read by a thread of its own anyway. Never keeps a program from ending.
 */
export function parseBeside(): void {
  if (thread !== undefined || availableParallelism() === 1) return;
  const started = new Worker(new URL('./parse-worker.ts', import.meta.url));
  started.unref();
  // Whatever went wrong there is told by who then parses here.
  started.on('error', () => (thread = undefined));
  thread = started;
}

/** What the thread finds, one text after another; `undefined` where none was started or it failed. */
export async function sentencesFromBeside(passages: Passages): Promise<Sentences | undefined> {
  if (thread === undefined) return undefined;
  const mine = turn.then(() => ask(passages));
  turn = mine;
  return mine;
}

async function ask(passages: Passages): Promise<Sentences | undefined> {
  const asked = thread;
  if (asked === undefined) return undefined;
  try {
    asked.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    asked.postMessage(passages.map(({ id, text }) => ({ id, text })));
    const [sentences]: Sentences[] = await once(asked, 'message');
    return sentences;
  } catch {
    return undefined;
  } finally {
    asked.unref();
  }
}
