import { childrenWith } from './children.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue, CueKind } from './cue.ts';
import { isNegative } from './cues-negation.ts';
import { scopeOf } from './governed.ts';
import type { Scale } from './scale.ts';
import { ABLE } from './words.ts';

interface Sense {
  readonly kind: CueKind;
  readonly grade?: string;
}

/**
 * A modal verb in the sense it has here. Guesses have a range; ability, permission and duty have none, since they say
 * nothing of whether a thing is so (Palmer 2001, Mood and Modality: epistemic against deontic and dynamic).
 */
export function auxiliaryAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  const word = tree.words[at];
  if (word?.tag !== 'AUX' || word.head === -1) return undefined;
  const { head } = word;
  const sense = senseOf(tree, at, head);
  if (sense === undefined) return undefined;
  const range = sense.grade === undefined ? undefined : scale.grades[sense.grade];
  return {
    kind: sense.kind,
    first: at,
    end: at + 1,
    ...(range === undefined ? {} : { range }),
    scope: scopeOf(tree, head),
    head,
    rule: `${sense.kind}: ${word.lemma.toLowerCase()}`,
  };
}

const GUESS: Sense = { kind: 'modal', grade: 'possible' };
const NO_GUESS: Sense = { kind: 'modal' };
const FUTURE: Sense = { kind: 'future' };
const CONDITION: Sense = { kind: 'conditional' };

function senseOf(tree: Tree, at: number, head: number): Sense | undefined {
  const form = (tree.words[at]?.form ?? '').toLowerCase();
  switch (form) {
    case 'may':
    case 'might':
      return GUESS;
    case 'could':
      return senseOfCould(tree, head);
    case 'can':
    case 'ca':
      return hasPerfect(tree, head) && !isNot(tree, head) ? GUESS : NO_GUESS;
    case 'must':
      return hasPerfect(tree, head) ? { kind: 'modal', grade: 'very-likely' } : NO_GUESS;
    case 'should':
    case 'had':
    case 'were':
      return inverted(tree, at, head) ? CONDITION : form === 'should' ? NO_GUESS : isToBe(tree, at);
    case 'ought':
      return NO_GUESS;
    case 'will':
    case 'wo':
    case 'shall':
    case '’ll':
    case "'ll":
      return FUTURE;
    case 'would':
      return saidBefore(tree, head) ? FUTURE : CONDITION;
    default:
      return isToBe(tree, at);
  }
}

/** “could see”, “could not leave”: what one was able to do. */
function senseOfCould(tree: Tree, head: number): Sense | undefined {
  const lemma = tree.words[head]?.lemma ?? '';
  if (ABLE.has(lemma) && !hasPerfect(tree, head)) return undefined;
  return isNot(tree, head) ? NO_GUESS : GUESS;
}

function hasPerfect(tree: Tree, head: number): boolean {
  return childrenWith(tree, head, 'aux').some(
    (aux) => tree.words[aux]?.form.toLowerCase() === 'have',
  );
}

function isNot(tree: Tree, head: number): boolean {
  return childrenWith(tree, head, 'advmod').some((adverb) => {
    const word = tree.words[adverb];
    return word !== undefined && isNegative(word);
  });
}

/** It opens its clause before the subject, and nothing is asked: “Had he refused, …”. */
function inverted(tree: Tree, at: number, head: number): boolean {
  const subject = childrenWith(tree, head, 'nsubj')[0];
  const last = tree.words.at(-1)?.form ?? '';
  return subject !== undefined && at < subject && tree.first[head] === at && last !== '?';
}

/** “is to visit”: a plan; “seems to be” is none. */
function isToBe({ words }: Tree, at: number): Sense | undefined {
  const word = words[at];
  if (word?.lemma !== 'be' || word.features['VerbForm'] !== 'Fin') return undefined;
  const to = words[at + 1];
  const verb = words[word.head];
  const plan = to?.form === 'to' && to.head === word.head && verb?.tag === 'VERB';
  return plan ? FUTURE : undefined;
}

/** “said that he would leave”: a future seen from the past. */
function saidBefore(tree: Tree, head: number): boolean {
  const word = tree.words[head];
  if (word?.relation !== 'ccomp') return false;
  const opening = tree.words[tree.first[word.head] ?? -1];
  // “Had Torvia refused, they would have left”, read as if the refusing had that as its content.
  if (opening?.tag === 'AUX') return false;
  return [word.head, ...childrenWith(tree, word.head, 'aux')].some((one) => {
    const features = tree.words[one]?.features ?? {};
    return features['Tense'] === 'Past' && features['VerbForm'] === 'Fin';
  });
}
