import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Duplex } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CaseRecord } from '../model/records.ts';
import { KINDS } from '../model/records.ts';
import type { CaseStore } from '../store/index.ts';
import { csvRow, csvWriter } from './csv.ts';
import { fileError } from './inputs.ts';
import { toLine } from './json-lines.ts';

type Records = AsyncIterable<CaseRecord> | Iterable<CaseRecord>;

/** Every record as a line, in the order of the contract. */
export async function* jsonLines(records: Records): AsyncGenerator<string> {
  for await (const record of records) yield `${toLine(record)}\n`;
}

/** The sources as a CSL-JSON array (citation-style-language, 1.0.2), which reference managers import. */
export async function* cslJson(records: Records): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const record of records) {
    if (record.kind !== 'source') continue;
    yield `${separator}${JSON.stringify(record.csl)}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Writes one CSV file for each kind that has records, and returns their names in order. */
export async function writeCsvFolder(store: CaseStore, folder: string): Promise<readonly string[]> {
  const counts = await store.counts();
  const kinds = KINDS.filter((kind) => counts[kind] > 0);
  for (const kind of kinds) {
    const rows = rowsOf(store.exportRecords([kind]));
    await writeWhole(join(folder, `${kind}.csv`), rows, csvWriter(kind));
  }
  return kinds.map((kind) => `${kind}.csv`);
}

async function* rowsOf(records: Records): AsyncGenerator<ReturnType<typeof csvRow>> {
  for await (const record of records) yield csvRow(record);
}

/** Makes a folder with all above it, if it is not there. Throws an InputError. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Writes a file under another name first: whoever finds it finds it whole. */
export async function writeWhole(
  path: string,
  chunks: AsyncIterable<unknown> | Iterable<unknown>,
  ...transforms: readonly Duplex[]
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline([Readable.from(chunks), ...transforms, createWriteStream(partial)]);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw fileError(error, path);
  }
}
