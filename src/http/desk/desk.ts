import { Worker } from 'node:worker_threads';
import type { DeskQuestions } from '../../flow/workbench/answers.ts';
import type { UseCase } from '../../flow/workbench/desk.ts';
import { InputError } from '../../model/input-error.ts';
import type { Failure } from '../problem.ts';
import type { FromDesk, Incoming, Opening, ServerEvent, ToDesk } from './messages.ts';

/** An answer of the desk: JSON as it goes out, or why there is none. */
export type Answered =
  | { readonly json: Uint8Array<ArrayBuffer> }
  | { readonly failure: Failure; readonly fault: boolean };

/** The server's side of the thread at whose desk the case lies. */
export interface Desk {
  readonly ask: <U extends UseCase>(use: U, asked: DeskQuestions[U]) => Promise<Answered>;
  readonly read: (incoming: readonly Incoming[]) => void;
  readonly close: () => Promise<void>;
}

/**
 * Opens a case, which is made when there is none, in a thread of its own. Throws an InputError when it cannot be opened.
 * `onFault` is called when the thread breaks off by a fault of the program; whatever is asked afterwards fails.
 */
export async function startDesk(
  opening: Opening,
  onEvent: (event: ServerEvent) => void,
  onFault: (error: unknown) => void,
): Promise<Desk> {
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: opening });
  const waiting = new Map<number, (answered: Answered) => void>();
  let turn = 0;
  const say = (message: ToDesk): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(message);
  };
  const settle = (at: number, answered: Answered): void => {
    waiting.get(at)?.(answered);
    waiting.delete(at);
  };
  const closed = Promise.withResolvers<void>();
  await new Promise<void>((ready, refuse) => {
    thread.on('message', (message: FromDesk) => {
      if (message.from === 'ready') ready();
      else if (message.from === 'failed') refuse(inputError(message.failure, opening.casePath));
      else if (message.from === 'closed') closed.resolve();
      else if (message.from === 'event') onEvent(message.event);
      else settle(message.turn, message.from === 'answer' ? { json: message.json } : message);
    });
    thread.on('error', (error) => {
      refuse(error);
      closed.resolve();
      for (const at of waiting.keys()) settle(at, brokenOff(error));
      onFault(error);
    });
  }).catch(async (error: unknown) => {
    await thread.terminate();
    throw error;
  });
  return {
    ask: (use, asked) =>
      new Promise((resolve) => {
        waiting.set(++turn, resolve);
        say({ to: 'ask', turn, use, asked });
      }),
    read: (incoming) => say({ to: 'read', incoming }),
    async close() {
      say({ to: 'end' });
      await closed.promise;
      await thread.terminate();
    },
  };
}

function brokenOff(error: unknown): Answered {
  return { failure: { message: `The desk broke off: ${String(error)}` }, fault: true };
}

function inputError({ message, place, advice }: Failure, casePath: string): InputError {
  return new InputError(
    message,
    place ?? { file: casePath },
    advice === undefined ? {} : { advice },
  );
}
