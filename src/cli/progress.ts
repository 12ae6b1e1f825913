import { SingleBar } from 'cli-progress';
import { plain } from './terminal.ts';

interface Progress {
  /** `done` of all; `label` names what is under way. */
  step(done: number, label: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A bar on the terminal's error stream; nothing in a pipe. */
function progressOf(total: number, unit: string): Progress {
  if (!process.stderr.isTTY || total === 0) return SILENT;
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {value}/{total} ${unit} · {label}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
  });
  bar.start(total, 0, { label: '' });
  return {
    step: (done, label) => bar.update(done, { label }),
    stop: () => bar.stop(),
  };
}

export type OnProgress = (done: number, all: number, path: string) => void;

/** Shows a bar while a task reports how far it is. */
export async function withProgress<T>(
  unit: string,
  task: (onProgress: OnProgress) => Promise<T>,
): Promise<T> {
  let progress: Progress | undefined;
  const onProgress: OnProgress = (done, all, path) => {
    progress ??= progressOf(all, unit);
    progress.step(done, plain(path));
  };
  try {
    return await task(onProgress);
  } finally {
    progress?.stop();
  }
}
