import type { DateMention } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Placed } from '../story.ts';
import type { Act } from './act.ts';
import { frameWords } from './frame-words.ts';
import { actorOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { STEPS, baseOf, headOf, isVerb, lemmaOf, withinClause } from './tree-walk.ts';

/**
 * When an act was, as its own clause says; a date that stands for another clause is not taken, but one that opens the
 * sentence holds for the verbs coordinated with the first.
 */
export function dateOf({ sentence, tree }: Scene, act: Act): DateMention | undefined {
  const dated = sentence.dates.filter((date) => isTold(tree, date));
  const host = hostOf(tree, act);
  const own = dated.find((date) =>
    anchorsOf(tree, date.head).some((one) => one === act.at || one === act.verb || one === host),
  );
  return (own ?? openingDate(tree, dated, act) ?? duringDate(tree, dated, act))?.record;
}

/** The verb that only says that the act takes place: “the visit took place on”, “a meeting was planned in”. */
export function hostOf(tree: Tree, { at, verb }: Act): number | undefined {
  if (verb !== undefined || !/^(?:nsubj|obj)/u.test(tree.words[at]?.relation ?? ''))
    return undefined;
  const head = headOf(tree, at);
  if (head === -1) return undefined;
  const lemma = lemmaOf(tree, head);
  const subject = tree.words[at]?.relation === 'nsubj';
  if (frameWords('happens').has(lemma) || (subject && frameWords('befalls').has(lemma)))
    return head;
  // “It is worth recalling the visit on 5 May”: the visit's day.
  const bare = tree.words[head]?.features['VerbForm'] !== 'Fin';
  return bare && frameWords('recalls').has(lemma) ? head : undefined;
}

/** “On 5 May A met B and, …, signed C”; “…, accusing D”. */
function openingDate(
  tree: Tree,
  dated: readonly Placed<DateMention>[],
  { verb }: Act,
): Placed<DateMention> | undefined {
  let at = verb ?? -1;
  for (let steps = 0; steps < STEPS && at !== -1; steps += 1) {
    const head = headOf(tree, at);
    if (head === -1 || head > at || !isVerb(tree, head) || !sharesTime(tree, at)) return undefined;
    at = head;
    const found = dated.find((date) => date.head < at && headOf(tree, date.head) === at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A coordinated verb, or a participle beside its clause, which no conjunction parts from it. */
function sharesTime(tree: Tree, at: number): boolean {
  const base = baseOf(tree, at);
  const form = tree.words[at]?.features['VerbForm'];
  if (base === 'conj') return dependents(tree, at, 'nsubj').length === 0;
  return (
    base === 'advcl' &&
    form !== 'Fin' &&
    form !== 'Inf' &&
    dependents(tree, at, 'mark', 'case').every((one) => lemmaOf(tree, one) === 'by')
  );
}

/** “A quarrel … in May, during which the sides exchanged accusations”. */
function duringDate(
  tree: Tree,
  dated: readonly Placed<DateMention>[],
  { verb }: Act,
): Placed<DateMention> | undefined {
  if (verb === undefined || tree.words[verb]?.relation !== 'acl:relcl') return undefined;
  const during = dependents(tree, verb, 'obl').some(
    (one) => caseOf(tree, one) === 'during' && tree.words[one]?.features['PronType'] === 'Rel',
  );
  return during ? dated.findLast((date) => date.end <= verb) : undefined;
}

/** What a date may hang on: the nearest verb above it, and the nouns on the way there. */
function anchorsOf(tree: Tree, at: number): readonly number[] {
  const found: number[] = [];
  let up = headOf(tree, at);
  for (let steps = 0; up !== -1 && steps < STEPS; steps += 1) {
    found.push(up);
    if (isVerb(tree, up)) break;
    up = headOf(tree, up);
  }
  const last = found.at(-1);
  if (last !== undefined) found.push(...carried(tree, last));
  return found;
}

/** “On Monday decided to meet”: a verb and the infinitive it governs share their time. */
function carried(tree: Tree, at: number): readonly number[] {
  const below = dependents(tree, at, 'xcomp').filter((one) => isVerb(tree, one));
  return tree.words[at]?.tag === 'VERB' ? below : [];
}

const OTHER_TIMES: ReadonlySet<string> = new Set([
  'before',
  'after',
  'until',
  'till',
  'by',
  'since',
  'for',
  'from',
  'prior to',
]);

function isTold(tree: Tree, { record, head }: Placed<DateMention>): boolean {
  if (record.edtf === '' || record.relation?.type === 'before' || record.relation?.type === 'after')
    return false;
  const preposition = caseOf(tree, head);
  if (preposition === 'for') return frameWords('appointed').has(lemmaOf(tree, headOf(tree, head)));
  return !OTHER_TIMES.has(preposition);
}

/** Where an act was: “in Moscow”, “at the Davos forum”, on the act or its clause; the words as they stand. */
export function placeOf(scene: Scene, act: Act, taken: readonly number[]): string | undefined {
  const { tree } = scene;
  const host = hostOf(tree, act);
  for (const base of [act.at, act.verb, host]) {
    if (base === undefined) continue;
    for (const one of withinClause(tree, base)) {
      if (!/^(?:in|at)$/u.test(caseOf(tree, one)) || taken.includes(one)) continue;
      if (!isDirect(tree, one, act, host)) continue;
      const mention = scene.heads.get(one);
      const actor = mention === undefined ? undefined : actorOf(scene, mention);
      if (mention === undefined || (actor?.type !== 'place' && actor?.type !== 'state')) continue;
      return mention.record.span.text;
    }
  }
  return undefined;
}

function isDirect(
  tree: Tree,
  at: number,
  { at: trigger, verb, noun }: Act,
  host: number | undefined,
): boolean {
  const head = headOf(tree, at);
  if (head === trigger || head === verb || head === noun || head === host) return true;
  const through = headOf(tree, head) === verb && baseOf(tree, head) === 'obl';
  return through && lemmaOf(tree, head) !== '';
}
