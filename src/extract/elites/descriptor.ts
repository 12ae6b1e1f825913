import type { Id } from '../../model/records.ts';
import { namesOffice } from './office-key.ts';
import { isPossessive, readLeft, readNp, readRight } from './noun-phrase.ts';
import type { Left, Pointing, Right } from './noun-phrase.ts';
import { circleBehind, stanceBehind } from './circles.ts';
import { fits, isPartyName } from './ends.ts';
import { groupBefore } from './group-antecedent.ts';
import { kinOfSomebody } from './kin-through.ts';
import { ownerOf } from './owner.ts';
import {
  beforeBracket,
  behindBracket,
  isModifier,
  namedFrom,
  namedUntil,
  partyFrom,
} from './scene.ts';
import type { Party, Scene } from './scene.ts';
import {
  fieldOf,
  isGroupWord,
  isInstitution,
  isPartyWord,
  officeAt,
  relationsAt,
} from './words.ts';
import type { Match, RelationWord, End } from './words.ts';

interface Phrase {
  /** Words `first` up to, not including, `end`, its article or possessor included. */
  readonly first: number;
  readonly end: number;
  /** The noun's first word, and the word behind its last. */
  readonly noun: number;
  readonly nounEnd: number;
  readonly pointing: Pointing;
  readonly when?: Left['when'];
}

/** “the former Uzbek foreign minister”: what somebody holds or held. */
export interface OfficePhrase extends Phrase {
  readonly kind: 'office';
  /** Its words, without article, “former” and nationality. */
  readonly text: string;
  /** Where those words begin. */
  readonly core: number;
  readonly organisation?: Id;
  readonly state?: Id;
}

/** “a close associate of H. Harrow”, “his brother”: what somebody is to others. */
export interface RelationPhrase extends Phrase {
  readonly kind: 'relation';
  readonly word: RelationWord;
  readonly others: readonly Party[];
  /** “Allies of X”: of several. */
  readonly plural?: boolean;
  /** Whose father, son or brother it is hangs on a pronoun: they should bear one surname. */
  readonly sharesSurname?: boolean;
}

export type Descriptor = OfficePhrase | RelationPhrase;

/** All that the sentence's nouns say of offices and relations, whoever bears them; from left to right. */
export function findDescriptors(scene: Scene): readonly Descriptor[] {
  const found: Descriptor[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const office = readOffice(scene, at);
    const relations = readRelations(scene, at);
    // “The president’s sister”: the president is not what is told of anybody.
    if (office !== undefined && !isPossessive(scene.keys[office.end] ?? '')) found.push(office);
    found.push(...relations);
    const longest = Math.max(office?.nounEnd ?? 0, ...relations.map(({ nounEnd }) => nounEnd));
    at = Math.max(at, longest - 1);
  }
  return found.toSorted((a, b) => a.first - b.first || b.end - a.end);
}

function isNoun({ words, parties }: Scene, at: number): boolean {
  const word = words[at];
  if (word === undefined || parties[at]?.actor.type === 'person') return isDescribed(parties[at]);
  return word.tag === 'NOUN' || word.tag === 'PROPN' || word.tag === 'ADJ' || word.tag === 'X';
}

/** The words of “the president” are those of an office, whoever is meant. */
function isDescribed(party: Party | undefined): boolean {
  return party?.mention.form === 'description';
}

/** An office with all that belongs to it. */
export function readOffice(scene: Scene, at: number): OfficePhrase | undefined {
  const match = officeAt(scene.keys, at);
  if (match === undefined || !isNoun(scene, match.end - 1)) return undefined;
  const left = readLeft(scene, at);
  const right = readRight(scene, match.end - 1, match.end);
  if (match.value.needsMore && !isEnough(scene, left, right, at, match.end)) return undefined;
  if (isOfGroup(scene, left, right, at, match.end)) return undefined;
  const body = right.bodies[0] ?? bodyBefore(scene, left, at);
  const isOfBody = left.owner?.actor.type === 'organisation';
  const state = isOfBody ? undefined : (left.state ?? right.states[0]);
  return {
    kind: 'office',
    first: left.first,
    end: right.end,
    noun: at,
    nounEnd: match.end,
    pointing: left.pointing,
    core: left.core,
    text: textOf(scene, left.core, right.end),
    ...(left.when === undefined ? {} : { when: left.when }),
    ...(body?.actor.type === 'organisation' ? { organisation: body.actor.id } : {}),
    ...(state?.actor.type === 'state' ? { state: state.actor.id } : {}),
  };
}

