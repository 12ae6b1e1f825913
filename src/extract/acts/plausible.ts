import type { EventType } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Act, ReadAct } from './act.ts';
import { frameWords } from './frame-words.ts';
import { isPassive } from './frame.ts';
import { actAt } from './lexicon.ts';
import type { Party } from './parties.ts';
import { kindOf } from './party-kind.ts';
import type { PartyKind } from './party-kind.ts';
import type { Scene } from './scene.ts';
import { isDatedDeed, isHis } from './told.ts';
import { chainOf, headOf, lemmaOf } from './tree-walk.ts';

/** Kinds of the parties on either side. */
interface Sides {
  readonly from: readonly PartyKind[];
  readonly to: readonly PartyKind[];
}

/**
 * Whether those who take part are such as do this in politics. Words of force are also said of votes, games, markets and
 * words; firms merge and sell; people at large favour somebody without doing anything. What may be such is left out.
 */
export function isPlausible(scene: Scene, read: ReadAct): boolean {
  const { act, initiators, recipients } = read;
  const sides: Sides = {
    from: initiators.map((one) => kindOf(scene, one)),
    to: recipients.map((one) => kindOf(scene, one)),
  };
  if (isDatedDeed(scene, read) || isHis(scene, read)) return true;
  if (isFigure(scene, read, sides) || isVague(read, sides)) return false;
  if (isAttitude(scene, act, sides) || isPrivate(scene.tree, read, sides)) return false;
  if (isBare(read, sides)) return false;
  if (isHeadless(scene, read, sides) || isBetweenTwo(scene.tree, act, sides)) return false;
  switch (act.entry.type) {
    case 'AGREE':
      return isPromise(scene, read, sides);
    case 'CONSULT':
      return isEncounter(scene.tree, act, sides);
    case 'AID':
    case 'COOPERATE':
      return hasPower(sides);
    case 'ACCUSE':
      return (
        act.entry.mode !== 'investigate' ||
        sides.to.length > 0 ||
        hasPower(sides) ||
        sides.from.includes('person')
      );
    case 'RETREAT':
      if (act.entry.mode === 'release') return isCaptive(scene, read, sides);
      return !GIVING.has(act.entry.mode ?? '') || hasPower(sides);
    case 'SUPPORT':
      return isPublicSupport(scene.tree, act, sides);
    case 'PROTEST':
      return isCrowd(scene.tree, act, sides);
    case 'REQUEST':
      return isRequest(scene, read, sides);
    default:
      return true;
  }
}

/** Who gives way in these modes gives what states, courts and armies have. */
const GIVING: ReadonlySet<string> = new Set(['', 'concede', 'access']);

const COLLECTIVE: ReadonlySet<PartyKind> = new Set(['power', 'office', 'armed']);

function hasPower({ from, to }: Sides): boolean {
  return [...from, ...to].some((one) => COLLECTIVE.has(one));
}

/** What might happen counts of a state, or where it is said who would do it to whom. */
function isVague({ status }: ReadAct, { from, to }: Sides): boolean {
  if (status !== 'hypothetical' && status !== 'conditional') return false;
  const lands = from.some((one) => /^(?:power|office|place)$/u.test(one));
  return !lands && (from.length === 0 || to.length === 0);
}

const FORCE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT']);

/** “Attacked his rival”, “captured two states on Super Tuesday”, “a campaign launched in the province”. */
function isFigure(scene: Scene, { act, recipients }: ReadAct, { from, to }: Sides): boolean {
  const { tree } = scene;
  const { at, verb, noun, entry } = act;
  if (!FORCE.has(entry.type) || entry.mode === 'cyber') return false;
  const loose = [at, verb, noun].some(
    (one) => one !== undefined && frameWords('figurative').has(lemmaOf(tree, one)),
  );
  if (!loose || from.includes('armed') || to.includes('armed')) return false;
  if (scene.contest) return true;
  if (from.includes('power')) return false;
  const arms = noun !== undefined && at === verb && frameWords('measures').has(lemmaOf(tree, noun));
  if (arms && from.includes('place')) return false;
  if (from.includes('body')) return to.length === 0;
  // “Sandy ravaged the island”: of a name that nobody knows, nobody knows that it acts.
  if (from.length > 0 && from.every((one) => one === 'unknown' || one === 'place'))
    return !to.includes('power');
  return !recipients.some((one, index) => one.actor !== undefined && isLand(to[index]));
}

function isLand(kind: PartyKind | undefined): boolean {
  return kind === 'power' || kind === 'place';
}

/** “Fired back at her”, “his smears”: between two people force is a picture, but for what is surely none. */
function isBetweenTwo(tree: Tree, { at, entry }: Act, { from, to }: Sides): boolean {
  const race = frameWords('rivalries').has(lemmaOf(tree, at));
  const picture = entry.type === 'COERCE' && frameWords('figurative').has(lemmaOf(tree, at));
  if (!race && entry.type !== 'ASSAULT' && !picture) return false;
  if (from.length === 0 || to.length === 0 || frameWords('killings').has(lemmaOf(tree, at)))
    return false;
  return [...from, ...to].every((one) => one === 'person' || one === 'office');
}

