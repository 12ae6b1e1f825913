import { basename, extname } from 'node:path';
import { READER_VERSION } from '../../model/version.ts';
import type { DeskAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import { lastInForce } from './log.ts';
import { queueOf } from './review.ts';
import { soon } from './soon.ts';
import { documentsOf } from './sweep.ts';

/** The case itself, for the workbench's frame. */
export async function caseAnswer(bench: Bench): Promise<DeskAnswers['case']> {
  const { store, casePath } = bench;
  const [only, ...others] = await documentsOf(bench);
  const file = basename(casePath);
  const canUndo = await lastInForce(bench);
  const queue = await soon(bench, queueOf(bench));
  return {
    title: only !== undefined && others.length === 0 ? only.title : basename(file, extname(file)),
    file,
    counts: await store.counts(),
    version: READER_VERSION,
    revision: await bench.revision(),
    ...(canUndo !== undefined && { canUndo }),
    ...(queue && { waiting: queue.length }),
  };
}
