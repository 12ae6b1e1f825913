import { agreeAsListed } from '../person/given-variants.ts';
import { spellingCost } from '../script/spelling-cost.ts';
import { initialAgrees } from './initials.ts';
import type { NameWord, WordAgreement } from './name-word.ts';

/** Up to here two spellings of one skeleton are one name; a short word in fewer letters. */
const ONE_SKELETON = 0.4;
const SHORT = 4;
const ONE_SHORT_SKELETON = 0.65;
/** A slip of the pen is one letter too many, too few, exchanged or misplaced, or a small part of a long word. */
const SLIP_LETTERS = 1;
const SLIP_SHARE = 0.12;
const SHORTEST_FOR_SLIP = 4;
/** The same where vowels are not written, and their letters read in several ways. */
const SLIP_LETTERS_UNVOWELLED = 1.8;
const SLIP_SHARE_UNVOWELLED = 0.2;
const NEAR = 0.25;
/** Words that differ in more consonants are not measured. */
const MOST_CONSONANTS = 3;

const EQUAL: WordAgreement = { likeness: 'equal', cost: 0 };
const FORM: WordAgreement = { likeness: 'form', cost: 0.02 };
const VARIANT: WordAgreement = { likeness: 'variant', cost: 0.05 };
const DIMINUTIVE: WordAgreement = { likeness: 'diminutive', cost: 0.15 };
const INITIAL: WordAgreement = { likeness: 'initial', cost: 0.3 };
export const DIFFERENT: WordAgreement = { likeness: 'different', cost: 1 };

/** How two words of names agree; symmetric. Given names also agree by equivalents (Vladimir, Volodymyr). */
export function wordAgreement(a: NameWord, b: NameWord): WordAgreement {
  if (a.initial || b.initial) return initialAgrees(a, b) ? INITIAL : DIFFERENT;
  if (a.letters === b.letters) return a.letters !== '' || a.text === b.text ? EQUAL : DIFFERENT;
  if (shareReading(a, b)) return FORM;
  const spelled = agreeInSpelling(a, b);
  if (a.listed === undefined || b.listed === undefined) return spelled;
  const kind = agreeAsListed(a.listed, b.listed);
  if (kind === undefined) return spelled.likeness === 'different' ? DIFFERENT : otherName(spelled);
  if (spelled.likeness === 'spelling' && kind === 'same') return spelled;
  return kind === 'same' ? VARIANT : DIMINUTIVE;
}

/** Rashid and Rashad are alike, and known to be two names. */
function otherName({ cost }: WordAgreement): WordAgreement {
  return { likeness: 'near', cost: Math.max(cost, NEAR) };
}

function shareReading(a: NameWord, b: NameWord): boolean {
  for (const reading of a.readings) {
    if (reading === b.letters || b.readings.includes(reading)) return true;
  }
  return b.readings.includes(a.letters);
}

function agreeInSpelling(a: NameWord, b: NameWord): WordAgreement {
  const sameSkeleton = a.skeleton === b.skeleton && a.skeleton !== '';
  const vowels = a.vowels && b.vowels;
  if (vowels && !sameSkeleton && bits(a.consonants ^ b.consonants) > MOST_CONSONANTS) {
    return DIFFERENT;
  }
  const cost = leastCost(a, b, ONE_SKELETON);
  const length = Math.max(a.letters.length, b.letters.length);
  if (sameSkeleton && cost <= ONE_SKELETON) {
    const isOne = length > SHORT || !vowels || cost * length <= ONE_SHORT_SKELETON;
    if (isOne) return { likeness: 'spelling', cost: cost / 2 };
  }
  if (isOneSlip(a, b, cost, vowels)) return { likeness: 'typo', cost: Math.min(cost, NEAR) };
  return cost <= NEAR ? { likeness: 'near', cost } : DIFFERENT;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** As printed or as compared: a misplaced letter can make other sounds of its neighbours (Luakshenko). */
function isOneSlip(a: NameWord, b: NameWord, cost: number, vowels: boolean): boolean {
  const shorter = Math.min(a.letters.length, b.letters.length);
  if (shorter < SHORTEST_FOR_SLIP || cost > ONE_SKELETON) return false;
  const letters = cost * Math.max(a.letters.length, b.letters.length);
  if (!vowels) return letters <= SLIP_LETTERS_UNVOWELLED && cost <= SLIP_SHARE_UNVOWELLED;
  if (letters <= SLIP_LETTERS || cost <= SLIP_SHARE) return true;
  if (a.plain === '' || b.plain === '') return false;
  const length = Math.max(a.plain.length, b.plain.length);
  return spellingCost(a.plain, b.plain, SLIP_LETTERS / length) * length <= SLIP_LETTERS;
}

/** The least cost between what both words may be; 1 above `limit`. */
function leastCost(a: NameWord, b: NameWord, limit: number): number {
  let least = spellingCost(a.letters, b.letters, limit);
  for (const reading of a.readings) {
    least = Math.min(least, spellingCost(reading, b.letters, Math.min(limit, least)));
  }
  for (const reading of b.readings) {
    least = Math.min(least, spellingCost(a.letters, reading, Math.min(limit, least)));
  }
  return least;
}
