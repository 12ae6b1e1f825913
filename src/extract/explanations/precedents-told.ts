import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

const YEAR = /^(?:1[5-9]|20)\d\d(?:s|–\d+)?$/u;

/** The words of an earlier case told as one: “in 1992, too, …”, “something similar happened in 1994”, “there is a precedent: …”. */
export function toldCaseAt({ tree, story }: Scene, at: number): Stretch | undefined {
  const own = (story.document.published ?? '').slice(0, 4);
  const form = tree.words[at]?.form ?? '';
  if (YEAR.test(form) && form !== own) return tooIn(tree, at) ?? similarIn(tree, at);
  return CASES.has(lemmaAt(tree, at)) ? namedCase(tree, at) : undefined;
}

/** “in 1992, too, the army …” */
function tooIn(tree: Tree, at: number): Stretch | undefined {
  const { words } = tree;
  const too = words[at + 1]?.form === ',' ? at + 2 : at + 1;
  const is = /^(?:too|likewise|also)$/u.test(words[too]?.form ?? '');
  const fronted = words[at]?.relation.startsWith('obl') === true && (words[at].head ?? -1) > at;
  return is && fronted && at < EARLY ? { first: at, end: at + 1 } : undefined;
}

const EARLY = 6;
const ALIKE = listed('alike');
const HAPPENS = listed('happens');

/** “something similar happened in 1994”, “the last such purge took place in 2004” */
function similarIn(tree: Tree, at: number): Stretch | undefined {
  const { words } = tree;
  const verb = words[at]?.head ?? -1;
  const subject =
    verb === -1 || !HAPPENS.has(lemmaAt(tree, verb)) ? undefined : subjectOf(tree, verb);
  if (subject === undefined || caseOf(tree, at) !== 'in') return undefined;
  const kinds = [subject, ...childrenWith(tree, subject, 'amod', 'det')].map((one) =>
    lemmaAt(tree, one),
  );
  const such = kinds.includes('such') && kinds.includes('last');
  return such || kinds.some((kind) => ALIKE.has(kind)) ? { first: at, end: at + 1 } : undefined;
}

const CASES = listed('cases');

/** “there is a precedent for this: the expulsion of the envoys in 1996”: what stands behind the colon. */
function namedCase(tree: Tree, at: number): Stretch | undefined {
  const { words } = tree;
  const colon = words.findIndex(({ form }, index) => index > at && form === ':');
  if (colon === -1 || colon > at + EARLY) return undefined;
  const year = words.findIndex(({ form }, index) => index > colon && YEAR.test(form));
  if (year === -1 || year > colon + FAR) return undefined;
  const what = childrenWith(tree, at, 'appos', 'parataxis', 'dep').find((one) => one > colon);
  return what === undefined
    ? { first: year, end: year + 1 }
    : partStretch(tree, what, Math.max(colon + 1, tree.first[what] ?? what));
}

const FAR = 20;
