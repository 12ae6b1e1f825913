import { CROSSNER_TYPES } from '../bench/ner/corpora.ts';
import type { MarkedSentence } from '../bench/ner/corpora.ts';
import { candidatesIn, heldBy } from '../src/parse/names/candidates.ts';
import type { Candidates, SmallWords } from '../src/parse/names/candidates.ts';
import { Clues } from '../src/parse/names/clues.ts';
import type { FormTable } from '../src/parse/names/form-table.ts';
import type { GivenWord } from '../src/parse/reader.ts';
import { MODEL_TYPES, TYPES } from '../src/parse/names/labels.ts';
import type { NamesLanguage } from '../src/parse/names/language.ts';
import type { Lexicon } from '../src/parse/names/lexicon.ts';
import { sceneOf } from '../src/parse/names/scene.ts';
import type { NamedWord, Scene } from '../src/parse/names/scene.ts';
import { allSpanClues } from '../src/parse/names/span-clues.ts';
import { wordClues } from '../src/parse/names/token-clues.ts';

/** By whose rules names were marked: each corpus has its own. */
export const SCHEMES = ['crossner', 'uner', 'genre'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A marked sentence whose words have their classes, as the reader tells them. */
export type TaggedSentence = MarkedSentence<GivenWord & NamedWord>;

/** Sentences of one scheme. */
export interface Corpus {
  readonly scheme: Scheme;
  readonly sentences: readonly TaggedSentence[];
}

/** A sentence as it is learnt from. */
export interface Example {
  readonly scheme: Scheme;
  /** Clues of each word, and of each candidate. */
  readonly words: readonly Int32Array[];
  readonly spans: readonly Int32Array[];
  readonly candidates: Candidates;
  /** 1 for a word that the marks leave outside of any name. */
  readonly outside: Uint8Array;
  /** For each candidate, a bit for each type that the marks allow. */
  readonly allowed: Uint8Array;
}

/** Which types a label may stand for, as bits; a corpus that knows only “location” leaves open which kind. */
const ALLOWED: Readonly<Record<Scheme, Readonly<Record<string, number>>>> = {
  crossner: Object.fromEntries(
    Object.entries(CROSSNER_TYPES).map(([label, type]) => [label, typeBits(type)]),
  ),
  uner: { PER: typeBits('person'), ORG: typeBits('organisation'), LOC: typeBits('state', 'place') },
  genre: Object.fromEntries(MODEL_TYPES.map((type) => [type, typeBits(type)])),
};

/** Types that a scheme does not mark, so that words outside of its names may yet be names of them. */
const UNMARKED: Readonly<Record<Scheme, number>> = {
  crossner: 0,
  uner: typeBits('event-name', 'other'),
  genre: 0,
};

function typeBits(...types: readonly string[]): number {
  return types.reduce(
    (bits, type) => bits | (1 << MODEL_TYPES.findIndex((one) => one === type)),
    0,
  );
}

/** Words without a capital inside marked names, where the corpus marks nothing but names. */
export function smallWordsOf(corpora: readonly Corpus[], table: FormTable): SmallWords {
  const counts = {
    first: new Map<string, number>(),
    inside: new Map<string, number>(),
    last: new Map<string, number>(),
  };
  for (const { sentences } of corpora) {
    for (const { words, marked } of sentences) {
      for (const { first, until } of marked) {
        for (let at = first; at < until; at += 1) {
          const form = table.of(words[at]?.form ?? '');
          if (form.capital || form.digit || !form.hasLetters) continue;
          if (at === first) count(counts.first, form.lower);
          if (at === until - 1) count(counts.last, form.lower);
          if (at > first && at < until - 1) count(counts.inside, form.lower);
        }
      }
    }
  }
  return {
    first: oftener(counts.first, 2),
    inside: oftener(counts.inside, 1),
    last: oftener(counts.last, 1),
  };
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function oftener(counts: ReadonlyMap<string, number>, least: number): ReadonlySet<string> {
  return new Set([...counts].filter(([, times]) => times >= least).map(([word]) => word));
}

/** What the clues are read with. */
export interface Senses {
  readonly lexicon: Lexicon;
  readonly language: NamesLanguage;
  readonly table: FormTable;
  readonly small: SmallWords;
}

export function exampleOf(sentence: TaggedSentence, scheme: Scheme, senses: Senses): Example {
  const { words, marked } = sentence;
  const forms = words.map(({ form }) => senses.table.of(form));
  const scene = sceneOf(words, forms, senses.lexicon, senses.language);
  const names = marked.filter(({ label }) => (ALLOWED[scheme][label] ?? 0) !== 0);
  const candidates = withMarked(candidatesIn(words, scene.forms, senses.small), names);
  const outside = new Uint8Array(words.length).fill(1);
  for (const { first, until } of names) outside.fill(0, first, until);
  return {
    scheme,
    ...cluesOf(scene, candidates),
    candidates,
    outside,
    allowed: allowedIn(candidates, names, scheme),
  };
}

/** Clues of the words and candidates of a scene; of words that no candidate holds nothing is asked. */
function cluesOf(scene: Scene, candidates: Candidates): Pick<Example, 'words' | 'spans'> {
  const clues = new Clues();
  const collect = (add: () => void): Int32Array => {
    clues.clear();
    add();
    return clues.copy();
  };
  const held = heldBy(candidates, scene.forms.length);
  const words = scene.forms.map((_, at) =>
    collect(() => {
      if (held[at] !== 1) return;
      wordClues(scene, at, clues);
    }),
  );
  const spans = Array.from(candidates.firsts, (first, at) =>
    collect(() => {
      const until = candidates.untils[at] ?? first + 1;
      allSpanClues(scene, first, until, clues);
    }),
  );
  return { words, spans };
}

/** A name that would not be a candidate is one in training, so that what the marks say is possible. */
function withMarked({ firsts, untils }: Candidates, names: MarkedSentence['marked']): Candidates {
  const all = new Map<string, readonly [number, number]>();
  for (const [at, first] of firsts.entries())
    all.set(`${first}-${untils[at]}`, [first, untils[at] ?? 0]);
  for (const { first, until } of names) all.set(`${first}-${until}`, [first, until]);
  const ordered = [...all.values()].toSorted(([a, b], [c, d]) => b - d || c - a);
  return {
    firsts: Int32Array.from(ordered, ([first]) => first),
    untils: Int32Array.from(ordered, ([, until]) => until),
  };
}

function allowedIn(
  { firsts, untils }: Candidates,
  names: MarkedSentence['marked'],
  scheme: Scheme,
): Uint8Array {
  const types = new Map(
    names.map(({ first, until, label }) => [`${first}-${until}`, ALLOWED[scheme][label] ?? 0]),
  );
  const named = (first: number, until: number): boolean =>
    names.some((name) => name.first < until && name.until > first);
  return Uint8Array.from(firsts, (first, at) => {
    const until = untils[at] ?? first + 1;
    return types.get(`${first}-${until}`) ?? (named(first, until) ? 0 : UNMARKED[scheme]);
  });
}

export const ALL_TYPES = (1 << TYPES) - 1;
