import { classesOf, isListed } from './form.ts';
import type { Form } from './form.ts';
import type { Clues } from './clues.ts';
import { bitOf } from './classes.ts';
import { TextHash, clue, clue2, clue3, mix } from './hash.ts';
import { SPAN, TEXT } from './kinds.ts';
import { LISTED } from './language.ts';
import { TAG_HASHES, abbreviatesBefore, formAt, initialsOf, phraseKey, tagAt } from './scene.ts';
import type { Scene } from './scene.ts';

// Clues of a stretch come in two parts: those of one form in one part of it, which need not be worked out for each
// stretch anew, and those of several.

/** A stretch of words seen as one name: from `first` up to, not including, `until`. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly until: number;
  /** Its length, told apart up to `LARGEST`. */
  readonly size: number;
  /** The word that says what it is: the last one before “of”, else the last. */
  readonly head: number;
  /** Its look, word by word: `A of the A`. */
  readonly pattern: number;
}

const LARGEST = 8;

/** What a form can be to a stretch. */
export const PART = { first: 0, last: 1, head: 2, before: 3, after: 4, member: 5 } as const;
export type Part = (typeof PART)[keyof typeof PART];

/** Slots for the parts and sizes of `partClues`. */
export const PART_SLOTS = 6 * (LARGEST + 1);
export const partSlot = (part: Part, size: number): number => part * (LARGEST + 1) + size;

/** All clues about a stretch of words taken as one name; at least one word long. */
export function allSpanClues(scene: Scene, first: number, until: number, clues: Clues): void {
  const span = spanOf(scene, first, until);
  partsOf(scene, span, (form, part, size) => {
    partClues(form, part, size, clues);
  });
  jointClues(scene, span, clues);
}

/** Calls for every form that is a part of a stretch, with the size of that, or the place of a member. */
export function partsOf(
  scene: Scene,
  { first, last, until, size, head }: Span,
  call: (form: Form, part: Part, size: number) => void,
): void {
  call(formAt(scene, first), PART.first, size);
  call(formAt(scene, last), PART.last, size);
  call(formAt(scene, head), PART.head, size);
  call(formAt(scene, first - 1), PART.before, size);
  call(formAt(scene, until), PART.after, size);
  for (let at = first; at < until; at += 1) {
    const place = size === 1 ? 1 : at === first ? 2 : at === last ? 3 : 4;
    call(formAt(scene, at), PART.member, place);
  }
}

/** Clues of one form as a part of a stretch of a size; of a member, at a place. */
export function partClues(form: Form, part: Part, size: number, clues: Clues): void {
  const { lowerHash: word, middle } = form;
  switch (part) {
    case PART.first:
      clues.add(clue(SPAN.first, word));
      clues.add(clue(SPAN.firstMiddle, middle));
      listClues(form, SPAN.firstListed, size, clues);
      break;
    case PART.last:
      clues.add(clue(SPAN.last, word));
      clues.add(clue(SPAN.lastMiddle, middle));
      listClues(form, SPAN.lastListed, size, clues);
      break;
    case PART.head:
      clues.add(clue(SPAN.head, word));
      clues.add(clue(SPAN.headMiddle, middle));
      clues.add(clue(SPAN.headFine, form.fine));
      clues.add(clue2(SPAN.headLength, word, size));
      listClues(form, SPAN.headListed, size, clues);
      break;
    case PART.before:
      clues.add(clue(SPAN.before, word));
      clues.add(clue(SPAN.beforeMiddle, middle));
      clues.add(clue2(SPAN.beforeLength, word, size));
      listClues(form, SPAN.listedNeighbour, form.capital ? 1 : 0, clues);
      break;
    case PART.after:
      clues.add(clue(SPAN.after, word));
      clues.add(clue(SPAN.afterMiddle, middle));
      clues.add(clue2(SPAN.afterLength, word, size));
      break;
    case PART.member:
      clues.add(clue(SPAN.memberMiddle, middle));
      clues.add(clue(SPAN.member, word));
      if (form.capital) clues.add(clue2(SPAN.memberCoarse, form.coarse, size));
      break;
  }
}

function listClues({ bits }: Form, kind: number, more: number, clues: Clues): void {
  for (const list of classesOf(bits)) clues.add(clue2(kind, list, more));
}

