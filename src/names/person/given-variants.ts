import { linedTable } from '../lined-table.ts';
import { nominativeOf } from '../russian/nominatives.ts';
import { comparable } from '../script/comparable.ts';
import { spellingCost } from '../script/spelling-cost.ts';
import table from '../tables/given-name-variants.compiled.json' with { type: 'json' };
import { foldWord } from './fold.ts';

/** How two given names are one: spellings or national forms, names of one origin (John, Ivan), or a short form. */
export type GivenAgreement = 'same' | 'variant' | 'diminutive';

/** The groups of the list a form is a full form of, and those it is a short form of. */
export interface GivenEntry {
  readonly full: readonly number[];
  readonly short: readonly number[];
}

const NOTHING: GivenEntry = { full: [], short: [] };
/** Two spellings of one given name in their comparable letters stay below; Rashid and Rashad do not. */
const CLOSE = 0.12;
const LONGEST = 40;
const KEPT = 20_000;

/** Groups by folded form and by comparable letters, `12,40/7`: a full form of the former, a short one of the latter. */
const byForm = linedTable(table.forms);
const byLetters = linedTable(table.letters);
/** The comparable letters that share a skeleton. */
const bySkeleton = linedTable(table.skeletons);

const seen = new Map<string, GivenEntry>();
let keys: readonly string[] | undefined;
let related: readonly string[] | undefined;

function readEntry(text: string | undefined): GivenEntry | undefined {
  if (text === undefined) return undefined;
  const [full = '', short = ''] = text.split('/');
  return { full: numbersOf(full), short: numbersOf(short) };
}

const numbersOf = (text: string): readonly number[] =>
  text === '' ? [] : text.split(',').map(Number);

function entryOf(given: string): GivenEntry {
  const known = seen.get(given);
  if (known !== undefined) return known;
  const found = given.length > LONGEST ? NOTHING : lookUp(given);
  if (seen.size >= KEPT) seen.clear();
  seen.set(given, found);
  return found;
}

/** As printed, then by comparable letters, then in the nominative, at last by the closest spelling of its skeleton. */
function lookUp(given: string): GivenEntry {
  const key = foldWord(given);
  const known = byForm().get(key);
  if (known !== undefined) return readEntry(known) ?? NOTHING;
  const word = comparable(given);
  if (word.letters === '') return NOTHING;
  const spelled = word.vowels ? byLetters().get(word.letters) : undefined;
  if (spelled !== undefined) return readEntry(spelled) ?? NOTHING;
  if (/^[а-яё-]+$/u.test(key)) {
    const nominative = foldWord(nominativeOf(given, 'given'));
    if (nominative !== key) {
      const listed = byForm().get(nominative) ?? byLetters().get(comparable(nominative).letters);
      return readEntry(listed) ?? NOTHING;
    }
  }
  return closest(word.letters, word.skeleton, word.vowels);
}

function closest(letters: string, skeleton: string, vowels: boolean): GivenEntry {
  const candidates = bySkeleton().get(skeleton)?.split(' ') ?? [];
  let best: string | undefined;
  let least = CLOSE;
  for (const candidate of candidates) {
    const cost = vowels ? spellingCost(letters, candidate) : 0;
    if (cost < least) [best, least] = [candidate, cost];
  }
  if (best === undefined || !(vowels || candidates.length === 1)) return NOTHING;
  return readEntry(byLetters().get(best)) ?? NOTHING;
}

function keyOf(group: number): string {
  keys ??= table.keys.split(' ');
  return keys[group] ?? '';
}

function areRelated(group: number, other: number): boolean {
  related ??= table.related.split(' ');
  return numbersOf(related[group] ?? '').includes(other);
}

/**
 * The keys of the given names that a name is a form of, in any spelling, script or Russian case: Volodymyr, Wladimir and
 * Владимиру have `vladimir`. Two names that are one share a key. Empty for names that are not in the list, and for short
 * forms, whose keys are `shortFormOf`. A name of several words is looked up as a whole.
 */
export function givenVariants(given: string): readonly string[] {
  return entryOf(given).full.map(keyOf);
}

/** The keys of the given names that a name is a short form of: Bill has `william`, Саша has `alexander` and `alexandra`. */
export function shortFormOf(given: string): readonly string[] {
  return entryOf(given).short.map(keyOf);
}

/**
 * Whether two given names may be one: `same` for spellings and national forms that the papers use of one bearer (Volodymyr,
 * Владимир), `variant` for names of one origin (Michael, Mikhail), `diminutive` where one or both are short forms (Bill,
 * William). `undefined` says nothing against: a name that the list lacks is compared by its spelling.
 */
export function sameGiven(a: string, b: string): GivenAgreement | undefined {
  const left = entryOf(a);
  const right = entryOf(b);
  if (isEmpty(left) || isEmpty(right)) return isOneSpelling(a, b) ? 'same' : undefined;
  return agreeAsListed(left, right);
}

/** What the list has of a given name; for comparing one name with many. */
export function listedGiven(given: string): GivenEntry {
  return entryOf(given);
}

/** As `sameGiven`, by the list alone. */
export function agreeAsListed(left: GivenEntry, right: GivenEntry): GivenAgreement | undefined {
  if (isEmpty(left) || isEmpty(right)) return undefined;
  if (meet(left.full, right.full)) return 'same';
  const isVariant = left.full.some((group) => right.full.some((other) => areRelated(group, other)));
  if (isVariant) return 'variant';
  const isShort =
    meet(left.full, right.short) || meet(left.short, right.full) || meet(left.short, right.short);
  return isShort ? 'diminutive' : undefined;
}

const isEmpty = ({ full, short }: GivenEntry): boolean => full.length === 0 && short.length === 0;

const meet = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((group) => b.includes(group));

function isOneSpelling(a: string, b: string): boolean {
  const left = comparable(a);
  return left.letters !== '' && left.vowels && left.letters === comparable(b).letters;
}