function bodyBefore({ parties }: Scene, { core, owner }: Left, noun: number): Party | undefined {
  if (owner !== undefined && owner.actor.type !== 'person') return owner;
  return noun > core ? parties[core] : undefined;
}

function textOf(scene: Scene, core: number, end: number): string {
  const { words, sentence } = scene;
  const start = words[core]?.start ?? 0;
  const text = sentence.passage.text.slice(start, words[end - 1]?.end ?? start);
  return namesOffice(text);
}

/** “head of the ministry”, “police chief”, “Unity Party chairman”: it says of what. */
function isEnough(scene: Scene, left: Left, right: Right, noun: number, after: number): boolean {
  const own = [...range(left.core, noun), ...range(after, right.end)];
  if (right.bodies.length > 0 || bodyBefore(scene, left, noun)?.actor.type === 'organisation')
    return true;
  if (right.states.length > 0) return true;
  if (isNameBehind(scene, after, right)) return true;
  if (left.ownerNoun !== undefined && isInstitution(scene.lemmas[left.ownerNoun] ?? ''))
    return true;
  if (isNamedHeir(scene, noun)) return true;
  return own.some((at) => {
    const { lemmas, keys, words, parties } = scene;
    if (isInstitution(lemmas[at] ?? '') || isParty(lemmas[at] ?? '')) return true;
    if (at < noun && fieldOf(keys[at] ?? '') !== undefined) return true;
    return (
      parties[at]?.actor.type === 'organisation' || isPlaceOf(scene, at, words[at]?.form ?? '')
    );
  });
}

/** “Was named heir”, “as heir”. */
function isNamedHeir({ keys, lemmas }: Scene, noun: number): boolean {
  return keys[noun] === 'heir' && HEIRS.has(lemmas[noun - 1] ?? '');
}

const HEIRS = new Set([
  'name',
  'designate',
  'proclaim',
  'declare',
  'anoint',
  'as',
  'chosen',
  'sole',
]);

/** “Chairman of Northern Gas”: of what bears a name, whatever it is. */
function isNameBehind(
  { words, keys, parties }: Scene,
  after: number,
  { end, person }: Right,
): boolean {
  if (keys[after] !== 'of' || person !== undefined) return false;
  const own = words.slice(after + 1, end);
  return (
    own.length > 1 &&
    own.every(
      ({ form }, index) =>
        /^\p{Lu}/u.test(form) && parties[after + 1 + index]?.actor.type !== 'group',
    )
  );
}

const isParty = isPartyWord;

/** “commander of the Northern Front”, “prefect of Lorne”. */
function isPlaceOf({ parties }: Scene, at: number, form: string): boolean {
  return parties[at]?.actor.type === 'place' && /^\p{Lu}/u.test(form);
}

function* range(from: number, until: number): Generator<number> {
  for (let at = from; at < until; at += 1) yield at;
}

/** “head of the X clan”: no office. */
function isOfGroup(scene: Scene, left: Left, right: Right, noun: number, after: number): boolean {
  const bodies = [...right.bodies, bodyBefore(scene, left, noun)];
  if (bodies.some((body) => body?.actor.type === 'group' && !isPartyName(body))) return true;
  return [...range(after, right.end)].some((at) => {
    const lemma = scene.lemmas[at] ?? '';
    return isGroupWord(lemma) && !isPartyWord(lemma) && scene.parties[at] === undefined;
  });
}

