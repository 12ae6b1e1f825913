import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { clauseStretch, subjectOf, trimmed } from './clause.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

const SCENARIOS = listed('scenarios');
const EXTREMES = listed('extremes');

/** “In the worst case, Armenia loses the road”, “in the most likely scenario the sides sign” */
export function inCaseAt(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues, scale } = scene;
  if (tree.words[at]?.tag !== 'VERB' || at !== tree.root || isPast(tree, at)) return undefined;
  const subject = subjectOf(tree, at);
  const scenario = childrenWith(tree, at, 'obl').find(
    (child) => child < at && isExtreme(tree, child),
  );
  const probability = scale.grades['possible'];
  if (subject === undefined || scenario === undefined || probability === undefined)
    return undefined;
  const hedged = certaintyOf(tree, cues, at, scale);
  const first = tree.first[scenario] ?? scenario;
  return foreseen(scene, {
    head: at,
    stretch: trimmed(tree, { first, end: clauseStretch(tree, at).end }),
    probability: hedged.words.length === 0 ? probability : hedged,
    rule: `in case: ${lemmaAt(tree, scenario)}`,
  });
}

/** “in the worst case” */
function isExtreme(tree: Tree, at: number): boolean {
  if (!SCENARIOS.has(lemmaAt(tree, at)) || !/^(?:in|under)$/u.test(caseOf(tree, at))) return false;
  return tree.words
    .slice(tree.first[at] ?? at, at)
    .some(({ form, lemma }) => EXTREMES.has(lemma) || EXTREMES.has(form.toLowerCase()));
}
