// Trains resources/english/lemmas.json: `node training/lemmatiser.ts [--out file]`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConllu } from '../src/parse/conllu.ts';
import { ENGLISH_LEMMAS } from '../src/parse/english/lemma-language.ts';
import { readLemmaFile } from '../src/parse/lemma/lemma-file.ts';
import type { LemmaFile } from '../src/parse/lemma/lemma-file.ts';
import { lemmatiser } from '../src/parse/lemma/lemmatiser.ts';
import { ewtPart } from './ewt.ts';
import { dictionaryForms } from './lemma-dictionary.ts';
import { trainLemmatiser } from './lemma-train.ts';
import type { LemmaExample } from './lemma-train.ts';
import { runStep } from './step.ts';

const TARGET = join(import.meta.dirname, '..', 'resources', 'english', 'lemmas.json');

/** What `trainEnglishLemmas` writes, and how it does on the dev part with gold tags and features. */
export interface TrainedLemmas {
  readonly json: string;
  readonly devAccuracy: number;
}

/**
 * The rules for English, from the data folder and the dictionary; the same data gives the same bytes.
 * @throws {Error} when a part of the treebank is not there.
 */
export function trainEnglishLemmas(): TrainedLemmas {
  const [texts, dev] = [examples('train'), examples('dev')];
  const dictionary = dictionaryForms();
  const card = {
    what: 'Lemmas of English words by their endings, tags and features',
    method: 'edits chosen by the longest known ending (after Chrupała 2006), letter case likewise',
    corpus: 'UD English EWT 2.16, training part; forms of the words in WordNet 3.0',
    licence: 'CC BY-SA 4.0 (EWT), WordNet 3.0 licence',
    trainingWords: texts.length,
    dictionaryForms: dictionary.length,
  };
  // A word that goes with the one before it has no lemma of its own.
  const taught = texts.filter(({ form, lemma }) => lemma !== '_' || form === '_');
  const file = trainLemmatiser(taught, dictionary, ENGLISH_LEMMAS, card);
  const devAccuracy = accuracy(file, dev);
  const scored = { ...file, card: { ...card, devAccuracy } };
  return { json: `${JSON.stringify(scored, null, 2)}\n`, devAccuracy };
}

function examples(part: 'train' | 'dev'): readonly LemmaExample[] {
  const path = ewtPart(part);
  return readConllu(readFileSync(path, 'utf8'), path)
    .flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens))
    .flatMap(({ words }) => words);
}

function accuracy(learned: LemmaFile, dev: readonly LemmaExample[]): number {
  const lemmaOf = lemmatiser(readLemmaFile(learned), ENGLISH_LEMMAS);
  const right = dev.filter((word) => lemmaOf(word.form, word.tag, word.features) === word.lemma);
  return Number((right.length / dev.length).toFixed(4));
}

if (import.meta.main) {
  await runStep(() => {
    const { values } = parseArgs({ options: { out: { type: 'string', default: TARGET } } });
    const { json, devAccuracy } = trainEnglishLemmas();
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, json);
    console.log(`${values.out}: ${(json.length / 1e3).toFixed(0)} kB`);
    console.log(`dev, gold tags and features: ${devAccuracy}`);
  });
}