const ENDS_OF: Readonly<Partial<Record<RelationWord['type'], readonly End[]>>> = {
  member: ['group', 'company'],
  leads: ['group'],
  owns: ['company'],
  rival: ['person', 'group'],
  ally: ['person', 'group'],
  employs: ['person'],
};

function fitsRelation(party: Party, { type }: RelationWord): boolean {
  return (ENDS_OF[type] ?? ['person']).some((end) => fits(party, end));
}

function readRelations(scene: Scene, at: number): readonly RelationPhrase[] {
  const office = officeAt(scene.keys, at)?.end ?? 0;
  // “Secretary of state” is no secretary.
  const singular = relationsAt(scene.keys, at);
  const isPlural = singular.length === 0 && scene.words[at]?.features['Number'] === 'Plur';
  const all = isPlural ? pluralsAt(scene, at) : singular;
  const matches = all.filter(({ end }) => end >= office);
  const [first] = matches;
  if (first === undefined || !isRelationWord(scene, first.end - 1)) return [];
  const left = readLeft(scene, at);
  const isOther = (party: Party): boolean =>
    matches.some(({ value }) => fitsRelation(party, value));
  const opposes = first.value.type === 'rival';
  const right = othersBehind(scene, left.first, first.end, isOther, opposes);
  return matches.flatMap((match) => {
    const tied = tiedTo(scene, at, left, right, match);
    return tied === undefined
      ? []
      : [
          {
            kind: 'relation' as const,
            word: match.value,
            first: left.first,
            noun: at,
            nounEnd: match.end,
            pointing: left.pointing,
            ...(isPlural ? { plural: true } : {}),
            ...(left.when === undefined ? {} : { when: left.when }),
            ...tied,
          },
        ];
  });
}

interface Others {
  readonly others: readonly Party[];
  readonly end: number;
}

type Tied = Others & Partial<Pick<RelationPhrase, 'word' | 'sharesSurname'>>;

/** Whom one relation is to, and where its words end; nothing where they say of nobody. */
function tiedTo(
  scene: Scene,
  at: number,
  left: Left,
  right: Others,
  { value, end }: Match<RelationWord>,
): Tied | undefined {
  const circle = value.type === 'member' ? circleBehind(scene, end) : undefined;
  if (circle !== undefined)
    return { word: { ...value, type: 'ally' }, others: [circle.who], end: circle.end };
  // A veteran of a service is its member no more.
  if (value.type === 'member' && scene.lemmas[end - 1] === 'veteran') return undefined;
  const kin = value.type.startsWith('kin:') && scene.keys[end] === 'of';
  const through = kin ? kinOfSomebody(scene, end + 1) : undefined;
  if (through !== undefined)
    return { word: { ...value, type: 'kin:other' }, others: [through.who], end: through.end };
  const behind = right.others.filter((other) => fitsRelation(other, value));
  if (behind.length > 0) return { others: behind, end: right.end };
  const owner =
    ownerOf(scene, left) ?? (left.owner === undefined ? bodyBefore(scene, left, at) : undefined);
  const its = value.type === 'leads' ? groupOf(scene, left) : undefined;
  const whose = its ?? owner;
  const others = whose !== undefined && fitsRelation(whose, value) ? [whose] : [];
  const isHis = left.pronoun !== undefined || left.owner !== undefined;
  const unknown = behindUnknown(scene, end) ?? (isHis ? end : undefined);
  if (others.length === 0) return unknown === undefined ? undefined : { others, end: unknown };
  const isGuess = GUESSED.has(scene.keys[left.pronoun ?? -1] ?? '');
  const sharesSurname = isGuess && PATERNAL.has(scene.keys[end - 1] ?? '');
  return { others, end, ...(sharesSurname ? { sharesSurname } : {}) };
}

/** “Its leader”: of the only group told of. */
function groupOf(scene: Scene, { pronoun }: Left): Party | undefined {
  return pronoun !== undefined && scene.keys[pronoun] === 'its'
    ? groupBefore(scene, pronoun + 1)
    : undefined;
}

