import { standingAt, subjectOf } from './clause.ts';
import { chargeBefore } from './post-nouns.ts';
import { behindGroup } from './parties.ts';
import { fits, isPartyName } from './ends.ts';
import { antecedentAt } from './owner.ts';
import { isPartyWord } from './words.ts';
import { spanOver, tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { groupBefore } from './group-antecedent.ts';
import { stemOf } from './namesakes.ts';
import { isPossessive } from './noun-phrase.ts';
import { behindBracket, isPerson, namedFrom, namedUntil, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';

const FROM = new Set(['of', 'from']);
const MEMBER = { type: 'member', from: 'bearer' } as const;

/** “X of the Free Union”, “X from the Pashin clan”, “members of the Pashin clan, including X and Y”. */
export function findMemberships(scene: Scene): readonly TieFact[] {
  return [
    ...scene.all.flatMap((group) =>
      fits(group, 'group')
        ? [
            ...namedBefore(scene, group),
            ...listedBehind(scene, group),
            ...amongBelonging(scene, group),
            ...bracketed(scene, group),
            ...listedAside(scene, group),
            ...ledBeside(scene, group),
            ...partyOfSomebody(scene, group),
          ]
        : [],
    ),
    ...consisting(scene),
    ...bornInto(scene),
  ];
}

const HOLDING = new Set(['include', 'comprise', 'unite']);
const MOST_BEFORE_VERB = 6;

/** “The Karsk clan consists of: X; the minister Y”, “its members include X and the mayor, Y”. */
function consisting(scene: Scene): readonly TieFact[] {
  const { lemmas, keys, words } = scene;
  return lemmas.flatMap((lemma, at): readonly TieFact[] => {
    const isOf = lemma === 'consist' && keys[at + 1] === 'of';
    if (!isOf && !HOLDING.has(lemma)) return [];
    if (words[at]?.tag !== 'VERB' || standingAt(scene, at) !== 'occurred') return [];
    const group = groupOf(scene, at);
    if (group === undefined) return [];
    const from = isOf ? at + 2 : at + 1;
    return peopleFrom(scene, from).flatMap((who) => tieOf(scene, who, group));
  });
}

/** The group before a verb, or the one that “its members” and “the clan” mean. */
function groupOf(scene: Scene, verb: number): Party | undefined {
  const { keys, lemmas } = scene;
  let at = verb;
  while (at > 0 && /^(?:AUX|ADV)$/u.test(scene.words[at - 1]?.tag ?? '')) at -= 1;
  for (const party of scene.all)
    if (fits(party, 'group') && behindGroup(scene, party) === at && !isOwned(keys, party.first))
      return party;
  if (lemmas[at - 1] === 'member') {
    for (let before = at - 2; before >= 0 && at - before < MOST_BEFORE_VERB; before -= 1)
      if (keys[before] === 'its' || keys[before] === 'whose' || isPossessive(keys[before] ?? ''))
        return groupBefore(scene, at - 1);
    return undefined;
  }
  return groupBefore(scene, at);
}

/** “The critics of the clan include”: the clan is not what includes them. */
function isOwned(keys: readonly string[], first: number): boolean {
  let at = first;
  while (/^(?:the|“|«|")$/u.test(keys[at - 1] ?? '')) at -= 1;
  return keys[at - 1] === 'of' || keys[at - 1] === 'to';
}

const LISTED = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'NUM', 'ADV']);
const BESIDE = new Set([',', ';', ':', '(', ')', 'of', '-', 'for', 'as', 'well', '“', '”']);
const MOST_WORDS = 120;

/** The people of a list, each with or without what he is, up to the next verb. */
export function peopleFrom(scene: Scene, from: number): readonly Party[] {
  const { words, keys } = scene;
  const found: Party[] = [];
  for (let at = from; at < words.length && at - from < MOST_WORDS; at += 1) {
    const party = partyFrom(scene, at);
    if (party !== undefined) {
      const isOf = keys[at - 1] === 'of' || keys[at - 1] === 'to';
      if (isPerson(party) && isPossessive(keys[party.end] ?? '')) return found;
      if (isPerson(party) && namedFrom(scene, at) !== undefined && !isOf) found.push(party);
      at = party.end - 1;
    } else if (!LISTED.has(words[at]?.tag ?? '') && !BESIDE.has(keys[at] ?? '')) return found;
  }
  return found;
}

/** “The Karsk clan (X, Y)”: nothing but names. */
function bracketed(scene: Scene, group: Party): readonly TieFact[] {
  const open = behindGroup(scene, group);
  if (scene.keys[open] !== '(') return [];
  const people = listFrom(scene, open + 1);
  const isAll = people.length > 1 && scene.keys[people.at(-1)?.end ?? 0] === ')';
  return isAll ? people.flatMap((who) => tieOf(scene, who, group)) : [];
}

/** “The hardliners, among them X and Y,”, “the hardliners – X, Y and Z –”. */
function listedAside(scene: Scene, group: Party): readonly TieFact[] {
  const { keys } = scene;
  const at = behindGroup(scene, group);
  const isDash = keys[at] === '–' || keys[at] === '—';
  const isAmong = keys[at] === ',' && /^(?:among|including)$/u.test(keys[at + 1] ?? '');
  if (!isDash && !isAmong) return [];
  const first = isDash
    ? at + 1
    : keys[at + 2] === 'them' || keys[at + 2] === 'whom'
      ? at + 3
      : at + 2;
  const people = isDash ? listFrom(scene, first) : peopleFrom(scene, first);
  const isClosed = !isDash || /^[–—]$/u.test(keys[people.at(-1)?.end ?? 0] ?? '');
  return people.length > (isDash ? 1 : 0) && isClosed
    ? people.flatMap((who) => tieOf(scene, who, group))
    : [];
}

/** “X’s party, the Civic Platform”, “X, whose Civic Platform”. */
function partyOfSomebody(scene: Scene, group: Party): readonly TieFact[] {
  const { keys, lemmas } = scene;
  if (!isPartyName(group)) return [];
  const at = keys[group.first - 1] === 'the' ? group.first - 1 : group.first;
  const isNamed = keys[at - 1] === ',' && isPartyWord(lemmas[at - 2] ?? '');
  const mark = isNamed ? at - 3 : at - 1;
  const owner = isPossessive(keys[mark] ?? '') && isNamed ? namedUntil(scene, mark) : undefined;
  const who = owner ?? (keys[mark] === 'whose' ? antecedentAt(scene, mark) : undefined);
  return who === undefined || !isPerson(who) ? [] : tieOf(scene, who, group);
}

const LEADS = { type: 'leads', from: 'bearer' } as const;

/** “The Karsk clan of X”, “X’s Karsk clan”, “X stands at the head of the clan”, “at the head of the clan stands X”. */
function ledBeside(scene: Scene, group: Party): readonly TieFact[] {
  const who = leaderBeside(scene, group);
  if (who === undefined || !isPerson(who)) return [];
  const place = { first: Math.min(group.first, who.first), end: Math.max(group.end, who.end) };
  return tiesOf(scene, who, { word: LEADS, others: [group], ...place }, 'of-leader');
}

function leaderBeside(scene: Scene, group: Party): Party | undefined {
  const { keys, lemmas } = scene;
  const end = behindGroup(scene, group);
  const isProper = /^\p{Lu}/u.test(group.actor.name);
  const behind = isProper && keys[end] === 'of' ? namedFrom(scene, end + 1) : undefined;
  if (behind !== undefined) return isPossessive(keys[behind.end] ?? '') ? undefined : behind;
  let first = group.first;
  while (/^(?:the|so-called|“|«|")$/u.test(keys[first - 1] ?? '')) first -= 1;
  if (isPossessive(keys[first - 1] ?? '')) return namedUntil(scene, first - 1);
  const charge = chargeBefore(keys, first);
  if (charge === first) return undefined;
  const verb = charge - 1;
  if (STANDING.has(lemmas[verb] ?? '') && standingAt(scene, verb) === 'occurred')
    return subjectOf(scene, verb) ?? namedUntil(scene, verb);
  return charge === 0 && STANDING.has(lemmas[end] ?? '') ? namedFrom(scene, end + 1) : undefined;
}

const STANDING = new Set(['stand', 'sit', 'be', 'remain']);

const AMONG = 12;

/** “Most of them, among them X and Y, belonged to the Karsk clan”; “the clan to which X and Y belong”. */
function amongBelonging(scene: Scene, group: Party): readonly TieFact[] {
  const { keys, lemmas } = scene;
  let at = group.first;
  while (/^(?:the|“|«|"|so-called)$/u.test(keys[at - 1] ?? '')) at -= 1;
  const isTo = keys[at - 1] === 'to' && lemmas[at - 2] === 'belong';
  const standing = isTo ? standingAt(scene, at - 2) : 'denied';
  if (isTo && (standing === 'occurred' || standing === 'alleged')) {
    const end = keys[at - 3] === ',' ? at - 3 : -1;
    for (let from = end - 1; from > 0 && end - from < AMONG * 2; from -= 1)
      if (isListing(keys, from)) {
        const first = keys[from] === 'among' || keys[from] === 'such' ? from + 2 : from + 1;
        const people = peopleFrom(scene, first).filter((one) => one.end <= end);
        return people.flatMap((who) => tieOf(scene, who, group));
      }
  }
  return toWhichBelong(scene, group);
}

function isListing(keys: readonly string[], at: number): boolean {
  const [key, next] = [keys[at], keys[at + 1]];
  if (key === 'among') return next === 'them';
  return key === 'including' || key === 'namely' || (key === 'such' && next === 'as');
}

const BELONGING = new Set(['belong', 'assign', 'ascribe', 'count', 'reckon', 'attribute']);

function toWhichBelong(scene: Scene, group: Party): readonly TieFact[] {
  const { keys, lemmas } = scene;
  let at = behindGroup(scene, group);
  if (keys[at] === ',') at += 1;
  if (keys[at] !== 'to' || keys[at + 1] !== 'which') return [];
  const people = peopleFrom(scene, at + 2);
  const end = people.at(-1)?.end ?? 0;
  let verb = end;
  while (verb - end <= MOST_BEFORE_VERB && !BELONGING.has(lemmas[verb] ?? '')) verb += 1;
  return people.length > 0 && BELONGING.has(lemmas[verb] ?? '')
    ? people.flatMap((who) => tieOf(scene, who, group))
    : [];
}

const KINDRED = new Set(['clan', 'family', 'dynasty', 'house']);

/** “The “Lomi clan”, led by Nina Tab’s (née Lomi) father”: she was born into it. */
function bornInto(scene: Scene): readonly TieFact[] {
  return scene.keys.flatMap((key, at): readonly TieFact[] => {
    if (key !== 'née' && key !== 'nee') return [];
    const own = scene.parties[at];
    const maiden = stemOf(scene.words[at + 1]?.form ?? '');
    let before = at;
    while (before > 0 && /^(?:['’]s?|[(,[])$/u.test(scene.keys[before - 1] ?? '')) before -= 1;
    const who = namedUntil(scene, before) ?? own;
    if (who === undefined || !isPerson(who)) return [];
    const clan = scene.all.find(
      ({ actor, mention }) =>
        actor.type === 'group' && isKindred(actor.name, maiden, mention.span.text),
    );
    return clan === undefined ? [] : tieOf(scene, who, clan);
  });
}

const LEAST_STEM = 4;

/** “Pashin clan” is of Pashin and Pashina. */
function isKindred(...[name, maiden, words]: readonly [string, string, string]): boolean {
  if (maiden.length < LEAST_STEM) return false;
  return [name, words].some((text) => {
    const own = text.toLowerCase().split(/\s+/u);
    return own.some((word) => stemOf(word) === maiden) && own.some((word) => KINDRED.has(word));
  });
}

function namedBefore(scene: Scene, group: Party): readonly TieFact[] {
  const { keys } = scene;
  let at = group.first;
  if (/^[“«"]$/u.test(keys[at - 1] ?? '')) at -= 1;
  if (keys[at - 1] === 'the') at -= 1;
  // “X, one of the siloviki”.
  if (keys[at - 1] === 'of' && keys[at - 2] === 'one' && keys[at - 3] === ',') at -= 2;
  else if (!FROM.has(keys[at - 1] ?? '')) return [];
  if (keys[at] === 'one') {
    const one = namedUntil(scene, at - 1);
    return one === undefined ? [] : tieOf(scene, one, group);
  }
  const who = namedUntil(scene, keys[at - 2] === ',' && keys[at - 1] === 'from' ? at - 2 : at - 1);
  return who === undefined ? [] : tieOf(scene, who, group);
}

const LISTING = new Set(['including', 'namely', ':', '(', 'like']);
const MOST_LISTED = 8;

function listedBehind(scene: Scene, group: Party): readonly TieFact[] {
  const { keys, lemmas } = scene;
  let before = group.first - 1;
  while (/^(?:the|of|“|«|")$/u.test(keys[before] ?? '')) before -= 1;
  if (lemmas[before] !== 'member') return [];
  let at = behindGroup(scene, group);
  if (keys[at] === ',') at += 1;
  const isSuchAs = keys[at] === 'such' && keys[at + 1] === 'as';
  if (!LISTING.has(keys[at] ?? '') && !isSuchAs) return [];
  return listFrom(scene, isSuchAs ? at + 2 : at + 1).flatMap((who) => tieOf(scene, who, group));
}

/** “X, Y and Z” from a word on. */
export function listFrom(scene: Scene, from: number): readonly Party[] {
  const found: Party[] = [];
  let at = from;
  for (let steps = 0; steps < MOST_LISTED; steps += 1) {
    const party = namedFrom(scene, at);
    if (party === undefined) break;
    found.push(party);
    at = behindBracket(scene, party.end);
    if (scene.keys[at] === ',') at += 1;
    if (scene.keys[at] === 'and') at += 1;
    if (at === party.end || partyFrom(scene, at) === undefined) break;
  }
  return found;
}

function tieOf(scene: Scene, who: Party, group: Party): readonly TieFact[] {
  const span = spanOver(scene, who, group);
  return tiesOf(
    scene,
    who,
    { word: MEMBER, others: [group], first: group.first, end: group.end },
    'of-group',
  ).map((tie) => ({ ...tie, span }));
}
