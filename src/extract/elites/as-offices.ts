import { datesBeside } from './bearers.ts';
import { governingVerb, standingAt, subjectOf } from './clause.ts';
import type { Descriptor, OfficePhrase } from './phrases.ts';
import { boundsOf, officeFields, pointOf, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { readLeft } from './noun-phrase.ts';
import { antecedentAt, ownerOf } from './owner.ts';
import { isPerson, namedFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isPosing, isTerm } from './words.ts';

/**
 * Offices behind “as” that no verb of careers gives to anybody: “X spent years as mayor”, “during X's tenure as mayor”,
 * “speaking as mayor, X”. Whom they are said of is the doer of the clause, or the owner of the term.
 */
export function findAsOffices(
  scene: Scene,
  descriptors: readonly Descriptor[],
  taken: ReadonlySet<Descriptor>,
): readonly CareerFact[] {
  return descriptors.flatMap((one): readonly CareerFact[] => {
    if (one.kind !== 'office' || taken.has(one) || scene.bearers.has(one.noun)) return [];
    const as = behindAs(scene, one.first);
    if (as === undefined || one.pointing === 'indefinite') return [];
    const term = termBefore(scene, as);
    const who = term === undefined ? doerOf(scene, as, one) : holderOf(scene, term, one);
    if (who === undefined || !isPerson(who)) return [];
    return [factOf(scene, one, who, term)];
  });
}

/** The “as” before an office; not that of “such as”, “as well as”, “as much as”. */
function behindAs({ keys, words }: Scene, first: number): number | undefined {
  let at = first - 1;
  while (words[at]?.tag === 'ADV' && keys[at] !== 'as') at -= 1;
  if (keys[at] !== 'as') return undefined;
  const before = keys[at - 1] ?? '';
  const isComparing = before === 'such' || before === 'same' || keys[at - 2] === 'as';
  return isComparing || keys.slice(Math.max(0, at - 3), at).includes('as') ? undefined : at;
}

/** The noun of “her tenure as”, “eight years as”. */
function termBefore({ lemmas, words }: Scene, as: number): number | undefined {
  return words[as - 1]?.tag === 'NOUN' && isTerm(lemmas[as - 1] ?? '') ? as - 1 : undefined;
}

/** Whose term it is; “in his role as mayor, X” tells it behind. */
function holderOf(scene: Scene, term: number, one: OfficePhrase): Party | undefined {
  const left = readLeft(scene, term);
  const owner = ownerOf(scene, left);
  if (owner !== undefined) return owner;
  const pronoun = left.pronoun;
  if (pronoun !== undefined && pronoun <= 2 && scene.keys[one.end] === ',')
    return namedFrom(scene, one.end + 1);
  return left.pointing === 'possessive' ? undefined : doerOf(scene, term, one);
}

const REACH = 12;

function doerOf(scene: Scene, as: number, one: OfficePhrase): Party | undefined {
  const { keys } = scene;
  if (as === 0) {
    const behind = /^(?:he|she)$/u.test(keys[one.end + 1] ?? '') && keys[one.end] === ',';
    return behind ? antecedentAt(scene, one.end + 1) : undefined;
  }
  const verb = verbBefore(scene, as) ?? governingVerb(scene, one.noun);
  if (verb === undefined || isPosing(scene.lemmas[verb] ?? '')) return undefined;
  const status = standingAt(scene, verb);
  if (status !== 'occurred' && status !== 'alleged') return undefined;
  const who = subjectOf(scene, verb);
  return hasOther(scene, verb, as, who) ? undefined : who;
}

function verbBefore({ words, keys }: Scene, as: number): number | undefined {
  for (let at = as - 1; at >= 0 && as - at <= REACH; at -= 1) {
    if (keys[at] === ';' || keys[at] === ':') return undefined;
    if (words[at]?.tag === 'VERB') return at;
  }
  return undefined;
}

/** Somebody else stands between the verb and “as”: it may be theirs. */
function hasOther({ all }: Scene, verb: number, as: number, who: Party | undefined): boolean {
  return all.some(
    (party) =>
      isPerson(party) && party.first > verb && party.end <= as && party.actor.id !== who?.actor.id,
  );
}

function factOf(scene: Scene, one: OfficePhrase, who: Party, term: number | undefined): CareerFact {
  const own = datesBeside(scene, one);
  const verb = scene.lemmas.findIndex(
    (lemma, at) => at >= one.end && at <= one.end + 2 && (lemma === 'expire' || lemma === 'end'),
  );
  const isOver = term !== undefined && verb > 0;
  const when = scene.dates.find(
    (date, at) => isOver && date !== undefined && at > verb && at <= verb + 3,
  );
  const until = when === undefined ? undefined : pointOf([when])?.record.edtf;
  return {
    ...officeFields(one),
    ...boundsOf(scene, own),
    ...(until === undefined ? {} : { until }),
    ...(isOver && scene.lemmas[verb] === 'expire' ? { ended: 'expired' as const } : {}),
    person: who.actor.id,
    span: spanOver(scene, who, one, ...own),
    rule: 'as',
    order: scene.sentence.order,
  };
}
