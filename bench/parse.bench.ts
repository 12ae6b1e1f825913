import { loadReader } from '../src/flow/parse-model.ts';
import { InputError } from '../src/model/input-error.ts';
import type { RawText } from '../src/parse/conllu-raw.ts';
import type { Reader } from '../src/parse/reader.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { f1, precision, recall } from './names-dates/score.ts';
import { brokenAt } from '../training/segmenter-data.ts';
import { confusions } from './parse/confusions.ts';
import { countArcs } from './parse/genre-trees.ts';
import { naiveCut } from './parse/naive-cut.ts';
import { naiveReader } from './parse/naive-reader.ts';
import {
  countEnds,
  endsOf,
  readMarkedText,
  segmenterEnds,
  wrongEnds,
} from './parse/sentence-ends.ts';
import { costs } from './parse/speed.ts';
import { treebank } from './parse/treebanks.ts';
import { udScore } from './parse/ud-score.ts';

/** How well English is read: tags and trees on gold tokens and on raw text, sentence ends, and what it costs. */
const parsing: Benchmark = {
  name: 'reading English',
  data: 'UD_English-EWT dev (CC BY-SA 4.0); UD_English-GUM dev (non-commercial: only measured); invented sentences of the genre with marked ends; political news of PolNeAR for speed',
  run: () => {
    const reader = readerOrWhyNot();
    return Promise.resolve(
      typeof reader === 'string' ? { skipped: reader, figures: [] } : measure(reader),
    );
  },
};

export default parsing;

function readerOrWhyNot(): Reader | string {
  try {
    return loadReader();
  } catch (error) {
    if (error instanceof InputError) return error.line();
    throw error;
  }
}

function measure(reader: Reader): Outcome {
  const [ewt, gum, train] = [treebank('EWT dev'), treebank('GUM dev'), treebank('EWT train')];
  const parts = [
    ...(ewt === undefined ? [] : [goldTokens('EWT dev', reader, ewt), raw('EWT dev', reader, ewt)]),
    ...(gum === undefined ? [] : [goldTokens('GUM dev', reader, gum), raw('GUM dev', reader, gum)]),
    ...(ewt === undefined || train === undefined ? [] : [naive(ewt, train)]),
    genre(reader),
    genreTrees(reader),
    { figures: costs(reader) },
  ];
  return {
    figures: parts.flatMap(({ figures }) => figures),
    remarks: parts.flatMap(({ remarks = [] }) => remarks),
  };
}

type Name = 'EWT dev' | 'GUM dev';

/** Published for UD 2.3, test set. */
const UDPIPE = 'UDPipe 1.2 on test';

/** A tenth of a point: what another order of sums may change. */
const SLACK = 0.001;

interface Aim {
  readonly target?: number;
  readonly floor?: { readonly name: string; readonly value: number };
}

/** Targets and peers stand where the treebank is the one they were published for. */
function share(name: string, value: number, aim: Aim, isOurs: boolean): Figure {
  return { name, value, unit: 'share', slack: SLACK, ...(isOurs ? aim : {}) };
}

function goldTokens(name: Name, reader: Reader, { text, sentences }: RawText): Outcome {
  const system = reader.parseWords(sentences.map(({ words }) => words));
  const score = udScore(sentences, system, text);
  const figure = (label: string, value: number, aim: Aim = {}): Figure =>
    share(`${name}, gold tokens, ${label}`, value, aim, name === 'EWT dev');
  return {
    figures: [
      figure('UPOS', f1(score.UPOS), { target: 0.955, floor: { name: UDPIPE, value: 0.944 } }),
      figure('features', f1(score.UFeats)),
      figure('lemmas', f1(score.Lemmas)),
      figure('UAS', f1(score.UAS), { target: 0.87, floor: { name: UDPIPE, value: 0.845 } }),
      figure('LAS', f1(score.LAS), { target: 0.84, floor: { name: UDPIPE, value: 0.812 } }),
    ],
    remarks: confusions(sentences, system).map((line) => `${name}: ${line}`),
  };
}

function raw(name: Name, reader: Reader, { text, sentences }: RawText): Outcome {
  const score = udScore(sentences, reader.parse(text), text);
  const wrapped = wrappedScore(reader, { text, sentences });
  const naiveScore = udScore(sentences, naiveReader([])(naiveCut(text)), text);
  const beside = (metric: 'Tokens' | 'Sentences'): Aim['floor'] & object => ({
    name: 'Intl.Segmenter',
    value: f1(naiveScore[metric]),
  });
  const figure = (label: string, value: number, aim: Aim = {}): Figure =>
    share(`${name}, raw text, ${label}`, value, aim, name === 'EWT dev');
  return {
    figures: [
      figure('tokens', f1(score.Tokens), { target: 0.99, floor: beside('Tokens') }),
      figure('sentences', f1(score.Sentences), { target: 0.85, floor: beside('Sentences') }),
      figure('words', f1(score.Words)),
      figure('UPOS', f1(score.UPOS), { floor: { name: UDPIPE, value: 0.935 } }),
      figure('UAS', f1(score.UAS)),
      figure('LAS', f1(score.LAS), { target: 0.81, floor: { name: UDPIPE, value: 0.775 } }),
      figure('sentences, lines of 80 columns', f1(wrapped.Sentences), { target: 0.85 }),
      figure('LAS, lines of 80 columns', f1(wrapped.LAS), { target: 0.81 }),
    ],
  };
}

/** Places stay the same: a space gives way to a line break. */
function wrappedScore(reader: Reader, { text, sentences }: RawText): ReturnType<typeof udScore> {
  const lines = brokenAt({ text, ends: new Set() }, 80).text;
  return udScore(sentences, reader.parse(lines), lines);
}

/** What no learning reaches: told beside the figures, whose peer is UDPipe. */
function naive({ text, sentences }: RawText, train: RawText): Outcome {
  const read = naiveReader(train.sentences);
  const score = udScore(sentences, read(sentences.map(({ words }) => words)), text);
  const [tags, lemmas, heads, arcs] = [score.UPOS, score.Lemmas, score.UAS, score.LAS].map(
    (counts) => f1(counts).toFixed(3),
  );
  return {
    figures: [],
    remarks: [
      `EWT dev, gold tokens, most frequent tag and lemma, the word before as head: UPOS ${tags}, lemmas ${lemmas}, UAS ${heads}, LAS ${arcs}`,
    ],
  };
}

/** Sentence ends inside the paragraphs of the genre. */
function genre({ parse }: Reader): Outcome {
  const marked = readMarkedText();
  const found = endsOf(marked, parse(marked.text));
  const [ours, theirs] = [found, segmenterEnds(marked)].map((ends) => countEnds(marked, ends));
  const sentences = marked.ends.size + marked.paragraphs.length;
  if (ours === undefined || theirs === undefined) return { figures: [] };
  const figure = (name: string, of: typeof precision): Figure => ({
    name: `ends in ${sentences} sentences of the genre, ${name}`,
    value: of(ours),
    unit: 'share',
    target: 0.99,
    floor: { name: 'Intl.Segmenter', value: of(theirs) },
  });
  return {
    figures: [figure('precision', precision), figure('recall', recall)],
    remarks: wrongEnds(marked, found, 12),
  };
}

/** Arcs that must hold in sentences of the genre. */
function genreTrees({ parse }: Reader): Outcome {
  const { right, gold, missed } = countArcs(parse);
  return {
    figures: [
      {
        name: `${gold} arcs in sentences of the genre that must hold`,
        value: right / gold,
        unit: 'share',
        slack: 0.02,
      },
    ],
    remarks: missed.map((line) => `missed: ${line}`),
  };
}
