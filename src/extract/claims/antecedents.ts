import type { Id, Range } from '../../model/records.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { mentionAt } from '../story.ts';
import type { Story, StorySentence } from '../story.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';

/** “The minister, | who said”: the minister. */
export function describedBy(tree: Tree, head: number): number {
  const word = tree.words[head];
  if (word?.features['PronType'] !== 'Rel') return head;
  const clause = tree.words[word.head];
  return clause?.relation === 'acl:relcl' ? clause.head : head;
}

/** The words of a noun that a relative clause describes, without its preposition and the clause. */
export function wordsBefore(tree: Tree, noun: number, relative: number): Range | undefined {
  const cases = dependents(tree, noun, 'case').filter((word) => word < noun);
  const first = Math.max(tree.first[noun] ?? noun, (cases.at(-1) ?? -1) + 1);
  let last = relative - 1;
  while (last > noun && /^(?:PUNCT|ADP)$/u.test(tree.words[last]?.tag ?? '')) last -= 1;
  const [start, end] = [tree.words[first]?.start, tree.words[last]?.end];
  return start === undefined || end === undefined || last < first ? undefined : { start, end };
}

/** How far back somebody is looked for, in sentences. */
const FARTHEST = 2;

/** “The former”, “the latter”: of two named side by side before it. */
export function actorBefore(
  story: Story,
  sentence: StorySentence,
  head: number,
  { pairwise }: CueLexicon,
): Id | undefined {
  const place = pairwise.indexOf(lemmaOf(sentence.tree, head));
  return place === -1 ? undefined : pairBefore(story, sentence, head)?.[place];
}

function pairBefore(
  story: Story,
  sentence: StorySentence,
  head: number,
): readonly Id[] | undefined {
  for (const { tree, mentions, order } of sentencesBefore(story, sentence)) {
    const limit = order === sentence.order ? head : tree.words.length;
    for (const second of mentions.toReversed()) {
      const word = tree.words[second.head];
      if (second.head >= limit || word?.relation !== 'conj') continue;
      const first = mentions.find((one) => one.head === word.head);
      const [one, two] = [first?.record.actor, second.record.actor];
      if (one !== undefined && two !== undefined && one !== two) return [one, two];
    }
  }
  return undefined;
}

/** The sentence itself and those before it in its passage, the nearest first. */
function sentencesBefore(
  { sentences }: Story,
  { order, passage }: StorySentence,
): readonly StorySentence[] {
  return sentences
    .slice(Math.max(0, order - FARTHEST), order + 1)
    .filter((one) => one.passage.id === passage.id)
    .toReversed();
}

/** Whom a mention at one of two words was resolved to; never a state where people speak: “officials in the capital”. */
export function actorAt(
  story: Story,
  sentence: StorySentence,
  named: number,
  head: number,
): Id | undefined {
  const actor = mentionAt(sentence, named)?.record.actor ?? mentionAt(sentence, head)?.record.actor;
  if (actor === undefined || story.actors.get(actor)?.type !== 'state') return actor;
  const { tag, features } = sentence.tree.words[named] ?? {};
  return tag === 'NOUN' && features?.['Number'] === 'Plur' ? undefined : actor;
}
