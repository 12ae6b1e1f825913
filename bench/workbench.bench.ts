import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase } from '../src/flow/case.ts';
import { benchOf } from '../src/flow/workbench/bench.ts';
import type { Bench } from '../src/flow/workbench/bench.ts';
import { DESK } from '../src/flow/workbench/desk.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { ACTS, bigCase, DOCUMENTS } from './workbench/big-case.ts';

/** As many rows as a list of the workbench asks for at first. */
const ROWS = { limit: 2_000 };
/** In processor seconds: what else runs on the machine does not count. */
const VIEW = 2;
const TYPED = 0.1;

type Ask = (bench: Bench) => Promise<unknown>;

/** In the order in which they are asked: the first that reads all documents waits for it, the others find it done. */
const VIEWS: Readonly<Record<string, Ask>> = {
  'documents, the first that is asked': (bench) => DESK.documents(bench, {}),
  claims: (bench) => DESK.claims(bench, ROWS),
  acts: (bench) => DESK.acts(bench, ROWS),
  offices: (bench) => DESK.offices(bench, ROWS),
  ties: (bench) => DESK.ties(bench, ROWS),
  explanations: (bench) => DESK.explanations(bench, ROWS),
  expectations: (bench) => DESK.expectations(bench, ROWS),
  sources: (bench) => DESK.sources(bench, {}),
  actors: (bench) => DESK.actors(bench, {}),
  chronology: (bench) => DESK.marks(bench, {}),
  network: (bench) => DESK.network(bench, {}),
  review: (bench) => DESK.review(bench, { limit: 50 }),
};

const SEARCHES = ['taver', 'ta', 'taverdan mo', 'ali'];

/** What the workbench's server needs to answer each view of a large case. */
const workbench: Benchmark = {
  name: 'workbench',
  data: `an invented case of ${DOCUMENTS} documents and ${DOCUMENTS * ACTS} acts (bench/workbench/big-case.ts); processor time of the answer with its JSON`,
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tacitus-bench-'));
    const path = join(folder, 'big.tacitus');
    copyFileSync(await bigCase(), path);
    const store = await openCase(path);
    const bench = benchOf(store, path);
    try {
      return { figures: await measured(bench) };
    } finally {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default workbench;

async function measured(bench: Bench): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(VIEWS))
    figures.push(...(await view(name, () => ask(bench))));
  for (const q of SEARCHES)
    figures.push(await timed(`search as typed, “${q}”`, TYPED, () => DESK.search(bench, { q })));
  const [first] = (await DESK.acts(bench, { limit: 1 })).rows;
  const decision = { verb: 'accept', record: first?.id ?? '' } as const;
  figures.push(await timed('a decision on an act', VIEW, () => DESK.decide(bench, decision)));
  figures.push(await timed('acts, after it', VIEW, () => DESK.acts(bench, ROWS)));
  figures.push(await timed('review, after it', VIEW, () => DESK.review(bench, { limit: 50 })));
  return figures;
}

async function view(name: string, ask: () => Promise<unknown>): Promise<readonly Figure[]> {
  let size = 0;
  const time = await timed(name, VIEW, async () => {
    size = JSON.stringify(await ask()).length;
  });
  return [
    time,
    {
      name: `${name}: size`,
      value: size / 1e6,
      unit: 'MB',
      better: 'lower',
      machineBound: true,
    },
  ];
}

async function timed(name: string, target: number, ask: () => Promise<unknown>): Promise<Figure> {
  const before = process.cpuUsage();
  await ask();
  const { user, system } = process.cpuUsage(before);
  const value = (user + system) / 1e6;
  return { name, value, unit: 's', target, better: 'lower', machineBound: true };
}
