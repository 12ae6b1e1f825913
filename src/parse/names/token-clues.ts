import { BEFORE, BEHIND, classesOf, isListed } from './form.ts';
import type { Form } from './form.ts';
import type { Clues } from './clues.ts';
import { clue, clue2, clue3 } from './hash.ts';
import { TOKEN } from './kinds.ts';
import { LISTED } from './language.ts';
import { TAG_HASHES, abbreviatesBefore, capitalAt, formAt, tagAt } from './scene.ts';
import type { Scene } from './scene.ts';

// Clues of a word come in parts by what they hang on, so that those of a single form, three tags or a run of
// capitals need not be worked out for each word anew.

/** Neighbours that tell something of a word by themselves. */
export const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;

/** All clues of a word. */
export function wordClues(scene: Scene, at: number, clues: Clues): void {
  ownClues(formAt(scene, at), tagAt(scene, at), clues);
  for (const distance of NEIGHBOURS) nearClues(formAt(scene, at + distance), distance, clues);
  tagClues(tagAt(scene, at - 1), tagAt(scene, at), tagAt(scene, at + 1), clues);
  const first = scene.runFirst[at] ?? -1;
  if (first >= 0) runClues(scene, first, scene.runLast[at] ?? at, clues);
  pairClues(scene, at, clues);
}

/** What a form with a tag tells of itself. */
export function ownClues(form: Form, tag: number, clues: Clues): void {
  for (const id of form.own) clues.add(id);
  const hash = TAG_HASHES[tag] ?? 0;
  clues.add(clue2(TOKEN.tagShape, hash, form.shapeHash));
  clues.add(clue2(TOKEN.tagWord, hash, form.lowerHash));
}

/** What a form, or the edge of the sentence, tells of the word `distance` places before it. */
export function nearClues(form: Form, distance: number, clues: Clues): void {
  if (distance === -3) clues.add(clue(TOKEN.farBefore, form.lowerHash));
  else if (distance === 3) clues.add(clue(TOKEN.farAfter, form.lowerHash));
  else if (form === BEFORE || form === BEHIND) clues.add(clue(TOKEN.edge, distance));
  else for (const id of form.near) clues.add(clue(TOKEN.near + distance, id));
}

/** What the numbers of the tags around tell. */
export function tagClues(before: number, tag: number, after: number, clues: Clues): void {
  const [left, own, right] = [
    TAG_HASHES[before] ?? 0,
    TAG_HASHES[tag] ?? 0,
    TAG_HASHES[after] ?? 0,
  ];
  clues.add(clue(TOKEN.tag, own));
  clues.add(clue(TOKEN.tag + 1, left));
  clues.add(clue(TOKEN.tag + 2, right));
  clues.add(clue2(TOKEN.tags, left, own));
  clues.add(clue2(TOKEN.tags + 1, own, right));
  clues.add(clue3(TOKEN.tags + 2, left, own, right));
}

/** What the capitalised words in a row from `first` to `last`, and those around them, tell of each of them. */
export function runClues(scene: Scene, first: number, last: number, clues: Clues): void {
  const [begin, end] = [formAt(scene, first), formAt(scene, last)];
  const [before, after] = [formAt(scene, first - 1), formAt(scene, last + 1)];
  clues.add(clue(TOKEN.runLast, end.lowerHash));
  clues.add(clue(TOKEN.runFirst, begin.lowerHash));
  clues.add(clue(TOKEN.beforeRun, before.lowerHash));
  clues.add(clue(TOKEN.afterRun, after.lowerHash));
  clues.add(clue(TOKEN.runLastFine, end.fine));
  clues.add(clue(TOKEN.beforeRunMiddle, before.middle));
  clues.add(clue(TOKEN.afterRunMiddle, after.middle));
  ownerClues(scene, first, last, clues);
}

/** “Bank of | Lakonia”, “Lakonia and | Meridia”. */
function ownerClues(scene: Scene, first: number, last: number, clues: Clues): void {
  const { forms } = scene;
  if (isListed(forms[last + 1], LISTED.genitive) && capitalAt(scene, last + 2)) {
    const end = formAt(scene, last);
    clues.add(clue(TOKEN.ownsAnother, end.lowerHash));
    clues.add(clue(TOKEN.ownsAnotherMiddle, end.middle));
  }
  const owner = ownerBefore(scene, first);
  if (owner !== undefined) {
    clues.add(clue(TOKEN.ownedBy, owner.lowerHash));
    clues.add(clue(TOKEN.ownedByMiddle, owner.middle));
    clues.add(clue(TOKEN.ownedByShape, owner.shapeHash));
  }
  const before = forms[first - 1];
  const joined = before?.lower === ',' || isListed(before, LISTED.conjunction);
  if (joined && capitalAt(scene, first - 2)) {
    const other = formAt(scene, first - 2);
    clues.add(clue(TOKEN.joinedTo, other.lowerHash));
    clues.add(clue(TOKEN.joinedToMiddle, other.middle));
  }
}