/** What people at large favour or dislike is no act: “voters back her by nine points”. */
function isAttitude({ tree, polled }: Scene, { at }: Act, { from }: Sides): boolean {
  if (!frameWords('attitudes').has(lemmaOf(tree, at))) return false;
  if (polled) return true;
  return from.length > 0 && from.every((one) => one === 'public');
}

/** Words to each other of firms and clubs: what they ask, promise or refuse counts where a state hears it. */
const AMONG: ReadonlySet<EventType> = new Set(['AGREE', 'REQUEST', 'REJECT', 'SUPPORT', 'CONSULT']);

/** Firms among themselves, and force that somebody uses on nobody. */
function isPrivate(tree: Tree, { act }: ReadAct, { from, to }: Sides): boolean {
  const { type } = act.entry;
  if (from.length === 0) return false;
  const bodies = from.every((one) => one === 'body');
  if (bodies && type === 'COERCE') return true;
  if (bodies && AMONG.has(type)) return !to.some((one) => COLLECTIVE.has(one) || one === 'person');
  const people = from.every((one) => one === 'person' || one === 'office');
  const loose = frameWords('figurative').has(lemmaOf(tree, act.at));
  return people && loose && to.length === 0 && (type === 'COERCE' || type === 'ASSAULT');
}

/** “The family rally”, “the NAACP conference”: a noun alone tells of an act between powers. */
function isBare({ act }: ReadAct, { from, to }: Sides): boolean {
  if (act.verb !== undefined || from.length === 0 || to.length > 0) return false;
  return from.every((one) => one === 'body' || one === 'place' || one === 'unknown');
}

/** Acts that are told without the one who does them: what befalls somebody. */
const BEFALLS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'ACCUSE',
  'OTHER',
]);

/** A subject stands there, but nobody knows who it is; or a passive of words without a speaker. */
function isHeadless(scene: Scene, read: ReadAct, { to }: Sides): boolean {
  const { tree } = scene;
  const { act, initiators } = read;
  if (initiators.length > 0) return false;
  const lemma = lemmaOf(tree, act.at);
  if (lemma === 'question' || frameWords('attitudes').has(lemma)) return true;
  const verb = act.verb ?? act.at;
  if (isBrokenPassive(tree, verb)) return true;
  if (isPassive(tree, verb) || tree.words[verb]?.tag === 'NOUN')
    return !BEFALLS.has(act.entry.type) && !to.some((one) => COLLECTIVE.has(one));
  const [subject] = dependents(tree, verb, 'nsubj');
  const pronoun = subject !== undefined && tree.words[subject]?.tag === 'PRON';
  return (subject !== undefined && !pronoun) || !to.some((one) => COLLECTIVE.has(one));
}

/** “Anna Veld, who came from Minsk, blamed …”: a subject that was taken for what is acted upon. */
function isBrokenPassive(tree: Tree, verb: number): boolean {
  const [subject] = dependents(tree, verb, 'nsubj:pass');
  return subject !== undefined && dependents(tree, verb, 'aux', 'aux:pass').length === 0;
}

/** Readiness is an act where it is said to somebody, or to do something that is an act. */
function isPromise(
  { tree }: Scene,
  { act, initiators, recipients }: ReadAct,
  { from, to }: Sides,
): boolean {
  const verb = act.verb ?? act.at;
  if (act.verb === undefined) return hasPower({ from, to: [] }) && to.length > 0;
  if (clausesOf(tree, act).some((one) => isNegated(tree, one))) return false;
  if (from.every((one) => one === 'body') && recipients.length === 0) return false;
  if (isOpinion(tree, act) && !from.some((one) => /^(?:power|place|unknown)$/u.test(one)))
    return false;
  const givers = new Set(initiators.map(({ head }) => head));
  const heard = recipients.filter(({ head }) => !givers.has(head) && isOwn(tree, head, verb));
  if (heard.some(({ actor }) => actor !== undefined)) return true;
  const clauses = dependents(tree, verb, 'xcomp', 'ccomp', 'advcl');
  const deeds = clauses.flatMap((one) => actAt(tree, one)?.type ?? []);
  const trade = deeds.length > 0 && deeds.every((type) => type === 'COOPERATE' || type === 'AID');
  if (trade && !hasPower({ from, to })) return false;
  if (deeds.some((type) => AGAINST.has(type))) return false;
  if (deeds.length > 0 || [verb, ...clauses].some((one) => hasActObject(tree, one))) return true;
  const sure = frameWords('promises').has(lemmaOf(tree, act.at));
  return sure && from.some((one) => COLLECTIVE.has(one));
}

