import { classesOf } from './form.ts';
import type { Clues } from './clues.ts';
import { clue, clue2, clue3 } from './hash.ts';
import { TOKEN } from './kinds.ts';
import {
  abbreviatesBefore,
  capitalAt,
  coarseAt,
  fineAt,
  lowerAt,
  middleAt,
  shapeAt,
  tagAt,
} from './scene.ts';
import type { Scene } from './scene.ts';

/** Neighbours whose own clues are taken over. */
export const NEIGHBOURS = [-2, -1, 1, 2] as const;

/** A clue of a form, as it is told of the word `distance` places before it. */
export const nearClue = (distance: number, id: number): number => clue(TOKEN.near + distance, id);

/** The sentence ends before the neighbour at this distance. */
export const edgeClue = (distance: number): number => clue(TOKEN.edge, distance);

/** Clues of a word that hang on more than one word; those of single forms are added by `formClues`. */
export function contextClues(scene: Scene, at: number, clues: Clues): void {
  neighbourClues(scene, at, clues);
  clusterClues(scene, at, clues);
  placeClues(scene, at, clues);
  phraseClues(scene, at, clues);
  if ((scene.runFirst[at] ?? -1) >= 0) runClues(scene, at, clues);
  if (scene.forms[at]?.allCapitals === true && scene.forms[at - 1]?.lower === '(') {
    clues.add(clue(TOKEN.acronym, abbreviatesBefore(scene, at) ? 1 : 0));
  }
}

/** Clues of the word's own form and of the forms around it, each of which hangs on one form and its distance. */
export function formClues({ forms }: Scene, at: number, clues: Clues): void {
  for (const id of forms[at]?.own ?? []) clues.add(id);
  for (const distance of NEIGHBOURS) {
    const near = forms[at + distance]?.near;
    if (near === undefined) clues.add(edgeClue(distance));
    else for (const id of near) clues.add(nearClue(distance, id));
  }
}

function neighbourClues(scene: Scene, at: number, clues: Clues): void {
  const [word, shape] = [lowerAt(scene, at), shapeAt(scene, at)];
  const [before, after] = [lowerAt(scene, at - 1), lowerAt(scene, at + 1)];
  clues.add(clue(TOKEN.farBefore, lowerAt(scene, at - 3)));
  clues.add(clue(TOKEN.farAfter, lowerAt(scene, at + 3)));
  clues.add(clue2(TOKEN.pairBefore, before, word));
  clues.add(clue2(TOKEN.pairAfter, word, after));
  clues.add(clue3(TOKEN.shapes, shapeAt(scene, at - 1), shape, shapeAt(scene, at + 1)));
  clues.add(clue2(TOKEN.wordBefore, before, shape));
  clues.add(clue2(TOKEN.wordAfter, shape, after));
  clues.add(clue3(TOKEN.wordsBefore, lowerAt(scene, at - 2), before, shape));
  clues.add(clue3(TOKEN.wordsAfter, shape, after, lowerAt(scene, at + 2)));
}

function clusterClues(scene: Scene, at: number, clues: Clues): void {
  const [shape, middle] = [shapeAt(scene, at), middleAt(scene, at)];
  clues.add(clue2(TOKEN.clusterBefore, middleAt(scene, at - 1), middle));
  clues.add(clue2(TOKEN.clusterAfter, middle, middleAt(scene, at + 1)));
  clues.add(clue2(TOKEN.fineBefore, fineAt(scene, at - 1), shape));
  clues.add(clue2(TOKEN.fineAfter, shape, fineAt(scene, at + 1)));
  const [before, after] = [coarseAt(scene, at - 1), coarseAt(scene, at + 1)];
  clues.add(clue3(TOKEN.coarseAround, before, coarseAt(scene, at), after));
}

