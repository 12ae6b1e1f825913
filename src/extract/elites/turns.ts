import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import { agentOf, datesOf, isPassive, standingAt, subjectOf } from './clause.ts';
import type { Status } from './clause.ts';
import { complementsOf } from './complements.ts';
import type { Descriptor, OfficePhrase } from './phrases.ts';
import { isFronted } from './fronted.ts';
import { isPossessive, readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import { isModifier, isNamed, isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { careerNounAt, careersAt, isDemand } from './words.ts';
import type { Career, Match } from './words.ts';

/** What one verb or noun says of somebody's post. */
export interface Turn {
  readonly career: Career;
  readonly first: number;
  readonly end: number;
  /** The verb or noun itself. */
  readonly trigger: number;
  readonly status: Status;
  readonly complements: readonly Descriptor[];
  readonly dates: readonly Placed<DateMention>[];
  readonly tense: 'past' | 'present' | 'future';
  readonly who?: Party | undefined;
  readonly by?: Party | undefined;
  /** The office that stands before the name: “dismissed Finance Minister X”. */
  readonly title?: OfficePhrase | undefined;
  readonly titles: readonly Descriptor[];
}

/** A verb of careers, with whose post it tells of. */
export function readVerb(
  scene: Scene,
  at: number,
  descriptors: readonly Descriptor[],
): Turn | undefined {
  const match = careerVerbAt(scene, at);
  const word = scene.words[at];
  if (match === undefined || word === undefined) return undefined;
  const { value: career, end } = match;
  const isCopula = word.tag === 'AUX';
  const passive = !isCopula && whomBefore(scene, at) === undefined && isPassive(scene, at);
  const head = isCopula ? word.head : at;
  const object =
    career.who === 'object' && !passive ? objectBehind(scene, end, descriptors, career) : undefined;
  const isOwn = career.who === 'subject' || passive;
  const subject = isCopula ? subjectOf(scene, Math.max(0, head)) : undefined;
  const who = isOwn ? (subject ?? subjectOf(scene, at)) : object?.party;
  const from = object === undefined || object.party.end < at ? end : object.party.end;
  const complements = complementsOf(scene, from, career, descriptors, isCopula);
  const last = Math.max(end, object?.party.end ?? 0, ...complements.map((one) => one.end));
  const does = career.who === 'object' ? subjectOf(scene, at) : undefined;
  return {
    career,
    first: at,
    end: last,
    trigger: at,
    status: isCopula ? copulaStanding(scene, at, head) : standingAt(scene, at),
    complements,
    dates: datesOf(scene, isCopula ? head : at, last),
    tense: tenseOf(scene, at, isCopula ? head : at),
    who,
    by: passive ? agentOf(scene, at) : does,
    title: object?.title,
    titles: descriptors,
  };
}

function careerVerbAt(scene: Scene, at: number): Match<Career> | undefined {
  const word = scene.words[at];
  const isBeing = scene.lemmas[at - 1] === 'be';
  const isParticiple = word?.tag === 'ADJ' && isBeing && word.form.endsWith('ed');
  if (word?.tag !== 'VERB' && word?.tag !== 'AUX' && !isParticiple) return undefined;
  const lemmas = isParticiple ? scene.keys.with(at, word.form.slice(0, -1)) : scene.lemmas;
  const match = careersAt(lemmas, at);
  if (match === undefined) return undefined;
  const { does, who } = match.value;
  if (word.relation === 'amod' && !isFronted(scene, at) && !isBehindNoun(scene, at))
    return undefined;
  const isHelping = word.tag === 'AUX' && (word.relation.startsWith('aux') || does !== 'holds');
  return isHelping || (who === 'subject' && does === 'ends' && isBeing) ? undefined : match;
}

/** “The president dismissed Minister X”, though the verb be taken for an adjective. */
function isBehindNoun({ words, keys }: Scene, at: number): boolean {
  const before = words[at - 1];
  return (
    before?.tag === 'NOUN' &&
    before.relation !== 'compound' &&
    /(?:ed|en|ot)$/u.test(keys[at] ?? '')
  );
}

function copulaStanding(scene: Scene, at: number, head: number): Status {
  const before = scene.keys[at - 1] ?? '';
  // “He were”, and “were he”: supposed.
  if (scene.keys[at] === 'were' && (before === 'he' || before === 'she')) return 'hypothetical';
  // “Among the guests of X are the minister and Y”: X is neither.
  if (scene.keys[0] === 'among') return 'hypothetical';
  const own = standingAt(scene, at);
  const key = scene.keys[at + 1];
  if (key === 'not' || key === 'never' || key === "n't" || key === 'no') return 'denied';
  return own === 'occurred' ? standingAt(scene, head) : own;
}

function tenseOf({ words, tree, keys }: Scene, at: number, head: number): Turn['tense'] {
  const aux = (tree.children[head] ?? []).filter(
    (child) => words[child]?.tag === 'AUX' && child < Math.max(at, head),
  );
  if (aux.some((child) => keys[child] === 'will' || keys[child] === "'ll")) return 'future';
  const isPresent = [at, ...aux].some(
    (one) => words[one]?.features['Tense'] === 'Pres' && words[one]?.features['VerbForm'] === 'Fin',
  );
  // “X, serving as minister since 2010,”; not “after serving as minister”.
  const isGoingOn =
    keys[at]?.endsWith('ing') === true && aux.length === 0 && !TEMPORAL.has(keys[at - 1] ?? '');
  return isPresent || isGoingOn ? 'present' : 'past';
}

const TEMPORAL = new Set([
  'after',
  'before',
  'by',
  'since',
  'while',
  'when',
  'upon',
  'without',
  'of',
]);

const MOST_TITLE = 9;

/** Whom a verb is done to: the first name behind it, over his title; or “the chairman, X,”. */
function objectBehind(
  scene: Scene,
  from: number,
  descriptors: readonly Descriptor[],
  career: Career,
): { readonly party: Party; readonly title?: OfficePhrase } | undefined {
  const own = descriptors.find(({ first, noun }) => first === from && scene.bearers.has(noun));
  const bearer = own === undefined ? undefined : scene.bearers.get(own.noun);
  if (own !== undefined && bearer !== undefined && bearer.first > from)
    return own.kind === 'office' ? { party: bearer, title: own } : { party: bearer };
  const whom = whomBefore(scene, from - 1);
  if (whom !== undefined) return { party: whom };
  for (let at = from; at < scene.words.length && at - from <= MOST_TITLE; at += 1) {
    const party = partyFrom(scene, at);
    const isOwner = party !== undefined && OWNERS.has(scene.keys[at] ?? '');
    const isName =
      party !== undefined && isPerson(party) && !(isOwner && isNounPhrase(scene, at + 1));
    if (isName && (career.post.includes('') || !isModifier(scene, party))) return { party };
    const tag = scene.words[at]?.tag ?? 'X';
    const key = scene.keys[at] ?? '';
    if (!TITLE_TAGS.has(tag) && key !== 'of' && !isPossessive(key)) return undefined;
  }
  return undefined;
}

/** “X, whom Y had appointed”. */
function whomBefore(scene: Scene, verb: number): Party | undefined {
  for (let at = verb - 1; at > 0 && verb - at <= MOST_TITLE; at -= 1) {
    if (scene.words[at]?.tag === 'VERB') return undefined;
    if (scene.keys[at] !== 'whom') continue;
    return scene.all.findLast(
      (party) =>
        isPerson(party) && isNamed(party) && party.end <= at && at - party.end <= MOST_ASIDE,
    );
  }
  return undefined;
}

const MOST_ASIDE = 9;
const OWNERS = new Set(['his', 'her']);

/** “Appointed her”, not “appointed her nephew”. */
function isNounPhrase({ words }: Scene, at: number): boolean {
  return /^(?:NOUN|ADJ|PROPN)$/u.test(words[at]?.tag ?? '');
}

const TITLE_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
/** “The appointment of X”, “his dismissal”. */
export function readNoun(
  scene: Scene,
  at: number,
  descriptors: readonly Descriptor[],
): Turn | undefined {
  if (scene.words[at]?.tag !== 'NOUN') return undefined;
  const match = careerNounAt(scene.keys, at);
  if (match === undefined || isCompound(scene, at)) return undefined;
  const left = readLeft(scene, at);
  const behind =
    scene.keys[at + 1] === 'of' ? objectBehind(scene, at + 2, descriptors, match.value) : undefined;
  const who = behind?.party ?? ownerOf(scene, left);
  const from = behind?.party.end ?? at + 1;
  const career: Career = { ...match.value, post: ['as', 'to', 'from'] };
  const complements = complementsOf(scene, from, career, descriptors, false);
  const last = Math.max(from, ...complements.map((one) => one.end));
  return {
    career: match.value,
    first: left.first,
    end: last,
    trigger: at,
    status: isWished(scene, at, left.first) ? 'hypothetical' : standingAt(scene, at),
    complements,
    dates: datesOf(scene, at, last),
    tense: 'past',
    who,
    title: behind?.title,
    titles: descriptors,
  };
}

function isCompound({ words }: Scene, at: number): boolean {
  return words[at]?.relation.startsWith('compound') ?? false;
}

const WISHED = new Set([
  'possible',
  'expected',
  'likely',
  'future',
  'imminent',
  'planned',
  'potential',
  'eventual',
  'rumoured',
  'immediate',
  'early',
  'impending',
]);
const BEFORE = 5;

/** “Demanded the resignation of”, “a possible appointment”. */
function isWished({ lemmas, keys, words }: Scene, at: number, first: number): boolean {
  const head = words[at]?.head ?? -1;
  if (isDemand(lemmas[head] ?? '')) return true;
  for (let before = at - 1; before >= 0 && before > first - BEFORE; before -= 1) {
    if (isDemand(lemmas[before] ?? '') && words[before]?.tag !== 'AUX') return true;
    if (before >= first && WISHED.has(keys[before] ?? '')) return true;
  }
  return false;
}
