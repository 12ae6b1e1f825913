import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import { datesBeside } from './bearers.ts';
import { isPassive, subjectsOf } from './clause.ts';
import type { Status } from './clause.ts';
import { timesOf } from './career-times.ts';
import { REACH } from './complements.ts';
import type { Descriptor, OfficePhrase } from './phrases.ts';
import { boundsOf, officeFields, pointOf, spanOver, tiesOf } from './fact.ts';
import type { CareerFact, TieFact } from './fact.ts';
import { isPerson } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { readNoun, readVerb } from './turns.ts';
import type { Turn } from './turns.ts';
import { isPost } from './words.ts';

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
    for (const one of turn.complements) if (!isAnothers(scene, turn, one)) taken.add(one);
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

/** “Said to be close to X”, “its member is his son, X”: what nobody before the verb is, the one beside it may be. */
function isAnothers({ keys }: Scene, turn: Turn, one: Descriptor): boolean {
  if (turn.who !== undefined || one.kind !== 'relation' || !isStated(turn)) return false;
  return keys[one.end] === ',' || (keys[turn.first] === 'be' && keys[turn.first - 1] === 'to');
}

/** Those of whom a verb tells the same: “both A and B are allies of C”. */
function subjectsFor(scene: Scene, { career, first }: Turn, who: Party): readonly Party[] {
  if (career.who === 'object' && !isPassive(scene, first)) return [who];
  const word = scene.words[first];
  const head = word?.tag === 'AUX' && word.head >= 0 ? word.head : first;
  return subjectsOf(scene, head);
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
    if (words[at]?.tag === 'NOUN' && isSeat(lemmas[at] ?? '')) return true;
  return false;
}

/** “Dropped from the government”. */
function isSeat(lemma: string): boolean {
  return isPost(lemma) || lemma === 'government' || lemma === 'cabinet';
}

function isStated({ status, career }: Turn): boolean {
  if (status === 'occurred' || status === 'alleged') return true;
  return status === 'planned' && career.does === 'begins';
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
