import { comparable } from '../script/comparable.ts';
import type { OrganisationWord } from './organisation.ts';
import { spellingDistance } from './spelling.ts';

/** Words of two names that say the same. */
export interface MatchedWords {
  readonly left: readonly OrganisationWord[];
  readonly right: readonly OrganisationWord[];
  /** 0 for equal, up to `FARTHEST` for words spelled alike. */
  readonly cost: number;
}

export interface Alignment {
  readonly matched: readonly MatchedWords[];
  readonly left: readonly OrganisationWord[];
  readonly right: readonly OrganisationWord[];
}

/** Words further apart than this share of their letters are other words. */
const FARTHEST = 0.34;

/**
 * Pairs the words of two names, whatever their order: equal ones first, then words written as one here and as two
 * there, then those spelled alike, the nearest first. Words are few (`MOST_WORDS`), so that squares stay small.
 */
export function alignWords(
  left: readonly OrganisationWord[],
  right: readonly OrganisationWord[],
): Alignment {
  const open: Open = { left: [...left], right: [...right], matched: [] };
  matchEqual(open);
  matchJoined(open, 'left', 'right');
  matchJoined(open, 'right', 'left');
  matchAlike(open);
  return open;
}

interface Open {
  readonly left: OrganisationWord[];
  readonly right: OrganisationWord[];
  readonly matched: MatchedWords[];
}

function matchEqual(open: Open): void {
  for (const word of open.left.slice()) {
    const at = open.right.findIndex((other) => isEqual(word, other));
    const other = open.right[at];
    if (other === undefined) continue;
    open.right.splice(at, 1);
    open.left.splice(open.left.indexOf(word), 1);
    open.matched.push({ left: [word], right: [other], cost: 0 });
  }
}

function isEqual(a: OrganisationWord, b: OrganisationWord): boolean {
  if (a.key !== undefined && a.key === b.key) return true;
  if (isConflict(a, b)) return false;
  if (a.spelled.letters === '' || a.plain === b.plain) return a.plain === b.plain;
  return a.spelled.letters === b.spelled.letters;
}

/** Two words of the lists that say different things are never one word misspelled: Iran, Iraq. */
function isConflict(a: OrganisationWord, b: OrganisationWord): boolean {
  return a.key !== undefined && b.key !== undefined && a.key !== b.key;
}

/** Good Will and Goodwill: up to three neighbours of one side that make one word of the other. */
function matchJoined(open: Open, many: 'left' | 'right', one: 'left' | 'right'): void {
  for (const word of open[one].slice()) {
    const run = runThatMakes(open[many], word);
    if (run === undefined || word.kind === 'binding') continue;
    open[one].splice(open[one].indexOf(word), 1);
    const words = open[many].splice(run.at, run.length);
    const sides = many === 'left' ? { left: words, right: [word] } : { left: [word], right: words };
    open.matched.push({ ...sides, cost: run.cost });
  }
}

const LONGEST_RUN = 4;

function runThatMakes(
  words: readonly OrganisationWord[],
  whole: OrganisationWord,
): { readonly at: number; readonly length: number; readonly cost: number } | undefined {
  if (whole.text.length < SHORTEST_JOINED) return undefined;
  for (let at = 0; at < words.length - 1; at += 1) {
    for (let length = 2; length <= LONGEST_RUN && at + length <= words.length; length += 1) {
      const cost = joinedDistance(words.slice(at, at + length), whole);
      if (cost <= FARTHEST_JOINED) return { at, length, cost };
    }
  }
  return undefined;
}

/** First by the letters of the parts, which is cheap, then by those of the parts written as one word (g, h: gh). */
function joinedDistance(parts: readonly OrganisationWord[], whole: OrganisationWord): number {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  if (Math.abs(length - whole.text.length) > 2) return 1;
  const letters = parts.map(({ spelled }) => spelled.letters).join('');
  const rough = spellingDistance({ ...whole.spelled, letters }, whole.spelled, FARTHEST);
  if (rough > FARTHEST) return 1;
  const joined = comparable(parts.map(({ text }) => text).join(''));
  return spellingDistance(joined, whole.spelled, FARTHEST);
}

const SHORTEST_JOINED = 5;
const FARTHEST_JOINED = 0.12;

function matchAlike(open: Open): void {
  for (const { left, right, cost } of alikePairs(open).toSorted((a, b) => a.cost - b.cost)) {
    const [from, to] = [open.left.indexOf(left), open.right.indexOf(right)];
    if (from < 0 || to < 0) continue;
    open.left.splice(from, 1);
    open.right.splice(to, 1);
    open.matched.push({ left: [left], right: [right], cost });
  }
}

interface AlikePair {
  readonly left: OrganisationWord;
  readonly right: OrganisationWord;
  readonly cost: number;
}

function alikePairs({ left: words, right: others }: Open): readonly AlikePair[] {
  const pairs: AlikePair[] = [];
  for (const left of words) {
    for (const right of others) {
      const cost = wordDistance(left, right);
      if (cost <= FARTHEST) pairs.push({ left, right, cost });
    }
  }
  return pairs;
}

const SHORTEST_MISSPELLED = 4;

/** Of the words as they stand, or without their Russian endings; 1 for words too short to be misspelled. */
function wordDistance(a: OrganisationWord, b: OrganisationWord): number {
  if (isConflict(a, b) || !mayBeMisspelled(a) || !mayBeMisspelled(b)) return 1;
  let cost = spellingDistance(a.spelled, b.spelled, FARTHEST);
  for (const stem of b.stems) {
    cost = Math.min(cost, spellingDistance(a.spelled, stem, FARTHEST) + ENDING_COST);
  }
  for (const stem of a.stems) {
    cost = Math.min(cost, spellingDistance(stem, b.spelled, FARTHEST) + ENDING_COST);
  }
  const shorter = Math.min(a.text.length, b.text.length);
  // Between two scripts many letters differ by convention; within one, a slip changes one or two.
  return a.script === b.script && cost * shorter > MOST_SLIPS ? 1 : cost;
}

/** Short words and abbreviations (KPMG) are names apart when one letter differs. */
function mayBeMisspelled({ kind, text, spelled }: OrganisationWord): boolean {
  if (kind === 'binding' || text.length < SHORTEST_MISSPELLED) return false;
  return !spelled.vowels || /[aeiouy]/u.test(spelled.letters);
}

const ENDING_COST = 0.03;
const MOST_SLIPS = 2.2;
