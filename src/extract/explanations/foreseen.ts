import type { DateMention, Expectation } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { listed } from './lexicon.ts';
import { agentAt, cut, idOf, madeBy } from './scene.ts';
import type { Scene } from './scene.ts';

/** An expectation with what tells it from others: what is said of whom. */
export interface Foreseen {
  readonly record: Expectation;
  /** Two with the same content foresee the same. */
  readonly content: string;
}

interface Parts {
  /** The word that names what will happen. */
  readonly head: number;
  readonly stretch: Stretch;
  readonly probability: Expectation['probability'];
  readonly rule: string;
  /** The subject of the foreseeing, where it is in the sentence. */
  readonly by?: number;
}

export function foreseen(scene: Scene, parts: Parts): Foreseen {
  const { head, probability, rule, by } = parts;
  const stretch = withCondition(scene.tree, parts.stretch);
  const span = cut(scene, stretch);
  const until = horizon(scene, { first: Math.min(head, stretch.first), end: stretch.end });
  return {
    record: {
      kind: 'expectation',
      id: idOf('expectation', span, rule),
      span,
      statement: span.text,
      probability: { low: probability.low, high: probability.high },
      ...(by === undefined ? {} : speakerAt(scene, by)),
      ...(until === undefined ? {} : { horizon: until }),
      status: 'open',
      ...madeBy(rule),
    },
    content: contentOf(scene.tree, head),
  };
}

const CONDITIONS = listed('conditions');

/** “if he surfaces in the south, his days are numbered”: with the condition before it, wherever readers hang that. */
function withCondition({ words }: Tree, { first, end }: Stretch): Stretch {
  const stop = words.findLastIndex(({ form }, at) => at < first && /^[;:.–—]$/u.test(form));
  const from = words.findIndex(({ tag }, at) => at > stop && tag !== 'CCONJ' && tag !== 'PUNCT');
  const near = from !== -1 && from < first && first - from <= FAR;
  const opens = CONDITIONS.has(words[from]?.form.toLowerCase() ?? '');
  const comma = words[first - 1]?.form === ',' || words[first - 2]?.form === ',';
  const one = words.slice(from, first).filter(({ form }) => form === ',').length <= 2;
  const whoever = /^(?:who|what|which)ever$/iu.test(words[from]?.form ?? '');
  if (near && whoever && first - from <= 3) return { first: from, end };
  return near && opens && comma && one ? { first: from, end } : { first, end };
}

const FAR = 25;

function speakerAt(scene: Scene, at: number): Pick<Expectation, 'speaker' | 'words'> {
  const actor = agentAt(scene, at)?.id;
  const words = cut(scene, partStretch(scene.tree, at));
  return { ...(actor === undefined ? {} : { speaker: actor }), words };
}

/** The dictionary forms of the verb, its subject and its complements; empty where one of them is a pronoun. */
function contentOf(tree: Tree, head: number): string {
  const subject = subjectOf(tree, head);
  const around = [subject, ...childrenWith(tree, head, 'obj', 'obl', 'xcomp')];
  const words = [head, ...around].flatMap((at) => (at === undefined ? [] : (tree.words[at] ?? [])));
  if (subject === undefined || words.some(({ tag }) => tag === 'PRON')) return '';
  return words.map(({ lemma }) => lemma.toLowerCase()).join(' ');
}

export function isPast(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'aux', 'cop')].some((one) => {
    const features = tree.words[one]?.features ?? {};
    return features['Tense'] === 'Past' && features['VerbForm'] === 'Fin';
  });
}

/** The latest date behind the verb that does not lie before the document. */
function horizon({ dates, story }: Scene, { first, end }: Stretch): string | undefined {
  const published = story.document.published ?? '';
  const ahead = dates
    .filter((placed) => placed.first >= first && placed.end <= end)
    .map(({ record }) => record)
    .filter((record) => isAheadOf(record, published));
  return ahead.at(-1)?.edtf;
}

function isAheadOf({ edtf, anchor }: DateMention, published: string): boolean {
  const year = /\d{4}/u.exec(edtf)?.[0];
  return anchor !== 'none' && year !== undefined && year >= published.slice(0, YEAR);
}

const YEAR = 4;
