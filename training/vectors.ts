// Makes resources/english/vectors.bin from the unpacked package:
// `node training/vectors.ts [folder] [--words 60000] [--dimensions 100] [--out file]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFile } from '../bench/data-folder.ts';
import { openVectors } from '../src/parse/vectors/vectors.ts';
import type { Vectors } from '../src/parse/vectors/vectors.ts';
import { runStep } from './step.ts';
import { vectorsFile } from './vectors-file.ts';
import { reduced } from './vectors-reduce.ts';
import { first, readSource, SOURCE } from './vectors-source.ts';
import type { WordVectors } from './vectors-source.ts';

const TARGET = join(import.meta.dirname, '..', 'resources', 'english', 'vectors.bin');

export interface VectorOptions {
  /** The unpacked package; `vectors/` in the data folder by default. */
  readonly folder?: string;
  /** How many words, from the most frequent on; 60,000 by default. */
  readonly words?: number;
  /** 100 by default, which is most; fewer are principal components. */
  readonly dimensions?: number;
}

/**
 * The bytes of `vectors.bin`, and lines that say how good they are; the same package gives the same bytes.
 * @throws {Error} when the package is not there, or of another version.
 */
export function makeVectors({
  folder = dataFile('vectors') ?? 'vectors',
  words = 60_000,
  dimensions = SOURCE.dimensions,
}: VectorOptions = {}): { readonly bytes: Uint8Array; readonly report: readonly string[] } {
  const all = readSource(folder);
  const kept = reduced(first(all, words), dimensions);
  const turned = dimensions < SOURCE.dimensions ? `, first ${dimensions} principal components` : '';
  const bytes = vectorsFile(kept, {
    what: `Vectors of the ${kept.words.length} most frequent English words, in lower case${turned}`,
    source: `${SOURCE.origin}, from the npm package ${SOURCE.package}@${SOURCE.version}`,
    licence: SOURCE.licence,
  });
  return { bytes, report: report(openVectors(bytes), kept, all.words.slice(words)) };
}

/** How near the bytes are to the vectors, and how many words without a vector are taken for one that has. */
function report(vectors: Vectors, kept: WordVectors, others: readonly string[]): readonly string[] {
  const misses = kept.words.filter((word, row) => vectors.rowOf(word) !== row).length;
  const taken = others.filter((word) => vectors.rowOf(word) >= 0).length;
  return [
    `${vectors.count} words, ${vectors.dimensions} dimensions`,
    `words that miss their row: ${misses}`,
    `unknown words taken for a known one: ${taken} of ${others.length}`,
    `squared error of the bytes: ${(100 * squaredError(vectors, kept)).toFixed(4)} %`,
  ];
}

function squaredError({ values, scales, dimensions }: Vectors, kept: WordVectors): number {
  let [error, size] = [0, 0];
  for (const [at, value] of kept.values.entries()) {
    error += (value - (values[at] ?? 0) * (scales[at % dimensions] ?? 0)) ** 2;
    size += value ** 2;
  }
  return error / size;
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`--${name} ${text}: expected a whole number above 0`);
}

if (import.meta.main) {
  await runStep(() => {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        words: { type: 'string' },
        dimensions: { type: 'string' },
        out: { type: 'string', default: TARGET },
      },
    });
    const [folder] = positionals;
    const words = wholeNumber('words', values.words);
    const dimensions = wholeNumber('dimensions', values.dimensions);
    const { bytes, report: lines } = makeVectors({
      ...(folder !== undefined && { folder }),
      ...(words !== undefined && { words }),
      ...(dimensions !== undefined && { dimensions }),
    });
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, bytes);
    console.log([`${values.out}: ${(bytes.length / 1e6).toFixed(2)} MB`, ...lines].join('\n'));
  });
}
