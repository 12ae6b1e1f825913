import type { ComparedPart } from '../comparison.ts';
import { surnameEnding } from '../person/endings.ts';
import { alignWords } from './align.ts';
import type { Alignment, WordPair } from './align.ts';
import { joinedWords } from './joined.ts';
import type { JoinedWords } from './joined.ts';
import type { Likeness, NameWord, WordRole } from './name-word.ts';
import type { PreparedPerson } from './prepared-person.ts';
import { wordAgreement } from './word-agreement.ts';

/** What an observation about two names is called in the table of weights: `surname:equal`, `given:missing`. */
export type Feature =
  | `${Role | 'crossed' | 'called'}:${Likeness | 'missing' | 'many' | 'apart'}`
  | 'joined:equal'
  | 'order:swapped'
  | 'maiden:equal'
  | 'sex:different'
  | 'generation:different'
  | 'words:one'
  | 'words:many'
  | 'words:twice'
  | 'script:across';

type Role = 'given' | 'further' | 'surname';

/** One observation, with the words it rests on. Always of these four fields: objects of one shape are read faster. */
export interface Evidence {
  readonly feature: Feature;
  readonly part: ComparedPart;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/**
 * Everything that two names of people say for and against one bearer. Of words that agree equally well the first stand for
 * each other, so the names are taken in one order, whichever is given first.
 */
export function personEvidence(a: PreparedPerson, b: PreparedPerson): readonly Evidence[] {
  if (a.text <= b.text) return evidenceInOrder(a, b);
  const found = evidenceInOrder(b, a);
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at];
    if (one !== undefined) found[at] = turned(one);
  }
  return found;
}

function turned({ feature, part, left, right }: Evidence): Evidence {
  return { feature, part, left: right, right: left };
}

function evidenceInOrder(a: PreparedPerson, b: PreparedPerson): Evidence[] {
  const found: Evidence[] = [];
  const alignment = alignWords(a.words, b.words);
  const joined = joinedWords(alignment, a.words, b.words);
  const rest = joined === undefined ? alignment : withoutJoined(alignment, joined);
  if (joined !== undefined) {
    const [left, right] = [textOf(joined.left), textOf(joined.right)];
    found.push({ feature: 'joined:equal', part: 'whole', left, right });
  }
  const isBorn = addMaiden(found, a, b);
  addPairs(found, rest.pairs, isBorn);
  for (const role of ROLES) if (!(isBorn && role === 'surname')) addRest(found, role, rest, a, b);
  addBearers(found, a, b);
  addWhole(found, a, b, rest.pairs);
  return found;
}

const ROLES = ['given', 'further', 'surname'] as const;

type Part = Role | 'crossed' | 'called';
type Observation = Likeness | 'missing' | 'many' | 'apart';

const PARTS: readonly Part[] = [...ROLES, 'crossed', 'called'];
const OBSERVATIONS: readonly Observation[] = [
  'equal',
  'form',
  'spelling',
  'variant',
  'diminutive',
  'typo',
  'initial',
  'near',
  'different',
  'missing',
  'many',
  'apart',
];

/** Put together once: a text made anew has to be looked at letter by letter before its weight is found. */
const features = new Map(
  PARTS.map((part) => [
    part,
    new Map(OBSERVATIONS.map((what) => [what, `${part}:${what}` as const])),
  ]),
);

function featureOf(part: Part, what: Observation): Feature {
  return features.get(part)?.get(what) ?? `${part}:${what}`;
}

function withoutJoined({ pairs, left, right }: Alignment, joined: JoinedWords): Alignment {
  const used = new Set([...joined.left, ...joined.right]);
  const kept = pairs.filter((pair) => !used.has(pair.left) && !used.has(pair.right));
  const freed = pairs.filter((pair) => !kept.includes(pair));
  return {
    pairs: kept,
    left: [...left, ...freed.map((pair) => pair.left)].filter((word) => !used.has(word)),
    right: [...right, ...freed.map((pair) => pair.right)].filter((word) => !used.has(word)),
  };
}

/** `undefined` for no words. */
function textOf(words: readonly NameWord[]): string | undefined {
  return words.length < 2 ? words[0]?.text : words.map(({ text }) => text).join(' ');
}

function whole(feature: Feature): Evidence {
  return { feature, part: 'whole', left: undefined, right: undefined };
}

/** A maiden name explains why surnames differ. */
function addMaiden(found: Evidence[], a: PreparedPerson, b: PreparedPerson): boolean {
  if (a.maiden.length === 0 && b.maiden.length === 0) return false;
  const hit = maidenHit(a.maiden, b.words) ?? maidenHit(b.maiden, a.words);
  if (hit === undefined) return false;
  found.push({ feature: 'maiden:equal', part: 'maiden', left: hit[0].text, right: hit[1].text });
  return true;
}

function maidenHit(maiden: readonly NameWord[], words: readonly NameWord[]) {
  for (const born of maiden) {
    const word = words.find(
      (one) => one.role === 'surname' && STRONG.has(wordAgreement(born, one).likeness),
    );
    if (word !== undefined) return [born, word] as const;
  }
  return undefined;
}

const STRONG: ReadonlySet<Likeness> = new Set(['equal', 'form', 'spelling', 'variant']);

