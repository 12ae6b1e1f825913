import type { DateMention } from '../../model/records.ts';
import { dependents } from '../../parse/tree.ts';
import { statusOf } from '../certainty/combine.ts';
import type { Placed } from '../story.ts';
import { frontedDoer, isFronted } from './fronted.ts';
import { antecedentAt } from './owner.ts';
import { isPerson, partyUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';

const DEEPEST = 40;

/** The verb, or the noun of “was a minister”, that a word's clause is built on. */
function clauseOf({ tree, words }: Scene, at: number): number {
  let here = at;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const word = words[here];
    if (word === undefined || word.head === -1) return here;
    const isVerb = word.tag === 'VERB' || word.tag === 'AUX';
    if (isVerb && !word.relation.startsWith('aux') && word.relation !== 'cop') return here;
    if (dependents(tree, here, 'cop').length > 0) return here;
    here = word.head;
  }
  return here;
}

/** The verb above a noun, if it stands within a few words. */
export function governingVerb(scene: Scene, at: number): number | undefined {
  const verb = clauseOf(scene, at);
  return scene.words[verb]?.tag === 'VERB' ? verb : undefined;
}

/** The dates that hang on the clause of a verb or noun; failing those, the next one behind it within the clause. */
export function datesOf(scene: Scene, at: number, until: number): readonly Placed<DateMention>[] {
  const { dates } = scene.sentence;
  if (dates.length === 0) return [];
  const own = clauseOf(scene, at);
  const governor = governorOf(scene, at);
  const hanging = dates.filter(({ head }) => clauseOf(scene, head) === own);
  const near = hanging.filter((date) => isInReach(scene, date, at, until) && hasYear(date));
  if (near.length > 0) return near;
  if (governor !== undefined && governor < at) {
    const above = datesOf(scene, governor, at).filter((date) => date.end <= at);
    if (above.length > 0) return above;
  }
  return dates
    .filter((date) => date.first >= until && isStraight(scene, until, date.first) && hasYear(date))
    .slice(0, 1);
}

function hasYear({ record }: Placed<DateMention>): boolean {
  return !record.edtf.startsWith('XXXX');
}

/** Not behind the next verb or a semicolon. */
function isInReach(
  { keys, words }: Scene,
  { first, end }: Placed<DateMention>,
  at: number,
  until: number,
): boolean {
  const [from, to] = first > until ? [until, first] : [end, at];
  for (let word = from; word < to; word += 1) {
    if (keys[word] === ';') return false;
    if (words[word]?.tag === 'VERB' && words[word]?.features['VerbForm'] === 'Fin') return false;
  }
  return true;
}

const STRAIGHT = 6;

/** Nothing but a few words without verb or comma lies between. */
function isStraight({ words, keys }: Scene, from: number, until: number): boolean {
  if (until - from > STRAIGHT) return false;
  for (let at = from; at < until; at += 1)
    if (words[at]?.tag === 'VERB' || words[at]?.tag === 'CCONJ' || STOPS.has(keys[at] ?? ''))
      return false;
  return true;
}

