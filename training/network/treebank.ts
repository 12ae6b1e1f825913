import { readFileSync } from 'node:fs';
import type { Example } from './batch.ts';
import type { Classes } from '../../src/parse/network/shape.ts';

/** A word of the treebank, as far as the network learns it. */
interface TreebankWord {
  readonly form: string;
  readonly tag: string;
  readonly ownTag: string;
  readonly features: string;
  readonly head: number;
  readonly relation: string;
}

/** A sentence of the treebank. */
export type TreebankSentence = readonly TreebankWord[];

/** Reads the words of a CoNLL-U file; the treebank's own tags are wanted too, which nothing else in the project is. */
export function readTreebank(path: string): readonly TreebankSentence[] {
  const blocks = readFileSync(path, 'utf8').split(/\r?\n(?:\r?\n)+/u);
  return blocks
    .map((block) => block.split(/\r?\n/u).flatMap(wordsOf))
    .filter((sentence) => sentence.length > 0);
}

/** Tokens of several words and words that were left out have other numbers than `7`, and are passed over. */
function wordsOf(line: string): readonly TreebankWord[] {
  const [id = '', form = '', , tag = '', ownTag = '', features = '', head, relation = ''] =
    line.split('\t');
  if (!/^\d+$/u.test(id)) return [];
  return [{ form, tag, ownTag, features, head: Number(head), relation }];
}

/** All classes that the sentences show, each list in alphabetical order. */
export function classesOf(sentences: readonly TreebankSentence[]): Classes {
  const all = (read: (word: TreebankWord) => string): readonly string[] =>
    [...new Set(sentences.flatMap((sentence) => sentence.map(read)))].toSorted();
  return {
    tags: all(({ tag }) => tag),
    features: all(({ features }) => features),
    ownTags: all(({ ownTag }) => ownTag),
    relations: all(({ relation }) => relation),
  };
}

/** The numbers of forms, of which each gets one. */
export function numberForms(sentences: readonly TreebankSentence[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { form } of sentences.flat()) {
    if (!numbers.has(form)) numbers.set(form, numbers.size);
  }
  return numbers;
}

/** Puts numbers in the place of forms and classes. */
export function examplesOf(
  sentences: readonly TreebankSentence[],
  forms: ReadonlyMap<string, number>,
  classes: Classes,
): readonly Example[] {
  const [tag, features, ownTag, relation] = [
    numberOf(classes.tags),
    numberOf(classes.features),
    numberOf(classes.ownTags),
    numberOf(classes.relations),
  ];
  return sentences.map((sentence, number) => ({
    number,
    forms: Int32Array.from(sentence, (word) => forms.get(word.form) ?? 0),
    tags: Int32Array.from(sentence, (word) => tag(word.tag)),
    features: Int32Array.from(sentence, (word) => features(word.features)),
    ownTags: Int32Array.from(sentence, (word) => ownTag(word.ownTag)),
    heads: Int32Array.from(sentence, (word) => word.head),
    relations: Int32Array.from(sentence, (word) => relation(word.relation)),
  }));
}

/** The place of a name in a list, −1 for a name that it lacks. */
function numberOf(names: readonly string[]): (name: string) => number {
  const numbers = new Map(names.map((name, number) => [name, number]));
  return (name) => numbers.get(name) ?? -1;
}
