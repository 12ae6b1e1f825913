// Makes resources/english/vectors.bin from the unpacked package:
// `node training/vectors.ts [folder] [--words 60000] [--dimensions 100] [--out file]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFile } from '../bench/data-folder.ts';
import { openVectors } from '../src/parse/vectors/vectors.ts';
import type { Vectors } from '../src/parse/vectors/vectors.ts';
import { vectorsFile } from './vectors-file.ts';
import { reduced } from './vectors-reduce.ts';
import { first, readSource, SOURCE } from './vectors-source.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '60000' },
    dimensions: { type: 'string', default: String(SOURCE.dimensions) },
    out: {
      type: 'string',
      default: join(import.meta.dirname, '..', 'resources', 'english', 'vectors.bin'),
    },
  },
});

const all = readSource(positionals[0] ?? dataFile('vectors') ?? 'vectors');
const count = wholeNumber('words', options.words, all.words.length);
const dimensions = wholeNumber('dimensions', options.dimensions, SOURCE.dimensions);
const kept = reduced(first(all, count), dimensions);
const bytes = vectorsFile(kept, {
  what: `Vectors of the ${count} most frequent English words, in lower case${turned()}`,
  source: `${SOURCE.origin}, from the npm package ${SOURCE.package}@${SOURCE.version}`,
  licence: SOURCE.licence,
});
mkdirSync(dirname(options.out), { recursive: true });
writeFileSync(options.out, bytes);
report(openVectors(bytes));

function turned(): string {
  return dimensions < SOURCE.dimensions ? `, first ${dimensions} principal components` : '';
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new Error(`--${name} ${text}: expected a whole number from 1 to ${most}`);
}

/** How near the bytes are to the vectors, and how many words without a vector are taken for one that has. */
function report(vectors: Vectors): void {
  const misses = kept.words.filter((word, row) => vectors.rowOf(word) !== row).length;
  const others = all.words.slice(count);
  const taken = others.filter((word) => vectors.rowOf(word) >= 0).length;
  console.log(`${options.out}: ${(bytes.length / 1e6).toFixed(2)} MB, ${count} × ${dimensions}`);
  console.log(`words that miss their row: ${misses}`);
  console.log(`unknown words taken for a known one: ${taken} of ${others.length}`);
  console.log(`squared error of the bytes: ${(100 * squaredError(vectors)).toFixed(4)} %`);
}

function squaredError({ values, scales }: Vectors): number {
  let [error, size] = [0, 0];
  for (const [at, value] of kept.values.entries()) {
    error += (value - (values[at] ?? 0) * (scales[at % dimensions] ?? 0)) ** 2;
    size += value ** 2;
  }
  return error / size;
}
