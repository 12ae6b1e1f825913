import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from './children.ts';
import type { CertaintyCue } from './cue.ts';
import { CONTENT_MARKS, markOf } from './governed.ts';
import { LIGHT, OCCUR, RAISING } from './words.ts';

/** The cues of one clause. */
export type Level = readonly CertaintyCue[];

/** No sentence that makes sense nests deeper. */
const DEEPEST = 40;

/** The cues of the proposition at a word and of each clause that it stands in as its content, the nearest first. */
export function governing(tree: Tree, cues: readonly CertaintyCue[], at: number): readonly Level[] {
  if (cues.length === 0) return [];
  const heads = byHead(cues);
  const levels: Level[] = [];
  let step: Step = { word: at, passes: () => true };
  for (let depth = 0; depth < DEEPEST && step.word !== -1; depth += 1) {
    const level = (heads.get(step.word) ?? []).filter(step.passes);
    if (level.length > 0) levels.push(level);
    step = above(tree, step, level);
  }
  return levels;
}

const known = new WeakMap<readonly CertaintyCue[], ReadonlyMap<number, Level>>();

function byHead(cues: readonly CertaintyCue[]): ReadonlyMap<number, Level> {
  const made = known.get(cues) ?? Map.groupBy(cues, ({ head }) => head);
  known.set(cues, made);
  return made;
}

/** A word on the way up, and which of its cues hold for the word below it. */
interface Step {
  readonly word: number;
  readonly passes: (cue: CertaintyCue) => boolean;
}

const NOWHERE: Step = { word: -1, passes: () => false };

function above(tree: Tree, { word: at, passes }: Step, level: Level): Step {
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return NOWHERE;
  const up = (more: Step['passes']): Step => ({
    word: word.head,
    passes: (cue) => more(cue) && (cue.kind !== 'negation' || passes(cue)),
  });
  if (level.some(({ first, end }) => first <= word.head && word.head < end)) return up(() => true);
  switch (word.relation.split(':')[0]) {
    case 'ccomp':
    case 'csubj':
      return up((cue) => cue.kind !== 'negation' || raises(tree, word.head));
    case 'xcomp':
      return up(() => true);
    case 'acl':
    case 'advcl':
      return isContent(tree, at) ? up(({ kind }) => kind !== 'negation') : NOWHERE;
    case 'conj':
      return up((cue) => isShared(tree, at, cue));
    case 'obj':
      return isLight(tree, word.head) ? up(() => true) : NOWHERE;
    case 'nsubj':
      return takesPlace(tree, at) ? up(() => true) : NOWHERE;
    default:
      return NOWHERE;
  }
}

function raises({ words }: Tree, at: number): boolean {
  return RAISING.has(words[at]?.lemma ?? '');
}

/** “the claim that he left”, “accused of leaving”; not “the man who left”. */
function isContent(tree: Tree, clause: number): boolean {
  const mark = markOf(tree, clause);
  return CONTENT_MARKS.has(mark);
}

/**
 * What is said of the first of two joined clauses holds for the second where it stands outside of both, or where the
 * second has no subject and no helper of its own and has the form that the first one's helpers ask for.
 */
function isShared(tree: Tree, at: number, cue: CertaintyCue): boolean {
  const word = tree.words[at];
  const head = word?.head ?? -1;
  const first = tree.words[head];
  if (word === undefined || first === undefined) return false;
  const outside = cue.end <= (tree.first[head] ?? 0) || cue.first > (tree.last[head] ?? 0);
  if (outside) return true;
  if (childrenWith(tree, at, 'nsubj', 'aux', 'cop', 'expl').length > 0) return false;
  return cue.first < head && word.features['VerbForm'] === first.features['VerbForm'];
}

function isLight({ words }: Tree, at: number): boolean {
  return LIGHT.has(words[at]?.lemma ?? '');
}

/** “an attack may be launched”, “an attack may take place”, “there may be an attack”. */
function takesPlace({ words }: Tree, noun: number): boolean {
  const word = words[noun];
  const verb = words[word?.head ?? -1]?.lemma ?? '';
  return word?.relation === 'nsubj:pass' ? LIGHT.has(verb) : OCCUR.has(verb);
}
