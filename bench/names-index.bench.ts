import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildNameIndex } from '../src/names/index/name-index.ts';
import type { NameIndex } from '../src/names/index/name-index.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { generator, inCyrillic, inventedName } from './invented-names.ts';
import type { InventedName } from './invented-names.ts';

const NAMES = 1_000_000;
const ASKED = 4_000;
const WARM_UP = 500;

const benchmark: Benchmark = {
  name: 'names-index',
  data: `${NAMES.toLocaleString('en')} invented names in Latin and Cyrillic letters (bench/invented-names.ts), a few borne by very many; asked for ${ASKED.toLocaleString('en')} of them in other spellings`,
  run: () => Promise.resolve(measure()),
};

export default benchmark;

/** How a name is asked for. */
const WAYS: Readonly<Record<string, (name: InventedName) => string>> = {
  'as it stands': ({ text }) => text,
  'in Cyrillic': ({ given, surname }) => inCyrillic(`${given} ${surname}`),
  'surname first': ({ given, surname }) => `${surname.toUpperCase()}, ${given}`,
  'with an initial': ({ given, surname }) => `${given.charAt(0)}. ${surname}`,
  'other letters': ({ given, surname }) => respelled(`${given} ${surname}`),
  'two letters exchanged': ({ given, surname }) => `${given} ${exchanged(surname)}`,
};

function measure(): Outcome {
  const names = Array.from({ length: NAMES }, (_, number) => inventedName(number));
  const before = memory();
  const start = performance.now();
  const index = buildNameIndex(names);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = memory() - before;
  const asked = questions(names);
  for (const { text } of asked.slice(0, WARM_UP)) index.find(text);
  const times = asked.map(({ text }) => timed(index, text)).toSorted((a, b) => a - b);
  const total = times.reduce((sum, time) => sum + time, 0);
  return {
    figures: [
      { name: 'build', value: seconds, unit: 's', better: 'lower', machineBound: true },
      {
        name: 'memory beside the names',
        value: megabytes,
        unit: 'MB',
        better: 'lower',
        machineBound: true,
      },
      {
        name: 'look-ups',
        value: (asked.length / total) * 1000,
        unit: 'look-ups/s',
        machineBound: true,
      },
      latency('p50', times, 0.5),
      { ...latency('p99', times, 0.99), target: 5 },
      latency('slowest', times, 1),
      ...Object.keys(WAYS).map((way) =>
        recall(
          index,
          asked.filter((question) => question.way === way),
          way,
        ),
      ),
    ],
    remarks: [
      'Each look-up counts by the quickest of three.',
      'Found: a name of the same given name and surname, or initial and surname, is among the first ten.',
    ],
  };
}

interface Question {
  readonly way: string;
  readonly text: string;
  readonly name: InventedName;
}

function questions(names: readonly InventedName[]): readonly Question[] {
  const random = generator(42);
  const ways = Object.entries(WAYS);
  return Array.from({ length: ASKED }, (_, number) => {
    const name = names[Math.floor(random() * names.length)] ?? inventedName(number);
    const [way, write] = ways[number % ways.length] ?? ['', ({ text }: InventedName) => text];
    return { way, text: write(name), name };
  });
}

/** The quickest of three, since what else the machine does counts otherwise. */
function timed(index: NameIndex, text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    index.find(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}

function latency(name: string, times: readonly number[], share: number): Figure {
  const value = times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { name, value, unit: 'ms', better: 'lower', machineBound: true };
}

function recall(index: NameIndex, asked: readonly Question[], way: string): Figure {
  const found = asked.filter(({ text, name }) =>
    index.find(text).some(({ id }) => isSame(name, inventedName(Number(id.slice(1))))),
  );
  return {
    name: `found, asked ${way}`,
    value: found.length / asked.length,
    unit: 'share',
    slack: 0.01,
  };
}

function isSame(one: InventedName, two: InventedName): boolean {
  return one.surname === two.surname && one.given.charAt(0) === two.given.charAt(0);
}

/** As another romanisation writes it. */
function respelled(text: string): string {
  return text
    .replaceAll('kh', 'x')
    .replaceAll('gh', 'g')
    .replaceAll('q', 'g')
    .replaceAll('j', 'dj')
    .replaceAll('sh', 'sch')
    .replace(/ov$/u, 'off')
    .replace(/yan$/u, 'ian');
}

function exchanged(word: string): string {
  const middle = Math.floor(word.length / 2);
  return (
    word.slice(0, middle - 1) +
    word.charAt(middle) +
    word.charAt(middle - 1) +
    word.slice(middle + 1)
  );
}

/** What lives, in MB; buffers are given back some time after the objects that held them. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 4; round++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