/** The word before “of” or “of the”. */
function ownerBefore({ forms }: Scene, first: number): Form | undefined {
  const skip = isListed(forms[first - 1], LISTED.article) ? 1 : 0;
  const owner = first - 2 - skip;
  return isListed(forms[owner + 1], LISTED.genitive) ? forms[owner] : undefined;
}

/** What hangs on the word together with others, and on its place. */
export function pairClues(scene: Scene, at: number, clues: Clues): void {
  const own = formAt(scene, at);
  const [before, after] = [formAt(scene, at - 1), formAt(scene, at + 1)];
  spellingPairs(scene, at, clues);
  clues.add(clue2(TOKEN.clusterBefore, before.middle, own.middle));
  clues.add(clue2(TOKEN.clusterAfter, own.middle, after.middle));
  clues.add(clue2(TOKEN.fineBefore, before.fine, own.shapeHash));
  clues.add(clue2(TOKEN.fineAfter, own.shapeHash, after.fine));
  clues.add(clue3(TOKEN.coarseAround, before.coarse, own.coarse, after.coarse));
  placeClues(scene, at, clues);
  phraseClues(scene, at, clues);
  placeInRunClues(scene, at, clues);
  if (own.allCapitals && before.lower === '(') {
    clues.add(clue(TOKEN.acronym, abbreviatesBefore(scene, at) ? 1 : 0));
  }
}

function spellingPairs(scene: Scene, at: number, clues: Clues): void {
  const { lowerHash: word, shapeHash: shape } = formAt(scene, at);
  const { lowerHash: before, shapeHash: shapeBefore } = formAt(scene, at - 1);
  const { lowerHash: after, shapeHash: shapeAfter } = formAt(scene, at + 1);
  clues.add(clue2(TOKEN.pairBefore, before, word));
  clues.add(clue2(TOKEN.pairAfter, word, after));
  clues.add(clue3(TOKEN.shapes, shapeBefore, shape, shapeAfter));
  clues.add(clue2(TOKEN.wordBefore, before, shape));
  clues.add(clue2(TOKEN.wordAfter, shape, after));
  clues.add(clue3(TOKEN.wordsBefore, formAt(scene, at - 2).lowerHash, before, shape));
  clues.add(clue3(TOKEN.wordsAfter, shape, after, formAt(scene, at + 2).lowerHash));
}

/** Marks behind which a word may have its capital from its place. */
const OPENING_MARKS = '"“”(:‘\'-';

/** What opens a sentence, a quotation, a list has a capital for another reason. */
function placeClues(scene: Scene, at: number, clues: Clues): void {
  const { shapeHash: shape, coarse } = formAt(scene, at);
  const known = coarse < 0 ? 0 : 1;
  clues.add(clue2(TOKEN.marks, scene.marks[at] ?? 0, shape));
  if (scene.shouting) clues.add(clue(TOKEN.shouting, shape));
  const before = scene.forms[at - 1]?.lower ?? '';
  if (at === 0) {
    clues.add(clue(TOKEN.opening, shape));
    clues.add(clue2(TOKEN.openingKnown, known, shape));
  } else if (before.length === 1 && OPENING_MARKS.includes(before)) {
    clues.add(clue2(TOKEN.afterMark, known, shape));
  }
}

function phraseClues({ phrasesOf }: Scene, at: number, clues: Clues): void {
  if (phrasesOf.size === 0) return;
  for (const { first, until, bits } of phrasesOf.get(at) ?? []) {
    const part = at === first ? 0 : at === until - 1 ? 2 : 1;
    for (const list of classesOf(bits)) clues.add(clue2(TOKEN.phrase, list, part));
  }
}

function placeInRunClues(scene: Scene, at: number, clues: Clues): void {
  const first = scene.runFirst[at] ?? -1;
  if (first < 0) return;
  const last = scene.runLast[at] ?? at;
  const [begin, end] = [formAt(scene, first), formAt(scene, last)];
  clues.add(clue2(TOKEN.run, Math.min(last - first, 5), Math.min(at - first, 4)));
  clues.add(clue2(TOKEN.runLastMiddle, end.middle, Math.min(last - at, 6)));
  const isFirst = first === at ? 1 : 0;
  clues.add(clue2(TOKEN.beforeRunFirst, formAt(scene, first - 1).lowerHash, isFirst));
  clues.add(clue2(TOKEN.runFirstMiddle, begin.middle, Math.min(at - first, 6)));
}
