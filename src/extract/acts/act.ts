import type { Event } from '../../model/records.ts';
import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { frameWords } from './frame-words.ts';
import { isPassive, patientsOf } from './frame.ts';
import type { ActEntry } from './lexicon.ts';
import type { Party } from './parties.ts';
import { baseOf, firstConjunct, headOf, isVerb, lemmaOf } from './tree-walk.ts';

/** An act where it stands: the word that names it, the verb that carries it, the noun it is about. */
export interface Act {
  readonly at: number;
  readonly entry: ActEntry;
  /** The naming verb, or the light verb that carries the naming noun. */
  readonly verb?: number;
  /** The naming noun, or the noun that the naming verb’s pattern needs: the sanctions of “imposed sanctions”. */
  readonly noun?: number;
}

/** An act with all that is read of it, before it becomes a record. */
export interface ReadAct {
  readonly act: Act;
  readonly status: Event['status'];
  readonly initiators: readonly Party[];
  readonly recipients: readonly Party[];
}

export function actOf(tree: Tree, at: number, entry: ActEntry): Act {
  if (isVerb(tree, at)) {
    const [noun] = patientsOf(tree, at);
    return { at, entry, verb: at, ...(noun === undefined ? {} : { noun }) };
  }
  // “Is ready to help”: an adjective that governs like a verb.
  if (tree.words[at]?.tag === 'ADJ') return { at, entry, verb: at };
  const verb = carrierOf(tree, at);
  return { at, entry, noun: at, ...(verb === undefined ? {} : { verb }) };
}

/** The verb that only carries an act’s noun: “held” of “held talks”, “sanctions imposed by”, “a series of talks was held”. */
function carrierOf(tree: Tree, at: number): number | undefined {
  const noun = firstConjunct(tree, at);
  const head = headOf(tree, noun);
  if (head === -1) return undefined;
  if (caseOf(tree, noun) === 'of' && baseOf(tree, noun) === 'nmod') {
    return carriedBy(tree, head) ?? described(tree, noun);
  }
  return carriedBy(tree, noun) ?? carriedBehind(tree, noun, head) ?? described(tree, noun);
}

function carriedBy(tree: Tree, noun: number): number | undefined {
  const head = headOf(tree, noun);
  const relation = tree.words[noun]?.relation ?? '';
  if (head === -1 || !/^(?:obj|nsubj:pass|dislocated)$/u.test(relation)) return undefined;
  return isSupport(tree, head) ? head : undefined;
}

function carriedBehind(tree: Tree, noun: number, head: number): number | undefined {
  const behind = SUPPORT_BEHIND.get(lemmaOf(tree, head));
  const fits = /^(?:obl|nmod)/u.test(tree.words[noun]?.relation ?? '');
  return fits && isVerb(tree, head) && behind?.has(caseOf(tree, noun)) === true ? head : undefined;
}

/** “Engaged in talks”: verbs and the prepositions they carry an act behind. */
const SUPPORT_BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Array.from(frameWords('support_behind'), (line) => {
    const [verb, ...cases] = line.split(' ');
    return [verb ?? '', new Set(cases)];
  }),
);

/** “The sanctions imposed by the US”, “the talks that Baku held”. */
function described(tree: Tree, noun: number): number | undefined {
  return dependents(tree, noun, 'acl').find(
    (one) => isSupport(tree, one) && (isPassive(tree, one) || patientsOf(tree, one).includes(noun)),
  );
}

function isSupport(tree: Tree, at: number): boolean {
  return isVerb(tree, at) && frameWords('support').has(lemmaOf(tree, at));
}
