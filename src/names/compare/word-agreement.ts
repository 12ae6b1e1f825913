import { agreeAsListed } from '../person/given-variants.ts';
import { spellingCost } from '../script/spelling-cost.ts';
import type { NameWord, WordAgreement } from './name-word.ts';

/** Up to here two spellings of one skeleton are one name. */
const ONE_SKELETON = 0.4;
/** A slip of the pen is one letter too many, too few, exchanged or misplaced. */
const SLIP_LETTERS = 1;
const SHORTEST_FOR_SLIP = 4;
const NEAR = 0.36;
/** Words that differ in more consonants are not measured. */
const MOST_CONSONANTS = 5;

const EQUAL: WordAgreement = { likeness: 'equal', cost: 0 };
const FORM: WordAgreement = { likeness: 'form', cost: 0.02 };
const VARIANT: WordAgreement = { likeness: 'variant', cost: 0.05 };
const DIMINUTIVE: WordAgreement = { likeness: 'diminutive', cost: 0.15 };
const INITIAL: WordAgreement = { likeness: 'initial', cost: 0.3 };
const SKELETON: WordAgreement = { likeness: 'spelling', cost: 0.1 };
export const DIFFERENT: WordAgreement = { likeness: 'different', cost: 1 };

/** How two words of names agree; symmetric. Given names also agree by equivalents (Vladimir, Volodymyr). */
export function wordAgreement(a: NameWord, b: NameWord): WordAgreement {
  if (a.initial || b.initial) return agreeInitially(a, b) ? INITIAL : DIFFERENT;
  if (a.letters === b.letters) return a.letters !== '' || a.text === b.text ? EQUAL : DIFFERENT;
  if (shareReading(a, b)) return FORM;
  const spelled = agreeInSpelling(a, b);
  if (spelled.likeness === 'spelling') return spelled;
  return agreeAsGiven(a, b) ?? spelled;
}

function shareReading(a: NameWord, b: NameWord): boolean {
  for (const reading of a.readings) {
    if (reading === b.letters || b.readings.includes(reading)) return true;
  }
  return b.readings.includes(a.letters);
}

function agreeInSpelling(a: NameWord, b: NameWord): WordAgreement {
  const sameSkeleton = a.skeleton === b.skeleton && a.skeleton !== '';
  if (!a.vowels || !b.vowels) {
    return sameSkeleton && a.skeleton.length > 1 ? SKELETON : DIFFERENT;
  }
  if (!sameSkeleton && bits(a.consonants ^ b.consonants) > MOST_CONSONANTS) return DIFFERENT;
  const cost = leastCost(a, b);
  if (sameSkeleton && cost <= ONE_SKELETON) return { likeness: 'spelling', cost: cost / 2 };
  if (isOneSlip(a, b, cost)) return { likeness: 'typo', cost: Math.min(cost, NEAR) };
  return cost <= NEAR ? { likeness: 'near', cost } : DIFFERENT;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** As printed or as compared: a misplaced letter can make other sounds of its neighbours (Luakshenko). */
function isOneSlip(a: NameWord, b: NameWord, cost: number): boolean {
  const shorter = Math.min(a.letters.length, b.letters.length);
  if (shorter < SHORTEST_FOR_SLIP || cost > NEAR) return false;
  if (cost * Math.max(a.letters.length, b.letters.length) <= SLIP_LETTERS) return true;
  if (a.plain === '' || b.plain === '') return false;
  const length = Math.max(a.plain.length, b.plain.length);
  return spellingCost(a.plain, b.plain, SLIP_LETTERS / length) * length <= SLIP_LETTERS;
}

function leastCost(a: NameWord, b: NameWord): number {
  let least = spellingCost(a.letters, b.letters, ONE_SKELETON);
  for (const reading of a.readings) {
    least = Math.min(least, spellingCost(reading, b.letters, ONE_SKELETON));
  }
  for (const reading of b.readings) {
    least = Math.min(least, spellingCost(a.letters, reading, ONE_SKELETON));
  }
  return least;
}

/** National forms of one name (Volodymyr, Vladimir) are variants; names of one origin (Michael, Mikhail) may be short forms. */
function agreeAsGiven(a: NameWord, b: NameWord): WordAgreement | undefined {
  if (a.listed === undefined || b.listed === undefined) return undefined;
  const kind = agreeAsListed(a.listed, b.listed);
  if (kind === undefined) return undefined;
  return kind === 'same' ? VARIANT : DIMINUTIVE;
}

/** И agrees with Ilham, Дж with Javad, H with Гейдар: the first letters of both forms count. */
function agreeInitially(a: NameWord, b: NameWord): boolean {
  const [short, long] = a.letters.length <= b.letters.length ? [a, b] : [b, a];
  if (short.letters === '' || long.letters === '') return false;
  if (long.letters.startsWith(short.letters)) return true;
  if (long.readings.some((reading) => reading.startsWith(short.letters))) return true;
  return short.skeleton !== '' && long.skeleton.startsWith(short.skeleton.charAt(0));
}
