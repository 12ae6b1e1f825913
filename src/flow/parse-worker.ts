import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { resolveOwnFiles } from './own-files.ts';
import type { Passages } from './parse-passages.ts';

// Runs in a thread beside the one that reads. A thread has its own cache and its own hooks.
enableCompileCache();
resolveOwnFiles();

const [{ loadReader }, { parsePassages }] = await Promise.all([
  import('./parse-model.ts'),
  import('./parse-passages.ts'),
]);
const { parse } = loadReader();
parentPort?.on('message', (passages: Passages) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(parsePassages(passages, parse)),
);
