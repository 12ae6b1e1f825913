import type { EventType } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { actOf } from './act.ts';
import type { Act } from './act.ts';
import { frameWords } from './frame-words.ts';
import { agentsOf, isInfinitive, isPassive, subjectsOf } from './frame.ts';
import { actAt } from './lexicon.ts';
import type { RoleSlot } from './lexicon.ts';
import { isAgent, partiesAt, statesOf } from './parties.ts';
import type { Party } from './parties.ts';
import { phraseOf } from './phrase.ts';
import type { Scene } from './scene.ts';
import { baseOf, isVerb, lemmaOf, withinClause } from './tree-walk.ts';
import { wordsAt } from './slots.ts';

export interface Roles {
  readonly initiators: readonly Party[];
  readonly recipients: readonly Party[];
  /** A thing stands where the one who acts should: “the crisis threatens Baku”. */
  readonly thingActs: boolean;
}

/** How many acts deep the completion of an act is read: “refused to agree to meet”. */
const DEPTH = 2;

export function rolesOf(scene: Scene, act: Act, depth = 0): Roles {
  const { initiator, recipient, reciprocal } = act.entry.roles;
  const given = initiatorsOf(scene, act, initiator);
  const senders = without(sendersOf(scene, act), given.parties);
  const others =
    senders.length > 0 && given.parties.length > 0
      ? senders
      : otherwiseNamed(
          scene,
          without(recipientsOf(scene, act, recipient, depth), given.parties),
          given.parties,
        );
  const mutual = reciprocal === true || isMutual(scene, act);
  const both = mutual && others.length === 0 && given.parties.length > 1;
  // “After consulting with both”: with whom it is done did not begin it.
  const withThem = others.some(({ head }) => caseOf(scene.tree, head) === 'with');
  const between = mutual && !withThem && given.parties.length === 0 && others.length > 1;
  return {
    initiators: between ? others : given.parties,
    recipients: both ? given.parties : others,
    thingActs: given.thing,
  };
}

/** Whose an envoy or a mission is to whom something is done: “summoned the Georgian ambassador”. */
function sendersOf(scene: Scene, { at, verb, noun, entry }: Act): readonly Party[] {
  if (verb !== at || noun === undefined || !/^(?:ACCUSE|CONSULT|SANCTION)$/u.test(entry.type))
    return [];
  if (entry.roles.recipient.includes('obj')) return [];
  if (!frameWords('organs').has(lemmaOf(scene.tree, noun))) return [];
  return statesOf(scene, noun).filter(({ head }) => head < noun);
}

function initiatorsOf(
  scene: Scene,
  act: Act,
  slots: readonly RoleSlot[],
  nested = false,
): { readonly parties: readonly Party[]; readonly thing: boolean } {
  const order: readonly RoleSlot[] =
    act.verb !== undefined && !slots.includes('subj') && !isDoneToSubject(act)
      ? ['subj', ...slots]
      : slots;
  const owned = act.noun === act.at && isOwned(scene, act.at);
  let thing = false;
  for (const slot of order) {
    if (owned && slot === 'nmod:of') continue;
    const words = wordsAt(scene, act, slot).filter((one) => one !== act.at);
    const behest = words.flatMap((one) => behestOf(scene, one));
    if (behest.length > 0) return { parties: behest, thing: false };
    const parties = partiesAt(scene, words);
    if (parties.length > 0) return { parties, thing: false };
    const owners = nested ? [] : words.flatMap((one) => doersOf(scene, one, act.entry.type));
    if (owners.length > 0) return { parties: owners, thing: false };
    thing ||= slot === 'subj' && words.some((one) => !isSomeone(scene.tree, one, act));
  }
  return { parties: [], thing };
}

/** “Faced criticism”, “received aid”. */
function isDoneToSubject({ entry }: Act): boolean {
  return entry.roles.recipient.includes('subj');
}

/** “He”, of whom nobody knows who he is; “it”, where only a state or a body does this. */
function isSomeone(tree: Tree, at: number, { entry }: Act): boolean {
  const lemma = lemmaOf(tree, at);
  if (lemma === 'it') return entry.type === 'SANCTION' || /^(?:summon|expel)/u.test(entry.rule);
  return /^(?:he|she|they|we|who)$/u.test(lemma);
}

/** “Russia’s invasion of Ukraine”: what stands behind `of` is not who does it. */
function isOwned(scene: Scene, noun: number): boolean {
  const { tree } = scene;
  if (dependents(tree, noun, 'nmod:poss').length > 0) return true;
  return statesOf(scene, noun).some(({ head }) => head < noun);
}

