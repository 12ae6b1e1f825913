import { agentOf, governingVerb, isPassive, standingAt, subjectOf, subjectsOf } from './clause.ts';
import { apposedFrom, behindGroup, partyBehind } from './parties.ts';
import { fits } from './ends.ts';
import { tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import { isPerson, namedFrom, namedUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { careersAt, isBacking, isRise } from './words.ts';

const PATRON = { type: 'patron', from: 'bearer' } as const;
const ALLY = { type: 'ally', from: 'bearer' } as const;
const LEADS = { type: 'leads', from: 'bearer' } as const;

/** “Appointed on the recommendation of X”, “owes his rise to X”, “rallied around X”, “the Old Guard around X”. */
export function findPatronage(scene: Scene): readonly TieFact[] {
  return scene.lemmas.flatMap((lemma, at): readonly TieFact[] => {
    if (scene.words[at]?.tag === 'NOUN' && isBacking(lemma)) return backed(scene, at);
    if (scene.words[at]?.tag === 'VERB' && lemma === 'owe') return owing(scene, at);
    if (scene.words[at]?.tag === 'VERB' && lemma === 'bring') return bringing(scene, at);
    return scene.keys[at] === 'around' ? around(scene, at) : [];
  });
}

const LINKS = new Set(['on', 'at', 'under', 'through', 'to', 'with', 'upon']);

function backed(scene: Scene, at: number): readonly TieFact[] {
  const left = readLeft(scene, at);
  if (!LINKS.has(scene.keys[left.first - 1] ?? '')) return [];
  const patron = scene.keys[at + 1] === 'of' ? somebodyFrom(scene, at + 2) : ownerOf(scene, left);
  const verb = governingVerb(scene, at);
  if (patron === undefined || !isPerson(patron) || verb === undefined) return [];
  const career = careersAt(scene.lemmas, verb)?.value;
  if (career?.does !== 'begins' || !isTold(scene, verb)) return [];
  const who =
    career.who === 'subject' || isPassive(scene, verb)
      ? subjectOf(scene, verb)
      : scene.all.find((one) => isPerson(one) && one.first > verb && one.end <= left.first);
  if (who === undefined || !isPerson(who)) return [];
  const place = { first: Math.min(verb, who.first), end: Math.max(at + 1, patron.end) };
  return tiesOf(scene, patron, { word: PATRON, others: [who], ...place }, 'backed');
}

const MOST_BETWEEN = 6;

function owing(scene: Scene, at: number): readonly TieFact[] {
  const to = scene.keys.indexOf('to', at);
  if (to < 0 || to - at > MOST_BETWEEN) return [];
  if (!scene.lemmas.slice(at + 1, to).some(isRise)) return [];
  const who = subjectOf(scene, at);
  const patron = somebodyFrom(scene, to + 1);
  if (who === undefined || patron === undefined || !isTold(scene, at)) return [];
  if (!isPerson(who) || !isPerson(patron)) return [];
  const place = { first: at, end: patron.end };
  return tiesOf(scene, patron, { word: PATRON, others: [who], ...place }, 'verb:owe');
}

const BROUGHT_TO = new Set([
  'power',
  'capital',
  'politics',
  'government',
  'office',
  'prominence',
  'palace',
]);

/** “X brought Y to power”, “the man who brought Y to the capital, X”. */
function bringing(scene: Scene, at: number): readonly TieFact[] {
  const who = isPassive(scene, at) ? subjectOf(scene, at) : partyBehind(scene, at + 1);
  const to = scene.keys.findIndex((key, index) => index > at && /^(?:to|into)$/u.test(key));
  if (who === undefined || !isPerson(who) || to < 0 || to - at > MOST_BETWEEN) return [];
  const goal = scene.keys[to + 1] === 'the' ? to + 2 : to + 1;
  if (!BROUGHT_TO.has(scene.keys[goal] ?? '') || !isTold(scene, at)) return [];
  const patron = isPassive(scene, at) ? agentOf(scene, at) : bringerOf(scene, at, goal);
  if (patron === undefined || !isPerson(patron)) return [];
  const place = { first: Math.min(at, who.first), end: goal + 1 };
  return tiesOf(scene, patron, { word: PATRON, others: [who], ...place }, 'verb:bring');
}

/** The doer; of “the man who brought Y to power, X”, X, and of “X, the man who”, X, too. */
function bringerOf(scene: Scene, at: number, goal: number): Party | undefined {
  const { keys } = scene;
  const isMan = keys[at - 1] === 'who' && /^(?:man|woman)$/u.test(keys[at - 2] ?? '');
  if (!isMan) return subjectOf(scene, at);
  const before = keys[at - 4] === ',' ? namedUntil(scene, at - 4) : undefined;
  return before ?? (keys[goal + 1] === ',' ? namedFrom(scene, goal + 2) : undefined);
}

const GATHERING = new Set([
  'rally',
  'gather',
  'unite',
  'group',
  'form',
  'coalesce',
  'grow',
  'cluster',
  'crystallise',
  'crystallize',
]);

/** “X and Y rallied around Z” are his allies; the faction around Z is his. */
function around(scene: Scene, at: number): readonly TieFact[] {
  const centre = somebodyFrom(scene, at + 1);
  if (centre === undefined || !isPerson(centre)) return [];
  const place = { first: at, end: centre.end };
  const group = scene.all.find((one) => fits(one, 'group') && behindGroup(scene, one) === at);
  if (group !== undefined)
    return tiesOf(scene, centre, { word: LEADS, others: [group], ...place }, 'around');
  const verb = scene.keys[at - 1] === 'up' || scene.keys[at - 1] === 'themselves' ? at - 2 : at - 1;
  if (!GATHERING.has(scene.lemmas[verb] ?? '') || !isTold(scene, verb)) return [];
  const subject = subjectOf(scene, verb);
  if (subject !== undefined && fits(subject, 'group'))
    return tiesOf(scene, centre, { word: LEADS, others: [subject], ...place }, 'around');
  return subjectsOf(scene, verb)
    .filter(isPerson)
    .flatMap((one) => tiesOf(scene, one, { word: ALLY, others: [centre], ...place }, 'around'));
}

function somebodyFrom(scene: Scene, from: number): Party | undefined {
  return partyBehind(scene, from) ?? apposedFrom(scene, from);
}

function isTold(scene: Scene, at: number): boolean {
  const status = standingAt(scene, at);
  return status === 'occurred' || status === 'alleged';
}
