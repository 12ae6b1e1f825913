import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interpret } from '../src/flow/interpret.ts';
import { languageOf } from '../src/flow/language-of.ts';
import { readDocument } from '../src/read/index.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { runTacitus } from './measured-process.ts';

const SAMPLE = join(import.meta.dirname, '..', 'samples', 'built');
const DOCUMENTS = 2_000;
const REPEATS = 5;
const RATE_SECONDS = 4;

/** How fast the whole command is, how fast reading alone is, and what a large folder costs. */
const reading: Benchmark = {
  name: 'reading',
  data: 'the seed where it is there, else the sample commentary (both about 25 kB); 2,000 copies of it that differ',
  run: async () => {
    const text = readFileSync(commentary());
    const folder = mkdtempSync(join(tmpdir(), 'tacitus-bench-'));
    try {
      return {
        figures: [
          await wholeCommand(folder),
          await rate('read without storing, text', commentary(), 3),
          await rate(
            'read without storing, HTML',
            join(SAMPLE, 'water-over-the-threshold.en.html'),
          ),
          await rate(
            'read without storing, DOCX',
            join(SAMPLE, 'water-over-the-threshold.en.docx'),
          ),
          await rate('read without storing, PDF', join(SAMPLE, 'water-over-the-threshold.en.pdf')),
          ...(await wholeFolder(folder, text)),
        ],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default reading;

function commentary(): string {
  return (
    dataFile('seed', 'arvak-2025-02-21.txt') ?? join(SAMPLE, 'water-over-the-threshold.en.txt')
  );
}

/** The median of a few runs into a new case; the first run of all fills the cache of compiled code. */
async function wholeCommand(folder: string): Promise<Figure> {
  const seconds: number[] = [];
  for (let run = 0; run <= REPEATS; run++) {
    const measured = await runTacitus([
      'read',
      commentary(),
      '--case',
      join(folder, `${run}.tacitus`),
    ]);
    if (measured.code !== 0) throw new Error(`tacitus read ended with ${measured.code}`);
    if (run > 0) seconds.push(measured.seconds);
  }
  const median = seconds.toSorted((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? NaN;
  return {
    name: 'whole command, one commentary',
    value: median,
    unit: 's',
    target: 0.7,
    better: 'lower',
    machineBound: true,
  };
}

/** Bytes of a file read over and over in this thread, by the second. */
async function rate(name: string, path: string, target?: number): Promise<Figure> {
  const bytes = readFileSync(path);
  await readOnce(bytes);
  const started = performance.now();
  let read = 0;
  while (performance.now() - started < RATE_SECONDS * 1000) {
    await readOnce(bytes);
    read += bytes.length;
  }
  const value = read / 1e6 / ((performance.now() - started) / 1000);
  return {
    name,
    value,
    unit: 'MB/s a core',
    machineBound: true,
    ...(target === undefined ? {} : { target }),
  };
}

async function readOnce(bytes: Uint8Array): Promise<void> {
  const document = await readDocument(bytes, 'commentary');
  interpret(document, { language: await languageOf(document) });
}

async function wholeFolder(folder: string, text: Buffer): Promise<readonly Figure[]> {
  const input = join(folder, 'many');
  mkdirSync(input);
  for (let index = 0; index < DOCUMENTS; index++) {
    writeFileSync(join(input, `${index}.txt`), `${text.toString()}\n\nCopy ${index} of many.\n`);
  }
  const { seconds, peakMb, coresBusy, code } = await runTacitus([
    'read',
    input,
    '--case',
    join(folder, 'many.tacitus'),
  ]);
  if (code !== 0) throw new Error(`tacitus read ended with ${code}`);
  return [
    {
      name: '2,000 documents stored',
      value: DOCUMENTS / seconds,
      unit: 'documents/s',
      machineBound: true,
    },
    ...(peakMb === undefined
      ? []
      : [
          {
            name: '2,000 documents, peak memory',
            value: peakMb,
            unit: 'MB',
            target: 400,
            better: 'lower',
            machineBound: true,
          } as const,
        ]),
    ...(coresBusy === undefined
      ? []
      : [
          {
            name: '2,000 documents, cores busy',
            value: coresBusy,
            unit: 'cores',
            machineBound: true,
          },
        ]),
  ];
}
