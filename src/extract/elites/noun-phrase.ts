import { partyFrom, partyUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import {
  fieldOf,
  isHolderWord,
  isInstitution,
  isOfficeAdjective,
  officeAt,
  relationsAt,
  saysCurrent,
  saysDismissed,
  saysFormer,
  saysFuture,
  saysThen,
} from './words.ts';

/** How the words before a noun point: “the”, “a”, “his” or a name's possessive, or nothing. */
export type Pointing = 'definite' | 'indefinite' | 'possessive' | 'bare';

/** What stands before a noun that names an office or a relation. */
export interface Left {
  /** Where the phrase begins, its article or possessor included. */
  readonly first: number;
  /** Where the noun's own words begin: “foreign minister” of “the former Uzbek foreign minister”. */
  readonly core: number;
  readonly pointing: Pointing;
  readonly when?: 'former' | 'current' | 'future' | 'then';
  /** The one before “’s”: a person, a state, a body. */
  readonly owner?: Party;
  /** “his”, “her”: the word. */
  readonly pronoun?: number;
  /** A nationality or a state before the noun. */
  readonly state?: Party;
  /** The noun of “the ministry’s”. */
  readonly ownerNoun?: number;
  /** “The sacked”. */
  readonly ended?: 'dismissed';
}

const MOST_BEFORE = 8;

/** What is read of the words before a noun so far. */
interface Draft {
  first: number;
  core: number;
  pointing: Pointing;
  when?: NonNullable<Left['when']>;
  owner?: Party;
  pronoun?: number;
  state?: Party;
  ownerNoun?: number;
  ended?: 'dismissed';
  /** The words still are the office's own: nothing of its holder came between. */
  isOwn: boolean;
}

/** Reads leftwards from the first word of a noun. */
export function readLeft(scene: Scene, noun: number): Left {
  const draft: Draft = { first: noun, core: noun, pointing: 'bare', isOwn: true };
  if (isEx(scene.words[noun]?.form)) draft.when = 'former';
  let at = noun - 1;
  while (at >= 0 && noun - at <= MOST_BEFORE) {
    const next = readBefore(scene, at, noun, draft);
    if (next === undefined) break;
    at = next;
  }
  const { isOwn: _, ...left } = draft;
  return left;
}

/** “Ex-minister”, and the “Ex-CIA” of “Ex-CIA chief”. */
function isEx(form: string | undefined): boolean {
  return form?.toLowerCase().startsWith('ex-') ?? false;
}

/** Takes the word at a place into the draft; gives back the next one to the left, or nothing at the phrase's edge. */
function readBefore(scene: Scene, at: number, noun: number, draft: Draft): number | undefined {
  const { words, keys } = scene;
  const key = keys[at] ?? '';
  if (key === '-') return at > 0 ? at - 1 : undefined;
  if (keys[at + 1] === '-' && words[at]?.tag === 'DET') {
    // “All-powerful”.
    draft.first = at;
    return at - 1;
  }
  if (readEdge(scene, at, draft)) return undefined;
  // “Appointed minister in 2012, X”: the verb is no part of it.
  if (at === 0 && key.endsWith('ed') && words[at]?.tag === 'VERB') return undefined;
  // “Long-serving” is not “serving”.
  const isVerb = saysDismissed(key) && words[at - 1]?.tag === 'NOUN';
  const isCut = isVerb || (keys[at - 1] === '-' && words[at]?.tag === 'VERB');
  const when = isCut ? undefined : timeOf(key);
  const party = scene.parties[at];
  let next = at - 1;
  if (when !== undefined) {
    draft.when ??= when;
    if (saysDismissed(key)) draft.ended = 'dismissed';
    draft.isOwn = false;
  } else if (party !== undefined) {
    if (party.actor.type === 'person' || party.end > noun) return undefined;
    next = party.first - 1;
    if (party.actor.type === 'state') {
      draft.state ??= party;
      draft.isOwn = false;
    } else if (draft.isOwn) draft.core = party.first;
  } else if (scene.dates[at] !== undefined) return undefined;
  else if (isPartOf(scene, at, noun)) {
    if (draft.isOwn) draft.core = at;
  } else if (words[at]?.tag === 'ADJ' || isManner(scene, at)) draft.isOwn = false;
  else return undefined;
  if (isEx(words[next + 1]?.form)) draft.when ??= 'former';
  draft.first = next + 1;
  return next;
}

/** An article, “his” or “X’s”: behind these to the left there is nothing more of the phrase. */
function readEdge(scene: Scene, at: number, draft: Draft): boolean {
  const { words, keys } = scene;
  const key = keys[at] ?? '';
  if (isPossessive(key)) {
    const owner = partyUntil(scene, at);
    if (owner === undefined) return readOwnerNoun(scene, at, draft);
    draft.first = owner.first;
    draft.pointing = 'possessive';
    if (owner.actor.type === 'state') draft.state = owner;
    else draft.owner = owner;
  } else if (words[at]?.tag === 'DET') {
    draft.first = at;
    draft.pointing = DEFINITE.has(key) ? 'definite' : 'indefinite';
  } else if (POSSESSIVES.has(key)) {
    draft.first = at;
    draft.pronoun = at;
    draft.pointing = 'possessive';
  } else return false;
  return true;
}

/** “The country’s top prosecutor”: of what is not named. */
function readOwnerNoun({ words }: Scene, at: number, draft: Draft): true {
  let first = at - 1;
  if (words[first]?.tag !== 'NOUN') return true;
  while (/^(?:NOUN|ADJ)$/u.test(words[first - 1]?.tag ?? '')) first -= 1;
  if (words[first - 1]?.tag !== 'DET') return true;
  draft.first = first - 1;
  draft.pointing = 'definite';
  draft.ownerNoun = at - 1;
  return true;
}

/** “’s”, and the apostrophe alone. */
export function isPossessive(key: string): boolean {
  return key === "'s" || key === '’s' || key === "'" || key === '’';
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'whose']);
const DEFINITE = new Set(['the', 'this', 'that']);

