import { loadReader } from '../src/flow/parse-model.ts';
import { treeOf } from '../src/parse/tree.ts';
import type { Tree } from '../src/parse/tree.ts';
import { readPlv } from './acts-plv/data.ts';
import type { PlvRow } from './acts-plv/data.ts';
import { rootByKeyword } from './acts-plv/keyword-floor.ts';
import { rootBetween } from './acts-plv/root-between.ts';
import { accuracy, macroF1, scoresOf } from './acts-plv/score.ts';
import type { Labelled } from './acts-plv/score.ts';
import type { Benchmark, Figure } from './benchmark.ts';

/** The type of act between two given parties of a sentence, from the words of acts and the tree. */
const plv: Benchmark = {
  name: 'acts between two parties (PLV)',
  data:
    'root macro-F1 over 15 types, sentence, source and target given: PLV, training part, 1,050 rows (snowood1/Zero-Shot-' +
    'PLOVER, no licence stated). Errors are looked at in the half of the rows whose sentence has an even first byte of ' +
    'its SHA-256; the other half judges. Peer: zero-shot RoBERTa-large on a GPU, .821 on the test part',
  run: () => {
    const rows = readPlv();
    if (rows === undefined)
      return Promise.resolve({ skipped: 'no PLV in the data folder', figures: [] });
    const { parse } = loadReader();
    const found = rows.map((row) => labelled(row, parse(row.sentence).map(treeOf)));
    const judging = found.filter((_, index) => rows[index]?.judging);
    const floors = rows.map(({ root, sentence }) => ({
      gold: root,
      found: rootByKeyword(sentence),
    }));
    const figures = [
      ...figuresOf('all rows', found, floors),
      ...figuresOf(
        'judging half',
        judging,
        floors.filter((_, index) => rows[index]?.judging),
      ),
    ];
    return Promise.resolve({ figures, remarks: remarksOf(judging) });
  },
};

export default plv;

const TARGET = 0.7;

function labelled({ root, source, target }: PlvRow, trees: readonly Tree[]): Labelled {
  const around = trees.filter(
    ({ sentence }) => sentence.start <= source.start && source.start < sentence.end,
  );
  for (const tree of [...around, ...trees]) {
    const choice = rootBetween(tree, source, target);
    if (choice !== undefined) return { gold: root, found: choice.type };
  }
  return { gold: root, found: undefined };
}

function figuresOf(
  part: string,
  rows: readonly Labelled[],
  floors: readonly Labelled[],
): readonly Figure[] {
  return [
    {
      name: `${part}, root macro-F1`,
      value: macroF1(rows),
      unit: 'share',
      floor: { name: 'keywords', value: macroF1(floors) },
      target: TARGET,
      slack: 0.01,
    },
    {
      name: `${part}, root accuracy`,
      value: accuracy(rows),
      unit: 'share',
      floor: { name: 'most frequent root', value: mostFrequent(rows) },
      slack: 0.01,
    },
  ];
}

function mostFrequent(rows: readonly Labelled[]): number {
  return Math.max(...scoresOf(rows).map(({ gold }) => gold)) / rows.length;
}

function two(value: number): string {
  return value.toFixed(2);
}

function remarksOf(rows: readonly Labelled[]): readonly string[] {
  return [
    'Judging half by type (precision, recall, F1, rows):',
    ...scoresOf(rows).map(
      ({ label, precision, recall, f1, gold }) =>
        `${label}: ${two(precision)} ${two(recall)} ${two(f1)} ${gold}`,
    ),
  ];
}