const STOPS = new Set([',', ';', ':', '.', '(', ')']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

/** Whose doing a verb tells: its subject, through relative pronouns, shared subjects and participles. */
export function subjectOf(scene: Scene, verb: number): Party | undefined {
  const subject = frontedDoer(scene, verb) ?? controllerOf(scene, verb) ?? findSubject(scene, verb);
  if (subject === undefined || isAcrossQuotes(scene, subject, verb)) return undefined;
  return scene.keys.slice(subject.end, verb).includes(';') ? undefined : subject;
}

/** The subject and those joined to it: “both A and B”. */
export function subjectsOf(scene: Scene, verb: number): readonly Party[] {
  const who = subjectOf(scene, verb);
  if (who === undefined) return [];
  const heads = [
    ...Array.from({ length: who.end - who.first }, (_, index) => who.first + index),
    ...dependents(scene.tree, verb, 'nsubj'),
  ];
  const joined = heads
    .flatMap((at) => dependents(scene.tree, at, 'conj'))
    .flatMap((at) => partyAt(scene, at) ?? [])
    .filter((party) => isPerson(party) && party.end <= Math.max(verb, who.end + MOST_JOINED));
  const all = new Map([who, ...joined].map((party) => [party.actor.id, party]));
  return [...all.values()];
}

const MOST_JOINED = 12;

/** Somebody outside a quotation is no subject within it. */
function isAcrossQuotes({ keys }: Scene, { first, end }: Party, verb: number): boolean {
  const [from, to] = first < verb ? [end, verb] : [verb, first];
  const inside = /^[”»"]$/u.test(keys[from] ?? '') ? from + 1 : from;
  const own = keys.slice(inside, to);
  const opening = own.filter((key) => key === '“' || key === '«').length;
  const closing = own.filter((key) => key === '”' || key === '»').length;
  return opening !== closing;
}

function findSubject(scene: Scene, verb: number): Party | undefined {
  let here = verb;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const word = scene.words[here];
    if (word === undefined) return undefined;
    const subjects = dependents(scene.tree, here, 'nsubj');
    if (subjects.length > 0) {
      for (const subject of subjects) {
        const party = partyAt(scene, subject);
        if (party !== undefined) return nearerThan(scene, party, here) ?? party;
      }
      return besideVerb(scene, here);
    }
    const beside = besideVerb(scene, here);
    if (beside !== undefined) return beside;
    // “X, a cousin of Y, heads”: the name that opens the sentence, though it be taken for somebody addressed.
    const [called] = dependents(scene.tree, here, 'vocative');
    if (called === 0) return partyAt(scene, called);
    const relation = word.relation.split(':')[0] ?? '';
    if (relation === 'acl' && governorOf(scene, here) === undefined)
      return partyAt(scene, word.head);
    const governor = governorOf(scene, here);
    if (!SHARED.has(relation) && governor === undefined) return undefined;
    here = governor ?? word.head;
    // “X, the son of Y, heads”: the verb hangs on the name that opens the sentence.
    const opener = scene.parties[here];
    if (opener?.first === 0 && isPerson(opener) && scene.words[here]?.tag === 'PROPN')
      return opener;
  }
  return undefined;
}

/** “X took office after his predecessor, Y, was dismissed”: behind another clause's verb, the name right before. */
function nearerThan(scene: Scene, { end }: Party, verb: number): Party | undefined {
  const beside = besideVerb(scene, verb);
  if (beside === undefined || beside.first <= end) return undefined;
  const isOther = scene.words
    .slice(end, beside.first)
    .some(
      ({ tag, features, relation }) =>
        tag === 'VERB' && features['VerbForm'] === 'Fin' && !relation.startsWith('acl'),
    );
  return isOther ? beside : undefined;
}

const SHARED = new Set(['conj', 'xcomp', 'parataxis']);

const DECREES = new Set([
  'decree',
  'order',
  'ukase',
  'edict',
  'directive',
  'resolution',
  'decision',
]);
const DOING = new Set([',', 'by', 'after', 'since', 'before']);

/**
 * The verb whose doer does, too, what a participle tells: “signed a decree dismissing”, “became head, succeeding”, “after
 * dismissing”. It is as real as that verb.
 */
export function governorOf({ words, keys, lemmas }: Scene, at: number): number | undefined {
  const word = words[at];
  if (word?.tag !== 'VERB' || keys[at]?.endsWith('ing') !== true || word.head < 0) return undefined;
  const head = words[word.head];
  if (head?.tag === 'NOUN' && word.relation.startsWith('acl')) {
    const verb = DECREES.has(lemmas[word.head] ?? '') ? head.head : -1;
    return words[verb]?.tag === 'VERB' ? verb : undefined;
  }
  if (!DOING.has(keys[at - 1] ?? '') || !/^(?:advcl|acl|xcomp|conj)/u.test(word.relation))
    return undefined;
  return clauseUp(words, word.head, at);
}

/** The finite verb, or the noun of “was a minister”, at a word or above it. */
function clauseUp(words: Scene['words'], from: number, below: number): number | undefined {
  let here = from;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const word = words[here];
    if (word === undefined || here === below) return undefined;
    if (word.tag === 'VERB' || word.head === -1) return here;
    here = word.head;
  }
  return undefined;
}

