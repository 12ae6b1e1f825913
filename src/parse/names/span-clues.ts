import { classesOf } from './form.ts';
import type { Form } from './form.ts';
import type { Clues } from './clues.ts';
import { bitOf } from './classes.ts';
import { clue, clue2, clue3, hashText, mix } from './hash.ts';
import { SPAN, TEXT } from './kinds.ts';
import {
  abbreviatesBefore,
  coarseAt,
  fineAt,
  initialsOf,
  lowerAt,
  middleAt,
  phraseKey,
  shapeAt,
  tagAt,
} from './scene.ts';
import type { Scene } from './scene.ts';
import { isOneOf } from './token-clues.ts';

/** A stretch of words seen as one name: from `first` up to, not including, `until`. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly until: number;
  /** Its length, told apart up to 8. */
  readonly size: number;
  /** The word that says what it is: the last one before “of”, else the last. */
  readonly head: number;
  /** Its look, word by word: `A of the A`. */
  readonly pattern: number;
}

/** Clues about a stretch of words taken as one name; at least one word long. */
export function spanClues(scene: Scene, first: number, until: number, clues: Clues): void {
  const span = spanOf(scene, first, until);
  wholeClues(scene, span, clues);
  headClues(scene, span, clues);
  aroundClues(scene, span, clues);
  memberClues(scene, span, clues);
  listClues(scene, span, clues);
  acronymClues(scene, span, clues);
  cutClues(scene, span, clues);
  followerClues(scene, span, clues);
}

function spanOf(scene: Scene, first: number, until: number): Span {
  const { forms, language } = scene;
  const last = until - 1;
  let head = last;
  for (let at = first + 1; at < last; at += 1) {
    const lower = forms[at]?.lower;
    if (isOneOf(language.prepositions, lower) && !isOneOf(language.conjunctions, lower)) {
      head = at - 1;
      break;
    }
  }
  const size = Math.min(until - first, 8);
  return { first, last, until, size, head, pattern: patternOf(scene, first, until) };
}

function patternOf({ forms, language }: Scene, first: number, until: number): number {
  let pattern = '';
  for (let at = first; at < until; at += 1) {
    const form = forms[at];
    const look = form === undefined ? '' : lookOf(form, language.joiners);
    if (look.length > 1 || look !== pattern.at(-1)) pattern += look;
  }
  return hashText(TEXT.pattern, pattern);
}

function lookOf({ capital, digit, lower, hasLetters }: Form, joiners: ReadonlySet<string>): string {
  if (capital) return 'A';
  if (digit) return '0';
  return joiners.has(lower) || !hasLetters ? ` ${lower} ` : 'a';
}

function wholeClues(scene: Scene, span: Span, clues: Clues): void {
  const { first, last, until, size, pattern } = span;
  let whole = 0;
  for (let at = first; at < until; at += 1) whole = mix(whole, lowerAt(scene, at));
  clues.add(clue(SPAN.length, size));
  clues.add(clue(SPAN.whole, whole));
  clues.add(clue(SPAN.pattern, pattern));
  clues.add(clue(SPAN.first, lowerAt(scene, first)));
  clues.add(clue(SPAN.last, lowerAt(scene, last)));
  clues.add(clue(SPAN.firstMiddle, middleAt(scene, first)));
  clues.add(clue(SPAN.lastMiddle, middleAt(scene, last)));
  clues.add(clue3(SPAN.shapes, shapeAt(scene, first), shapeAt(scene, last), size));
  clues.add(clue2(SPAN.endsMiddle, middleAt(scene, first), middleAt(scene, last)));
  clues.add(clue2(SPAN.ends, lowerAt(scene, first), lowerAt(scene, last)));
  clues.add(clue3(SPAN.endsCoarse, coarseAt(scene, first), coarseAt(scene, last), size));
  if (size === 1 && first === 0) clues.add(clue(SPAN.opening, coarseAt(scene, 0) < 0 ? 0 : 1));
}