function roleOf(role: WordRole): Role {
  return role === 'middle' || role === 'patronymic' ? 'further' : role;
}

function addPairs(found: Evidence[], pairs: readonly WordPair[], isBorn: boolean): void {
  let crossings = 0;
  for (const pair of pairs) if (crosses(pair)) crossings += 1;
  for (const pair of pairs) {
    const { left, right, likeness } = pair;
    const part = crossings >= 2 && crosses(pair) ? roleOf(left.role) : sharedRole(pair);
    if (isBorn && part === 'surname' && !STRONG.has(likeness)) continue;
    const compared = part === 'crossed' || part === 'called' ? 'whole' : partOf(part, left, right);
    found.push({
      feature: featureOf(part, likeness),
      part: compared,
      left: left.text,
      right: right.text,
    });
  }
  if (crossings >= 2) found.push(whole('order:swapped'));
}

/** The given name of one is the surname of the other. */
function crosses({ left, right }: WordPair): boolean {
  return (
    (left.role === 'given' && right.role === 'surname') ||
    (left.role === 'surname' && right.role === 'given')
  );
}

/** `called`: who has several names may go by the second (Necmettin Bilal Erdoğan, Bilal Erdoğan). */
function sharedRole({ left, right }: WordPair): Role | 'crossed' | 'called' {
  const [a, b] = [roleOf(left.role), roleOf(right.role)];
  if (a === b) return a;
  if (a === 'given' || b === 'given')
    return a === 'further' || b === 'further' ? 'called' : 'crossed';
  return 'further';
}

function partOf(role: Role, left: NameWord | undefined, right: NameWord | undefined): ComparedPart {
  if (role !== 'further')
    return left?.initial === true || right?.initial === true ? 'initial' : role;
  const isFather = (left ?? right)?.role === 'patronymic' && (right ?? left)?.role === 'patronymic';
  return isFather ? 'patronymic' : 'middle';
}

/** Words that the other name lacks, or has otherwise. */
function addRest(
  found: Evidence[],
  role: Role,
  { left, right }: Alignment,
  a: PreparedPerson,
  b: PreparedPerson,
): void {
  if (left.length === 0 && right.length === 0) return;
  const lefts = ofRole(left, role);
  const rights = ofRole(right, role);
  if (lefts.length === 0 && rights.length === 0) return;
  const part = partOf(role, lefts[0], rights[0]);
  const both = lefts.length > 0 && rights.length > 0;
  const feature = both ? differing(role, lefts, rights) : lacking(role, lefts.length > 0 ? b : a);
  found.push({ feature, part, left: textOf(lefts), right: textOf(rights) });
}

const NONE: readonly NameWord[] = [];

function ofRole(words: readonly NameWord[], role: Role): readonly NameWord[] {
  return words.length === 0 ? NONE : words.filter((word) => roleOf(word.role) === role);
}

function differing(role: Role, lefts: readonly NameWord[], rights: readonly NameWord[]): Feature {
  const isInitial = lefts.some(({ initial }) => initial) || rights.some(({ initial }) => initial);
  return featureOf(role, isInitial ? 'apart' : 'different');
}

/** `many`: the other name has such a part, but with fewer words. */
function lacking(role: Role, other: PreparedPerson): Feature {
  const has = other.words.some((word) => roleOf(word.role) === role);
  return featureOf(role, has ? 'many' : 'missing');
}

function addBearers(
  found: Evidence[],
  { name: left }: PreparedPerson,
  { name: right }: PreparedPerson,
): void {
  if (left.sex !== undefined && right.sex !== undefined && left.sex !== right.sex) {
    found.push({ feature: 'sex:different', part: 'sex', left: left.sex, right: right.sex });
  }
  const one = left.numeral?.toString() ?? left.generation;
  const two = right.numeral?.toString() ?? right.generation;
  if (one !== undefined && two !== undefined && one !== two) {
    found.push({ feature: 'generation:different', part: 'generation', left: one, right: two });
  }
}

const MANY = 3;

function addWhole(
  found: Evidence[],
  a: PreparedPerson,
  b: PreparedPerson,
  pairs: readonly WordPair[],
): void {
  let strong = 0;
  let slips = 0;
  let isAcross = false;
  for (const { left, right, likeness } of pairs) {
    if (STRONG.has(likeness)) strong += 1;
    if (likeness === 'typo' || likeness === 'near') slips += 1;
    if (left.script !== right.script) isAcross = true;
  }
  if (isOwnWord(a) && isOwnWord(b)) found.push(whole('words:one'));
  if (strong >= MANY) found.push(whole('words:many'));
  if (slips >= 2) found.push(whole('words:twice'));
  if (isAcross) {
    found.push({
      feature: 'script:across',
      part: 'script',
      left: a.name.script,
      right: b.name.script,
    });
  }
}

const LONG_WORD = 8;

/** A long name of one word that is no surname by its ending is borne by few: Hannibal, Vajiralongkorn. */
function isOwnWord({ words, name }: PreparedPerson): boolean {
  const [only] = words;
  if (words.length !== 1 || only === undefined || only.text.length < LONG_WORD) return false;
  const folded = only.plain === '' ? only.text.toLowerCase() : only.plain;
  return name.honorifics.length === 0 && surnameEnding(folded) === 'none';
}
