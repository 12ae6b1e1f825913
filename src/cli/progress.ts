import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `done` of all; `label` names what is under way. */
  step(done: number, label: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A bar on the terminal's error stream; nothing in a pipe. */
export function progressOf(total: number, unit: string): Progress {
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