export function spanOf(scene: Scene, first: number, until: number): Span {
  const { forms } = scene;
  const last = until - 1;
  let head = last;
  for (let at = first + 1; at < last; at += 1) {
    const form = forms[at];
    if (isListed(form, LISTED.preposition) && !isListed(form, LISTED.conjunction)) {
      head = at - 1;
      break;
    }
  }
  const size = Math.min(until - first, LARGEST);
  return { first, last, until, size, head, pattern: patternOf(forms, first, until) };
}

function patternOf(forms: readonly Form[], first: number, until: number): number {
  const pattern = new TextHash(TEXT.pattern);
  let end = '';
  for (let at = first; at < until; at += 1) {
    const look = forms[at]?.look ?? '';
    if (look.length === 1 && look === end) continue;
    pattern.add(look);
    end = look.length > 1 ? ' ' : look;
  }
  return pattern.value();
}

/** Clues of a stretch that hang on more than one form. */
export function jointClues(scene: Scene, span: Span, clues: Clues): void {
  wholeClues(scene, span, clues);
  aroundClues(scene, span, clues);
  memberListClues(scene, span, clues);
  wholeListClues(scene, span, clues);
  acronymClues(scene, span, clues);
  cutClues(scene, span, clues);
  followerClues(scene, span, clues);
  spanTagClues(scene, span, clues);
}

function wholeClues(scene: Scene, span: Span, clues: Clues): void {
  const { first, last, until, size, pattern, head } = span;
  let whole = 0;
  for (let at = first; at < until; at += 1) whole = mix(whole, formAt(scene, at).lowerHash);
  const [begin, end] = [formAt(scene, first), formAt(scene, last)];
  const [before, word] = [formAt(scene, first - 1), formAt(scene, head)];
  clues.add(clue(SPAN.length, size));
  clues.add(clue(SPAN.whole, whole));
  clues.add(clue(SPAN.pattern, pattern));
  clues.add(clue3(SPAN.shapes, begin.shapeHash, end.shapeHash, size));
  clues.add(clue2(SPAN.endsMiddle, begin.middle, end.middle));
  clues.add(clue2(SPAN.ends, begin.lowerHash, end.lowerHash));
  clues.add(clue3(SPAN.endsCoarse, begin.coarse, end.coarse, size));
  if (size === 1 && first === 0) clues.add(clue(SPAN.opening, begin.coarse < 0 ? 0 : 1));
  clues.add(clue2(SPAN.headPattern, word.lowerHash, pattern));
  clues.add(clue2(SPAN.beforeHead, before.lowerHash, word.lowerHash));
  clues.add(clue2(SPAN.beforeHeadMiddle, before.lowerHash, word.middle));
}

function aroundClues(scene: Scene, { first, until, size }: Span, clues: Clues): void {
  const [before, after] = [formAt(scene, first - 1), formAt(scene, until)];
  const [twoBefore, twoAfter] = [formAt(scene, first - 2), formAt(scene, until + 1)];
  clues.add(clue2(SPAN.around, before.lowerHash, after.lowerHash));
  clues.add(clue3(SPAN.aroundCoarse, before.coarse, after.coarse, size));
  clues.add(clue2(SPAN.twoBefore, twoBefore.lowerHash, before.lowerHash));
  clues.add(clue2(SPAN.twoAfter, after.lowerHash, twoAfter.lowerHash));
  clues.add(clue2(SPAN.shapesAround, before.shapeHash, after.shapeHash));
}

const GIVEN = bitOf('given-name');
const PEOPLE = bitOf('people-name');

function wholeListClues(scene: Scene, { first, last, until, size }: Span, clues: Clues): void {
  const [begin, end] = [formAt(scene, first), formAt(scene, last)];
  const listed = size === 1 ? begin.bits : (scene.phrases.get(phraseKey(first, until)) ?? 0);
  const capital = begin.capital ? 1 : 0;
  for (const list of classesOf(listed)) {
    clues.add(clue3(SPAN.listed, list, capital, size > 1 ? 1 : 0));
    clues.add(clue2(SPAN.listedBefore, list, formAt(scene, first - 1).lowerHash));
  }
  clues.add(clue(SPAN.lists, listed));
  clues.add(clue3(SPAN.nameParts, nameParts(begin), nameParts(end), size));
}

const nameParts = ({ bits }: Form): number =>
  ((bits & GIVEN) !== 0 ? 1 : 0) + ((bits & PEOPLE) !== 0 ? 2 : 0);

