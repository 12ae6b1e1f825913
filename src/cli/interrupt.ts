import { INTERRUPTED } from './exit.ts';

/**
 * Runs a task that can be stopped: the first Ctrl-C asks it to end in good order, the second ends the program at once,
 * which loses nothing that was stored.
 */
export async function interruptible<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onInterrupt = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    controller.abort();
  };
  process.on('SIGINT', onInterrupt);
  try {
    return await task(controller.signal);
  } finally {
    process.off('SIGINT', onInterrupt);
  }
}