/** Who does what a noun names: “Russian strikes killed …”. */
function doersOf(scene: Scene, at: number, type?: EventType): readonly Party[] {
  const { tree } = scene;
  if (tree.words[at]?.tag !== 'NOUN') return [];
  const entry = actAt(tree, at);
  if (entry === undefined)
    return frameWords('voices').has(lemmaOf(tree, at)) ? speakersOf(scene, at) : [];
  if (type !== undefined && !MATERIAL.has(type)) return [];
  return initiatorsOf(scene, actOf(tree, at, entry), entry.roles.initiator, true).parties.slice(
    0,
    2,
  );
}

/** “Was halted by order of the governor”: it is the governor who does it, not an order. */
function behestOf(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const voiced = caseOf(tree, at) === 'by' && frameWords('voices').has(lemmaOf(tree, at));
  return voiced ? speakersOf(scene, at) : [];
}

/** Who speaks in a document or takes a measure: “Baku issued a statement condemning …”, “a decree by …”. */
function speakersOf(scene: Scene, at: number): readonly Party[] {
  const { tree } = scene;
  const own = partiesAt(scene, [
    ...dependents(tree, at, 'nmod:poss'),
    ...dependents(tree, at, 'nmod').filter((one) => /^(?:by|of|from)$/u.test(caseOf(tree, one))),
  ]);
  if (own.length > 0) return own.slice(0, 1);
  const states = statesOf(scene, at).filter(({ head }) => head < at);
  if (states.length > 0) return states;
  const head = tree.words[at]?.head ?? -1;
  const carried =
    isVerb(tree, head) && /^(?:obj|obl|nsubj:pass)$/u.test(tree.words[at]?.relation ?? '');
  return carried ? partiesAt(scene, agentsOf(tree, head)) : [];
}

function recipientsOf(
  scene: Scene,
  act: Act,
  slots: readonly RoleSlot[],
  depth: number,
): readonly Party[] {
  if (act.entry.type === 'REQUEST' && act.noun !== undefined && act.noun !== act.at) {
    const asked = partiesAt(scene, dependents(scene.tree, act.noun, 'nmod:poss'));
    if (asked.length > 0) return asked;
  }
  for (const slot of slots) {
    if (slot === 'comp') {
      const completed = completedOf(scene, act, depth);
      if (completed.length > 0) return completed;
      continue;
    }
    const words = wordsAt(scene, act, slot).filter((one) => one !== act.at);
    if (slot === 'subj' && words.length > 0) return partiesAt(scene, words);
    if (slot.endsWith(':to') && /^(?:deport|expel)$/u.test(act.entry.mode ?? '')) continue;
    const things = slot === 'obj' && isAskedFor(scene, act);
    const parties = things ? [] : partiesAt(scene, words);
    const whose = act.entry.type === 'REQUEST' && slot === 'nmod:of';
    if (parties.length > 0 && !(whose && parties.every((one) => isPerson(scene, one))))
      return parties;
    const owners = words.flatMap((one) => ownersOf(scene, one, act.entry.type));
    const asked =
      act.entry.type === 'REQUEST' ? owners.filter((one) => !isPerson(scene, one)) : owners;
    if (asked.length > 0) return asked;
    const sites = MATERIAL.has(act.entry.type) ? words.flatMap((one) => siteAt(scene, one)) : [];
    if (sites.length > 0) return sites;
  }
  const completed = isCompleted(act) ? completedOf(scene, act, depth) : [];
  return completed.length > 0 || !LOCAL.has(act.entry.type) || act.noun === undefined
    ? completed
    : partiesAt(scene, locatedIn(scene, nearOf(scene.tree, act.noun)));
}

/** What is demanded is no one of whom it is asked: “demanded services”. */
function isAskedFor({ tree }: Scene, { at, entry }: Act): boolean {
  return entry.type === 'REQUEST' && /^(?:demand|request|seek)$/u.test(lemmaOf(tree, at));
}

/** What is withheld or imposed somewhere is done to those there: “suspended deliveries in Baghdad”. */
const LOCAL: ReadonlySet<string> = new Set(['SANCTION', 'AID', 'COERCE']);

/** “Demanded the return of the boy” asks nothing of the boy. */
function isPerson({ actors }: Scene, { actor }: Party): boolean {
  return actor !== undefined && actors.get(actor)?.type === 'person';
}

function isCompleted({ entry }: Act): boolean {
  return COMPLETED.has(entry.type);
}

