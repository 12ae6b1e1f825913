import { childrenWith } from '../certainty/children.ts';
import { clauseStretch, partStretch } from './clause.ts';
import type { Explanation } from './explanation.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';

const ANSWERING = listed('answering');
const HOLDING = listed('holding');

/** What others hold of the same: “others point to the court”. Nothing where the text already tells it as an explanation. */
export function othersIn(
  scene: Scene,
  own: readonly Explanation[],
  before: Explanation,
): readonly Explanation[] {
  const { tree } = scene;
  if (tree.words.at(-1)?.form === '?') return [];
  return [...tree.words.keys()].flatMap((at): readonly Explanation[] => {
    if (!/^others$/iu.test(tree.words[at]?.form ?? '')) return [];
    const head = tree.words[at]?.head ?? -1;
    const verb = tree.words[head];
    if (tree.words[at]?.relation !== 'nsubj' || verb === undefined) return [];
    if (!ANSWERING.has(verb.lemma) && !HOLDING.has(verb.lemma)) return [];
    const content = childrenWith(tree, head, 'obj', 'obl', 'ccomp').some((child) => child > head);
    const statement = clauseStretch(tree, head);
    const told = own.some(({ statement: { first, end } }) => first <= at && at < end);
    if (!content || told) return [];
    const { explained, question } = before;
    return [
      {
        scene,
        statement,
        rule: 'others',
        holder: { scene, head: at, words: partStretch(tree, at) },
        ...(explained === undefined
          ? {}
          : { explained: { ...explained, scene: explained.scene ?? before.scene } }),
        ...(question === undefined ? {} : { question }),
      },
    ];
  });
}
