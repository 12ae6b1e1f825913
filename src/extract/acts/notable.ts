import { dependents } from '../../parse/tree.ts';
import type { Act, ReadAct } from './act.ts';
import { dateOf, placeOf } from './circumstances.ts';
import { subjectsOf } from './frame.ts';
import type { Scene } from './scene.ts';

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
