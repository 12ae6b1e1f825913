import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const PROGRAM = join(import.meta.dirname, '..', '..', 'bin', 'tacitus');

/** Runs a command line in `folder`, in this process: what is tried many times starts no program each time. */
export async function tacitus(folder: string, ...args: readonly string[]): Promise<Ran> {
  const [out, err] = [heard(process.stdout), heard(process.stderr)];
  const { exitCode } = process;
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const home = process.cwd();
  setEnv({ NO_COLOR: '1', FORCE_COLOR: undefined });
  process.exitCode = 0;
  process.chdir(folder);
  try {
    await run(['node', 'tacitus', ...args]);
    return { code: process.exitCode, out: out.text(), err: err.text() };
  } finally {
    process.chdir(home);
    process.exitCode = exitCode;
    setEnv({ NO_COLOR, FORCE_COLOR });
    out.stop();
    err.stop();
  }
}

/** Takes what is written to a stream, and leaves the stream as it was. */
function heard(stream: NodeJS.WriteStream): { text: () => string; stop: () => void } {
  const before = new Set(listenersOf(stream));
  const write = stream.write.bind(stream);
  let text = '';
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
  return {
    text: () => text,
    stop: () => {
      stream.write = write;
      for (const listener of listenersOf(stream))
        if (!before.has(listener)) stream.off('error', listener);
    },
  };
}

type Listener = (error: Error) => void;

function listenersOf(stream: NodeJS.WriteStream): Listener[] {
  const all: unknown[] = stream.listeners('error');
  return all.filter((one): one is Listener => typeof one === 'function');
}

function setEnv(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/** The same as a user would: as a program of its own. */
export function tacitusProgram(folder: string, ...args: readonly string[]): Promise<Ran> {
  const child = spawn(PROGRAM, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((done) => {
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** A folder of the test's own, gone when the test is. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tacitus-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'built');
