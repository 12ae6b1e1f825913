import type { SingleBar } from 'cli-progress';
import { plain } from './terminal.ts';

interface Progress {
  /** `done` of all; `label` names what is under way. */
  step(done: number, label: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

type Bar = typeof SingleBar;

/** A bar on the terminal's error stream; nothing in a pipe, where the bar is not even loaded. */
function progressOf(total: number, unit: string, Bar: Bar | undefined): Progress {
  if (Bar === undefined || total === 0) return SILENT;
  const bar = new Bar({
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
  const Bar = process.stderr.isTTY ? (await import('cli-progress')).SingleBar : undefined;
  let progress: Progress | undefined;
  const onProgress: OnProgress = (done, all, path) => {
    progress ??= progressOf(all, unit, Bar);
    progress.step(done, plain(path));
  };
  try {
    return await task(onProgress);
  } finally {
    progress?.stop();
  }
}
