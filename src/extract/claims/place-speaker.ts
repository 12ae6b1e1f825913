import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { subjectOf } from './cue-group.ts';
import { isSomebody } from './people.ts';
import { lemmaOf } from './scene.ts';
import type { Scene } from './scene.ts';

const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'among', 'within', 'inside']);

/** “In the Kremlin it is said”, “was regarded in Moscow as”, “in the capital the prevailing view is”: where it is held. */
export function placeOf(scene: Scene, at: number): number | undefined {
  const { tree } = scene;
  return dependents(tree, at, 'obl').find(
    (word) =>
      WITHIN.has(caseOf(tree, word)) &&
      tree.words[word]?.tag !== 'PRON' &&
      (isSomebody(scene, word) || isNamed(scene, word)),
  );
}

/** “Dren let it be known that he would go”: nobody else knows it. */
export function whoLets(tree: Tree, at: number): number | undefined {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  if (!/^(?:xcomp|ccomp)$/u.test(relation) || lemmaOf(tree, head) !== 'let') return undefined;
  return subjectOf(tree, head)?.head;
}

/** A name, and no month. */
function isNamed({ tree, sentence }: Scene, at: number): boolean {
  if (tree.words[at]?.tag !== 'PROPN') return false;
  return !sentence.dates.some(({ first, end }) => first <= at && at < end);
}
