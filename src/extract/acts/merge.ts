import type { Tree } from '../../parse/tree.ts';
import type { ReadAct } from './act.ts';
import { isPassive } from './frame.ts';
import { baseOf, chainOf } from './tree-walk.ts';

/**
 * One act told by two words of a clause is one: a verb and its object’s noun, a light verb and its noun. Of two that
 * share their type, their clause and no party that contradicts, the one with more parties stays, else the first.
 */
export function mergeActs(tree: Tree, acts: readonly ReadAct[]): readonly ReadAct[] {
  const gone = new Set<ReadAct>();
  for (const [index, one] of acts.entries()) {
    for (const other of acts.slice(index + 1, index + 1 + NEAR)) {
      if (gone.has(one) || gone.has(other) || !isSame(tree, one, other)) continue;
      gone.add(weaker(one, other));
    }
  }
  return acts.filter((one) => !gone.has(one));
}

/** How many of the acts behind one are held against it. */
const NEAR = 6;

/** Of a verb that has its own doer and the noun it is about, the noun; else the one with fewer parties. */
function weaker(one: ReadAct, other: ReadAct): ReadAct {
  const about = other.act.verb === undefined && one.act.noun === other.act.at;
  if (about && one.initiators.length > 0 && one.recipients.length > 0) return other;
  return partiesIn(other) > partiesIn(one) ? one : other;
}

function partiesIn({ initiators, recipients }: ReadAct): number {
  return initiators.length + recipients.length;
}

function isSame(tree: Tree, one: ReadAct, other: ReadAct): boolean {
  const shared = one.act.verb !== undefined && one.act.verb === other.act.verb;
  const about = one.act.noun === other.act.at || other.act.noun === one.act.at;
  if (isAbout(tree, one, other)) return true;
  const above =
    chainOf(tree, other.act.at).slice(0, 3).includes(one.act.at) && !isNext(tree, one, other);
  if (!shared && !about && !(above && one.act.entry.type === other.act.entry.type)) return false;
  if (one.act.entry.type !== other.act.entry.type)
    return shared || (about && !isOwnAct(one, other));
  return agree(one, other);
}

/** “Suspended its work and closed its office”: two deeds, each with its own object. */
function isNext(tree: Tree, one: ReadAct, other: ReadAct): boolean {
  const [first, second] = [one.act.noun, other.act.noun];
  // “Was arrested and sentenced to …”.
  if (
    BEFALLS.has(other.act.entry.type) &&
    other.act.verb === other.act.at &&
    baseOf(tree, other.act.at) === 'conj' &&
    isPassive(tree, other.act.at)
  )
    return true;
  if (first === undefined || second === undefined || first === second) return false;
  return other.act.verb === other.act.at && baseOf(tree, other.act.at) === 'conj';
}

const BEFALLS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);

/** “Agreed upon a pact between them”: a noun under an act that names nobody else. */
function isAbout(tree: Tree, one: ReadAct, other: ReadAct): boolean {
  if (other.act.noun !== other.act.at || other.act.verb !== undefined) return false;
  if (!chainOf(tree, other.act.at).slice(0, 3).includes(one.act.at)) return false;
  const taken = new Set([...doers(one), ...done(one)]);
  return [...doers(other), ...done(other)].every((party) => taken.has(party));
}

/** What is condemned or praised is an act of its own: “condemned the attack by …”. */
function isOwnAct(one: ReadAct, other: ReadAct): boolean {
  const [verb, noun] = one.act.noun === other.act.at ? [one, other] : [other, one];
  return (
    /^(?:ACCUSE|SUPPORT|PROTEST)$/u.test(verb.act.entry.type) &&
    noun.initiators.length > 0 &&
    !agree(verb, noun)
  );
}

function agree(one: ReadAct, other: ReadAct): boolean {
  const [left, right] = [doers(one), doers(other)];
  return left.length === 0 || right.length === 0 || left.some((name) => right.includes(name));
}

function doers({ initiators }: ReadAct): readonly string[] {
  return initiators.map(({ actor, head }) => actor ?? String(head));
}

function done({ recipients }: ReadAct): readonly string[] {
  return recipients.map(({ actor, head }) => actor ?? String(head));
}
