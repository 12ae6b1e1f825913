import { DIFFERENT, wordAgreement } from './word-agreement.ts';
import type { NameWord, WordAgreement } from './name-word.ts';

/** Two words of two names that were found to stand for each other. */
export interface WordPair extends WordAgreement {
  readonly left: NameWord;
  readonly right: NameWord;
}

export interface Alignment {
  readonly pairs: readonly WordPair[];
  /** Words that agree with none of the other name. */
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
}

/** What words of different roles must be better by to stand for each other. */
const OTHER_ROLE = 0.04;
const OTHER_PLACE = 0.01;

/** Used again by each call, so that comparing makes little garbage; nothing of a call is read by the next. */
const MOST_WORDS = 8;
const costs = new Float64Array(MOST_WORDS * MOST_WORDS);
const agreements: WordAgreement[] = Array.from(
  { length: MOST_WORDS * MOST_WORDS },
  () => DIFFERENT,
);
const UNLIKE = 9;
const ROW_BITS = (1 << MOST_WORDS) - 1;

/**
 * Which words of two names stand for each other: the most alike first, of equals those of one role, then of one place.
 * Written without regard to order, since half of the world puts the surname first. Words from the ninth on are not read:
 * nobody's name is that long.
 */
export function alignWords(a: readonly NameWord[], b: readonly NameWord[]): Alignment {
  const left: (NameWord | undefined)[] = a.slice(0, MOST_WORDS);
  const right: (NameWord | undefined)[] = b.slice(0, MOST_WORDS);
  fillCosts(a, b);
  const pairs: WordPair[] = [];
  for (let at = cheapest(left, right); at >= 0; at = cheapest(left, right)) {
    const i = at >> 3;
    const j = at & 7;
    const one = left[i];
    const two = right[j];
    if (one === undefined || two === undefined) break;
    const { likeness, cost } = agreements[at] ?? DIFFERENT;
    pairs.push({ left: one, right: two, likeness, cost });
    left[i] = undefined;
    right[j] = undefined;
  }
  return { pairs, left: remaining(left), right: remaining(right) };
}

function fillCosts(a: readonly NameWord[], b: readonly NameWord[]): void {
  const rows = Math.min(a.length, MOST_WORDS);
  const columns = Math.min(b.length, MOST_WORDS);
  costs.fill(UNLIKE);
  const taken = fillEqual(a, b, rows, columns);
  const takenRows = taken & ROW_BITS;
  const takenColumns = taken >> MOST_WORDS;
  for (let i = 0; i < rows; i += 1) {
    if ((takenRows >> i) & 1) continue;
    for (let j = 0; j < columns; j += 1) {
      if (((takenColumns >> j) & 1) === 0) fillCost(a, b, i, j);
    }
  }
}

/** Words that are equal in one role stand for each other, and need no measuring against the rest: bits of the left ones, then of the right. */
function fillEqual(
  a: readonly NameWord[],
  b: readonly NameWord[],
  rows: number,
  columns: number,
): number {
  let left = 0;
  let right = 0;
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      if ((right >> j) & 1 || !isEqual(a[i], b[j])) continue;
      fillCost(a, b, i, j);
      left |= 1 << i;
      right |= 1 << j;
      break;
    }
  }
  return left | (right << MOST_WORDS);
}

function isEqual(a: NameWord | undefined, b: NameWord | undefined): boolean {
  if (a === undefined || b === undefined || a.role !== b.role || a.initial || b.initial)
    return false;
  return a.letters === b.letters && a.letters !== '';
}

function fillCost(a: readonly NameWord[], b: readonly NameWord[], i: number, j: number): void {
  const left = a[i];
  const right = b[j];
  if (left === undefined || right === undefined) return;
  const agreement = isOwnOfFather(left, right) ? DIFFERENT : wordAgreement(left, right);
  if (agreement === DIFFERENT) return;
  const at = i * MOST_WORDS + j;
  agreements[at] = agreement;
  costs[at] =
    agreement.cost + (left.role === right.role ? 0 : OTHER_ROLE) + OTHER_PLACE * Math.abs(i - j);
}

/** One's own name is not one's father's, though sons are called after fathers. */
function isOwnOfFather(left: NameWord, right: NameWord): boolean {
  return (
    (left.role === 'given' && right.role === 'patronymic') ||
    (left.role === 'patronymic' && right.role === 'given')
  );
}

/** The place of the best pair of words that are both free; of equals the first; −1 when none agrees. */
function cheapest(
  left: readonly (NameWord | undefined)[],
  right: readonly (NameWord | undefined)[],
): number {
  let best = -1;
  let least = UNLIKE;
  for (let i = 0; i < left.length; i += 1) {
    if (left[i] === undefined) continue;
    for (let j = 0; j < right.length; j += 1) {
      const cost = costs[i * MOST_WORDS + j] ?? UNLIKE;
      if (right[j] === undefined || cost >= least) continue;
      least = cost;
      best = i * MOST_WORDS + j;
    }
  }
  return best;
}

function remaining(words: readonly (NameWord | undefined)[]): readonly NameWord[] {
  const found: NameWord[] = [];
  for (const word of words) if (word !== undefined) found.push(word);
  return found;
}