function headClues(scene: Scene, { first, head, size, pattern }: Span, clues: Clues): void {
  const [word, middle, before] = [
    lowerAt(scene, head),
    middleAt(scene, head),
    lowerAt(scene, first - 1),
  ];
  clues.add(clue(SPAN.head, word));
  clues.add(clue(SPAN.headMiddle, middle));
  clues.add(clue(SPAN.headFine, fineAt(scene, head)));
  clues.add(clue2(SPAN.headLength, word, size));
  clues.add(clue2(SPAN.headPattern, word, pattern));
  clues.add(clue2(SPAN.beforeHead, before, word));
  clues.add(clue2(SPAN.beforeHeadMiddle, before, middle));
}

function aroundClues(scene: Scene, { first, until, size }: Span, clues: Clues): void {
  const [before, after] = [lowerAt(scene, first - 1), lowerAt(scene, until)];
  clues.add(clue(SPAN.before, before));
  clues.add(clue(SPAN.after, after));
  clues.add(clue(SPAN.beforeMiddle, middleAt(scene, first - 1)));
  clues.add(clue(SPAN.afterMiddle, middleAt(scene, until)));
  clues.add(clue2(SPAN.beforeLength, before, size));
  clues.add(clue2(SPAN.afterLength, after, size));
  clues.add(clue2(SPAN.around, before, after));
  clues.add(clue3(SPAN.aroundCoarse, coarseAt(scene, first - 1), coarseAt(scene, until), size));
  clues.add(clue2(SPAN.twoBefore, lowerAt(scene, first - 2), before));
  clues.add(clue2(SPAN.twoAfter, after, lowerAt(scene, until + 1)));
  clues.add(clue2(SPAN.shapesAround, shapeAt(scene, first - 1), shapeAt(scene, until)));
}

function memberClues(scene: Scene, { first, last, until, size }: Span, clues: Clues): void {
  for (let at = first; at < until; at += 1) {
    clues.add(clue(SPAN.memberMiddle, middleAt(scene, at)));
    clues.add(clue(SPAN.member, lowerAt(scene, at)));
    if (scene.forms[at]?.capital !== true) continue;
    const place = size === 1 ? 1 : at === first ? 2 : at === last ? 3 : 4;
    clues.add(clue2(SPAN.memberCoarse, coarseAt(scene, at), place));
  }
}

const GIVEN = bitOf('given-name');
const PEOPLE = bitOf('people-name');

function listClues(scene: Scene, { first, last, until, size, head }: Span, clues: Clues): void {
  const { forms, phrases } = scene;
  const [begin, end] = [forms[first], forms[last]];
  const listed = size === 1 ? (begin?.bits ?? 0) : (phrases.get(phraseKey(first, until)) ?? 0);
  const capital = begin?.capital === true ? 1 : 0;
  for (const list of classesOf(listed)) {
    clues.add(clue3(SPAN.listed, list, capital, size > 1 ? 1 : 0));
    clues.add(clue2(SPAN.listedBefore, list, lowerAt(scene, first - 1)));
  }
  const { some, every } = listsOfMembers(forms, first, until);
  for (const list of classesOf(some)) clues.add(clue(SPAN.someListed, list));
  if (size > 1) for (const list of classesOf(every)) clues.add(clue(SPAN.allListed, list));
  for (const list of classesOf(begin?.bits ?? 0)) clues.add(clue2(SPAN.firstListed, list, size));
  for (const list of classesOf(end?.bits ?? 0)) clues.add(clue2(SPAN.lastListed, list, size));
  const headBits = forms[head]?.bits ?? 0;
  for (const list of classesOf(headBits)) clues.add(clue2(SPAN.headListed, list, size));
  clues.add(clue(SPAN.lists, listed));
  clues.add(clue3(SPAN.nameParts, nameParts(begin), nameParts(end), size));
  const before = forms[first - 1];
  for (const list of classesOf(before?.bits ?? 0)) {
    clues.add(clue2(SPAN.listedNeighbour, list, before?.capital === true ? 1 : 0));
  }
}

