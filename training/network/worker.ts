import { parentPort, workerData } from 'node:worker_threads';
import { openWorker, type Scores, type Setting } from './thread.ts';
import type { Tallies } from './network.ts';

/** What the main thread asks of one that trains. */
export type Order =
  | {
      readonly kind: 'learn';
      readonly epoch: number;
      readonly done: number;
      readonly steps: number;
    }
  | { readonly kind: 'answer'; readonly averaged: boolean };

/** What it gets back. */
export type Report =
  | { readonly kind: 'learnt'; readonly tallies: Tallies }
  | { readonly kind: 'answered'; readonly scores: Scores };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what train.ts hands over, which is of this type
const worker = openWorker(workerData as Setting);

parentPort?.on('message', (order: Order) => {
  const report: Report =
    order.kind === 'learn'
      ? { kind: 'learnt', tallies: worker.learnEpoch(order.epoch, order.done, order.steps) }
      : { kind: 'answered', scores: worker.answerAll(order.averaged) };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
  parentPort?.postMessage(report);
});