const GUESSED = new Set(['his', 'their', 'its']);

/** “Brothers-in-law”, “close associates”: by the lemma of the first word that is counted. */
function pluralsAt({ keys, lemmas }: Scene, at: number): readonly Match<RelationWord>[] {
  return relationsAt(keys.with(at, lemmas[at] ?? ''), at);
}

const PATERNAL = new Set(['father', 'son', 'brother']);

/** “Son-in-law of the president”: nobody known, but what is joined to it is said of the same person. */
function behindUnknown(scene: Scene, at: number): number | undefined {
  if (scene.keys[at] !== 'of' && scene.keys[at] !== 'to') return undefined;
  const np = readNp(scene, at + 1);
  return np === undefined || np.person !== undefined ? undefined : np.end;
}

/** A noun; of adjectives only “close to”, “loyal to”. */
function isRelationWord({ words, keys }: Scene, at: number): boolean {
  const tag = words[at]?.tag;
  const isTo = keys[at + 1] === 'to';
  if (ADJECTIVES.has(keys[at] ?? '')) return isTo;
  return tag !== 'VERB' && tag !== 'ADV';
}

const ADJECTIVES = new Set(['close', 'loyal', 'related', 'hostile', 'subordinate']);
const LINKS = new Set(['of', 'to', 'in', 'from', 'with']);
const MOST_BETWEEN = 7;

/** Whom a relation is to: the names behind “of”, with titles before them, and those joined to them. */
function othersBehind(
  scene: Scene,
  first: number,
  after: number,
  isOther: (party: Party) => boolean,
  opposes: boolean,
): { readonly others: readonly Party[]; readonly end: number } {
  const others: Party[] = [];
  let end = after;
  let at = behindSecondNoun(scene, after);
  while (LINKS.has(scene.keys[at] ?? '')) {
    const aim = opposes ? stanceBehind(scene, at + 1) : undefined;
    const next =
      aim?.who ?? partyBehind(scene, at + 1, isOther) ?? apposedBehind(scene, first, at + 1);
    if (next === undefined) break;
    others.push(next);
    end = aim?.end ?? behindGroup(scene, next);
    if (scene.keys[end] !== 'and') break;
    at = end + 1;
  }
  return { others, end };
}

