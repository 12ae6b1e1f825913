import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { resolveOwnFiles } from '../../flow/own-files.ts';
import type { Opening, ToDesk } from './messages.ts';

// A thread has its own cache and its own hooks.
enableCompileCache();
resolveOwnFiles();

// What comes before the desk is loaded waits at the port.
const { openDesk } = await import('./open-desk.ts');
const port = parentPort;
if (port === null) throw new Error('The desk is a thread of the server');
const opening: Opening = workerData;
const desk = await openDesk(opening, (message, transfer = []) =>
  port.postMessage(message, transfer),
);
port.on('message', (message: ToDesk) => void desk.hear(message));
