// Trains resources/english/names.bin: `node training/names.ts [--try]`.
// Prints what it reaches on sentences that it did not learn from; with --try that is all it does.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFile } from '../bench/data-folder.ts';
import { CROSSNER_TYPES, read, readCrossNer, readUner } from '../bench/ner/corpora.ts';
import { UNER_LABELS, addSentence, f1, sixTypes } from '../bench/ner/score.ts';
import type { Comparison, Tallies } from '../bench/ner/score.ts';
import { englishNames } from '../src/parse/english/names.ts';

import { nameFinder } from '../src/parse/names/find-names.ts';
import { FormTable } from '../src/parse/names/form-table.ts';
import { openLexicon } from '../src/parse/names/lexicon.ts';
import type { Lexicon } from '../src/parse/names/lexicon.ts';
import { openNames } from '../src/parse/names/model.ts';
import type { Reader } from '../src/parse/reader.ts';
import { readGenre } from './names-genre.ts';
import { compileNames } from './names-compile.ts';
import { exampleOf, smallWordsOf } from './names-examples.ts';
import type { Corpus, TaggedSentence } from './names-examples.ts';
import { learnNames, meanOf } from './names-learn.ts';
import { readerOfTags } from './names-tags.ts';

const SEED = 20250221;
/** Models that are learnt in different orders; the mean of their weights errs less than each. */
const MODELS = 3;
const OPTIONS = { seed: SEED, epochs: 10, rate: 0.05, hidden: 0.6, decay: 0.0005, least: 2 };
/**
 * CrossNER tells more types apart, in prose nearer to commentaries; what UNER adds keeps the reader from taking every
 * capital in plain prose for a name.
 */
const BLEND = { crossner: 0.35, uner: 0.5, genre: 0.2 };
const KEPT = { words: 40_000, spans: 44_000 };

/** Sentences of the open corpora, as far as they are there. */
export interface NamesData {
  readonly crossnerTrain: readonly TaggedSentence[];
  readonly crossnerDev: readonly TaggedSentence[];
  readonly uner: readonly TaggedSentence[];
  /** Our own sentences. */
  readonly genre: readonly TaggedSentence[];
}

/** The bytes of `resources/english/names.bin`; the same corpora give the same bytes. Takes about a minute. */
export function trainNames(
  corpora: readonly Corpus[],
  lexicon: Lexicon,
  scores: Readonly<Record<string, number>> = {},
): Uint8Array {
  const table = new FormTable(lexicon, englishNames);
  const small = smallWordsOf(corpora, table);
  const senses = { lexicon, language: englishNames, table, small };
  const examples = corpora.flatMap(({ scheme, sentences }) =>
    sentences.map((sentence) => exampleOf(sentence, scheme, senses)),
  );
  const card = {
    what: 'Names of English: a semi-Markov model over hashed clues',
    corpora: [
      'CrossNER, politics, train and dev (MIT)',
      'Universal NER over EWT dev (CC BY-SA 4.0)',
      'sentences of our own (MIT)',
    ],
    licence: 'CC BY-SA 4.0',
    seed: SEED,
    scores,
  };
  const models = Array.from({ length: MODELS }, (_, model) =>
    learnNames(examples, { ...OPTIONS, seed: SEED + model }),
  );
  return compileNames(meanOf(models), { card, small, blend: BLEND, kept: KEPT });
}

const CROSSNER = sixTypes(CROSSNER_TYPES);

/** Exact F1 on each sentence set by weights that did not see it. */
export function heldOutScores(
  { crossnerTrain, crossnerDev, uner, genre }: NamesData,
  lexicon: Lexicon,
): Readonly<Record<string, Tallies>> {
  const crossner: Tallies = new Map();
  const learntFrom: readonly Corpus[] = [
    { scheme: 'crossner', sentences: crossnerTrain },
    { scheme: 'uner', sentences: uner },
    { scheme: 'genre', sentences: genre },
  ];
  addFound(crossner, trainNames(learntFrom, lexicon), lexicon, crossnerDev, CROSSNER);
  const plain: Tallies = new Map();
  for (const half of [0, 1]) {
    const others: readonly Corpus[] = [
      { scheme: 'crossner', sentences: [...crossnerTrain, ...crossnerDev] },
      { scheme: 'uner', sentences: uner.filter(({ document }) => document % 2 !== half) },
      { scheme: 'genre', sentences: genre },
    ];
    const held = uner.filter(({ document }) => document % 2 === half);
    addFound(plain, trainNames(others, lexicon), lexicon, held, UNER_LABELS);
  }
  return { crossner, uner: plain };
}

function addFound(
  tallies: Tallies,
  bytes: Uint8Array,
  lexicon: Lexicon,
  sentences: readonly TaggedSentence[],
  comparison: Comparison,
): void {
  const finder = nameFinder(lexicon, openNames(bytes), englishNames);
  for (const document of Map.groupBy(sentences, (sentence) => sentence.document).values()) {
    const found = finder.find(document.map(({ words }) => words));
    for (const [at, sentence] of document.entries()) {
      addSentence(tallies, sentence, found[at] ?? [], comparison);
    }
  }
}

const FILES = {
  crossnerTrain: ['data', 'ner', 'CrossNER-politics', 'train.txt'],
  crossnerDev: ['data', 'ner', 'CrossNER-politics', 'dev.txt'],
  uner: ['data', 'ner', 'UNER_English-EWT', 'en_ewt-ud-dev.iob2'],
} as const;

/** The corpora of the data folder, read by the reader for their tags; `undefined` when one is missing. */
export function readNamesData(reader: Reader): NamesData | undefined {
  const [train, dev, uner] = [FILES.crossnerTrain, FILES.crossnerDev, FILES.uner].map((path) =>
    dataFile(...path),
  );
  if (train === undefined || dev === undefined || uner === undefined) return undefined;
  return {
    crossnerTrain: read(readCrossNer(train), reader),
    crossnerDev: read(readCrossNer(dev), reader),
    uner: read(readUner(uner), reader),
    genre: readGenre(reader),
  };
}

const RESOURCES = join(import.meta.dirname, '..', 'resources', 'english');

function main(): void {
  const data = readNamesData(readerOfTags());
  if (data === undefined) {
    console.error(
      'No corpora of names in the data folder (TACITUS_DATA): fetch CrossNER (github.com/zliucr/CrossNER, ner_data/politics) ' +
        'and UNER_English-EWT (github.com/UniversalNER), and put them into data/ner.',
    );
    process.exitCode = 1;
    return;
  }
  const lexicon = openLexicon(readFileSync(join(RESOURCES, 'names-lexicon.bin')));
  const held = heldOutScores(data, lexicon);
  const scores: Record<string, number> = {};
  for (const [name, tallies] of Object.entries(held)) {
    for (const [label, tally] of tallies) {
      console.log(`${name}, ${label}: F1 ${(100 * f1(tally)).toFixed(1)}`);
    }
    scores[name] = Number(f1(tallies.get('all')).toFixed(4));
  }
  if (process.argv.includes('--try')) return;
  const bytes = trainNames(
    [
      { scheme: 'crossner', sentences: [...data.crossnerTrain, ...data.crossnerDev] },
      { scheme: 'uner', sentences: data.uner },
      { scheme: 'genre', sentences: data.genre },
    ],
    lexicon,
    scores,
  );
  const file = join(RESOURCES, 'names.bin');
  writeFileSync(file, bytes);
  console.log(`Written: ${file} (${bytes.length} bytes)`);
}

if (import.meta.main) main();