/** What opens a sentence, a quotation, a list has a capital for another reason. */
function placeClues(scene: Scene, at: number, clues: Clues): void {
  const shape = shapeAt(scene, at);
  const known = coarseAt(scene, at) < 0 ? 0 : 1;
  clues.add(clue2(TOKEN.marks, scene.marks[at] ?? 0, shape));
  if (scene.shouting) clues.add(clue(TOKEN.shouting, shape));
  if (at === 0) {
    clues.add(clue(TOKEN.opening, shape));
    clues.add(clue2(TOKEN.openingKnown, known, shape));
  } else if (/^["“”(:‘'-]$/u.test(scene.forms[at - 1]?.lower ?? '')) {
    clues.add(clue2(TOKEN.afterMark, known, shape));
  }
}

function phraseClues(scene: Scene, at: number, clues: Clues): void {
  for (const { first, until, bits } of scene.phrasesOf.get(at) ?? []) {
    const part = at === first ? 0 : at === until - 1 ? 2 : 1;
    for (const list of classesOf(bits)) clues.add(clue2(TOKEN.phrase, list, part));
  }
}

/** The capitalised words in a row that the word stands among, and what stands around them. */
function runClues(scene: Scene, at: number, clues: Clues): void {
  const [first, last] = [scene.runFirst[at] ?? at, scene.runLast[at] ?? at];
  clues.add(clue2(TOKEN.run, Math.min(last - first, 5), Math.min(at - first, 4)));
  clues.add(clue(TOKEN.runLast, lowerAt(scene, last)));
  clues.add(clue(TOKEN.runFirst, lowerAt(scene, first)));
  clues.add(clue(TOKEN.beforeRun, lowerAt(scene, first - 1)));
  clues.add(clue(TOKEN.afterRun, lowerAt(scene, last + 1)));
  clues.add(clue2(TOKEN.runLastMiddle, middleAt(scene, last), Math.min(last - at, 6)));
  clues.add(clue(TOKEN.runLastFine, fineAt(scene, last)));
  clues.add(clue(TOKEN.beforeRunMiddle, middleAt(scene, first - 1)));
  clues.add(clue(TOKEN.afterRunMiddle, middleAt(scene, last + 1)));
  clues.add(clue2(TOKEN.beforeRunFirst, lowerAt(scene, first - 1), first === at ? 1 : 0));
  clues.add(clue2(TOKEN.runFirstMiddle, middleAt(scene, first), Math.min(at - first, 6)));
  ownerClues(scene, first, last, clues);
}

/** “Bank of | Lakonia”, “Lakonia and | Meridia”. */
function ownerClues(scene: Scene, first: number, last: number, clues: Clues): void {
  const { forms, language } = scene;
  if (isOneOf(language.genitives, forms[last + 1]?.lower) && capitalAt(scene, last + 2)) {
    clues.add(clue(TOKEN.ownsAnother, lowerAt(scene, last)));
    clues.add(clue(TOKEN.ownsAnotherMiddle, middleAt(scene, last)));
  }
  const owner = ownerBefore(scene, first);
  if (owner >= 0) {
    clues.add(clue(TOKEN.ownedBy, lowerAt(scene, owner)));
    clues.add(clue(TOKEN.ownedByMiddle, middleAt(scene, owner)));
    clues.add(clue(TOKEN.ownedByShape, shapeAt(scene, owner)));
  }
  const before = forms[first - 1]?.lower;
  if ((before === ',' || isOneOf(language.conjunctions, before)) && capitalAt(scene, first - 2)) {
    clues.add(clue(TOKEN.joinedTo, lowerAt(scene, first - 2)));
    clues.add(clue(TOKEN.joinedToMiddle, middleAt(scene, first - 2)));
  }
}

/** The word before “of” or “of the”; −1 where there is none. */
function ownerBefore({ forms, language }: Scene, first: number): number {
  const skip = isOneOf(language.articles, forms[first - 1]?.lower) ? 1 : 0;
  const owner = first - 2 - skip;
  return owner >= 0 && isOneOf(language.genitives, forms[owner + 1]?.lower) ? owner : -1;
}

export function isOneOf(words: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && words.has(word);
}

/** Clues of the tags around, left out where words came without. */
export function tagClues(scene: Scene, at: number, clues: Clues): void {
  const [tag, shape] = [tagAt(scene, at), shapeAt(scene, at)];
  const [before, after] = [tagAt(scene, at - 1), tagAt(scene, at + 1)];
  clues.add(clue(TOKEN.tag, tag));
  clues.add(clue(TOKEN.tag + 1, before));
  clues.add(clue(TOKEN.tag + 2, after));
  clues.add(clue2(TOKEN.tags, before, tag));
  clues.add(clue2(TOKEN.tags + 1, tag, after));
  clues.add(clue3(TOKEN.tags + 2, before, tag, after));
  clues.add(clue2(TOKEN.tagShape, tag, shape));
  clues.add(clue2(TOKEN.tagWord, tag, lowerAt(scene, at)));
}