/** “Agrees with her”. */
function isOpinion(tree: Tree, { at }: Act): boolean {
  if (lemmaOf(tree, at) !== 'agree') return false;
  return dependents(tree, at, 'xcomp').length === 0;
}

/** Who is willing to blame or to ask agrees to nothing. */
const AGAINST: ReadonlySet<EventType> = new Set(['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN']);

/** Whether a word stands in the verb's own clause: not in “pledged to confront …”. */
function isOwn(tree: Tree, at: number, verb: number): boolean {
  for (const one of [at, ...chainOf(tree, at)]) {
    if (one === verb) return true;
    if (/^(?:xcomp|ccomp|acl|advcl)/u.test(tree.words[one]?.relation ?? '')) return false;
  }
  return false;
}

function clausesOf(tree: Tree, { at, verb }: Act): readonly number[] {
  return [at, verb ?? at].flatMap((one) => dependents(tree, one, 'xcomp', 'ccomp', 'acl'));
}

/** “Promised not to allow it”: that is no cooperation. */
function isNegated(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'advmod').some((one) =>
    /^(?:not|n['’]t|never)$/u.test(lemmaOf(tree, one)),
  );
}

function hasActObject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'obj').some((one) => actAt(tree, one) !== undefined);
}

/** Two who meet: not the press, a crowd, a family; a visit is to a land or to somebody. */
function isEncounter(tree: Tree, { at, entry }: Act, { from, to }: Sides): boolean {
  if (to.length === 0) return lemmaOf(tree, at) !== 'audience';
  const met = to.some((one) => one === 'person' || COLLECTIVE.has(one));
  if (entry.mode === 'visit') return met || to.includes('place');
  if (frameWords('addresses').has(lemmaOf(tree, at)))
    return met && from.some((one) => one !== 'body');
  return met || (to.includes('body') && from.some((one) => one !== 'unknown'));
}

/** Words of a title before the name that the party starts with. */
const TITLE = 3;

/** Who is set free, not whose a thing is that comes out. */
function isCaptive(scene: Scene, { act, recipients }: ReadAct, { to }: Sides): boolean {
  const { tree, actors } = scene;
  if (act.verb !== act.at) return !to.every((one) => one === 'body');
  const noun = act.noun ?? -1;
  return recipients.some(
    ({ head, first, last, actor }) =>
      (first - TITLE <= noun && noun <= last && caseOf(tree, head) !== 'of') ||
      actors.get(actor ?? '')?.type === 'person',
  );
}

/** To honour and to recognise somebody is for states. */
function isPublicSupport(tree: Tree, { at, verb, entry }: Act, { from, to }: Sides): boolean {
  // Unions and firms strike deals, too.
  if (entry.roles.reciprocal === true && [...from, ...to].every((one) => one === 'body'))
    return false;
  const enacted = frameWords('enactments').has(lemmaOf(tree, at));
  if (enacted && from.length > 0 && from.every((one) => one === 'person')) return false;
  const formal = [at, verb ?? at].some((one) => frameWords('honours').has(lemmaOf(tree, one)));
  return !formal || [...from, ...to].some((one) => /^(?:power|place|unknown)$/u.test(one));
}

/** “The Rose parade”, “letters of protest”: who protests are people, not a place that the noun has in front. */
function isCrowd(tree: Tree, { at, verb }: Act, { from }: Sides): boolean {
  if (verb !== undefined) return true;
  const written = /^(?:letter|note|message)$/u.test(lemmaOf(tree, headOf(tree, at)));
  return !written && from.some((one) => one !== 'place' && one !== 'body' && one !== 'person');
}

/** A wish and an advice are requests between those in power. */
function isRequest({ tree }: Scene, { act, recipients }: ReadAct, { from, to }: Sides): boolean {
  const { at, verb, entry } = act;
  const lemma = lemmaOf(tree, at);
  if (/V\+(?:should|must)/u.test(entry.rule))
    return to.some((one) => one !== 'public') && isAskedOf(tree, at, recipients);
  if (lemma === 'appeal' && verb === at && to.every((one) => one !== 'power'))
    return dependents(tree, at, 'xcomp', 'advcl', 'ccomp').length > 0;
  if (frameWords('attractions').has(lemma) && tree.words[at]?.tag === 'NOUN')
    return verb !== undefined && frameWords('makings_of_requests').has(lemmaOf(tree, verb));
  if (verb === undefined && to.length === 0) return hasPower({ from, to });
  if (!frameWords('advice').has(lemma)) return true;
  return hasPower({ from, to: [] }) && to.some((one) => one !== 'unknown' && one !== 'public');
}

/** “Said that Moscow should leave” asks Moscow; “said that we should leave” nobody. */
function isAskedOf(tree: Tree, at: number, recipients: readonly Party[]): boolean {
  const asked = dependents(tree, at, 'ccomp').flatMap((one) =>
    dependents(tree, one, 'nsubj', 'nsubj:pass'),
  );
  return recipients.some(({ head }) => asked.includes(head) || asked.includes(headOf(tree, head)));
}
