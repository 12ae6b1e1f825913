import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { partStretch } from './clause.ts';
import type { Stretch } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedVerb, isDoingSo, toldBefore } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What hangs on a verb as its ground: “*anxious to avoid a run*, the government …”, “was sacked *for refusing*”, “*out of loyalty*”. */
export function movedBy(scene: Scene, at: number): Found | undefined {
  const word = scene.tree.words[at];
  if (word === undefined || scene.tree.words.at(-1)?.form === '?') return undefined;
  return (
    minded(scene, at) ??
    mindedFirst(scene, at) ??
    asItWas(scene, at) ??
    requited(scene, at) ??
    outOf(scene, at) ??
    toPlease(scene, at)
  );
}

const MINDS = listed('minds');
const MINDING = listed('minding');
const MINDED = listed('minded');

/** “Fearing a coup, Halm dismissed the general”, “…, hoping that the quarrel would end” */
function minded(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word?.relation !== 'advcl' || markOf(tree, at) !== '' || !isMind(tree, at)) return undefined;
  if (childrenWith(tree, at, 'nsubj', 'aux', 'cop').length > 0 || !hasContent(tree, at))
    return undefined;
  if (isTimed(tree, at) || isSought(tree, at) || !isApart(tree, at)) return undefined;
  return onVerb(scene, word.head, partStretch(tree, at), `mind: ${lemmaAt(tree, at)}`);
}

/** “Eager to please his creditors, Halm sold …”, whose two halves readers hang side by side. */
function mindedFirst(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (tree.first[at] !== 0 || tree.words[at]?.relation !== 'root' || !isMind(tree, at))
    return undefined;
  if (childrenWith(tree, at, 'nsubj', 'aux', 'cop').length > 0 || !hasContent(tree, at))
    return undefined;
  const verb = childrenWith(tree, at, 'parataxis', 'ccomp').find((child) => child > at);
  const end = verb === undefined ? 0 : (tree.first[verb] ?? verb);
  const comma = tree.words.findIndex(({ form }, index) => index > at && form === ',');
  return verb === undefined || comma === -1 || comma > end
    ? undefined
    : onVerb(scene, verb, { first: 0, end: comma }, `mind: ${lemmaAt(tree, at)}`);
}

/** “*Since the treasury was empty*, he cut …”: a state; what came about since then is only a time. */
function asItWas(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  const mark = markOf(tree, at);
  if (word?.relation !== 'advcl' || !AS_IT_WAS.has(mark)) return undefined;
  const first = tree.first[at] ?? at;
  const fronted = first === 0 && word.head > at;
  if (!fronted && (mark === 'as' || tree.words[first - 1]?.form !== ',')) return undefined;
  return isState(tree, at)
    ? onVerb(scene, word.head, partStretch(tree, at), `connector: ${mark}`)
    : undefined;
}

const AS_IT_WAS = listed('as-it-was');
const WANTING = listed('wanting');

function isState(tree: Tree, at: number): boolean {
  const be = childrenWith(tree, at, 'cop').length > 0 && tree.words[at]?.tag !== 'VERB';
  const helped = childrenWith(tree, at, 'aux').some((aux) =>
    /^(?:can|could|must)$/u.test(lemmaAt(tree, aux)),
  );
  return (
    childrenWith(tree, at, 'nsubj').length > 0 && (be || helped || WANTING.has(lemmaAt(tree, at)))
  );
}

