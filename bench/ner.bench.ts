import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMentions } from '../src/extract/mentions.ts';
import { loadReader } from '../src/flow/parse-model.ts';
import { englishNames } from '../src/parse/english/names.ts';
import { nameFinder } from '../src/parse/names/find-names.ts';
import { openLexicon } from '../src/parse/names/lexicon.ts';
import { openNames } from '../src/parse/names/model.ts';
import { heldOutScores, readNamesData } from '../training/names.ts';
import type { NamesData } from '../training/names.ts';
import { readerOfTags } from '../training/names-tags.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { CROSSNER_TYPES, readCrossNer } from './ner/corpora.ts';
import type { MarkedSentence } from './ner/corpora.ts';
import { firstCutNames } from './ner/first-cut.ts';
import { RE3D_LABELS, UNER_LABELS, addSentence, f1, sixTypes } from './ner/score.ts';
import type { Comparison, Tallies } from './ner/score.ts';

/** The finder of names on what others have marked by hand, by weights that did not see it. */
const names: Benchmark = {
  name: 'names in sentences',
  data:
    'exact F1: CrossNER politics dev (MIT), six types, by weights learnt from its train part, UNER dev and our own sentences; ' +
    'UNER dev (CC BY-SA 4.0), by halves of its documents, each by weights learnt from the other half and CrossNER; ' +
    're3d train (licences by source), which marks what is no name too, by the shipped weights, which never saw it',
  run: () => {
    const lexiconPath = join(RESOURCES, 'names-lexicon.bin');
    const data = readNamesData(readerOfTags());
    if (data === undefined) {
      return Promise.resolve({ skipped: 'no corpora of names in the data folder', figures: [] });
    }
    const held = heldOutScores(data, openLexicon(readFileSync(lexiconPath)));
    const figures = [
      ...figuresOf('CrossNER politics', held['crossner'], firstCut(data.crossnerDev, CROSSNER)),
      ...figuresOf('UNER', held['uner'], firstCut(data.uner, UNER_LABELS)),
      ...re3d(),
      speed(data),
    ];
    return Promise.resolve({ figures });
  },
};

export default names;

const RESOURCES = join(import.meta.dirname, '..', 'resources', 'english');
const CROSSNER = sixTypes(CROSSNER_TYPES);
const TARGET = 0.75;

function figuresOf(
  corpus: string,
  tallies: Tallies | undefined,
  floor: Tallies,
): readonly Figure[] {
  return [...(tallies ?? [])].map(([label, tally]) => ({
    name: `${corpus}, ${label}`,
    value: f1(tally),
    unit: 'share',
    floor: { name: 'first cut', value: f1(floor.get(label)) },
    slack: label === 'all' ? 0.005 : 0.03,
    ...(label === 'all' ? { target: TARGET } : {}),
  }));
}

/** The project's first cut of names, which knows no grammar. */
function firstCut(sentences: readonly MarkedSentence[], comparison: Comparison): Tallies {
  const tallies: Tallies = new Map();
  for (const document of Map.groupBy(sentences, (sentence) => sentence.document).values()) {
    const found = firstCutNames(
      document.map(({ words }) => words),
      findMentions,
    );
    for (const [at, sentence] of document.entries()) {
      addSentence(tallies, sentence, found[at] ?? [], comparison);
    }
  }
  return tallies;
}

/** What compromise 14 reaches on the test part of re3d, measured once. */
const COMPROMISE = { name: 'compromise, test part', value: 0.228 };

function re3d(): readonly Figure[] {
  const path = dataFile('data', 'ner', 're3d', 'train', 're3d-train.conll');
  if (path === undefined) return [];
  const sentences = readCrossNer(path);
  const tallies: Tallies = new Map();
  const read = loadReader().parseWords(sentences.map(({ words }) => words));
  for (const [at, sentence] of sentences.entries()) {
    addSentence(tallies, sentence, read[at]?.names ?? [], RE3D_LABELS);
  }
  const floor = firstCut(sentences, RE3D_LABELS);
  return [...tallies].map(([label, tally]) => ({
    name: `re3d, ${label}`,
    value: f1(tally),
    unit: 'share',
    floor: label === 'all' ? COMPROMISE : { name: 'first cut', value: f1(floor.get(label)) },
    slack: 0.01,
  }));
}

const ROUNDS = 3;

/** The finder alone, on words that have their tags. */
function speed({ crossnerDev, uner }: NamesData): Figure {
  const [lexicon, weights] = ['names-lexicon.bin', 'names.bin'].map((file) =>
    readFileSync(join(RESOURCES, file)),
  );
  if (lexicon === undefined || weights === undefined) throw new Error('No weights for names');
  const finder = nameFinder(openLexicon(lexicon), openNames(weights), englishNames);
  const sentences = [...crossnerDev, ...uner].map(({ words }) => words);
  const count = sentences.reduce((sum, words) => sum + words.length, 0);
  finder.find(sentences);
  const begin = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) finder.find(sentences);
  const seconds = (performance.now() - begin) / 1000;
  return {
    name: 'speed, tagged words',
    value: (ROUNDS * count) / seconds,
    unit: 'tokens/s',
    target: 500_000,
    machineBound: true,
  };
}
