import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { markOf } from '../certainty/governed.ts';
import { isInThatCase } from './ahead.ts';
import { subjectOf } from './clause.ts';
import { listed } from './lexicon.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';

const BRINGS = listed('consequences');

/** A condition of something else is no forecast, nor is what hangs on a past sentence or a question. */
export function isSupposed(scene: Scene, at: number): boolean {
  const { tree, cues } = scene;
  if (tree.words.at(-1)?.form === '?' || ASKS.test(tree.words[0]?.form ?? '')) return true;
  if (isOwnMatter(tree, at)) return true;
  if (isOfNoun(tree, at) && !isOfChance(scene, at)) return true;
  if (
    !isFronted(scene, at) &&
    cues.some(
      ({ kind, head, rule }) =>
        kind === 'conditional' && head === at && rule !== 'conditional: would',
    )
  )
    return true;
  const subject = subjectOf(tree, at);
  const word = subject === undefined ? undefined : tree.words[subject];
  if (word === undefined) return true;
  // “This could lead to the collapse of the coalition.”
  if (/^(?:this|that)$/iu.test(word.form) && BRINGS.has(tree.words[at]?.lemma ?? '')) return false;
  if (
    subject !== undefined &&
    word.features['Person'] === '3' &&
    (agentAt(scene, subject) !== undefined || isSaidOf(tree, at))
  )
    return false;
  return /^(?:PRON|DET)$/u.test(word.tag) || GENERIC.has(word.lemma.toLowerCase());
}

const FORETELLS = listed('foretells');

/** “predicts that *they* will …” */
function isSaidOf(tree: Tree, at: number): boolean {
  const above = tree.words[at]?.relation === 'ccomp' ? (tree.words[at]?.head ?? -1) : -1;
  return FORETELLS.has(tree.words[above]?.lemma ?? '');
}

/** “the step he will take”, “the only way it will change” */
function isOfNoun(tree: Tree, at: number): boolean {
  const relation = tree.words[at]?.relation ?? '';
  return relation === 'acl:relcl' || (relation === 'acl' && markOf(tree, at) === '');
}

/** It asks. */
export const ASKS = /^(?:wh(?:y|o|at|ere|en|ich)|how)$/iu;

/** “the chances that it will be renewed”, whose clause readers take for a relative one. */
function isOfChance({ tree, cues }: Scene, at: number): boolean {
  return markedThat(tree, at) && cues.some((cue) => cue.head === at && CHANCE.test(cue.rule));
}

/** Words for how likely a thing is. */
export const CHANCE = /^estimative: (?:chance|possibility|likelihood|probability|risk|danger)$/u;

function markedThat(tree: Tree, at: number): boolean {
  return tree.words[tree.first[at] ?? at]?.form === 'that';
}

/** “our plan will …” praises rather than foresees, “your savings will …” instructs. */
function isOwnMatter(tree: Tree, at: number): boolean {
  const subject = subjectOf(tree, at) ?? at;
  const around = childrenWith(tree, at, 'obj', 'iobj');
  return [subject, ...childrenWith(tree, subject, 'nmod', 'det'), ...around].some((one) => {
    const person = tree.words[one]?.features['Person'];
    return person === '1' || person === '2';
  });
}

const GENERIC = listed('generic');

/** “Should the pipeline fail, the government would turn …”, which readers may take for one clause. */
export function isFronted({ tree, cues }: Pick<Scene, 'tree' | 'cues'>, at: number): boolean {
  const opens =
    tree.words[0]?.form === 'Should' && cues.some(({ head, first }) => first === 0 && head === at);
  const helper = childrenWith(tree, at, 'aux').find((one) =>
    /^(?:will|would|may|might|could)$/u.test(tree.words[one]?.form ?? ''),
  );
  if (!opens || helper === undefined) return false;
  return tree.words.slice(0, helper).some(({ form }) => form === ',');
}

/** It hangs on a condition that stands beside it, or before the clause it is joined to. */
export function isConditional(scene: Scene, at: number): boolean {
  const { tree } = scene;
  if (isFronted(scene, at) || isInThatCase(tree, at) || isShould(tree, at)) return true;
  const first = tree.words[at]?.relation === 'conj' ? (tree.words[at]?.head ?? -1) : -1;
  if (first !== -1 && first < at && isWould(scene, first) && hasCondition(scene, first))
    return true;
  return hasCondition(scene, at);
}

function hasCondition({ cues, tree }: Scene, at: number): boolean {
  return cues.some(({ kind, head }) => {
    const word = tree.words[head];
    return kind === 'conditional' && head !== at && word?.head === at;
  });
}

function isWould({ cues }: Scene, at: number): boolean {
  return cues.some(({ rule, head }) => head === at && rule === 'conditional: would');
}

/** “the departure, *should it be confirmed*, would …” */
function isShould(tree: Tree, at: number): boolean {
  const first = Math.max(tree.first[at] ?? at, at - AROUND);
  return tree.words.some(
    ({ form, tag }, index) =>
      index >= first &&
      index < at &&
      /^(?:should|were)$/iu.test(form) &&
      tag === 'AUX' &&
      (index === 0 || tree.words[index - 1]?.tag === 'PUNCT') &&
      /^(?:PRON|PROPN|DET)$/u.test(tree.words[index + 1]?.tag ?? ''),
  );
}

const AROUND = 25;
