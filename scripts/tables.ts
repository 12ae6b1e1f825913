import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileActs, compileIntensity } from './tables/acts.ts';
import { compileActFrames } from './tables/act-frames.ts';
import { compileAnswersSchema } from './tables/answers-schema.ts';
import { compileCaseSchema } from './tables/case-schema.ts';
import { compileCues, compileLists, compileScales, compileWeasels } from './tables/certainty.ts';
import { compileClaimWords } from './tables/claim-words.ts';
import { compileElites } from './tables/elites.ts';
import { compileExplanations } from './tables/explanations.ts';
import { compileFeminineSurnames } from './tables/feminine-surnames.ts';
import { compileGivenNameVariants, compileGivenSexes } from './tables/given-name-variants.ts';
import { compileKernels } from './tables/kernels.ts';
import { compileKnownNames } from './tables/known-names.ts';
import { compileNameForms } from './tables/name-forms.ts';
import { compileOrganisationWords } from './tables/organisation-words.ts';
import { compileOffices } from './tables/offices.ts';
import { compilePersonWords } from './tables/person-words.ts';
import { compileRussianDeclension } from './tables/russian-declension.ts';
import { compileRussianGivenNames } from './tables/russian-given-names.ts';
import {
  compileComparable,
  compileHomoglyphs,
  compileLookup,
  compileRomanisation,
} from './tables/scripts.ts';
import { compileStateBook } from './tables/state-book.ts';
import { compileStates } from './tables/states.ts';
import { compileThingBook } from './tables/thing-book.ts';
import { compileThings } from './tables/things.ts';
import { compileTimeWords } from './tables/time-words.ts';

/**
 * Compiles the commented word lists of `resources/` into the tables that the pure rooms import, the migrations of a
 * case into the schema that a new one begins with, and the types of the server's answers into what OpenAPI tells of them.
 * `node scripts/tables.ts` writes them; with `--check` it writes nothing and fails when one is stale.
 */
const TABLES: readonly (readonly [path: string, compile: () => unknown])[] = [
  ['src/names/tables/states.compiled.json', compileStates],
  ['src/names/tables/state-names.compiled.json', compileStateBook],
  ['src/names/tables/things.compiled.json', compileThings],
  ['src/names/tables/thing-book.compiled.json', compileThingBook],
  ['src/names/tables/person-words.compiled.json', compilePersonWords],
  ['src/names/tables/known-names.compiled.json', compileKnownNames],
  ['src/names/tables/offices.compiled.json', compileOffices],
  ['src/names/tables/organisation-words.compiled.json', compileOrganisationWords],
  ['src/names/tables/name-forms.compiled.json', compileNameForms],
  ['src/names/tables/given-name-variants.compiled.json', compileGivenNameVariants],
  ['src/names/tables/given-sexes.compiled.json', compileGivenSexes],
  ['src/names/tables/russian-declension.compiled.json', compileRussianDeclension],
  ['src/names/tables/russian-given-names.compiled.json', compileRussianGivenNames],
  ['src/names/tables/feminine-surnames.compiled.json', compileFeminineSurnames],
  ['src/names/tables/homoglyphs.compiled.json', compileHomoglyphs],
  ['src/names/tables/romanisation.compiled.json', compileRomanisation],
  ['src/names/tables/comparable.compiled.json', compileComparable],
  ['src/names/tables/lookup.compiled.json', compileLookup],
  ['src/extract/acts/tables/acts.en.compiled.json', () => compileActs('en')],
  ['src/extract/acts/tables/intensity.compiled.json', compileIntensity],
  ['src/extract/acts/tables/frames.en.compiled.json', compileActFrames],
  ['src/extract/claims/tables/english.compiled.json', () => compileClaimWords('en')],
  ['src/store/migrations/schema.compiled.json', compileCaseSchema],
  ['src/http/answers.compiled.json', compileAnswersSchema],
  ['src/extract/elites/tables/english.compiled.json', () => compileElites('english.yml')],
  ['src/dates/tables/time-words.ru.compiled.json', () => compileTimeWords('time-words.ru.yml')],
  ['src/dates/tables/time-words.en.compiled.json', () => compileTimeWords('time-words.en.yml')],
  ['src/extract/certainty/tables/scales.compiled.json', compileScales],
  [
    'src/extract/certainty/tables/cues.en.compiled.json',
    () => compileCues('certainty/cues.en.yml'),
  ],
  [
    'src/extract/certainty/tables/words.en.compiled.json',
    () => compileLists('certainty/words.en.yml'),
  ],
  [
    'src/extract/certainty/tables/weasels.en.compiled.json',
    () => compileWeasels('certainty/weasels.en.yml'),
  ],
  [
    'src/extract/explanations/tables/explanations.en.compiled.json',
    () =>
      compileExplanations(
        'explanations/explanations.en.yml',
        'explanations/forecasts.en.yml',
        'explanations/readings.en.yml',
      ),
  ],
  [
    'src/parse/network/kernels/kernels.compiled.json',
    () => compileKernels('src/parse/network/kernels', ['gates', 'product']),
  ],
  [
    'training/network/kernels/kernels.compiled.json',
    () => compileKernels('training/network/kernels', ['floats']),
  ],
];

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const stale: string[] = [];
for (const [path, compile] of TABLES) {
  const text = `${JSON.stringify(await compile(), undefined, 1)}\n`;
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (!check) writeFileSync(file, text);
  stale.push(path);
}

for (const path of stale) {
  console.log(`${check ? 'Stale' : 'Written'}: ${relative(root, join(root, path))}`);
}
// Some tables are made with the help of others, as these were when the run began.
if (!check && stale.length > 0) console.log('Run it again until it writes nothing.');
if (check && stale.length > 0) {
  console.log('Run npm run tables:write and commit what it writes.');
  process.exitCode = 1;
}
