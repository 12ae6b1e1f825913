// Trains everything in resources/ anew from the data folder: `npm run train [-- step…]`. Each step is a program of its
// own. One whose data is not there says what to fetch, and the others go on.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** In an order in which each finds what it builds on: names read tags and trees. */
const STEPS = [
  'vectors',
  'segmenter',
  'lemmatiser',
  'reader',
  'names-lexicon',
  'names',
  'names-compared',
  'reference-tagger',
  'declension',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.includes(name));
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}; there are ${STEPS.join(', ')}.`);
  process.exitCode = 2;
} else {
  const failed = STEPS.filter((name) => wanted.length === 0 || wanted.includes(name)).filter(
    (name) => !run(name),
  );
  if (failed.length > 0) {
    console.error(`Not trained: ${failed.join(', ')}; what was there before is kept.`);
    process.exitCode = 1;
  }
}

function run(name: string): boolean {
  console.log(`\n${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return status === 0;
}
