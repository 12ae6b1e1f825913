import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interpret } from '../src/flow/interpret.ts';
import { loadReader } from '../src/flow/parse-model.ts';
import { parsePassages } from '../src/flow/parse-passages.ts';
import type { Reader } from '../src/parse/reader.ts';
import { readDocument } from '../src/read/index.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { readArticles } from './polnear/articles.ts';

const SAMPLE = join(
  import.meta.dirname,
  '..',
  'samples',
  'built',
  'water-over-the-threshold.en.txt',
);
const ROUNDS = 3;
/** In characters: what trees are made for at most is 2,000,000. */
const [SHORT, LONG] = [150_000, 1_500_000];

/** What raw text costs until all its records are there: trees, names, dates, acts, claims, elites, explanations. */
const speed: Benchmark = {
  name: 'raw text to all records',
  data: 'political news of PolNeAR (dev part), else the sample commentary; processor time of the whole process, in one thread',
  run: async () => {
    const texts = readArticles('dev')?.map(({ text }) => text) ?? [readFileSync(SAMPLE, 'utf8')];
    const reader = loadReader();
    const rounds: Cost[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) rounds.push(await costOf(texts, reader));
    // The first round compiles.
    const [best] = rounds.slice(1).toSorted((a, b) => a.all - b.all);
    if (best === undefined) return { skipped: 'nothing was read', figures: [] };
    return { figures: [...figuresOf(best), await growth(texts.join('\n\n'), reader)] };
  },
};

export default speed;

/** In milliseconds of the processor. */
interface Cost {
  readonly sentences: number;
  readonly trees: number;
  readonly all: number;
}

async function costOf(texts: readonly string[], reader: Reader): Promise<Cost> {
  let [sentences, trees, all] = [0, 0, 0];
  for (const text of texts) {
    const before = process.cpuUsage();
    const reading = await readDocument(new TextEncoder().encode(text), 'news.txt');
    const parsed = parsePassages(reading.passages, reader.parse);
    trees += since(before);
    interpret(reading, { language: 'en', sentences: parsed });
    all += since(before);
    for (const own of parsed.values()) sentences += own.length;
  }
  return { sentences, trees, all };
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function figuresOf({ sentences, trees, all }: Cost): readonly Figure[] {
  const common = { unit: 'ms', better: 'lower', machineBound: true } as const;
  const peer = { name: 'UniversalPetrarch, without parsing', value: 1.4 };
  return [
    { name: 'a sentence, everything', value: all / sentences, target: 1.5, floor: peer, ...common },
    { name: 'of it: trees and names', value: trees / sentences, ...common },
    { name: 'of it: all that is read from them', value: (all - trees) / sentences, ...common },
  ];
}

async function growth(news: string, reader: Reader): Promise<Figure> {
  const long = news.repeat(Math.ceil(LONG / news.length)).slice(0, LONG);
  const [one, ten] = [await costOf([long.slice(0, SHORT)], reader), await costOf([long], reader)];
  return {
    name: 'one document ten times as long (150 kB, 1.5 MB)',
    value: ten.all / one.all,
    unit: 'times',
    target: 11,
    better: 'lower',
    machineBound: true,
  };
}
