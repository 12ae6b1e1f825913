import { findCitations } from '../src/extract/citations/index.ts';
import type { FieldName } from '../src/model/apparatus.ts';
import type { Passage } from '../src/model/records.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { anystyleReferences, FIELD_OF_TAG } from './anystyle-corpus.ts';
import type { Segment } from './anystyle-corpus.ts';

const FIELDS = [
  'author',
  'title',
  'container-title',
  'issued',
  'volume',
  'page',
  'publisher',
  'publisher-place',
  'editor',
  'URL',
] as const;

/** References of books and journals: how many of their tokens get the right field, how many are right throughout. */
const anystyle: Benchmark = {
  name: 'references of books and journals',
  data: 'anystyle, core.xml (rules were tuned on it) and good.xml (only measured), labelled references (BSD-2-Clause)',
  run: () => {
    const [core, good] = ['core.xml', 'good.xml'].map(anystyleReferences);
    if (core === undefined || good === undefined) {
      return Promise.resolve({ skipped: 'anystyle is not in the data folder', figures: [] });
    }
    return Promise.resolve({ figures: [...figures('core', core), ...figures('good', good)] });
  },
};

export default anystyle;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface Labelled {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Words that name a field rather than fill it; the corpus counts them in, spans leave them out. */
const CUE =
  /^(?:pp?|pages?|vol(?:ume)?|no|nr|in|eds?|editors?|edited|by|doi|url|retrieved|from|accessed|available|at|and|et|al|с|т|trans|translated|und|\d+(?:st|nd|rd|th)?ed|№|№?n)$/iu;

function labelled(segments: readonly Segment[]): Labelled {
  let text = '';
  const tokens: Token[] = [];
  for (const { tag, words } of segments) {
    const label = tag === 'isbn' ? 'ISBN' : (FIELD_OF_TAG[tag] ?? 'none');
    for (const { index, 0: word } of words.matchAll(/\S+/gu)) {
      const start = text.length + index;
      tokens.push({ start, end: start + word.length, label });
    }
    text += `${words} `;
  }
  const whole = text.trimEnd();
  return {
    text: whole,
    tokens: tokens.filter(({ start, end }) => counts(whole.slice(start, end))),
  };
}

/** Tokens without a letter or figure, and cue words, belong to no field in particular. */
function counts(token: string): boolean {
  const bare = token.replace(/[^\p{L}\p{N}№]/gu, '');
  return bare !== '' && !CUE.test(bare);
}

type Labeller = (one: Labelled) => readonly string[];

const SAME_FIELD: Partial<Record<FieldName, string>> = {
  issue: 'volume',
  accessed: 'none',
  language: 'none',
  genre: 'none',
};

const ours: Labeller = ({ text, tokens }) => {
  const shared = { kind: 'passage', document: 'd', markers: [], emphasis: [] } as const;
  const passages: readonly Passage[] = [
    { ...shared, id: 'p0', order: 0, role: 'heading', text: 'References' },
    { ...shared, id: 'p1', order: 1, role: 'item', text },
  ];
  const reading = {
    document: 'd',
    file: 'r',
    mediaType: 'text/plain',
    sha256: '',
    stated: {},
    passages,
    faults: [],
  };
  const [found] = findCitations(reading, { language: 'en' }).notes;
  const spans = found?.citations.flatMap(({ fields }) => fields) ?? [];
  return tokens.map(({ start, end }) => {
    const span = spans.find((one) => one.start < end && start < one.end);
    return span === undefined ? 'none' : (SAME_FIELD[span.field] ?? span.field);
  });
};

/** Full stops part author, title and the rest; four figures are the year. */
const naive: Labeller = ({ text, tokens }) => {
  const stops = [...text.matchAll(/\.\s/gu)].map(({ index }) => index);
  return tokens.map(({ start, end }) => {
    if (/(?:19|20)\d{2}/u.test(text.slice(start, end))) return 'issued';
    const before = stops.filter((stop) => stop < start).length;
    return ['author', 'title'][before] ?? 'container-title';
  });
};

interface Score {
  readonly tokens: number;
  readonly whole: number;
  readonly fields: Readonly<Record<string, number>>;
}

function score(references: readonly Labelled[], labeller: Labeller): Score {
  let [right, all, whole] = [0, 0, 0];
  const counted = new Map<string, { hit: number; gold: number; found: number }>();
  for (const reference of references) {
    const labels = labeller(reference);
    const wrong = reference.tokens.filter(({ label }, index) => label !== labels[index]).length;
    all += reference.tokens.length;
    right += reference.tokens.length - wrong;
    if (wrong === 0) whole += 1;
    for (const [index, { label }] of reference.tokens.entries()) {
      const found = labels[index] ?? 'none';
      count(counted, label).gold += 1;
      count(counted, found).found += 1;
      if (label === found) count(counted, label).hit += 1;
    }
  }
  const fields = FIELDS.map((field) => [field, f1(count(counted, field))]);
  return {
    tokens: right / all,
    whole: whole / references.length,
    fields: Object.fromEntries(fields),
  };
}

function count(
  counted: Map<string, { hit: number; gold: number; found: number }>,
  label: string,
): { hit: number; gold: number; found: number } {
  const known = counted.get(label) ?? { hit: 0, gold: 0, found: 0 };
  counted.set(label, known);
  return known;
}

function f1({ hit, gold, found }: { hit: number; gold: number; found: number }): number {
  return gold + found === 0 ? 0 : (2 * hit) / (gold + found);
}

function figures(name: string, corpus: readonly (readonly Segment[])[]): readonly Figure[] {
  const references = corpus.map(labelled);
  const [us, floor] = [score(references, ours), score(references, naive)];
  const share = (what: string, value: number, other: number): Figure => ({
    name: `${name}: ${what}`,
    value,
    unit: 'share',
    floor: { name: 'split at full stops', value: other },
    slack: 0.002,
  });
  return [
    share('tokens with the right field', us.tokens, floor.tokens),
    share('references right throughout', us.whole, floor.whole),
    ...FIELDS.map((field) =>
      share(`${field}, F1`, us.fields[field] ?? 0, floor.fields[field] ?? 0),
    ),
  ];
}
