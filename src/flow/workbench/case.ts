import { basename, extname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { READER_VERSION } from '../../model/version.ts';
import type { DeskAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { lastInForce } from './log.ts';
import { queueOf } from './review.ts';
import { documentsOf } from './sweep.ts';

/** The case itself, for the workbench's frame. */
export async function caseAnswer(bench: Bench): Promise<DeskAnswers['case']> {
  const { store, casePath } = bench;
  const [only, ...others] = await documentsOf(bench);
  const file = basename(casePath);
  const canUndo = await lastInForce(bench);
  return {
    title: only !== undefined && others.length === 0 ? only.title : basename(file, extname(file)),
    file,
    counts: await store.counts(),
    version: READER_VERSION,
    revision: await bench.revision(),
    ...(canUndo !== undefined && { canUndo }),
    ...(await waitingSoon(bench)),
  };
}

/** The frame does not wait for the queue of a large case, which is made meanwhile. */
const PATIENCE = 400;

async function waitingSoon(bench: Bench): Promise<{ readonly waiting?: number }> {
  const queue = queueOf(bench).then(({ length }) => ({ waiting: length }));
  const stop = new AbortController();
  const late = after(PATIENCE, {}, { signal: stop.signal }).catch(() => ({}));
  try {
    return await Promise.race([queue, late]);
  } finally {
    stop.abort();
  }
}
