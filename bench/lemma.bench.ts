import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConllu } from '../src/parse/conllu.ts';
import { ENGLISH_LEMMAS } from '../src/parse/english/lemma-language.ts';
import { readLemmaFile } from '../src/parse/lemma/lemma-file.ts';
import { lemmatiser } from '../src/parse/lemma/lemmatiser.ts';
import type { Lemmatiser } from '../src/parse/lemma/lemmatiser.ts';
import type { Word } from '../src/parse/sentence.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { dataFile } from './data-folder.ts';

type Tagged = Pick<Word, 'form' | 'lemma' | 'tag' | 'features'>;

const FOLDER = ['data', 'treebanks'] as const;
const EWT = [...FOLDER, 'UD_English-EWT'] as const;

/** Lemmas from the treebank's own tags and features: what the lemmatiser does by itself. */
const lemmas: Benchmark = {
  name: 'lemmas of English words, gold tags',
  data: 'UD English EWT 2.16 dev (CC BY-SA 4.0) and GUM dev (CC BY-NC-SA 4.0, only measured)',
  run: () => Promise.resolve(outcome()),
};

export default lemmas;

function outcome(): Outcome {
  const train = wordsOf(...EWT, 'en_ewt-ud-train.reassembled.conllu');
  const ewt = wordsOf(...EWT, 'en_ewt-ud-dev.conllu');
  const gum = wordsOf(...FOLDER, 'UD_English-GUM', 'en_gum-ud-dev.conllu');
  if (train === undefined || ewt === undefined || gum === undefined) {
    return { skipped: 'EWT or GUM is not in the data folder', figures: [] };
  }
  const path = join(import.meta.dirname, '..', 'resources', 'english', 'lemmas.json');
  const text = readFileSync(path, 'utf8');
  const begun = performance.now();
  const lemmaOf = lemmatiser(readLemmaFile(JSON.parse(text)), ENGLISH_LEMMAS);
  const ready = performance.now() - begun;
  const known = new Set(train.map(wordAndTag));
  return {
    figures: [
      ...shares('EWT dev', ewt, known, lemmaOf),
      ...shares('GUM dev', gum, known, lemmaOf),
      speed(ewt, lemmaOf),
      { name: 'size on disk', value: text.length / 1e3, unit: 'kB', target: 300, better: 'lower' },
      { name: 'ready in', value: ready, unit: 'ms', better: 'lower', machineBound: true },
    ],
    remarks: byTag(ewt, lemmaOf),
  };
}

function wordsOf(...parts: readonly string[]): readonly Tagged[] | undefined {
  const path = dataFile(...parts);
  if (path === undefined) return undefined;
  return readConllu(readFileSync(path, 'utf8'), path).flatMap(({ sentences }) =>
    sentences.flatMap(({ tokens }) => tokens.flatMap(({ words }) => words)),
  );
}

function wordAndTag({ form, tag }: Tagged): string {
  return `${form.toLowerCase()} ${tag}`;
}

function isRight({ form, lemma, tag, features }: Tagged, lemmaOf: Lemmatiser): boolean {
  return lemmaOf(form, tag, features) === lemma;
}

function shares(
  name: string,
  words: readonly Tagged[],
  known: ReadonlySet<string>,
  lemmaOf: Lemmatiser,
): readonly Figure[] {
  const unknown = words.filter((word) => !known.has(wordAndTag(word)));
  const share = (what: string, some: readonly Tagged[]): Figure => ({
    name: `${name}: ${what}`,
    value: some.filter((word) => isRight(word, lemmaOf)).length / some.length,
    unit: 'share',
    floor: {
      name: 'form in lower case',
      value: some.filter(({ form, lemma }) => form.toLowerCase() === lemma).length / some.length,
    },
    slack: 0.0005,
  });
  return [
    { ...share('words', words), target: 0.985 },
    share('words with a tag that training did not see', unknown),
  ];
}

function speed(words: readonly Tagged[], lemmaOf: Lemmatiser): Figure {
  let fastest = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    for (const { form, tag, features } of words) lemmaOf(form, tag, features);
    fastest = Math.min(fastest, performance.now() - begun);
  }
  return {
    name: 'speed',
    value: words.length / fastest / 1e3,
    unit: 'M words/s',
    target: 2,
    machineBound: true,
  };
}

function byTag(words: readonly Tagged[], lemmaOf: Lemmatiser): readonly string[] {
  const tags = [...new Set(words.map(({ tag }) => tag))].toSorted();
  const parts = tags.map((tag) => {
    const some = words.filter((word) => word.tag === tag);
    const right = some.filter((word) => isRight(word, lemmaOf)).length;
    return `${tag} ${((100 * right) / some.length).toFixed(1)} (${some.length - right} wrong)`;
  });
  return ['EWT dev by tag, %:', `  ${parts.join(', ')}`];
}