/** “A friend and admirer of X”: behind the second noun. */
function behindSecondNoun({ keys, words }: Scene, at: number): number {
  if (keys[at] !== 'and') return at;
  const noun = words[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  const end = relationsAt(keys, noun)[0]?.end ?? (words[noun]?.tag === 'NOUN' ? noun + 1 : at);
  return end > at && LINKS.has(keys[end] ?? '') ? end : at;
}

function closing({ keys }: Scene, at: number): number {
  return keys[at] === '”' || keys[at] === '»' || keys[at] === '"' ? at + 1 : at;
}

/** Behind a name and the mark that closes it, and behind “clan” in “the “Talas” clan”. */
export function behindGroup(scene: Scene, party: Party): number {
  const end = closing(scene, party.end);
  return party.actor.type === 'group' && isGroupWord(scene.lemmas[end] ?? '') ? end + 1 : end;
}

/** The first party from a word on, over article, title and quotation marks; those that cannot be meant are passed. */
export function partyBehind(
  scene: Scene,
  from: number,
  isMeant: (party: Party) => boolean = () => true,
): Party | undefined {
  for (let at = from; at < scene.words.length && at - from <= MOST_BETWEEN; at += 1) {
    const party = partyFrom(scene, at);
    // “A pro-Harrow group”.
    if (party !== undefined && scene.keys[at - 1] === '-') return undefined;
    if (
      party !== undefined &&
      party.actor.type !== 'state' &&
      (party.actor.type !== 'place' || isMeant(party))
    ) {
      const isTitle =
        party.actor.type !== 'person' && (titled(scene, party.end) || !isMeant(party));
      if (!isTitle && !isModifier(scene, party))
        return isPossessive(scene.keys[party.end] ?? '') ? undefined : party;
    }
    if (!passes(scene, at)) return undefined;
  }
  return undefined;
}

const PASSING = new Set<string>(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON']);
const PASSED = new Set(['“', '«', '"', '-', 'then', 'of']);

/** “A niece of X” is not X; “the founder of the state, X,” is. */
function isOfAnother(keys: readonly string[], noun: number): boolean {
  if (officeAt(keys, noun) !== undefined) return false;
  return relationsAt(keys, noun).some(({ value }) => value.type !== 'leads');
}

function passes({ words, keys }: Scene, at: number): boolean {
  const key = keys[at] ?? '';
  if (key === 'of' && isOfAnother(keys, at - 1)) return false;
  if (words[at]?.tag === 'VERB') return words[at]?.relation === 'amod';
  return PASSING.has(words[at]?.tag ?? '') || PASSED.has(key) || isPossessive(key);
}

const CLOSED = new Set([',', '.', ';', ')', '–', '—', 'who', 'whose']);

/**
 * “Y, an ally of the speaker, X,”: the name behind the comma is the speaker’s, where Y already bears the descriptor;
 * in “an ally of the speaker, X,” with nobody before it, X is the ally.
 */
function apposedBehind(scene: Scene, first: number, from: number): Party | undefined {
  return isBorneBefore(scene, first) ? apposedFrom(scene, from) : undefined;
}

/** “The speaker, X,” from a word on. */
export function apposedFrom(scene: Scene, from: number): Party | undefined {
  const { keys, words } = scene;
  if (words[from]?.tag !== 'DET' && words[from]?.tag !== 'PRON') return undefined;
  for (let at = from + 1; at - from <= MOST_BETWEEN + 1; at += 1) {
    if (keys[at] === ',') {
      const name = namedFrom(scene, behindTitle(scene, at + 1));
      if (name === undefined) return undefined;
      const behind = keys[behindBracket(scene, name.end)];
      return behind === undefined || CLOSED.has(behind) ? name : undefined;
    }
    if (scene.parties[at]?.actor.type === 'person' || !passes(scene, at)) return undefined;
  }
  return undefined;
}

/** Behind the office before a name: “his uncle, Prime Minister X,”. */
function behindTitle(scene: Scene, at: number): number {
  const end = officeAt(scene.keys, at)?.end ?? behindRank(scene, at);
  return end !== undefined && namedFrom(scene, end) !== undefined ? end : at;
}

/** Behind “General”, “Major-General” before a name; the same place where none stands. */
export function behindRank(scene: Scene, at: number): number {
  for (let next = at; next - at < MOST_OF_RANK; next += 1) {
    if (next > at && namedFrom(scene, next) !== undefined) return next;
    const isCapital = /^(?:\p{Lu}|-$)/u.test(scene.words[next]?.form ?? '');
    if (!isCapital || scene.parties[next] !== undefined) return at;
  }
  return at;
}

const MOST_OF_RANK = 4;

/** Somebody is named before the descriptor, or a verb gives it to somebody: “X, a”, “X is a”, “as a”. */
function isBorneBefore(scene: Scene, first: number): boolean {
  const { keys, lemmas, words } = scene;
  let at = first;
  while (at > 0 && words[at - 1]?.tag === 'ADV') at -= 1;
  const key = keys[at - 1] ?? '';
  if (lemmas[at - 1] === 'be' || lemmas[at - 1] === 'become' || key === 'as') return true;
  if (key === 'and') return true;
  if (key !== ',' && key !== '(' && key !== '–' && key !== '—') return false;
  return (
    namedUntil(scene, at - 1) !== undefined ||
    namedUntil(scene, beforeBracket(scene, at - 1)) !== undefined
  );
}

/** “Unity Party chairman X”: the body is a part of the title. */
function titled({ keys }: Scene, at: number): boolean {
  return officeAt(keys, at) !== undefined || relationsAt(keys, at).length > 0;
}
