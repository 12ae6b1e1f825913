// Trains resources/english/segmenter.bin: `node training/segmenter.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawText } from '../src/parse/conllu-raw.ts';
import { readConllu, type TreebankDocument } from '../src/parse/conllu.ts';
import { englishSegments } from '../src/parse/english/segment-words.ts';
import { readSegmentModel, segmentFile } from '../src/parse/segment/model-file.ts';
import { segment } from '../src/parse/segment/segment.ts';
import { ewtPart } from './ewt.ts';
import { random } from './network/random.ts';
import { segmentExamples } from './segmenter-data.ts';
import { learnSentenceEnds } from './segmenter-learn.ts';
import { runStep } from './step.ts';

const SEED = 20250221;
const EPOCHS = 4;
const RATE = 0.2;

const CARD = {
  what: 'Sentence ends of English: logistic regression over hashed features',
  source: 'Universal Dependencies, English Web Treebank 2.16, training part',
  licence: 'CC BY-SA 4.0',
  seed: SEED,
};

function weightsFrom(documents: readonly TreebankDocument[]): Float32Array {
  const examples = documents.flatMap((document, index) =>
    segmentExamples(document, random(SEED, index)),
  );
  const options = { seed: SEED, epochs: EPOCHS, rate: RATE };
  return learnSentenceEnds(examples, englishSegments, options);
}

const PARTS = 5;

function heldOutF1(documents: readonly TreebankDocument[]): number {
  const kept = documents.filter((_, index) => index % PARTS !== 0);
  const held = documents.filter((_, index) => index % PARTS === 0);
  return sentenceF1(segmentFile(CARD, weightsFrom(kept)), held);
}

/** Sentence F1 (exact spans) on other documents, 0…1. */
function sentenceF1(bytes: Uint8Array, documents: readonly TreebankDocument[]): number {
  const model = readSegmentModel(bytes, englishSegments);
  const { text, sentences } = rawText(documents);
  const gold = new Set(sentences.map(({ start, end }) => `${start}-${end}`));
  const found = segment(text, model).map((words) => `${words[0]?.start}-${words.at(-1)?.end}`);
  const right = found.filter((span) => gold.has(span)).length;
  return (2 * right) / (gold.size + found.length);
}

/**
 * The bytes of `resources/english/segmenter.bin`, the card with its score on held-out documents included; the same
 * treebank gives the same bytes. Takes about half a minute; `log` takes the score.
 *
 * @throws Error when the treebank is not there
 */
export function trainEnglishSegmenter(log: (line: string) => void): Uint8Array {
  const path = ewtPart('train');
  const documents = readConllu(readFileSync(path, 'utf8'), path);
  const heldOut = Number(heldOutF1(documents).toFixed(4));
  log(`sentence F1, every fifth document held out: ${heldOut}`);
  return segmentFile({ ...CARD, heldOut }, weightsFrom(documents));
}

if (import.meta.main) {
  await runStep(() => {
    const file = join(import.meta.dirname, '..', 'resources', 'english', 'segmenter.bin');
    writeFileSync(
      file,
      trainEnglishSegmenter((line) => console.log(line)),
    );
  });
}
