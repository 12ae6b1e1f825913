/** Prints what of the drawn sample is not judged yet, under the passages it stands in: `node bench/politics-precision/list.ts [KIND]`. */
import { readEverything } from './documents.ts';
import { draw } from './draw.ts';
import { KINDS } from './found.ts';
import { readVerdicts } from './verdicts.ts';

const [only] = process.argv.slice(2);
if (only !== undefined && !KINDS.some((kind) => kind === only)) {
  throw new RangeError(`No kind of record: ${only}. Expected one of ${KINDS.join(', ')}.`);
}
const { found, passages } = await readEverything();
const verdicts = readVerdicts();
const open = draw(found).filter(
  ({ key, kind }) => !verdicts.has(key) && (only === undefined || kind === only),
);

for (const { id, text } of passages) {
  const own = open.filter(({ passage }) => passage === id);
  if (own.length === 0) continue;
  console.log(`\n# ${own[0]?.document ?? ''}\n${text}\n`);
  for (const { kind, key, says } of own) console.log(`  ${key}:  # ${kind}: ${says}`);
}
console.log(`\n${open.length} not judged`);
