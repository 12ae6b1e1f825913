import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../src/parse/reader.ts';
import type { Figure } from '../benchmark.ts';
import { dataFile } from '../data-folder.ts';
import { readMarkedText } from './sentence-ends.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WEIGHTS = join(ROOT, 'resources', 'english');
const SAMPLE = join(ROOT, 'samples', 'built', 'water-over-the-threshold.en.txt');
const LEAST_CHARACTERS = 300_000;
const ROUNDS = 5;
const STARTS = 6;

/** What reading costs on this machine: tokens a second on one core, weights on disk, time and memory to start. */
export function costs({ parse }: Reader): readonly Figure[] {
  const news = politicalNews();
  return [
    ...(news === undefined ? [] : [rate('political news', news, parse)]),
    rate('invented commentaries', inventedText(), parse),
    {
      name: 'weights on disk',
      value: weightsMb(),
      unit: 'MB',
      target: 15,
      better: 'lower',
    },
    ...starts(),
  ];
}

/** Raw text to trees and names in this thread; the best of a few rounds, as others may be at work. */
function rate(name: string, text: string, parse: Reader['parse']): Figure {
  const words = parse(text).reduce((sum, sentence) => sum + sentence.words.length, 0);
  const seconds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    parse(text);
    return (performance.now() - started) / 1000;
  });
  return {
    name: `raw text to trees and names, ${name}`,
    value: words / Math.min(...seconds),
    unit: 'tokens/s',
    target: 60_000,
    floor: { name: 'UDPipe 1.2, about', value: 2_500 },
    machineBound: true,
  };
}

function politicalNews(): string | undefined {
  const folder = dataFile('data', 'attribution', 'PolNeAR', 'data', 'dev', 'text');
  if (folder === undefined) return undefined;
  const files = readdirSync(folder).toSorted();
  return files
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n\n')
    .slice(0, LEAST_CHARACTERS);
}

/** Needs no data: the sample commentary and the marked sentences, over and over. */
function inventedText(): string {
  const once = `${readFileSync(SAMPLE, 'utf8')}\n\n${readMarkedText().text}\n\n`;
  return once.repeat(Math.ceil(LEAST_CHARACTERS / once.length));
}

function weightsMb(): number {
  const sizes = readdirSync(WEIGHTS).map((file) => statSync(join(WEIGHTS, file)).size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6;
}

/** The median of a few fresh processes; the first fills the cache of compiled code. */
function starts(): readonly Figure[] {
  const script = join(import.meta.dirname, 'ready.ts');
  const runs = Array.from({ length: STARTS }, () => {
    const line = execFileSync(process.execPath, [script], { encoding: 'utf8' });
    return JSON.parse(line) as { readonly ms: number; readonly mb: number };
  }).slice(1);
  const common = { better: 'lower', machineBound: true } as const;
  return [
    {
      name: 'ready for the first sentence',
      value: median(runs.map(({ ms }) => ms)),
      unit: 'ms',
      target: 150,
      ...common,
    },
    {
      name: 'memory of a process that has read one',
      value: median(runs.map(({ mb }) => mb)),
      unit: 'MB',
      ...common,
    },
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