function timeOf(word: string): Left['when'] {
  const key = word === 'one-time' ? 'onetime' : word;
  if (key === 'ex' || saysFormer(key) || saysDismissed(key)) return 'former';
  if (saysCurrent(key)) return 'current';
  if (saysFuture(key)) return 'future';
  return saysThen(key) ? 'then' : undefined;
}

/** “foreign”, “finance”, “deputy”: words that belong to the office's name. */
function isPartOf({ words, keys, lemmas }: Scene, at: number, noun: number): boolean {
  const word = words[at];
  const key = keys[at] ?? '';
  if (word === undefined) return false;
  if (key === 'time') return false;
  if (isOfficeAdjective(key) || fieldOf(key) !== undefined) return true;
  if (isHolderWord(key) && !isInstitution(lemmas[at + 1] ?? '')) return false;
  if (word.tag === 'NOUN') return isInstitution(lemmas[at] ?? '') || isCompound(word, noun, at);
  return word.tag === 'PROPN' && /^\p{Lu}/u.test(word.form);
}

function isCompound(
  { relation, features }: Scene['words'][number],
  noun: number,
  at: number,
): boolean {
  return noun - at <= 2 && relation.startsWith('compound') && features['Number'] !== 'Plur';
}

/** “newly appointed”, “long-time”: tells of the holder. */
function isManner({ words, keys }: Scene, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined) return false;
  if (isHolderWord(keys[at] ?? '')) return true;
  if (word.tag === 'VERB') return word.relation === 'amod';
  return (word.tag === 'ADV' || word.tag === 'NUM') && next?.tag !== 'NOUN';
}

/** What stands behind an office: “of the ministry of national security”, “to Austria”. */
export interface Right {
  readonly end: number;
  readonly states: readonly Party[];
  readonly bodies: readonly Party[];
  /** A person in it: “of the administration of President X”. */
  readonly person?: Party;
}

const MOST_BEHIND = 14;
const OF = new Set(['of', 'for', 'to', 'in']);
const FURTHER: Readonly<Record<string, RegExp>> = {
  for: /^(?:minister|secretary|commissioner|representative|envoy|prosecutor|spokes.*|governor|director|counsellor)$/u,
  to: /^(?:ambassador|advis[eo]r|envoy|representative|commissioner|legate|counsellor)$/u,
  in: /^(?:ambassador|representative|envoy|consul|governor)$/u,
};

