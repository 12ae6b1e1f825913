// Trains everything anew from the data folder: `npm run train [-- step…]`. Steps come in an order in which each finds
// what it builds on. A step whose data is not there says what to fetch; the others go on.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainEnglishLemmas } from './lemmatiser.ts';
import { trainEnglishReader } from './reader.ts';
import { trainEnglishSegmenter } from './segmenter.ts';
import { makeVectors } from './vectors.ts';

const ENGLISH = join(import.meta.dirname, '..', 'resources', 'english');

interface Step {
  readonly name: string;
  /** The file in `resources/english` that it writes. */
  readonly file: string;
  readonly make: (log: (line: string) => void) => Promise<Uint8Array | string>;
}

const STEPS: readonly Step[] = [
  {
    name: 'vectors',
    file: 'vectors.bin',
    make: (log) => {
      const { bytes, report } = makeVectors();
      for (const line of report) log(line);
      return Promise.resolve(bytes);
    },
  },
  {
    name: 'segmenter',
    file: 'segmenter.bin',
    make: (log) => Promise.resolve(trainEnglishSegmenter(log)),
  },
  {
    name: 'lemmas',
    file: 'lemmas.json',
    make: (log) => {
      const { json, devAccuracy } = trainEnglishLemmas();
      log(`dev, gold tags and features: ${devAccuracy}`);
      return Promise.resolve(json);
    },
  },
  { name: 'reader', file: 'network.bin', make: trainEnglishReader },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step ${unknown.join(', ')}; there are ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else {
  for (const step of STEPS) {
    if (wanted.length === 0 || wanted.includes(step.name)) await run(step);
  }
}

async function run({ name, file, make }: Step): Promise<void> {
  const start = performance.now();
  const log = (line: string): void => console.log(`${name}: ${line}`);
  try {
    const made = await make(log);
    writeFileSync(join(ENGLISH, file), made);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    log(`${(made.length / 1e6).toFixed(2)} MB written to resources/english/${file}, ${seconds} s`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
