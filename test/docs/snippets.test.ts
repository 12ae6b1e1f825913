import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { freshFolder, SAMPLES, tacitus } from '../support/tacitus.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SAMPLE = join(SAMPLES, 'water-over-the-threshold.en');

const pages = globSync(['README.md', 'docs/**/*.md'], { cwd: ROOT })
  .toSorted()
  .map((page) => ({ page, lines: shellLines(readFileSync(join(ROOT, page), 'utf8')) }))
  .filter(({ lines }) => lines.length > 0);

/** The lines of the `sh` fences that run the program; `npm` is run by continuous integration itself. */
function shellLines(text: string): readonly string[] {
  const fences = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gmu)].flatMap(([, body = '']) =>
    body.split('\n'),
  );
  return fences.filter((line) => line.startsWith('tacitus '));
}

/** Programs of the `ts` fences, which import from the checkout. */
const programs = globSync('docs/**/*.md', { cwd: ROOT })
  .toSorted()
  .flatMap((page) =>
    [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gmu)].map(
      ([, code = '']) => ({ page, code }),
    ),
  );

/** A folder such as a reader of the manual would sit in. */
function readersFolder(): string {
  const folder = freshFolder();
  symlinkSync(join(ROOT, 'samples'), join(folder, 'samples'));
  cpSync(`${SAMPLE}.pdf`, join(folder, 'paper.pdf'));
  cpSync(`${SAMPLE}.docx`, join(folder, 'notes.docx'));
  cpSync(`${SAMPLE}.html`, join(folder, 'page.html'));
  cpSync(join(ROOT, 'samples', 'actors.yml'), join(folder, 'actors.yml'));
  mkdirSync(join(folder, 'folder'));
  cpSync(`${SAMPLE}.txt`, join(folder, 'folder', 'another.txt'));
  return folder;
}

/** Nothing but words, alone or in quotation marks: no pipe, no file written to. */
function isPlain(line: string): boolean {
  return !/[$&|;<>`\\(){}*?~]/u.test(line.replace(/\s#.*$/u, '').replace(/'[^']*'/gu, ''));
}

function wordsOf(line: string): readonly string[] {
  const words = line.replace(/\s#.*$/u, '').matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/gu);
  return Array.from(words, ([word, inDouble, inSingle]) => inDouble ?? inSingle ?? word);
}

/** What the shell does with the line is tried with it. */
async function inShell(folder: string, line: string): Promise<{ code: number; err: string }> {
  const env = { ...process.env, PATH: `${join(ROOT, 'bin')}:${process.env['PATH']}` };
  const { stderr } = await promisify(execFile)('sh', ['-c', line], { cwd: folder, env });
  return { code: 0, err: stderr };
}

/** A server runs until it is told to end; it has said where it is by then. */
async function untilServed(folder: string, line: string): Promise<{ code: number; err: string }> {
  const words = [...wordsOf(line).slice(1), '--no-open'];
  const child = spawn(join(ROOT, 'bin', 'tacitus'), words, { cwd: folder });
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.includes('http://127.0.0.1')) child.kill('SIGINT');
  });
  await once(child, 'close');
  return { code: out.includes('http://127.0.0.1') ? 0 : 1, err: err || out };
}

function tried(folder: string, line: string): Promise<{ code: number | null; err: string }> {
  if (/^tacitus serve\b/u.test(line)) return untilServed(folder, line);
  return isPlain(line) ? tacitus(folder, ...wordsOf(line).slice(1)) : inShell(folder, line);
}

it.each(pages)('the commands of $page run', { timeout: 120_000 }, async ({ lines }) => {
  const folder = readersFolder();
  for (const line of lines) {
    const { code, err } = await tried(folder, line);
    expect([line, code === 0 ? '' : err]).toEqual([line, '']);
  }
});

it.each(programs)('the program of $page runs', async ({ code }) => {
  const node = ['--input-type=module-typescript', '--disable-warning=ExperimentalWarning'];
  const run = promisify(execFile)(process.execPath, [...node, '-e', code], { cwd: ROOT });
  await expect(run).resolves.toMatchObject({ stderr: '' });
});