const nameParts = (form: Form | undefined): number =>
  form === undefined
    ? 0
    : ((form.bits & GIVEN) !== 0 ? 1 : 0) + ((form.bits & PEOPLE) !== 0 ? 2 : 0);

/** Classes of some member, and those of every capitalised one. */
function listsOfMembers(
  forms: readonly Form[],
  first: number,
  until: number,
): { readonly some: number; readonly every: number } {
  let some = 0;
  let every = -1;
  for (let at = first; at < until; at += 1) {
    const bits = forms[at]?.bits ?? 0;
    some |= bits;
    if (forms[at]?.capital === true) every &= bits;
  }
  return { some, every: every === -1 ? 0 : every };
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
  const { forms, language } = scene;
  const before = forms[first - 1]?.capital === true ? 1 : 0;
  const after = forms[until]?.capital === true ? 1 : 0;
  let conjunctions = 0;
  let numbers = 0;
  for (let at = first; at < until; at += 1) {
    if (isOneOf(language.conjunctions, forms[at]?.lower)) conjunctions += 1;
    if (forms[at]?.digit === true) numbers += 1;
  }
  clues.add(clue2(SPAN.cuts, before, after));
  clues.add(clue3(SPAN.cutsLength, before, after, size));
  clues.add(clue2(SPAN.cutFirst, before, lowerAt(scene, first)));
  clues.add(clue2(SPAN.cutLast, after, lowerAt(scene, last)));
  clues.add(clue3(SPAN.conjunctions, conjunctions, pattern, after));
  clues.add(clue2(SPAN.numbers, numbers, lowerAt(scene, last)));
}

/** What the name could have gone on with: “Party | of Lakonia”, “Labour | and Justice Party”. */
function followerClues(scene: Scene, { last, until }: Span, clues: Clues): void {
  const { forms, language } = scene;
  const next = forms[until]?.lower;
  const capital = forms[until + 1]?.capital === true;
  if (isOneOf(language.genitives, next) && capital) {
    clues.add(clue(SPAN.ofAfter, lowerAt(scene, last)));
    clues.add(clue(SPAN.ofAfterMiddle, middleAt(scene, last)));
    clues.add(clue(SPAN.ofAfterCoarse, coarseAt(scene, until + 1)));
  }
  if (isOneOf(language.conjunctions, next) && capital) {
    clues.add(clue(SPAN.andAfter, lowerAt(scene, last)));
    clues.add(clue2(SPAN.andAfterMiddle, middleAt(scene, last), middleAt(scene, until + 1)));
  }
  const article = isOneOf(language.articles, forms[until + 1]?.lower);
  if (isOneOf(language.genitives, next) && article && forms[until + 2]?.capital === true) {
    clues.add(clue(SPAN.ofTheAfter, lowerAt(scene, last)));
    clues.add(clue(SPAN.ofTheAfterMiddle, middleAt(scene, last)));
  }
}

/** Clues of the tags of a stretch, left out where words came without. */
export function spanTagClues(scene: Scene, first: number, until: number, clues: Clues): void {
  let tags = 0;
  for (let at = first; at < until; at += 1) {
    const tag = tagAt(scene, at);
    if (at === first || tag !== tagAt(scene, at - 1)) tags = mix(tags, tag);
  }
  const [before, after] = [tagAt(scene, first - 1), tagAt(scene, until)];
  clues.add(clue(SPAN.tags, tags));
  clues.add(clue2(SPAN.tags + 1, tags, Math.min(until - first, 8)));
  clues.add(clue(SPAN.tagsAround, before));
  clues.add(clue(SPAN.tagsAround + 1, after));
  clues.add(clue2(SPAN.tagsAround + 2, before, tags));
  clues.add(clue2(SPAN.tagsAround + 3, after, tags));
  clues.add(clue3(SPAN.tagsAround + 4, before, after, tags));
}