/** Classes of some member, and those of every capitalised one. */
function memberListClues({ forms }: Scene, { first, until, size }: Span, clues: Clues): void {
  let some = 0;
  let every = -1;
  for (let at = first; at < until; at += 1) {
    const bits = forms[at]?.bits ?? 0;
    some |= bits;
    if (forms[at]?.capital === true) every &= bits;
  }
  for (const list of classesOf(some)) clues.add(clue(SPAN.someListed, list));
  if (size === 1 || every === -1) return;
  for (const list of classesOf(every)) clues.add(clue(SPAN.allListed, list));
}

/** “Lakonian Peasant Union (LPU)”. */
function acronymClues(scene: Scene, { first, until, size }: Span, clues: Clues): void {
  const { forms } = scene;
  const short = forms[until + 1];
  if (size > 1 && forms[until]?.lower === '(' && short?.allCapitals === true) {
    const [letters, initials] = [short.lower.replaceAll('.', ''), initialsOf(scene, first, until)];
    const near = initials.includes(letters) || letters.includes(initials) ? 2 : 0;
    clues.add(clue(SPAN.acronymAfter, initials === letters ? 1 : near));
    clues.add(clue2(SPAN.acronymAfterLength, initials === letters ? 1 : 0, size));
  }
  if (size === 1 && forms[first]?.allCapitals === true && forms[first - 1]?.lower === '(') {
    clues.add(clue(SPAN.acronymOf, abbreviatesBefore(scene, first) ? 1 : 0));
  }
}

/** Whether the stretch ends amid capitalised words. */
function cutClues(scene: Scene, span: Span, clues: Clues): void {
  const { first, last, until, size, pattern } = span;
  const { forms } = scene;
  const before = forms[first - 1]?.capital === true ? 1 : 0;
  const after = forms[until]?.capital === true ? 1 : 0;
  let conjunctions = 0;
  let numbers = 0;
  for (let at = first; at < until; at += 1) {
    if (isListed(forms[at], LISTED.conjunction)) conjunctions += 1;
    if (forms[at]?.digit === true) numbers += 1;
  }
  const end = formAt(scene, last).lowerHash;
  clues.add(clue2(SPAN.cuts, before, after));
  clues.add(clue3(SPAN.cutsLength, before, after, size));
  clues.add(clue2(SPAN.cutFirst, before, formAt(scene, first).lowerHash));
  clues.add(clue2(SPAN.cutLast, after, end));
  clues.add(clue3(SPAN.conjunctions, conjunctions, pattern, after));
  clues.add(clue2(SPAN.numbers, numbers, end));
}

/** What the name could have gone on with: “Party | of Lakonia”, “Labour | and Justice Party”. */
function followerClues(scene: Scene, { last, until }: Span, clues: Clues): void {
  const { forms } = scene;
  const next = forms[until];
  const end = formAt(scene, last);
  const second = forms[until + 1];
  if (isListed(next, LISTED.genitive)) {
    if (second?.capital === true) {
      clues.add(clue(SPAN.ofAfter, end.lowerHash));
      clues.add(clue(SPAN.ofAfterMiddle, end.middle));
      clues.add(clue(SPAN.ofAfterCoarse, second.coarse));
    }
    if (isListed(second, LISTED.article) && forms[until + 2]?.capital === true) {
      clues.add(clue(SPAN.ofTheAfter, end.lowerHash));
      clues.add(clue(SPAN.ofTheAfterMiddle, end.middle));
    }
  }
  if (isListed(next, LISTED.conjunction) && second?.capital === true) {
    clues.add(clue(SPAN.andAfter, end.lowerHash));
    clues.add(clue2(SPAN.andAfterMiddle, end.middle, second.middle));
  }
}

function spanTagClues(scene: Scene, { first, until, size }: Span, clues: Clues): void {
  let tags = 0;
  let last = -1;
  for (let at = first; at < until; at += 1) {
    const tag = tagAt(scene, at);
    if (tag !== last) tags = mix(tags, TAG_HASHES[tag] ?? 0);
    last = tag;
  }
  const before = TAG_HASHES[tagAt(scene, first - 1)] ?? 0;
  const after = TAG_HASHES[tagAt(scene, until)] ?? 0;
  clues.add(clue(SPAN.tags, tags));
  clues.add(clue2(SPAN.tags + 1, tags, size));
  clues.add(clue(SPAN.tagsAround, before));
  clues.add(clue(SPAN.tagsAround + 1, after));
  clues.add(clue2(SPAN.tagsAround + 2, before, tags));
  clues.add(clue2(SPAN.tagsAround + 3, after, tags));
  clues.add(clue3(SPAN.tagsAround + 4, before, after, tags));
}
