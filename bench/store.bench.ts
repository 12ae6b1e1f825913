import { execFileSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCase } from '../src/store/index.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { inventedDocument, inventedWord } from './invented-documents.ts';

const DOCUMENTS = 10_000;
/** Change it when the schema, the index or the invented documents change: the case is then made anew. */
const VERSION = 3;
/** Opening a case and searching it, in milliseconds. */
const TARGET = 150;
const RUNS = 5;
const DOCUMENTS_TO_PUT = 200;

/** Queries by how hard they are: common words are ranked among the first two thousand passages only. */
const QUERIES = {
  'a rare word': inventedWord(9_000, 'ru'),
  'the commonest word': inventedWord(0, 'en'),
  'a common and a rare word': `${inventedWord(0, 'en')} ${inventedWord(9_000, 'en')}`,
  'a phrase of common words': `"${inventedWord(0, 'ru')} ${inventedWord(1, 'ru')}"`,
  'the beginning of a word': `${inventedWord(9_000, 'en').slice(0, 4)}*`,
};

const benchmark: Benchmark = {
  name: 'store',
  data: `${DOCUMENTS} invented commentaries in English and Russian (bench/invented-documents.ts), 55 passages and 25,000 characters each`,
  run,
};

export default benchmark;

async function run(): Promise<Outcome> {
  const path = join(tmpdir(), `tacitus-bench-store-${VERSION}.tacitus`);
  if (!existsSync(path)) await make(path);
  const searches: Figure[] = [];
  for (const [name, query] of Object.entries(QUERIES)) {
    searches.push(await searchFigure(path, name, query), processFigure(path, name, query));
  }
  return {
    figures: [...searches, await putFigure(), sizeFigure(path)],
    remarks: [
      'Files are in the disk cache. A process is node from start to exit, with NODE_COMPILE_CACHE filled.',
      'A word in more than 2,000 passages is ranked among the first 2,000 only.',
    ],
  };
}

async function make(path: string): Promise<void> {
  console.log(`  making the case of ${DOCUMENTS} documents, once: this takes some minutes`);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  const store = await openCase(partial, { create: true });
  for (let number = 0; number < DOCUMENTS; number++)
    await store.putDocument(inventedDocument(number));
  await store.close();
  renameSync(partial, path);
}

async function searchFigure(path: string, name: string, query: string): Promise<Figure> {
  const times: number[] = [];
  for (let round = 0; round < RUNS; round++) {
    const start = performance.now();
    const store = await openCase(path, { readonly: true });
    const hits = await store.search(query);
    times.push(performance.now() - start);
    await store.close();
    if (hits.length === 0) throw new Error(`Nothing was found for ${query}`);
  }
  return {
    name: `open and search: ${name}`,
    value: median(times),
    unit: 'ms',
    floor: { name: 'LIKE scan', value: scan(path, query) },
    target: TARGET,
    better: 'lower',
    machineBound: true,
  };
}

/** What a case costs without an index: every passage is looked at. */
function scan(path: string, query: string): number {
  const start = performance.now();
  const db = new Database(path, { readonly: true });
  const words = query.replaceAll(/["*]/g, '').split(' ');
  const conditions = words.map(() => 'text like ?').join(' and ');
  db.prepare(`select id, text from passage where ${conditions} limit 20 offset 3000`).all(
    words.map((word) => `%${word}%`),
  );
  db.close();
  return performance.now() - start;
}

function processFigure(path: string, name: string, query: string): Figure {
  const index = join(import.meta.dirname, '..', 'src', 'store', 'index.ts');
  const script = `
    const { openCase } = await import(${JSON.stringify(index)});
    const store = await openCase(${JSON.stringify(path)}, { readonly: true });
    await store.search(${JSON.stringify(query)});
    await store.close();`;
  timeProcess(script);
  const times = Array.from({ length: RUNS }, () => timeProcess(script));
  const empty = Array.from({ length: RUNS }, () => timeProcess(''));
  return {
    name: `in a process of its own: ${name}`,
    value: median(times),
    unit: 'ms',
    floor: { name: 'node does nothing', value: median(empty) },
    better: 'lower',
    machineBound: true,
  };
}

function timeProcess(script: string): number {
  const start = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'tacitus-bench-compiled') },
  });
  return performance.now() - start;
}

async function putFigure(): Promise<Figure> {
  const path = join(tmpdir(), `tacitus-bench-put-${process.pid}.tacitus`);
  const sets = Array.from({ length: DOCUMENTS_TO_PUT }, (_, number) => inventedDocument(number));
  const store = await openCase(path, { create: true });
  const start = performance.now();
  for (const set of sets) await store.putDocument(set);
  const seconds = (performance.now() - start) / 1000;
  await store.close();
  rmSync(path);
  return {
    name: 'put, one transaction a document',
    value: DOCUMENTS_TO_PUT / seconds,
    unit: 'documents/s',
    machineBound: true,
  };
}

function sizeFigure(path: string): Figure {
  return {
    name: 'size of the case for each document',
    value: statSync(path).size / DOCUMENTS / 1024,
    unit: 'KB',
    better: 'lower',
    slack: 2,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
