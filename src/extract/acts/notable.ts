import { dependents } from '../../parse/tree.ts';
import type { Act, ReadAct } from './act.ts';
import { dateOf, placeOf } from './circumstances.ts';
import { frameWords } from './frame-words.ts';
import { patientsOf, subjectsOf } from './frame.ts';
import type { ActEntry } from './lexicon.ts';
import type { Party } from './parties.ts';
import { kindOf } from './party-kind.ts';
import { isPast } from './told.ts';
import type { Scene } from './scene.ts';
import { lemmaOf } from './tree-walk.ts';

/**
 * Whether what happens without anybody's doing belongs into a chronology: a crash, a death, an election that is told as
 * a fact or a plan, on a day, or by a past verb at a place.
 */
export function isNotable(scene: Scene, { act, status }: ReadAct): boolean {
  if (!FACTS.has(status) || isGeneric(scene, act.at)) return false;
  const date = dateOf(scene, act);
  if (date !== undefined && !isLabel(scene, act, date.span.start)) return true;
  if (act.verb === undefined || act.verb !== act.at) return false;
  const past = scene.tree.words[act.verb]?.features['Tense'] === 'Past';
  return past && placeOf(scene, act, subjectsOf(scene.tree, act.verb)) !== undefined;
}

/** With those alone who are known: a war and a plane take no part. */
export function withKnown(read: ReadAct): ReadAct {
  return {
    ...read,
    initiators: read.initiators.filter(({ actor }) => actor !== undefined),
    recipients: read.recipients.filter(({ actor }) => actor !== undefined),
  };
}

/** Who takes up a post and who leaves it: a change at the top that the text tells of somebody, by name or by office. */
export function isPersonnel({ mode }: ActEntry): boolean {
  return mode === 'appointment' || mode === 'dismissal' || mode === 'resignation';
}

/** Whether the change befalls a person or the holder of an office that is meant: not Turkey, not any minister. */
export function isChange(scene: Scene, { act, recipients, status }: ReadAct): boolean {
  if (status === 'denied' || status === 'conditional' || isGeneric(scene, act.at)) return false;
  if (recipients.length === 0) return isHim(scene, act) || isDefinite(scene, act.noun ?? act.at);
  const once = act.verb !== undefined && isPast(scene.tree, act.verb);
  return recipients.every((one) => {
    const kind = kindOf(scene, one);
    if (kind === 'person' || kind === 'office') return true;
    if (kind === 'unknown' && scene.tree.words[one.head]?.tag === 'PROPN') return true;
    const post = POSTS.some((list) => frameWords(list).has(lemmaOf(scene.tree, one.head)));
    return post && (once || isDefinite(scene, one.head));
  });
}

const POSTS = ['officials', 'holders', 'organs'] as const;

/** “He was removed”, where nobody knows who he is. */
function isHim({ tree }: Scene, { verb }: Act): boolean {
  if (verb === undefined) return false;
  return patientsOf(tree, verb).some((one) => /^(?:he|she)$/u.test(lemmaOf(tree, one)));
}

/** Whose office it is loses nobody: of “the director of the Agency was dismissed” the Agency takes no part. */
export function withHolders({ tree, actors }: Scene, read: ReadAct): ReadAct {
  const bare = (one: Party): Party => {
    const person = one.actor === undefined || actors.get(one.actor)?.type === 'person';
    if (person || tree.words[one.head]?.tag !== 'NOUN') return one;
    const { actor: _, ...rest } = one;
    return rest;
  };
  return { ...read, recipients: read.recipients.map(bare) };
}

/** “The government”, “its chief”. */
function isDefinite({ tree }: Scene, at: number): boolean {
  return [...dependents(tree, at, 'det'), ...dependents(tree, at, 'nmod:poss')].some(
    (one) => !/^(?:an?|any|every|each|no|some|another)$/u.test(lemmaOf(tree, one)),
  );
}

const FACTS: ReadonlySet<string> = new Set(['occurred', 'alleged', 'planned']);

/** “The 2016 election”: a year before the noun tells which, not that it took place. */
function isLabel({ sentence, tree }: Scene, { at, verb }: Act, start: number): boolean {
  const date = sentence.dates.find(({ record }) => record.span.start === start);
  return (
    verb === undefined && date !== undefined && date.head < at && tree.words[date.head]?.head === at
  );
}

/** “Any crash”, “every election”. */
function isGeneric({ tree }: Scene, at: number): boolean {
  return dependents(tree, at, 'det').some((one) =>
    /^(?:any|every|each|no)$/u.test(tree.words[one]?.lemma ?? ''),
  );
}
