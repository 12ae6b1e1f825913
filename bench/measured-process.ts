import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  readonly seconds: number;
  /** The most memory held at once, with all threads, in MB; `undefined` where the system does not tell. */
  readonly peakMb: number | undefined;
  /** Processor seconds divided by wall seconds: how many cores were busy. */
  readonly coresBusy: number | undefined;
  readonly code: number | null;
}

const PROGRAM = join(import.meta.dirname, '..', 'bin', 'tacitus');
const POLL_MS = 20;
const TICKS_PER_SECOND = 100;

/** Runs the program as a user would and watches it from outside (Linux: /proc). */
export async function runTacitus(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(PROGRAM, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  let last: ReturnType<typeof look>;
  const poll = setInterval(() => (last = look(child.pid) ?? last), POLL_MS);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearInterval(poll);
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds,
    peakMb: last?.peakMb,
    coresBusy: last === undefined ? undefined : last.cpuSeconds / seconds,
    code,
  };
}

function look(pid: number | undefined): { peakMb: number; cpuSeconds: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return peak === undefined
      ? undefined
      : { peakMb: Number(peak) / 1000, cpuSeconds: ticks / TICKS_PER_SECOND };
  } catch {
    return undefined;
  }
}
