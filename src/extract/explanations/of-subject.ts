import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { markOf } from '../certainty/governed.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedSubject } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** A clause that explains its subject. */
export function ofSubject(scene: Scene, at: number, rule: string): Found | undefined {
  const { tree } = scene;
  const aside = subjectOfAside(tree, at);
  if (aside !== undefined) {
    const noun = explainedSubject(scene, aside);
    const first = tree.first[aside] ?? aside;
    const end = clauseStretch(tree, at).end;
    return noun === undefined ? undefined : { explained: noun, statement: { first, end }, rule };
  }
  const subject = subjectOf(tree, at);
  const explained = explainedSubject(scene, subject);
  return explained === undefined ? undefined : told(scene, at, explained, rule);
}

/** “the purge, *it seems*, was …”: readers hang the subject on the remark. */
function subjectOfAside(tree: Tree, at: number): number | undefined {
  const head = tree.words[at]?.relation === 'ccomp' ? (tree.words[at]?.head ?? -1) : -1;
  if (!/^(?:seem|appear)$/u.test(lemmaAt(tree, head))) return undefined;
  const subjects = childrenWith(tree, head, 'nsubj', 'expl');
  const it = subjects.find((one) => lemmaAt(tree, one) === 'it');
  const noun = subjects.find((one) => tree.words[one]?.tag === 'NOUN');
  const own = childrenWith(tree, at, 'nsubj').length > 0;
  return it !== undefined && noun !== undefined && noun < it && !own ? noun : undefined;
}

/** Not what is denied, unless the text goes on to what it was instead. */
export function told(
  scene: Scene,
  at: number,
  explained: Explained,
  rule: string,
): Found | undefined {
  const { tree, cues, scale } = scene;
  if (subjectOf(tree, at) === undefined || isSupposed(scene, at)) return undefined;
  const statement = clauseStretch(tree, at);
  const words = tree.words.slice(statement.first, statement.end);
  const instead = words.some(({ lemma }) => INSTEAD.has(lemma)) || isNotSoMuch(words);
  const denied = certaintyOf(tree, cues, at, scale).polarity === 'denies';
  return denied && !instead ? undefined : { explained, statement, rule };
}

/** “should the talks resume, it would be a sign of …” */
function isSupposed({ cues }: Scene, at: number): boolean {
  return cues.some(({ kind, head }) => kind === 'conditional' && head === at);
}

/** “not A *but* B” */
export const INSTEAD = listed('instead');

/** “not so much a response as a gift” */
function isNotSoMuch(words: Tree['words']): boolean {
  const at = words.findIndex(
    ({ form }, index) => form === 'so' && words[index + 1]?.form === 'much',
  );
  return at !== -1 && words.slice(at + 2).some(({ form }) => form === 'as');
}

/** The preposition or conjunction that a part begins with. */
export function caseOrMark(tree: Tree, at: number): string {
  const mark = markOf(tree, at);
  return mark === '' ? caseOf(tree, at) : mark;
}
