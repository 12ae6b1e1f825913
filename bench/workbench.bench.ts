import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { openCase } from '../src/flow/case.ts';
import { readIntoCase } from '../src/flow/read-into-case.ts';
import { benchOf } from '../src/flow/workbench/bench.ts';
import type { Bench } from '../src/flow/workbench/bench.ts';
import { DESK } from '../src/flow/workbench/desk.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { ACTS, bigCase, DOCUMENTS } from './workbench/big-case.ts';
import { builtPages, launched, opened } from './workbench/in-browser.ts';
import type { View } from './workbench/in-browser.ts';

const SAMPLE = join(
  import.meta.dirname,
  '..',
  'samples',
  'built',
  'water-over-the-threshold.en.docx',
);
/** A view of the sample and of the large case, in milliseconds. */
const AT_ONCE = 1_000;
const SOON = 2_000;
const TYPED = 100;
const FRAMES = 30;
const SCRIPT = 300;
/** Of a decision with all that follows, in processor seconds. */
const DECIDED = 2;
/** While nobody asks for anything the desk makes ready what it can. */
const REST = 5_000;

const row = 'main tbody tr';
const CHRONOLOGY = {
  name: 'chronology',
  address: '/chronology',
  usable: 'main canvas[data-drawn]',
};
const NETWORK = { name: 'network', address: '/network', usable: 'main .paper .lines canvas' };
const VIEWS: readonly View[] = [
  { name: 'documents', address: '/', usable: row },
  { name: 'sources', address: '/sources', usable: row },
  { name: 'actors', address: '/actors', usable: row },
  CHRONOLOGY,
  { name: 'claims', address: '/claims', usable: row },
  { name: 'acts', address: '/acts', usable: row },
  { name: 'offices', address: '/offices', usable: row },
  { name: 'ties', address: '/offices?show=ties', usable: row },
  { name: 'review', address: '/review', usable: 'main .desk .item' },
];
const EXPLANATIONS = { name: 'explanations', address: '/explanations', usable: 'main [data-row]' };
const WORDS = 'taverdan mo';

/** What a person waits for in a small case and in a large one. */
const workbench: Benchmark = {
  name: 'workbench',
  data: `the sample, and an invented case of ${DOCUMENTS} documents and ${DOCUMENTS * ACTS} acts (bench/workbench/big-case.ts), in headless Chromium at 1280 × 900: milliseconds from the address to a view that can be used, the better of two loads; of decisions the processor time`,
  run: async () => {
    const browser = await launched();
    if (browser === undefined) return { skipped: 'there is no /usr/bin/chromium', figures: [] };
    const [pages, folder] = [await builtPages(), mkdtempSync(join(tmpdir(), 'tacitus-bench-'))];
    try {
      const small = await sampleFigures(browser, join(folder, 'sample.tacitus'), pages.folder);
      const path = join(folder, 'big.tacitus');
      copyFileSync(await bigCase(), path);
      const big = await bigFigures(browser, path, pages.folder);
      return { figures: [...small, ...big, ...(await decisions(path))] };
    } finally {
      await browser.close();
      pages.remove();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default workbench;

async function sampleFigures(
  browser: Browser,
  path: string,
  pages: string,
): Promise<readonly Figure[]> {
  await readIntoCase(path, [SAMPLE], { originals: false });
  const window = await opened(browser, path, pages);
  try {
    const figures: Figure[] = [];
    for (const view of VIEWS)
      figures.push(inTime(`sample: ${view.name}`, await window.load(view), AT_ONCE));
    const script = { name: 'sample: script before the network', value: window.script() / 1e3 };
    figures.push({ ...script, unit: 'kB', target: SCRIPT, better: 'lower', machineBound: true });
    figures.push(inTime('sample: network', await window.load(NETWORK), AT_ONCE));
    return figures;
  } finally {
    await window.close();
  }
}

async function bigFigures(
  browser: Browser,
  path: string,
  pages: string,
): Promise<readonly Figure[]> {
  const profile = await mostMentioned(path);
  const window = await opened(browser, path, pages);
  try {
    const figures: Figure[] = [];
    const whole = [...VIEWS, EXPLANATIONS, { ...profile, name: 'the actor mentioned most' }];
    for (const view of [...whole, NETWORK])
      figures.push(inTime(`large: ${view.name}`, await window.load(view), SOON));
    await wait(REST);
    figures.push(inTime('large: a letter of a search', await window.type(WORDS), TYPED));
    const value = await window.zoom(CHRONOLOGY);
    const name = 'large: zooming the chronology';
    figures.push({ name, value, unit: 'frames/s', target: FRAMES, machineBound: true });
    return figures;
  } finally {
    await window.close();
  }
}

async function mostMentioned(path: string): Promise<Pick<View, 'address' | 'usable'>> {
  const store = await openCase(path);
  const [first] = (await DESK.actors(benchOf(store, path), { limit: 1 })).rows;
  await store.close();
  return { address: `/actors/${first?.id ?? ''}`, usable: 'main .profile .acts li' };
}

function inTime(name: string, value: number, target: number): Figure {
  return { name, value, unit: 'ms', target, better: 'lower', machineBound: true };
}

/** What one decision costs, and the views after it that depend on it. */
async function decisions(path: string): Promise<readonly Figure[]> {
  const store = await openCase(path);
  const bench = benchOf(store, path);
  const review = () => DESK.review(bench, { limit: 60 });
  const actors = await DESK.actors(bench, { limit: 1_000 });
  const [act] = (await DESK.acts(bench, { limit: 1 })).rows;
  const [one, two] = actors.rows.slice(-2);
  try {
    await review();
    return [
      await timed('large: a decision on an act', () => accept(bench, act?.id ?? '')),
      await timed('large: the queue after it', review),
      await timed('large: two actors are made one', () =>
        DESK.decide(bench, {
          verb: 'merge',
          record: one?.id ?? '',
          after: { with: two?.id ?? '' },
        }),
      ),
      await timed('large: the queue after that', review),
    ];
  } finally {
    await store.close();
  }
}

function accept(bench: Bench, record: string): Promise<unknown> {
  return DESK.decide(bench, { verb: 'accept', record });
}

async function timed(name: string, ask: () => Promise<unknown>): Promise<Figure> {
  const before = process.cpuUsage();
  await ask();
  const { user, system } = process.cpuUsage(before);
  const value = (user + system) / 1e6;
  return { name, value, unit: 's', target: DECIDED, better: 'lower', machineBound: true };
}