/** Acts that are done to places and buildings, too. */
const MATERIAL: ReadonlySet<string> = new Set([
  'AID',
  'AGREE',
  'MOBILIZE',
  'THREATEN',
  'COERCE',
  'ASSAULT',
]);

function siteAt({ tree }: Scene, at: number): readonly Party[] {
  return frameWords('sites').has(lemmaOf(tree, at)) ? [{ head: at, ...phraseOf(tree, at) }] : [];
}

/** Acts whose other side may stand in the clause that completes them: “signed an accord to supply Baku”. */
const COMPLETED: ReadonlySet<string> = new Set([
  'REQUEST',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SUPPORT',
  'PROTEST',
]);

/** Whose a thing is that something is done to: “rejected Iran’s offer”, “condemned an attack by rebels”. */
function ownersOf(scene: Scene, at: number, type: EventType): readonly Party[] {
  const { tree } = scene;
  if (!/^(?:NOUN|PROPN)$/u.test(tree.words[at]?.tag ?? '')) return [];
  if (lemmaOf(tree, at) === 'behalf') return [];
  const doers = doersOf(scene, at);
  if (doers.length > 0) return doers;
  // “Dismissed criticism of Minsk”: whom it is against did not make it.
  if (type === 'REJECT' && actAt(tree, at)?.type === 'ACCUSE') return [];
  if (VERBAL.has(type) && frameWords('harms').has(lemmaOf(tree, at))) return [];
  const possessors = partiesAt(scene, dependents(tree, at, 'nmod:poss'));
  if (possessors.length > 0) return possessors;
  const states = statesOf(scene, at).filter(({ head }) => head < at);
  if (states.length > 0) return states;
  const inside = nearOf(tree, at);
  for (const preposition of VERBAL.has(type) ? OWNING : [...OWNING, ...TARGETS]) {
    const behind = inside.filter(
      (one) =>
        caseOf(tree, one) === preposition &&
        isAgent(scene, one) &&
        isNear(tree, at, one, preposition),
    );
    const parties = partiesAt(scene, behind.slice(0, 1));
    if (parties.length > 0) return parties;
  }
  const within = inside.filter((one) => tree.words[one]?.relation === 'nmod:poss');
  const inner = partiesAt(scene, within.slice(0, 1));
  if (inner.length > 0) return inner;
  if (actAt(tree, at) !== undefined) return [];
  return partiesAt(scene, locatedIn(scene, inside));
}

/** “Guest houses in Bree”: the last resort. */
function locatedIn({ tree, heads }: Scene, words: readonly number[]): readonly number[] {
  return words.filter((one) => caseOf(tree, one) === 'in' && heads.has(one)).slice(0, 1);
}

/** How an owner is told behind a thing, the surest first. */
const OWNING: readonly string[] = ['by', 'from', 'between', 'of', 'with'];

/** “The handling of a meeting … at the home of a nun”: an owner's `of` is not taken from behind another preposition. */
function isNear(tree: Tree, at: number, one: number, preposition: string): boolean {
  const head = tree.words[one]?.head ?? -1;
  return preposition !== 'of' || head === at || /^(?:of)?$/u.test(caseOf(tree, head));
}

/** How somebody is told behind a thing that is done to him: “action against Russia”. */
const TARGETS: readonly string[] = ['against', 'to', 'on'];

/** Acts of judging words, which go to whose a thing is: “condemned the attack on …” goes to nobody yet. */
const VERBAL: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'PROTEST']);

/** Of the clause that completes an act: its own subject, or whom that clause’s act is done to. */
function completedOf(scene: Scene, act: Act, depth: number): readonly Party[] {
  const { tree } = scene;
  const base = act.verb ?? act.at;
  const clauses = [base, ...(act.noun === undefined ? [] : [act.noun])].flatMap((one) =>
    dependents(tree, one, 'xcomp', 'ccomp', 'acl', 'advcl').filter((clause) =>
      completes(tree, clause, act.entry.type),
    ),
  );
  for (const clause of clauses) {
    const alleged = act.entry.type === 'ACCUSE' && act.entry.rule.startsWith('allege');
    const own = alleged || act.entry.type === 'REQUEST' ? askedIn(tree, clause) : [];
    const parties = partiesAt(
      scene,
      own.filter((one) => tree.words[one]?.tag !== 'PRON'),
    );
    const others = without(parties, partiesAt(scene, subjectsOf(tree, base)));
    if (others.length > 0) return others;
    const asked = act.entry.type === 'REQUEST';
    const inner = depth < DEPTH ? innerRecipients(scene, clause, depth, asked) : [];
    if (inner.length > 0) return without(inner, partiesAt(scene, agentsOf(tree, base)));
  }
  return [];
}

