import { readFileSync } from 'node:fs';
import { readDocument } from '../src/read/index.ts';
import type { Reading } from '../src/model/reading.ts';
import { findElites } from '../src/extract/elites/elites.ts';
import type { Elites } from '../src/extract/elites/elites.ts';
import type { Story } from '../src/extract/story.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { readElites } from './elites/cases.ts';
import type { Expected } from './elites/cases.ts';
import { findTitles } from './elites/naive.ts';
import { foundIn, noTallies, score } from './elites/score.ts';
import type { Tallies, Tally } from './elites/score.ts';
import { expectedOf } from './elites/truth.ts';
import type { Truth } from './elites/truth.ts';
import { readStory } from './elites/story.ts';
import { readingOf } from './names-dates/corpora.ts';

const FILES = [
  ['english.txt', 'open half'],
  ['english-unseen.txt', 'held back'],
] as const;

/** Who held which post and who is what to whom, in invented passages of many kinds and in two commentaries. */
const elites: Benchmark = {
  name: 'who held which post, who is what to whom',
  data: 'invented passages of our own (bench/elites, MIT), half written before the finder and held back; the sample case (samples, MIT); the seed’s gold list of tenures and ties (measured only)',
  run: async () => {
    const figures: Figure[] = [];
    const remarks: string[] = [];
    for (const [file, name] of FILES) {
      const own = await tallied(file);
      figures.push(...figuresOf(name, own.found, own.naive));
      if (file === 'english.txt') remarks.push(...own.remarks);
    }
    for (const one of [sample(), seed()]) {
      if (one === undefined) remarks.push('the seed is not there: not measured');
      else figures.push(...(await recallIn(one, remarks)));
    }
    figures.push(await speed());
    return { figures, remarks };
  },
};

export default elites;

async function tallied(
  file: string,
): Promise<{ found: Tallies; naive: Tallies; remarks: readonly string[] }> {
  const [found, naive] = [noTallies(), noTallies()];
  const remarks: string[] = [];
  for (const { place, texts, expected } of readElites(file)) {
    const story = await readStory(readingOf('elites', texts));
    // Events are listed in the open half only.
    const isListed = (kind: Expected['kind']): boolean =>
      kind !== 'event' || file === 'english.txt';
    const told = score(foundIn(findElites(story), story.actors), expected, found, isListed);
    remarks.push(...told.map((words) => `${place}: ${words}`));
    score(findTitles(texts), expected, naive);
  }
  return { found, naive, remarks };
}

const KINDS = [
  ['tenure', 'tenures', 0.8],
  ['tie', 'ties', 0.7],
  ['detail', 'dates, endings and states of those', 0.9],
  ['event', 'appointments and dismissals as acts', undefined],
] as const;

function figuresOf(half: string, found: Tallies, naive: Tallies): readonly Figure[] {
  return KINDS.flatMap(([kind, name, target]): readonly Figure[] => {
    const tally = found[kind];
    if (tally.right + tally.missed === 0) return [];
    const floor = { name: 'a title before a name', value: f1(naive[kind]) };
    return [
      {
        name: `${half}: ${name}, precision`,
        value: precision(tally),
        unit: 'share',
        target: 0.9,
        slack: 0.02,
      },
      { name: `${half}: ${name}, recall`, value: recall(tally), unit: 'share', slack: 0.02 },
      {
        name: `${half}: ${name}, F1`,
        value: f1(tally),
        unit: 'share',
        floor,
        slack: 0.02,
        ...(target === undefined ? {} : { target }),
      },
    ];
  });
}

const share = (part: number, rest: number): number =>
  part + rest === 0 ? 0 : part / (part + rest);
const precision = ({ right, wrong }: Tally): number => share(right, wrong);
const recall = ({ right, missed }: Tally): number => share(right, missed);

function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

interface Listed {
  readonly name: string;
  readonly file: string;
  readonly truth: Truth;
}

function sample(): Listed {
  const folder = new URL('../samples/', import.meta.url);
  const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as { en: Truth };
  const file = new URL('built/water-over-the-threshold.en.txt', folder).pathname;
  return { name: 'sample', file, truth: truth.en };
}

function seed(): Listed | undefined {
  const [file, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
  if (file === undefined || gold === undefined) return undefined;
  return { name: 'seed', file, truth: JSON.parse(readFileSync(gold, 'utf8')) as Truth };
}

/** The lists of a commentary's tenures and ties are not complete: only what is found of them is counted. */
async function recallIn(
  { name, file, truth }: Listed,
  remarks: string[],
): Promise<readonly Figure[]> {
  const story = await storyOfFile(file);
  const tallies = noTallies();
  const told = score(
    foundIn(findElites(story), story.actors),
    expectedOf(truth),
    tallies,
    () => false,
    true,
  );
  if (name === 'sample') remarks.push(...told.map((words) => `${name}: ${words}`));
  return [
    {
      name: `${name}: tenures found`,
      value: recall(tallies.tenure),
      unit: 'share',
      target: 0.85,
      slack: 0.05,
    },
    {
      name: `${name}: ties found`,
      value: recall(tallies.tie),
      unit: 'share',
      target: 0.85,
      slack: 0.1,
    },
  ];
}

async function storyOfFile(file: string): Promise<Story> {
  const reading: Reading = await readDocument(readFileSync(file), 'commentary.txt');
  return readStory(reading);
}

const RUNS = 20;

/** Milliseconds a sentence of the sample, when warm. */
async function speed(): Promise<Figure> {
  const story = await storyOfFile(sample().file);
  const find = (): Elites => findElites(story);
  for (let run = 0; run < RUNS; run += 1) find();
  const start = performance.now();
  for (let run = 0; run < RUNS; run += 1) find();
  const value = (performance.now() - start) / RUNS / story.sentences.length;
  return {
    name: 'time a sentence',
    value,
    unit: 'ms',
    better: 'lower',
    target: 0.2,
    machineBound: true,
  };
}
