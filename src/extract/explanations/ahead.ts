import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { subjectOf } from './clause.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { isOutcome } from './prospects.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

const TIMES = listed('times');

/** “sooner or later”, “before long”, “once again”, “yet”, “in the coming months”, “by the spring”. */
export function isTimed(tree: Tree, at: number): boolean {
  return (
    childrenWith(tree, at, 'advmod').some(
      (adverb) =>
        TIMES.has(lemmaAt(tree, adverb)) || isBeforeLong(tree, adverb) || isAgain(tree, adverb),
    ) ||
    childrenWith(tree, at, 'obl').some((child) => isSpanAhead(tree, child)) ||
    hasTimePhrase(tree, at)
  );
}

const TIME_PHRASES = phrasesOf('time-phrases');
const AROUND = 30;

/** “at best”, “in the long run”, within the clause. */
function hasTimePhrase(tree: Tree, at: number): boolean {
  const { words } = tree;
  const first = Math.max(tree.first[at] ?? at, at - AROUND);
  const end = Math.min((tree.last[at] ?? at) + 1, at + AROUND);
  for (let word = first; word < end; word += 1) {
    const phrases = TIME_PHRASES.get(words[word]?.form.toLowerCase() ?? '');
    const stands = phrases?.some((parts) =>
      parts.every((part, index) => words[word + index]?.form.toLowerCase() === part),
    );
    if (stands === true && !isInOther(tree, word, at)) return true;
  }
  return false;
}

/** It belongs to a clause below this one. */
function isInOther({ words }: Tree, word: number, at: number): boolean {
  let head = words[word]?.head ?? -1;
  for (let steps = 0; steps < DEEP && head !== -1 && head !== at; steps += 1) {
    if (words[head]?.tag === 'VERB') return true;
    head = words[head]?.head ?? -1;
  }
  return false;
}

const DEEP = 4;

function isBeforeLong({ words }: Tree, at: number): boolean {
  return words[at]?.form === 'long' && words[at - 1]?.form === 'before';
}

/** “could once again”, “may yet” */
function isAgain({ words }: Tree, at: number): boolean {
  const form = words[at]?.form ?? '';
  return form === 'yet' || (form === 'again' && /^(?:once|ever)$/u.test(words[at - 1]?.form ?? ''));
}

const SPANS = listed('spans-ahead');
const COMING = listed('coming');

/** “by the spring”, “in the coming months” */
export function isSpanAhead(tree: Tree, at: number): boolean {
  if (!SPANS.has(lemmaAt(tree, at))) return false;
  const begins = caseOf(tree, at);
  if (/^(?:by|before|until|within)$/u.test(begins)) return true;
  return childrenWith(tree, at, 'amod').some((kind) => COMING.has(lemmaAt(tree, kind)));
}

const BEFALLS = listed('befalls');
const SHUNS = listed('shuns');

/** What comes over people and things without their doing: “will take longer”, “will remain tense”, “neither will risk a vote”. */
export function befalls(scene: Scene, at: number): boolean {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const subject = subjectOf(tree, at);
  if (lemma === 'take') return isLonger(tree, at);
  if (BEFALLS.has(lemma) && subject !== undefined)
    return (
      isMatter(scene, subject) ||
      /^(?:little|nothing|much|everything)$/u.test(lemmaAt(tree, subject))
    );
  return SHUNS.has(lemma) && isNot(tree, at, subject);
}

function isLonger(tree: Tree, at: number): boolean {
  return [
    ...childrenWith(tree, at, 'advmod'),
    ...childrenWith(tree, at, 'obj', 'obl').filter((one) => SPANS.has(lemmaAt(tree, one))),
  ].some((one) => /^(?:long|longer|years|decades|months)$/u.test(tree.words[one]?.form ?? ''));
}

const MATTERS = listed('matters');

/** Somebody, an act, or a thing of politics. */
export function isMatter(scene: Scene, at: number): boolean {
  return (
    agentAt(scene, at) !== undefined || isOutcome(scene, at) || MATTERS.has(lemmaAt(scene.tree, at))
  );
}

/** “neither party will”, “will not”, “will hardly”, “will never” */
function isNot(tree: Tree, at: number, subject: number | undefined): boolean {
  const own = childrenWith(tree, at, 'advmod').map((one) => lemmaAt(tree, one));
  const whose = subject === undefined ? [] : childrenWith(tree, subject, 'det');
  return (
    own.some((one) => /^(?:not|never|hardly|scarcely)$/u.test(one)) ||
    whose.some((one) => /^(?:neither|no)$/u.test(lemmaAt(tree, one)))
  );
}

/** “in that case”, “in this scenario” */
export function isInThatCase(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'obl').some(
    (child) =>
      /^(?:case|event|scenario)$/u.test(lemmaAt(tree, child)) &&
      caseOf(tree, child) === 'in' &&
      childrenWith(tree, child, 'det').some((det) =>
        /^(?:that|this|such)$/u.test(lemmaAt(tree, det)),
      ),
  );
}
