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

interface Entry extends GivenEntry {
  readonly full: number[];
  readonly short: number[];
}

interface Spelling {
  readonly letters: string;
  readonly entry: Entry;
}

interface Index {
  readonly byForm: ReadonlyMap<string, Entry>;
  readonly byLetters: ReadonlyMap<string, Entry>;
  readonly bySkeleton: ReadonlyMap<string, readonly Spelling[]>;
  readonly related: readonly ReadonlySet<number>[];
}

const NOTHING: Entry = { full: [], short: [] };
/** Two spellings of one given name in their comparable letters stay below; Rashid and Rashad do not. */
const CLOSE = 0.12;
const LONGEST = 40;
const KEPT = 20_000;

let index: Index | undefined;
const seen = new Map<string, Entry>();

/** The list is a table of strings; the index over it is made when a name is first asked for. */
function indexed(): Index {
  if (index !== undefined) return index;
  const byForm = new Map<string, Entry>();
  const byLetters = new Map<string, Entry>();
  const bySkeleton = new Map<string, Spelling[]>();
  for (const [group, line] of table.entries()) {
    const [, , , forms = '', shorts = ''] = line;
    for (const form of listed(forms)) enter({ byForm, byLetters, bySkeleton }, form, group, 'full');
    for (const form of listed(shorts))
      enter({ byForm, byLetters, bySkeleton }, form, group, 'short');
  }
  index = { byForm, byLetters, bySkeleton, related: relatives() };
  return index;
}

const listed = (words: string): readonly string[] => (words === '' ? [] : words.split(' '));

interface Maps {
  readonly byForm: Map<string, Entry>;
  readonly byLetters: Map<string, Entry>;
  readonly bySkeleton: Map<string, Spelling[]>;
}

function enter(maps: Maps, form: string, group: number, as: keyof Entry): void {
  note(maps.byForm, foldWord(form), group, as);
  const { letters, skeleton } = comparable(form);
  const isNew = !maps.byLetters.has(letters);
  const entry = note(maps.byLetters, letters, group, as);
  if (!isNew) return;
  const list = maps.bySkeleton.get(skeleton) ?? [];
  list.push({ letters, entry });
  maps.bySkeleton.set(skeleton, list);
}

function note(map: Map<string, Entry>, key: string, group: number, as: keyof Entry): Entry {
  const entry = map.get(key) ?? { full: [], short: [] };
  if (!entry[as].includes(group)) entry[as].push(group);
  map.set(key, entry);
  return entry;
}

function relatives(): readonly ReadonlySet<number>[] {
  const places = new Map(table.map(([key = ''], group) => [key, group]));
  const sets = table.map(() => new Set<number>());
  for (const [group, [, , , , , related = '']] of table.entries()) {
    for (const key of listed(related)) {
      const other = places.get(key);
      if (other === undefined) continue;
      sets[group]?.add(other);
      sets[other]?.add(group);
    }
  }
  return sets;
}

function entryOf(given: string): Entry {
  const known = seen.get(given);
  if (known !== undefined) return known;
  const found = given.length > LONGEST ? NOTHING : lookUp(given);
  if (seen.size >= KEPT) seen.clear();
  seen.set(given, found);
  return found;
}

/** As printed, then by comparable letters, then in the nominative, at last by the closest spelling of its skeleton. */
function lookUp(given: string): Entry {
  const { byForm, byLetters } = indexed();
  const key = foldWord(given);
  const known = byForm.get(key);
  if (known !== undefined) return known;
  const word = comparable(given);
  if (word.letters === '') return NOTHING;
  const spelled = word.vowels ? byLetters.get(word.letters) : undefined;
  if (spelled !== undefined) return spelled;
  if (/^[а-яё-]+$/u.test(key)) {
    const nominative = foldWord(nominativeOf(given, 'given'));
    if (nominative !== key)
      return byForm.get(nominative) ?? byLetters.get(comparable(nominative).letters) ?? NOTHING;
  }
  return closest(word.letters, word.skeleton, word.vowels);
}

function closest(letters: string, skeleton: string, vowels: boolean): Entry {
  const candidates = indexed().bySkeleton.get(skeleton) ?? [];
  let best = NOTHING;
  let least = CLOSE;
  for (const candidate of candidates) {
    const cost = vowels ? spellingCost(letters, candidate.letters) : 0;
    if (cost < least) [best, least] = [candidate.entry, cost];
  }
  return vowels || candidates.length === 1 ? best : NOTHING;
}

const keyOf = (group: number): string => table[group]?.[0] ?? '';

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
  const { related } = indexed();
  const isVariant = left.full.some((group) =>
    right.full.some((other) => related[group]?.has(other)),
  );
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