/** “spent the week trying to …” is one telling; “…, trying to …” adds a ground to it. */
function isApart(tree: Tree, at: number): boolean {
  const first = tree.first[at] ?? at;
  return first === 0 || /^[,;:–—(]$/u.test(tree.words[first - 1]?.form ?? '');
}

/** “*when* pressed by reporters” */
function isTimed(tree: Tree, at: number): boolean {
  return /^(?:when|while|once|if|although|though)$/iu.test(
    tree.words[tree.first[at] ?? at]?.form ?? '',
  );
}

/** “sued them, *seeking* an injunction” tells what he sued for. */
function isSought(tree: Tree, at: number): boolean {
  return lemmaAt(tree, at) === 'seek' && childrenWith(tree, at, 'obj').length > 0;
}

function isMind(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  const form = word.form.toLowerCase();
  if (word.tag === 'ADJ') return MINDS.has(form);
  return (
    word.tag === 'VERB' &&
    (MINDS.has(form) ||
      MINDED.has(form) ||
      (MINDING.has(lemmaAt(tree, at)) && form.endsWith('ing')))
  );
}

function hasContent(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some(
    (child) => child > at && tree.words[child]?.tag !== 'PUNCT',
  );
}

/** What was done by a verb, for this reason. */
function onVerb(scene: Scene, verb: number, statement: Stretch, rule: string): Found | undefined {
  const explained = isDoingSo(scene.tree, verb) ? toldBefore(scene) : explainedVerb(scene, verb);
  return explained === undefined ? undefined : { explained, statement, rule };
}

const REQUITED = listed('requited');

/** “was sacked for refusing to cut the budget”, “was punished for his contacts” */
function requited(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!REQUITED.has(lemmaAt(tree, at)) || tree.words[at]?.tag !== 'VERB') return undefined;
  const why = childrenWith(tree, at, 'advcl', 'obl').find(
    (child) => child > at && isFor(tree, child) && isReason(tree, child),
  );
  return why === undefined
    ? undefined
    : onVerb(scene, at, partStretch(tree, why), `requited: ${lemmaAt(tree, at)}`);
}

function isFor(tree: Tree, at: number): boolean {
  return (markOf(tree, at) || caseOf(tree, at)) === 'for';
}

/** “for refusing”, “for his contacts”, “for corruption”; not “for a year”. */
function isReason(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word?.tag === 'VERB') return word.form.endsWith('ing');
  const kinds = childrenWith(tree, at, 'nummod', 'det').map((child) => tree.words[child]);
  return (
    word?.tag === 'NOUN' &&
    !TIMES.has(word.lemma) &&
    kinds.every((kind) => kind?.tag !== 'NUM' && !/^an?$/iu.test(kind?.form ?? ''))
  );
}

const TIMES = listed('spans-ahead');
const FEELINGS = listed('feelings');
const OUT_OF = phrasesOf('out-of');

/** “out of loyalty to his patron”, “for reasons of security” */
function outOf(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const [first] = childrenWith(tree, at, 'case');
  const phrase =
    first === undefined
      ? undefined
      : OUT_OF.get(tree.words[first]?.form.toLowerCase() ?? '')?.find((parts) =>
          parts.every((part, index) => tree.words[first + index]?.form.toLowerCase() === part),
        );
  if (phrase === undefined || first === undefined || tree.words[at]?.tag !== 'NOUN')
    return undefined;
  if (phrase[0] === 'out' && !FEELINGS.has(lemmaAt(tree, at))) return undefined;
  const verb = verbOver(tree, at);
  return verb === undefined
    ? undefined
    : onVerb(scene, verb, partStretch(tree, at, first), `ground: ${phrase.join(' ')}`);
}

const NEAR = 3;

function verbOver({ words }: Tree, at: number): number | undefined {
  let above = words[at]?.head ?? -1;
  for (let steps = 0; steps < NEAR && above !== -1; steps += 1) {
    if (words[above]?.tag === 'VERB') return above;
    above = words[above]?.head ?? -1;
  }
  return undefined;
}

/** “To please his creditors, Halm sold the port”, “…, presumably to avoid a clash” */
function toPlease(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  const head = word?.head ?? -1;
  if (word?.relation !== 'advcl' || word.tag !== 'VERB' || markOf(tree, at) !== 'to')
    return undefined;
  const first = tree.first[at] ?? at;
  const fronted = at < head && tree.words[first]?.form === 'To';
  if (!fronted && !isHedged(scene, at, head) && !isDoingSo(tree, head)) return undefined;
  if (isPassive(tree, at) || SAYING_TO.has(lemmaAt(tree, at))) return undefined;
  return onVerb(scene, head, partStretch(tree, at), `purpose: ${lemmaAt(tree, at)}`);
}

/** “presumably”, “ostensibly”, “apparently” right before it: a purpose, and somebody's guess. */
function isHedged({ tree, cues }: Scene, at: number, head: number): boolean {
  const first = tree.first[at] ?? at;
  const to = childrenWith(tree, at, 'mark')[0] ?? first;
  if (head > at) return false;
  return (
    GUESSED.has(tree.words[to - 1]?.form.toLowerCase() ?? '') ||
    cues.some(
      ({ end, range, kind }) =>
        (end === to || end === first) && range !== undefined && kind !== 'modal',
    )
  );
}

const GUESSED = listed('guessed');
const SAYING_TO = listed('to-say');
