import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import { datesBeside, titled } from './bearers.ts';
import { agentOf, datesOf, isPassive, standingAt, subjectOf, subjectsOf } from './clause.ts';
import type { Status } from './clause.ts';
import type { Descriptor, OfficePhrase } from './descriptor.ts';
import { behindDates, timesOf } from './career-times.ts';
import { boundsOf, officeFields, pointOf, spanOver, tiesOf } from './fact.ts';
import type { CareerFact, TieFact } from './fact.ts';
import { isPossessive, readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import { isModifier, isPerson, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { careerNounAt, careersAt, isDemand, isPost } from './words.ts';
import type { Career } from './words.ts';

/** An appointment, an election, a dismissal or a resignation as something that took place. */
export interface Act {
  readonly mode: string;
  readonly trigger: { readonly first: number; readonly end: number };
  readonly first: number;
  readonly end: number;
  readonly by?: Party;
  readonly who: Party;
  readonly status: Status;
  readonly date?: Placed<DateMention>;
}

export interface CareerFinds {
  readonly facts: readonly CareerFact[];
  readonly ties: readonly TieFact[];
  readonly acts: readonly Act[];
  /** Descriptors that a verb gives to somebody; they are nobody else's. */
  readonly taken: ReadonlySet<Descriptor>;
}

/** What verbs and their nouns say of who became, was and ceased to be what. */
export function findCareers(scene: Scene, descriptors: readonly Descriptor[]): CareerFinds {
  const facts: CareerFact[] = [];
  const ties: TieFact[] = [];
  const acts: Act[] = [];
  const taken = new Set<Descriptor>();
  for (let at = 0; at < scene.words.length; at += 1) {
    const turn = readVerb(scene, at, descriptors) ?? readNoun(scene, at, descriptors);
    if (turn === undefined) continue;
    for (const one of turn.complements) taken.add(one);
    const { who } = turn;
    if (who === undefined || !isPerson(who) || !isStated(turn)) continue;
    if (!isEnough(scene, turn)) continue;
    facts.push(...factsOf(scene, turn, who));
    const several = subjectsFor(scene, turn, who);
    for (const one of turn.complements) {
      const isPlural = one.kind === 'relation' && one.plural === true;
      if (isPlural && several.length < 2) continue;
      for (const bearer of isPlural ? several : [who])
        ties.push(...relationTies(scene, turn, bearer, one));
    }
    const { act } = turn.career;
    if (act !== undefined) acts.push(actOf(turn, who, act));
  }
  return { facts, ties, acts, taken };
}

/** Those of whom a verb tells the same: “both A and B are allies of C”. */
function subjectsFor(scene: Scene, { career, first }: Turn, who: Party): readonly Party[] {
  if (career.who === 'object' && !isPassive(scene, first)) return [who];
  const word = scene.words[first];
  const head = word?.tag === 'AUX' && word.head >= 0 ? word.head : first;
  return subjectsOf(scene, head);
}

interface Turn {
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

/** “Stripped of a title” and “dismissed the critic” end no tenure: a post is named, or the verb stands in the passive. */
function isEnough(scene: Scene, turn: Turn): boolean {
  const { career, title, first, complements } = turn;
  if (complements.length > 0) return true;
  if (career.does === 'begins') return !career.needsPost;
  if (career.does !== 'ends' || title !== undefined) return true;
  if (career.how === 'resigned' && titleOf(scene, turn) !== undefined) return true;
  const isVerb = scene.words[first]?.tag === 'VERB';
  if (!isVerb) return true;
  const isActive = career.who === 'object' && !isPassive(scene, first);
  if (career.needsPost || isActive) return namesPost(scene, turn);
  return scene.keys.indexOf('as', first) !== first + 1;
}

/** “Removed from his post”, “relieved of her duties”, “fired as head of”. */
function namesPost({ lemmas, words }: Scene, { first, complements }: Turn): boolean {
  if (complements.length > 0) return true;
  for (let at = first + 1; at < first + REACH && words[at]?.tag !== 'VERB'; at += 1)
    if (words[at]?.tag === 'NOUN' && isPost(lemmas[at] ?? '')) return true;
  return false;
}

function isStated({ status, career }: Turn): boolean {
  if (status === 'occurred' || status === 'alleged') return true;
  return status === 'planned' && career.does === 'begins';
}

function readVerb(scene: Scene, at: number, descriptors: readonly Descriptor[]): Turn | undefined {
  const word = scene.words[at];
  const isParticiple =
    word?.tag === 'ADJ' && scene.lemmas[at - 1] === 'be' && word.form.endsWith('ed');
  if (word?.tag !== 'VERB' && word?.tag !== 'AUX' && !isParticiple) return undefined;
  const match = careersAt(
    isParticiple ? scene.keys.with(at, word.form.slice(0, -1)) : scene.lemmas,
    at,
  );
  if (match === undefined) return undefined;
  const { value: career, end } = match;
  const isCopula = word.tag === 'AUX';
  const passive = !isCopula && isPassive(scene, at);
  if (word.relation === 'amod') return undefined;
  if (isCopula && (word.relation.startsWith('aux') || career.does !== 'holds')) return undefined;
  const head = isCopula ? word.head : at;
  const object =
    career.who === 'object' && !passive ? objectBehind(scene, end, descriptors, career) : undefined;
  const isOwn = career.who === 'subject' || passive;
  const subject = isCopula ? subjectOf(scene, Math.max(0, head)) : undefined;
  const who = isOwn ? (subject ?? subjectOf(scene, at)) : object?.party;
  if (career.who === 'subject' && career.does === 'ends' && scene.lemmas[at - 1] === 'be')
    return undefined;
  const from = object === undefined ? end : object.party.end;
  const complements = complementsOf(scene, from, career, descriptors, isCopula);
  const last = Math.max(end, object?.party.end ?? 0, ...complements.map((one) => one.end));
  const agent = passive
    ? agentOf(scene, at)
    : career.who === 'object'
      ? subjectOf(scene, at)
      : undefined;
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
    by: agent,
    title: object?.title,
    titles: descriptors,
  };
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
  const finite = [at, ...aux].map((one) => words[one]?.features['Tense']);
  const isPresent = [at, ...aux].some(
    (one) => words[one]?.features['Tense'] === 'Pres' && words[one]?.features['VerbForm'] === 'Fin',
  );
  return isPresent || finite.every((tense) => tense === 'Pres') ? 'present' : 'past';
}

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

const OWNERS = new Set(['his', 'her']);

/** “Appointed her”, not “appointed her nephew”. */
function isNounPhrase({ words }: Scene, at: number): boolean {
  return /^(?:NOUN|ADJ|PROPN)$/u.test(words[at]?.tag ?? '');
}

const TITLE_TAGS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const REACH = 14;

/** “Appointed X, the director of the fund, as”: behind the aside. */
function behindAside(scene: Scene, from: number, descriptors: readonly Descriptor[]): number {
  if (scene.keys[from] !== ',') return from;
  if (scene.keys[from + 1] === 'as') return from + 1;
  const aside = descriptors.find(({ first }) => first === from + 1);
  return aside !== undefined && scene.keys[aside.end] === ',' ? aside.end + 1 : from;
}

/** What a verb makes of somebody: the office or relation behind it, behind “as” or “to the post of”. */
function complementsOf(
  scene: Scene,
  from: number,
  career: Career,
  descriptors: readonly Descriptor[],
  isCopula: boolean,
): readonly Descriptor[] {
  const { keys, words } = scene;
  const reach = isCopula ? 4 : REACH;
  const start = isCopula ? from : behindAside(scene, from, descriptors);
  for (let at = start; at < words.length && at - from <= reach; at += 1) {
    const here = descriptors.filter(
      ({ first, noun }) => first === at || (noun === at && at === from),
    );
    const [one] = here;
    if (one !== undefined) {
      if (!leadsTo(scene, one.first, start, career)) return [];
      const titledParty = titled(scene, one);
      if (titledParty !== undefined && one.kind === 'office' && career.does !== 'begins') return [];
      return goesOn(scene, here, descriptors);
    }
    const tag = words[at]?.tag ?? 'X';
    const key = keys[at] ?? '';
    if (scene.dates[at] !== undefined || key === '(' || key === ')') continue;
    if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ' || STOPPING.has(key)) return [];
    if (tag === 'VERB' && !isManner(scene, at)) return [];
    if (isCopula && tag !== 'ADV' && tag !== 'DET') return [];
  }
  return [];
}

const STOPPING = new Set(['with', 'who', 'which', 'that', 'whom', 'whose']);

function isManner({ words }: Scene, at: number): boolean {
  return words[at]?.features['VerbForm'] === 'Part' && words[at]?.relation === 'amod';
}

/** The words right before a post are those that the verb takes: nothing, “as”, “to the post of”. */
function leadsTo(scene: Scene, first: number, from: number, { post }: Career): boolean {
  const { keys, lemmas } = scene;
  let at = first - 1;
  while (at >= from && scene.words[at]?.tag === 'ADV') at -= 1;
  if (at < from) return post.includes('');
  const key = keys[at] ?? '';
  if (post.includes(key) && key !== 'of') return true;
  if (key === 'of') return isPost(lemmas[at - 1] ?? '') || keys[at - 1] === 'head';
  return post.includes('') && scene.dates[at] !== undefined;
}

/** “Chairman of the fund and a close ally of X”, “mayor, a senator and …”: what is joined to a complement belongs to it. */
function goesOn(
  scene: Scene,
  here: readonly Descriptor[],
  descriptors: readonly Descriptor[],
): readonly Descriptor[] {
  const found = [...here];
  for (let steps = 0; steps < MOST_JOINED; steps += 1) {
    const end = Math.max(...found.map((one) => one.end));
    const joint = behindDates(scene, end);
    const key = scene.keys[joint];
    const from = key === ',' && scene.keys[joint + 1] === 'and' ? joint + 2 : joint + 1;
    if (key !== 'and' && key !== ',') return found;
    const next = descriptors.filter(({ first }) => first === from);
    if (
      next.length === 0 ||
      next.some((one) => scene.bearers.has(one.noun) || !isJoined(scene, key, one))
    )
      return found;
    found.push(...next);
  }
  return found;
}

const MOST_JOINED = 6;

/** Behind a comma alone, only what nothing follows as its verb: “was mayor, the minister said” is none. */
function isJoined(scene: Scene, joint: string, { pointing, end }: Descriptor): boolean {
  if (joint === 'and') return true;
  const key = scene.keys[behindDates(scene, end)];
  const isOver = key === undefined || key === ',' || key === '.' || key === ';' || key === 'and';
  return pointing !== 'definite' && isOver;
}

function readNoun(scene: Scene, at: number, descriptors: readonly Descriptor[]): Turn | undefined {
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

function factsOf(scene: Scene, turn: Turn, who: Party): readonly CareerFact[] {
  const offices = turn.complements.filter((one) => one.kind === 'office');
  const base = {
    person: who.actor.id,
    order: scene.sentence.order,
    rule: `verb:${scene.lemmas[turn.trigger] ?? ''}`,
    span: spanOver(scene, who, turn, ...turn.dates),
  };
  if (offices.length > 0)
    return offices.map((office) => ({
      ...base,
      ...officeFields(office),
      ...timesOf(scene, timedFor(scene, turn, office, offices.length > 1), office.end),
      ...(office.when === 'former' ? { now: 'former' as const } : {}),
    }));
  if (turn.career.does === 'begins' && !isBareBeginning(scene, turn)) return [];
  if (turn.career.does === 'holds' && (turn.complements.length > 0 || !namesPost(scene, turn)))
    return [];
  const times = timesOf(scene, turn, turn.end);
  const title = turn.title ?? titleOf(scene, turn);
  if (title === undefined) return [{ ...base, ...times }];
  const { now: _, ...fields } = officeFields(title);
  return [{ ...base, ...fields, ...times }];
}

/** “X, who was elected in 2012”: to what he is told to be right here or just before. */
function isBareBeginning(scene: Scene, turn: Turn): boolean {
  const { career, first, end, dates } = turn;
  if (!career.bare || pointOf(dates) === undefined || turn.status === 'planned') return false;
  if (career.who === 'object' && !isPassive(scene, first)) return false;
  const isElection = career.act === 'election';
  const title = titleOf(scene, turn);
  if (isElection && (title === undefined || /minister/iu.test(title.text))) return false;
  return !/^(?:to|as|by|into|for|under)$/u.test(scene.keys[end] ?? '');
}

/** The dates beside an office are its own; those of the clause, too, where the clause tells of one office. */
function timedFor(scene: Scene, turn: Turn, office: OfficePhrase, isOneOfMany: boolean): Turn {
  const own = datesBeside(scene, office);
  return isOneOfMany || (own.length > 0 && turn.career.does === 'holds')
    ? { ...turn, dates: own }
    : turn;
}

/** “Finance Minister X resigned”, “the head of the bank, X, was dismissed”: the office before the subject. */
function titleOf(scene: Scene, { who, titles }: Turn): OfficePhrase | undefined {
  const own = titles.filter((one) => one.kind === 'office' && one.when === undefined);
  const [only, ...more] = own.filter(
    (one) => scene.bearers.get(one.noun) === who && one.end <= (who?.first ?? 0),
  );
  return only?.kind === 'office' && more.length === 0 ? only : undefined;
}

function relationTies(scene: Scene, turn: Turn, who: Party, one: Descriptor): readonly TieFact[] {
  if (one.kind !== 'relation' || turn.career.does === 'ends') return [];
  const bounds =
    turn.career.does === 'holds'
      ? boundsOf(
          scene,
          turn.dates.filter(({ first }) => first >= one.end),
        )
      : {};
  return tiesOf(scene, who, one, `verb:${scene.lemmas[turn.first] ?? ''}`, bounds);
}

function actOf(turn: Turn, who: Party, mode: string): Act {
  const { by, status, dates, first, end, trigger } = turn;
  const date = pointOf(dates);
  return {
    mode,
    trigger: { first: trigger, end: trigger + 1 },
    first: Math.min(first, who.first),
    end: Math.max(end, who.end),
    who,
    status,
    ...(by === undefined || by.actor.id === who.actor.id ? {} : { by }),
    ...(date === undefined ? {} : { date }),
  };
}