/** Of these, what follows with “to” came about: “rose to become”, “was chosen to head”. */
const COMES_ABOUT = new Set([
  'rise',
  'go',
  'live',
  'grow',
  'manage',
  'return',
  'come',
  'beat',
  'defeat',
  'win',
  'leave',
  'resign',
  'quit',
]);
const CHARGES = new Set([
  'tap',
  'appoint',
  'name',
  'elect',
  'choose',
  'pick',
  'select',
  'send',
  'install',
  'bring',
  'hire',
  'promote',
  'recall',
  'dispatch',
  'assign',
  'call',
]);
const FARTHEST_UP = 14;

/** The verb that an infinitive's truth hangs on: “rose to become”, “tapped X to head”. */
function accomplishedBy({ words, keys, lemmas }: Scene, at: number): number | undefined {
  const word = words[at];
  if (word?.features['VerbForm'] !== 'Inf' || keys[at - 1] !== 'to') return undefined;
  for (let verb = at - 2; verb >= 0 && at - verb <= FARTHEST_UP; verb -= 1) {
    if (words[verb]?.tag !== 'VERB') continue;
    const lemma = lemmas[verb] ?? '';
    return COMES_ABOUT.has(lemma) || CHARGES.has(lemma) ? verb : undefined;
  }
  return undefined;
}

/** Who does what an infinitive tells, where its verb is done to somebody: “tapped X to head”. */
function controllerOf(scene: Scene, at: number): Party | undefined {
  const verb = accomplishedBy(scene, at);
  if (verb === undefined) return undefined;
  if (!CHARGES.has(scene.lemmas[verb] ?? '') || isPassive(scene, verb))
    return subjectOf(scene, verb);
  return scene.all.find(
    (party) => isPerson(party) && party.first > verb && party.end < at && party.end > at - 4,
  );
}

/** The party that a word stands for; behind “who”, the one before it. */
function partyAt(scene: Scene, at: number): Party | undefined {
  const key = scene.keys[at] ?? '';
  if (RELATIVE.has(key)) return antecedentOfWho(scene, at);
  const party = scene.parties[at];
  if (party !== undefined && party.mention.form !== 'pronoun') {
    const isOwner = scene.keys[party.end] === "'s" || scene.keys[party.end] === '’s';
    return isOwner ? undefined : party;
  }
  const bearer = scene.bearers.get(at);
  if (bearer !== undefined) return bearer;
  return PRONOUNS.has(key) ? antecedentAt(scene, at) : undefined;
}

const PRONOUNS = new Set(['he', 'she', 'him', 'her']);

function antecedentOfWho(scene: Scene, at: number): Party | undefined {
  const before = scene.keys[at - 1] === ',' ? at - 1 : at;
  const beside = partyUntil(scene, before) ?? bracketed(scene, before);
  if (beside !== undefined) return beside;
  const aside = beforeAside(scene, before);
  if (aside !== undefined && scene.keys[before] === ',') return aside;
  const verb = scene.words[at]?.head ?? -1;
  const clause = scene.words[verb];
  return clause?.relation === 'acl:relcl' ? scene.parties[clause.head] : undefined;
}

const MOST_ASIDE = 8;