/** Who is asked to do something is the one who would do it: in “demanded that he be returned” nobody is named. */
function askedIn(tree: Tree, clause: number): readonly number[] {
  return isPassive(tree, clause) ? [] : dependents(tree, clause, 'nsubj');
}

/** A purpose completes an act; “after …” and “while …” do not. */
function completes(tree: Tree, clause: number, type: EventType): boolean {
  if (!isVerb(tree, clause)) return false;
  if (/^(?:SUPPORT|PROTEST)$/u.test(type)) return isInfinitive(tree, clause);
  return baseOf(tree, clause) !== 'advcl' || isInfinitive(tree, clause);
}

function innerRecipients(
  scene: Scene,
  clause: number,
  depth: number,
  asked: boolean,
): readonly Party[] {
  const { tree } = scene;
  const entry = actAt(tree, clause);
  if (entry !== undefined) {
    const found = rolesOf(scene, actOf(tree, clause, entry), depth + 1).recipients;
    if (found.length > 0) return found;
  }
  for (const object of dependents(tree, clause, 'obj', 'iobj')) {
    const noun = tree.words[object]?.tag === 'NOUN' ? actAt(tree, object) : undefined;
    if (noun !== undefined) {
      const found = rolesOf(scene, actOf(tree, object, noun), depth + 1).recipients;
      if (found.length > 0) return found;
    }
    const parties = partiesAt(scene, [object]).filter((one) => isState(scene, one));
    if (parties.length > 0) return parties;
  }
  const near = nearOf(tree, clause);
  const behind = near.filter((one) => BEHIND.has(caseOf(tree, one)) && isAgent(scene, one));
  const found = partiesAt(scene, behind.slice(0, 1));
  if (found.length > 0 || asked) return found;
  return partiesAt(scene, locatedIn(scene, near));
}

/** Whom a verb that names no act is about: only of a state is it said that something is done to it. */
function isState({ actors }: Scene, { actor }: Party): boolean {
  return actor !== undefined && actors.get(actor)?.type === 'state';
}

/** What hangs on a verb, and what hangs on that. */
function nearOf(tree: Tree, at: number): readonly number[] {
  return withinClause(tree, at).filter((one) => {
    const head = tree.words[one]?.head ?? -1;
    return head === at || tree.words[head]?.head === at;
  });
}

const BEHIND: ReadonlySet<string> = new Set(['to', 'with', 'from', 'against', 'on', 'of', 'by']);

/** “Each other”, “mutual”, “exchanged”. */
function isMutual({ tree }: Scene, { verb, noun }: Act): boolean {
  if (verb !== undefined && frameWords('exchange').has(lemmaOf(tree, verb))) return true;
  if (verb !== undefined && frameWords('together').has(lemmaOf(tree, verb))) return true;
  if (noun !== undefined && isTheirs(tree, noun)) return true;
  const around = [verb, noun].flatMap((one) =>
    one === undefined ? [] : (tree.children[one] ?? []),
  );
  return around.some(
    (one) =>
      /^(?:mutual|reciprocal|mutually|each|another)$/u.test(lemmaOf(tree, one)) &&
      (lemmaOf(tree, one) !== 'each' || lemmaOf(tree, one + 1) === 'other') &&
      (lemmaOf(tree, one) !== 'another' || lemmaOf(tree, one - 1) === 'one'),
  );
}

/** “Postponed their meeting”. */
function isTheirs(tree: Tree, noun: number): boolean {
  const theirs = dependents(tree, noun, 'nmod:poss').some(
    (one) => tree.words[one]?.form.toLowerCase() === 'their',
  );
  return theirs && frameWords('mutual').has(lemmaOf(tree, noun));
}

/** “Baku closed its office in Baku”: the place is no other side. */
function otherwiseNamed(
  { tree }: Scene,
  parties: readonly Party[],
  others: readonly Party[],
): readonly Party[] {
  const words = new Set(others.map(({ head }) => tree.words[head]?.form));
  return parties.filter(({ head }) => !words.has(tree.words[head]?.form));
}

function without(parties: readonly Party[], others: readonly Party[]): readonly Party[] {
  return parties.filter(
    ({ head, actor }) =>
      !others.some((one) => one.head === head || (actor !== undefined && one.actor === actor)),
  );
}
