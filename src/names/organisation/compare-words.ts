import type { Reason } from '../comparison.ts';
import { alignWords } from './align.ts';
import type { Alignment, MatchedWords } from './align.ts';
import { agreementOfForms } from './compare-forms.ts';
import { agreementOfNumbers } from './compare-numbers.ts';
import type { Organisation, OrganisationWord } from './organisation.ts';

/**
 * The most that agreement counts: without an end, long names of common words would outvote what differs. It counts
 * less beside a word or number that only one name has, and least beside a contradiction.
 */
const MOST_SUPPORT = { agreeing: 8, wider: 4.5, contrary: 3 };
/** What it adds when no word is left over on either side. */
const NOTHING_LEFT = 1.5;
/** How fast a word proves less as its spelling moves away, by share of letters. */
const SPELLING_SLOPE = 3;
/** A word that only one name has, by what it would prove. */
const MISSING = -1.2;
/** The most that left-over words count where the other name is a rare one and wholly contained: such names stay open. */
const MOST_MISSING = -4;
const RARE = 4.5;
/** Words that stand on both sides for each other. */
const CONFLICT = -2.5;
/** Words of different scripts may be translations that no list knows. */
const UNTRANSLATED = 0.35;

/** What the words of two names prove: those both have, those one has, and those that contradict each other. */
export function compareWords(left: Organisation, right: Organisation): readonly Reason[] {
  const aligned = alignWords(left.words, right.words);
  const rest = restOf(aligned);
  const numbers = agreementOfNumbers(left, right);
  const agreement = worse(worse(rest.agreement, numbers), agreementOfForms(left, right));
  const most = MOST_SUPPORT[agreement];
  const support = capped(aligned.matched.map(matchedReason), most);
  return [...support, ...complete(aligned, numbers), ...rest.reasons];
}

type Agreement = keyof typeof MOST_SUPPORT;

function worse(a: Agreement, b: Agreement): Agreement {
  return MOST_SUPPORT[a] < MOST_SUPPORT[b] ? a : b;
}

function matchedReason({ left, right, cost }: MatchedWords): Reason {
  const weight = Math.min(...[left, right].map(weightOf)) * (1 - SPELLING_SLOPE * cost);
  const [a, b] = [printed(left), printed(right)];
  return { part: 'words', weight, left: a, right: b, text: likeness(a, b, cost, left[0]) };
}

function likeness(a: string, b: string, cost: number, word: OrganisationWord | undefined): string {
  if (a.toLowerCase() === b.toLowerCase()) return `both have ${a}`;
  if (cost > 0) return `${a} and ${b} are spelled alike`;
  return word?.key === undefined ? `${a} and ${b} are one word` : `${a} and ${b} say the same`;
}

/** Scales what agrees down to `most` in all. */
function capped(reasons: readonly Reason[], most: number): readonly Reason[] {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  if (sum <= most) return reasons;
  return reasons.map((reason) => ({ ...reason, weight: (reason.weight * most) / sum }));
}

function complete({ matched, left, right }: Alignment, numbers: Agreement): readonly Reason[] {
  const isOver = [...left, ...right].some(({ weight }) => weight > 0);
  const isExact = matched.every(({ cost }) => cost < EXACT);
  if (matched.length === 0 || isOver || !isExact || numbers !== 'agreeing') return [];
  const text = 'no word is left over on either side';
  return [{ part: 'whole', weight: NOTHING_LEFT, text }];
}

const EXACT = 0.1;

/** What words that found no partner say; words that weigh nothing say nothing. */
function restOf({ matched, left, right }: Alignment): {
  readonly reasons: readonly Reason[];
  readonly agreement: Agreement;
} {
  const reasons = fillersOf(left, right);
  const a = left.filter(isTelling);
  const b = right.filter(isTelling);
  if (a.length > 0 && b.length > 0) {
    return { reasons: [...reasons, conflict(a, b)], agreement: 'contrary' };
  }
  if (a.length + b.length === 0) return { reasons, agreement: 'agreeing' };
  const isLeft = a.length > 0;
  const wider = missing(isLeft ? left.filter(isWeighty) : right.filter(isWeighty), isLeft);
  const weight = matched.some(isRare) ? Math.max(MOST_MISSING, wider.weight) : wider.weight;
  const others = isLeft ? fillersOf([], right) : fillersOf(left, []);
  return { reasons: [...others, { ...wider, weight }], agreement: 'wider' };
}

function fillersOf(
  left: readonly OrganisationWord[],
  right: readonly OrganisationWord[],
): readonly Reason[] {
  return [
    ...left.filter(isFiller).map((word) => missing([word], true)),
    ...right.filter(isFiller).map((word) => missing([word], false)),
  ];
}

function isFiller({ kind }: OrganisationWord): boolean {
  return kind === 'filler';
}

function isWeighty({ weight }: OrganisationWord): boolean {
  return weight > 0;
}

function isRare({ left: [word], cost }: MatchedWords): boolean {
  return word !== undefined && word.kind === 'name' && word.weight >= RARE && cost < EXACT;
}

function isTelling({ kind }: OrganisationWord): boolean {
  return kind !== 'filler' && kind !== 'binding';
}

function missing(words: readonly OrganisationWord[], isLeft: boolean): Reason {
  const shown = printed(words);
  const side = isLeft ? { left: shown } : { right: shown };
  const part = words.every(({ kind }) => kind === 'state') ? 'state' : 'words';
  return { part, weight: MISSING * weightOf(words), ...side, text: `only one name has ${shown}` };
}

function conflict(a: readonly OrganisationWord[], b: readonly OrganisationWord[]): Reason {
  const [left, right] = [printed(a), printed(b)];
  const both = Math.min(weightOf(a), weightOf(b));
  const more = Math.max(weightOf(a), weightOf(b)) - both;
  const weight = (CONFLICT + MISSING * both + (MISSING / 2) * more) * doubt(a, b);
  const part = [...a, ...b].every(({ kind }) => kind === 'state') ? 'state' : 'words';
  return { part, weight, left, right, text: `${left} stands where the other has ${right}` };
}

/** Names in two scripts may say in two languages what no list compares. */
function doubt(a: readonly OrganisationWord[], b: readonly OrganisationWord[]): number {
  const scripts = new Set([...a, ...b].map(({ script }) => script));
  const compared = [...a, ...b].every(({ key }) => key !== undefined);
  return scripts.size > 1 && !compared ? UNTRANSLATED : 1;
}

function weightOf(words: readonly OrganisationWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function printed(words: readonly OrganisationWord[]): string {
  return words.map(({ text }) => text).join(' ');
}