/** “Kolkha TV, the largest channel, which”: the one before what it is told to be. */
function beforeAside({ keys, words, parties }: Scene, end: number): Party | undefined {
  for (let at = end - 1; at > 0 && end - at <= MOST_ASIDE; at -= 1) {
    if (keys[at] === ',' && /^(?:the|a|an|its|his|her)$/u.test(keys[at + 1] ?? ''))
      return parties[at - 1]?.end === at ? parties[at - 1] : undefined;
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADP|PART|PRON)$/u.test(words[at]?.tag ?? '')) return undefined;
  }
  return undefined;
}

/** “Anna Veld (née Sole), who”. */
function bracketed(scene: Scene, at: number): Party | undefined {
  if (scene.keys[at - 1] !== ')') return undefined;
  for (let open = at - 2; open > at - 12 && open >= 0; open -= 1)
    if (scene.keys[open] === '(') return partyUntil(scene, open);
  return undefined;
}

/** The party right before the verb and its auxiliaries, where the tree says nothing. */
function besideVerb(scene: Scene, verb: number): Party | undefined {
  let at = verb;
  while (
    at > 0 &&
    scene.parties[at - 1] === undefined &&
    (scene.words[at - 1]?.tag === 'AUX' || scene.words[at - 1]?.tag === 'ADV')
  )
    at -= 1;
  const key = scene.keys[at - 1] ?? '';
  // “X, having quarrelled with Y”.
  if (key === ',' && scene.keys[at] === 'having') return partyUntil(scene, at - 1);
  if (key === 'and' && scene.words[at]?.tag === 'AUX') return relativeBefore(scene, at);
  if (RELATIVE.has(key)) return antecedentOfWho(scene, at - 1);
  if (PRONOUNS.has(key)) return antecedentAt(scene, at - 1);
  const aside = key === ',' ? beforeAside(scene, at - 1) : undefined;
  const party = partyUntil(scene, at) ?? apposed(scene, at) ?? aside;
  if (party !== undefined && party === aside) return party;
  if (party === undefined || !isPerson(party)) return undefined;
  const before = scene.words[party.first - 1];
  return before?.tag === 'ADP' || before?.tag === 'CCONJ' ? undefined : party;
}

/** “X, who had held the post and was the brother of Y”: the one before “who”. */
function relativeBefore(scene: Scene, verb: number): Party | undefined {
  for (let at = verb - 2; at > 0 && verb - at <= MOST_JOINED; at -= 1) {
    if (scene.keys[at] === 'who') return antecedentOfWho(scene, at);
    if (/^[,;]$/u.test(scene.keys[at] ?? '')) return undefined;
  }
  return undefined;
}

/** “His daughter, X, married”: the name between commas right before the verb. */
function apposed(scene: Scene, at: number): Party | undefined {
  const party = scene.keys[at - 1] === ',' ? partyUntil(scene, at - 1) : undefined;
  return party !== undefined && scene.keys[party.first - 1] === ',' ? party : undefined;
}

/** The verb stands in the passive: “was appointed”, “appointed by”, “(appointed in 2019)”. */
export function isPassive(scene: Scene, verb: number): boolean {
  const { tree, words } = scene;
  if (dependents(tree, verb, 'aux').some((at) => words[at]?.relation === 'aux:pass')) return true;
  if (dependents(tree, verb, 'nsubj').some((at) => words[at]?.relation === 'nsubj:pass'))
    return true;
  if (scene.lemmas[verb - 1] === 'be') return true;
  const word = words[verb];
  if (isFronted(scene, verb))
    return /(?:ed|en|de)$/u.test(scene.keys[verb] ?? '') && !isHaving(scene, verb);
  if (word?.features['VerbForm'] !== 'Part' || word.features['Tense'] !== 'Past') return false;
  const isDoing = word.relation.startsWith('acl') && scene.parties[verb + 1]?.first === verb + 1;
  if (isDoing && scene.keys[verb - 1] !== ',') return false;
  const hasHave = dependents(tree, verb, 'aux').some((at) => scene.lemmas[at] === 'have');
  if (hasHave) return false;
  if (word.relation.startsWith('acl')) return true;
  if (!word.relation.startsWith('conj')) return scene.keys[verb + 1] === 'by';
  const hasOwn = dependents(tree, verb, 'nsubj').length > 0;
  return !hasOwn && word.head !== verb && isPassiveHead(scene, word.head);
}

