import type { DateMention } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Placed } from '../story.ts';
import type { Act } from './act.ts';
import { actorOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { STEPS, baseOf, headOf, isVerb, lemmaOf, withinClause } from './tree-walk.ts';

/** When an act was, as its own clause says; a date that stands for another clause is not taken. */
export function dateOf({ sentence, tree }: Scene, act: Act): DateMention | undefined {
  const dated = sentence.dates.filter((date) => isTold(tree, date));
  const own = dated.find((date) => anchorsOf(tree, date.head).some((one) => isOf(act, one)));
  return own?.record;
}

function isOf({ at, verb }: Act, anchor: number): boolean {
  return anchor === at || anchor === verb;
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
  return !OTHER_TIMES.has(caseOf(tree, head));
}

/** Where an act was: “in Moscow”, “at the Davos forum”, on the act or its clause; the words as they stand. */
export function placeOf(scene: Scene, act: Act, taken: readonly number[]): string | undefined {
  const { tree } = scene;
  for (const base of [act.at, act.verb]) {
    if (base === undefined) continue;
    for (const one of withinClause(tree, base)) {
      if (!/^(?:in|at)$/u.test(caseOf(tree, one)) || taken.includes(one)) continue;
      if (!isDirect(tree, one, act)) continue;
      const mention = scene.heads.get(one);
      const actor = mention === undefined ? undefined : actorOf(scene, mention);
      if (mention === undefined || (actor?.type !== 'place' && actor?.type !== 'state')) continue;
      return mention.record.span.text;
    }
  }
  return undefined;
}

function isDirect(tree: Tree, at: number, { at: trigger, verb, noun }: Act): boolean {
  const head = headOf(tree, at);
  if (head === trigger || head === verb || head === noun) return true;
  const through = headOf(tree, head) === verb && baseOf(tree, head) === 'obl';
  return through && lemmaOf(tree, head) !== '';
}
