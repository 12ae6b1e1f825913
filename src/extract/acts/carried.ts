import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { ReadAct } from './act.ts';
import { frameWords } from './frame-words.ts';
import type { Party } from './parties.ts';
import type { Scene } from './scene.ts';
import { STEPS, baseOf, headOf, lemmaOf } from './tree-walk.ts';

/**
 * The other side of a verb that has none, from the verb that it is coordinated with: “A called B and apologised”. Only
 * where that verb has a single other side and the later one an act that needs somebody; the rule says that it was so.
 */
export function withCarried(scene: Scene, acts: readonly ReadAct[]): readonly ReadAct[] {
  const byVerb = new Map(acts.map((one) => [one.act.verb ?? one.act.at, one]));
  return acts.map((read) => {
    const before = read.recipients.length === 0 ? earlier(scene.tree, byVerb, read) : undefined;
    const [other, ...more] = before?.recipients ?? [];
    if (before === undefined || other === undefined || more.length > 0) return read;
    if (!sharesDoer(read, before) || !lacks(scene, read, other)) return read;
    const { act } = read;
    const entry = { ...act.entry, rule: `${act.entry.rule}; R of the verb before` };
    return { ...read, act: { ...act, entry }, recipients: [other] };
  });
}

function earlier(
  tree: Tree,
  byVerb: ReadonlyMap<number, ReadAct>,
  { act: { verb } }: ReadAct,
): ReadAct | undefined {
  let at = verb ?? -1;
  for (let steps = 0; steps < STEPS && at !== -1 && baseOf(tree, at) === 'conj'; steps += 1) {
    at = headOf(tree, at);
    const found = byVerb.get(at);
    if (found !== undefined) return found;
  }
  return undefined;
}

function sharesDoer({ initiators }: ReadAct, before: ReadAct): boolean {
  const doers = before.initiators.map(({ head }) => head);
  return initiators.length > 0 && initiators.every(({ head }) => doers.includes(head));
}

function lacks(scene: Scene, { act, initiators }: ReadAct, other: Party): boolean {
  const { tree } = scene;
  const verb = act.verb ?? act.at;
  if (frameWords('addressed').has(lemmaOf(tree, verb)))
    return dependents(tree, verb, 'obj', 'ccomp').length === 0;
  return act.noun !== undefined && isTheirs(scene, act.noun, initiators, other);
}

/** “Baku suspended the agency's work and closed its office in Baku”: nobody has an office abroad at home. */
function isTheirs(
  { tree, actors }: Scene,
  noun: number,
  initiators: readonly Party[],
  { actor }: Party,
): boolean {
  const its = dependents(tree, noun, 'nmod:poss').some((one) => lemmaOf(tree, one) === 'its');
  const body = actor !== undefined && actors.get(actor)?.type === 'organisation';
  const states = initiators.every((one) => actors.get(one.actor ?? '')?.type === 'state');
  if (!its || !body || !states) return false;
  const home = new Set(initiators.map(({ head }) => tree.words[head]?.form));
  return dependents(tree, noun, 'nmod').some(
    (one) => caseOf(tree, one) === 'in' && home.has(tree.words[one]?.form),
  );
}