function isHaving({ keys }: Scene, verb: number): boolean {
  return keys[verb - 1] === 'having' && keys[verb] !== 'been';
}

function isPassiveHead({ tree, words }: Scene, head: number): boolean {
  return dependents(tree, head, 'aux').some((at) => words[at]?.relation === 'aux:pass');
}

/** The one behind “by” of a passive. */
export function agentOf(scene: Scene, verb: number): Party | undefined {
  for (const at of dependents(scene.tree, verb, 'obl')) {
    const isBy = dependents(scene.tree, at, 'case').some((one) => scene.keys[one] === 'by');
    if (isBy) return free(scene, namedAt(scene, at) ?? behindBy(scene, verb));
  }
  return free(scene, behindBy(scene, verb)) ?? borneBehind(scene, behindBy(scene, verb));
}

/** “By X’s brother Y”. */
export function borneBehind(scene: Scene, owner: Party | undefined): Party | undefined {
  if (owner === undefined) return undefined;
  for (let at = owner.end + 1; at <= owner.end + 3; at += 1) {
    const bearer = scene.bearers.get(at);
    if (bearer !== undefined) return bearer;
  }
  return undefined;
}

/** Who stands at a word, or behind it in “by his deputy, X”; “his” is nobody yet. */
function namedAt({ parties, bearers }: Scene, at: number): Party | undefined {
  return parties[at] ?? bearers.get(at);
}

/** “By X’s father” is not by X. */
function free({ keys }: Scene, party: Party | undefined): Party | undefined {
  return /^['’]s?$/u.test(keys[party?.end ?? -1] ?? '') ? undefined : party;
}

const REACH = 8;

function behindBy({ keys, parties, words }: Scene, verb: number): Party | undefined {
  let by = verb + 1;
  while (by < verb + REACH && keys[by] !== 'by') {
    if (words[by]?.tag === 'VERB' || words[by]?.tag === 'PUNCT') return undefined;
    by += 1;
  }
  if (keys[by] !== 'by') return undefined;
  for (let at = by + 1; at < by + REACH; at += 1) {
    const party = parties[at];
    if (party !== undefined && party.actor.type !== 'state') return party;
    const tag = words[at]?.tag;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'PRON')
      return party;
  }
  return undefined;
}

export type Status = ReturnType<typeof statusOf>;

/** Whether a text puts something forward as being so: `occurred` or `alleged`; `planned` for what it says will be. */
export function standingAt(scene: Scene, at: number): Status {
  const { words, keys, cues } = scene;
  for (let before = at - 1; before >= 0 && at - before <= 4; before -= 1) {
    if (NEGATIVE.has(keys[before] ?? '')) return 'denied';
    if (words[before]?.tag === 'VERB' || words[before]?.tag === 'PUNCT') break;
  }
  const status = statusOf(scene.tree, cues, at);
  const word = words[at];
  const form = word?.features['VerbForm'];
  // “Electing X” is no election yet.
  const isToldOf = dependents(scene.tree, at, 'nsubj').length > 0 && keys[at - 1] !== 'to';
  const isInfinitive = (form === 'Inf' && !isToldOf) || form === 'Ger';
  const hasAux = dependents(scene.tree, at, 'aux').length > 0;
  const governor = hasAux ? undefined : (governorOf(scene, at) ?? accomplishedBy(scene, at));
  if (isFronted(scene, at) && status === 'occurred') return status;
  if (governor !== undefined && status === 'occurred') return standingAt(scene, governor);
  if (status === 'occurred' && isInfinitive && !hasAux) return 'hypothetical';
  return status;
}

const NEGATIVE = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor']);