/** Reads rightwards from behind the last word of an office. */
export function readRight(scene: Scene, head: number, after: number): Right {
  const states: Party[] = [];
  const bodies: Party[] = [];
  let end = after;
  let person: Party | undefined;
  let prep = true;
  let at = after;
  if (scene.keys[at] === 'without' && scene.keys[at + 1] === 'portfolio')
    return { end: at + 2, states, bodies };
  if (scene.keys[at] === 'responsible' && scene.keys[at + 1] === 'for') at += 1;
  while (at < scene.words.length && at - after < MOST_BEHIND && person === undefined) {
    if (prep) {
      const key = scene.keys[at] ?? '';
      if (!OF.has(key)) break;
      const isHeadOwn = end === after;
      if (key !== 'of' && !(isHeadOwn && FURTHER[key]?.test(scene.keys[head] ?? '') === true))
        break;
      const np = readNp(scene, at + 1);
      if (np === undefined) break;
      states.push(...(key === 'of' || key === 'for' ? np.states : []));
      bodies.push(...np.bodies);
      ({ person } = np);
      end = np.end;
      at = np.end;
    }
    prep = true;
    const bracket = behindBracket2(scene, at);
    if (bracket > at && scene.keys[bracket] === 'of') at = bracket;
  }
  return { end, states, bodies, ...(person === undefined ? {} : { person }) };
}

/** An abbreviation in brackets amid a name: “the Ministry of X (MX) of Y”. */
function behindBracket2({ keys }: Scene, at: number): number {
  return keys[at] === '(' && keys[at + 2] === ')' ? at + 3 : at;
}

export interface Np {
  readonly end: number;
  readonly states: readonly Party[];
  readonly bodies: readonly Party[];
  readonly person?: Party;
}

const QUOTES = new Set(['“', '”', '"', '«', '»', '‘']);

export function readNp(scene: Scene, from: number): Np | undefined {
  const { words, keys } = scene;
  const states: Party[] = [];
  const bodies: Party[] = [];
  let at = from;
  while (words[at]?.tag === 'DET' || POSSESSIVES.has(keys[at] ?? '')) at += 1;
  if (keys[at] === 'so-called') at += 1;
  if (keys[at] === 'so' && keys[at + 2] === 'called') at += 3;
  const start = at;
  while (at < words.length && at - start < MOST_BEHIND) {
    const word = words[at];
    const key = keys[at] ?? '';
    if (word === undefined) break;
    const party = partyFrom(scene, at);
    if (party?.actor.type === 'person') {
      if (!isOfficeBefore(scene, start, at)) break;
      return { end: party.end, states, bodies, person: party };
    }
    if (party !== undefined) {
      if (party.actor.type === 'state') states.push(party);
      else bodies.push(party);
      at = party.end;
    } else if (isNominal(scene, at)) at += 1;
    else if (key === '-' || QUOTES.has(key)) at += 1;
    else if ((key === "'s" || key === '’s') && at > start) at += 1;
    else if (key === 'and' && goesOn(scene, at, start)) at += 1;
    else break;
  }
  while (
    at > start &&
    (QUOTES.has(keys[at - 1] ?? '') || keys[at - 1] === '-') &&
    !opened(scene, start, at)
  )
    at -= 1;
  return at > start ? { end: at, states, bodies } : undefined;
}

/** A closing quotation mark belongs to the name that it closes. */
function opened({ keys }: Scene, start: number, at: number): boolean {
  const own = keys.slice(start, at).filter((key) => QUOTES.has(key));
  return own.length === 2;
}

function isNominal({ words, dates }: Scene, at: number): boolean {
  const word = words[at];
  if (word === undefined || dates[at] !== undefined) return false;
  return word.tag === 'ADJ' || word.tag === 'NOUN' || word.tag === 'PROPN' || word.tag === 'X';
}

/** “of President X”: the words before the name are his title, all of them. */
function isOfficeBefore({ keys }: Scene, start: number, at: number): boolean {
  for (let from = start; from < at; from += 1) if (officeAt(keys, from)?.end === at) return true;
  return false;
}

/** “youth and sports”, “Labour and Social Protection”; not “culture and Peter Sole” or “culture and chairman of”. */
function goesOn(scene: Scene, and: number, start: number): boolean {
  const { words, keys } = scene;
  const before = words[and - 1];
  const next = words[and + 1];
  if (and <= start || before === undefined || next === undefined) return false;
  if (!isNominal(scene, and + 1) || partyFrom(scene, and + 1) !== undefined) return false;
  if (isCapital(before.form) !== isCapital(next.form)) return false;
  for (let at = and + 1; at < and + 4; at += 1)
    if (officeAt(keys, at) !== undefined || relationsAt(keys, at).length > 0) return false;
  return words[and + 2]?.tag !== 'VERB' || !isCapital(next.form);
}

function isCapital(form: string): boolean {
  return /^\p{Lu}/u.test(form);
}
