import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawText } from '../src/parse/conllu-raw.ts';
import { readConllu } from '../src/parse/conllu.ts';
import { englishSegments } from '../src/parse/english/segment-words.ts';
import { readSegmentModel, type SegmentModel } from '../src/parse/segment/model-file.ts';
import { scanTokens } from '../src/parse/segment/scan.ts';
import { segment } from '../src/parse/segment/segment.ts';
import type { RawWord } from '../src/parse/segment/words.ts';
import type { Sentence } from '../src/parse/sentence.ts';
import { brokenAt } from '../training/segmenter-data.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';
import { f1, precision, recall } from './names-dates/score.ts';
import { countEnds, readMarkedParagraphs } from './parse/genre-ends.ts';
import { udScore, type Metric } from './parse/ud-score.ts';

const WEIGHTS = join(import.meta.dirname, '..', 'resources', 'english', 'segmenter.bin');

/** How well and how fast text is cut into tokens, words and sentences. */
const benchmark: Benchmark = {
  name: 'segment',
  data: 'English Web Treebank 2.16, development part, rebuilt as raw text (CC BY-SA 4.0); 300 sentences of the genre, invented for this project',
  run: async () => {
    const model = readSegmentModel(readFileSync(WEIGHTS), englishSegments);
    const genre = genreFigures(model);
    const path = dataFile('data', 'treebanks', 'UD_English-EWT', 'en_ewt-ud-dev.conllu');
    if (path === undefined) {
      return Promise.resolve({
        figures: genre.figures,
        remarks: ['The English Web Treebank is not in the data folder.', ...genre.remarks],
      });
    }
    const raw = rawText(readConllu(readFileSync(path, 'utf8'), path));
    return Promise.resolve({
      figures: [...treebankFigures(raw, model), ...genre.figures, ...speeds(raw.text, model)],
      remarks: genre.remarks,
    });
  },
};

export default benchmark;

const TARGETS: readonly (readonly [Metric, number])[] = [
  ['Tokens', 0.99],
  ['Words', 0.988],
  ['Sentences', 0.85],
];

function treebankFigures(
  raw: { readonly text: string; readonly sentences: readonly Sentence[] },
  model: SegmentModel,
): readonly Figure[] {
  const wrapped = brokenAt({ text: raw.text, ends: new Set() }, 80).text;
  const ours = udScore(raw.sentences, sentencesOf(raw.text, segment(raw.text, model)), raw.text);
  const broken = udScore(raw.sentences, sentencesOf(wrapped, segment(wrapped, model)), wrapped);
  const peer = udScore(raw.sentences, sentencesOf(raw.text, intlSegments(raw.text)), raw.text);
  return TARGETS.flatMap(([metric, target]) => [
    {
      name: `${metric.toLowerCase()} F1, EWT dev`,
      value: f1(ours[metric]),
      unit: 'share',
      floor: { name: 'Intl.Segmenter', value: f1(peer[metric]) },
      target,
      slack: 0.001,
    },
    {
      name: `${metric.toLowerCase()} F1, EWT dev, lines of 80 columns`,
      value: f1(broken[metric]),
      unit: 'share',
      target,
      slack: 0.001,
    },
  ]);
}

function genreFigures(model: SegmentModel): {
  readonly figures: readonly Figure[];
  readonly remarks: readonly string[];
} {
  const paragraphs = readMarkedParagraphs();
  const { counts, wrong } = countEnds(paragraphs, (text) => endsOf(segment(text, model)));
  const peer = countEnds(paragraphs, (text) => endsOf(intlSegments(text))).counts;
  return {
    figures: [
      genreFigure('precision', precision(counts), precision(peer)),
      genreFigure('recall', recall(counts), recall(peer)),
    ],
    remarks: process.env['SHOW_WRONG'] === undefined ? [] : wrong,
  };
}

function genreFigure(name: string, value: number, floor: number): Figure {
  return {
    name: `sentence ends of the genre, ${name}`,
    value,
    unit: 'share',
    floor: { name: 'Intl.Segmenter', value: floor },
    target: 0.99,
    slack: 0.003,
  };
}

function endsOf(sentences: readonly (readonly RawWord[])[]): readonly number[] {
  return sentences.map((words) => words.at(-1)?.end ?? 0);
}

const REPEATS = 40;

function speeds(text: string, model: SegmentModel): readonly Figure[] {
  const long = text.repeat(4);
  const tokens = scanTokens(long, englishSegments).length;
  const rate = (name: string, target: number, run: () => unknown): Figure => {
    run();
    const started = performance.now();
    for (let repeat = 0; repeat < REPEATS / 4; repeat += 1) run();
    const seconds = (performance.now() - started) / 1000;
    const value = (tokens * (REPEATS / 4)) / seconds;
    return { name, value, unit: 'tokens/s', target, machineBound: true };
  };
  return [
    rate('tokens alone', 1e6, () => scanTokens(long, englishSegments)),
    rate('tokens, words and sentences', 5e5, () => segment(long, model)),
  ];
}

/** What the measure of trees asks for; tags and trees are not measured here. */
function sentencesOf(text: string, segments: readonly (readonly RawWord[])[]): readonly Sentence[] {
  return segments.map((words) => ({
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    names: [],
    words: words.map((word, at) => ({
      ...word,
      form: text.slice(word.start, word.end),
      lemma: '',
      tag: 'X' as const,
      features: {},
      head: at - 1,
      relation: 'dep',
    })),
  }));
}

/** The sentences and words that the language runtime finds; what it takes for no word is a mark. */
function intlSegments(text: string): readonly (readonly RawWord[])[] {
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...sentences.segment(text)]
    .map(({ segment: sentence, index }) =>
      [...words.segment(sentence)]
        .filter(({ segment: word }) => word.trim() !== '')
        .map((word) => ({
          start: index + word.index,
          end: index + word.index + word.segment.length,
          joined: false,
        })),
    )
    .filter((sentence) => sentence.length > 0);
}
