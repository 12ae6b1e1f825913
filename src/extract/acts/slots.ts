import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Act } from './act.ts';
import { hostOf } from './circumstances.ts';
import { frameWords } from './frame-words.ts';
import { agentsOf, patientsOf, subjectsOf } from './frame.ts';
import type { RoleSlot } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { baseOf, firstConjunct, headOf, isNominal, lemmaOf, withinClause } from './tree-walk.ts';

/** The words that stand in a role of an act: heads of phrases, the nearest first. `comp` is left to who reads acts. */
export function wordsAt(scene: Scene, act: Act, slot: RoleSlot): readonly number[] {
  const { tree } = scene;
  const { verb, noun } = act;
  switch (slot) {
    case 'subj':
      return verb === undefined ? [] : agentsOf(tree, verb);
    case 'obj':
      return objectsAt(scene, act);
    case 'iobj':
      return verb === undefined ? [] : indirect(tree, verb);
    case 'poss':
      return noun === undefined ? [] : possessors(tree, noun);
    case 'amod':
      return noun === undefined ? [] : namedBefore(scene, noun);
    case 'comp':
      return [];
    default:
      return behind(scene, act, slot.slice(slot.indexOf(':') + 1));
  }
}

function objectsAt({ tree }: Scene, { at, verb, noun }: Act): readonly number[] {
  if (verb === at) return patientsOf(tree, at);
  return noun === undefined
    ? []
    : dependents(tree, noun, 'nmod').filter((one) => caseOf(tree, one) === 'of');
}

/** “Gave Armenia aid”; “Armenia was given aid”. */
function indirect(tree: Tree, verb: number): readonly number[] {
  const own = dependents(tree, verb, 'iobj');
  if (own.length > 0) return own;
  // “Handed the envoy a note”, read as two objects.
  const objects = dependents(tree, verb, 'obj');
  if (objects.length > 1) return objects.slice(0, 1);
  const turned =
    dependents(tree, verb, 'nsubj:pass').length > 0 && dependents(tree, verb, 'obj').length > 0;
  return turned ? subjectsOf(tree, verb) : [];
}

function possessors(tree: Tree, noun: number): readonly number[] {
  const own = dependents(tree, noun, 'nmod:poss');
  return own.length > 0 ? own : dependents(tree, firstConjunct(tree, noun), 'nmod:poss');
}

/** States and other names that stand before a noun: “Russian attacks”, “the Putin–Trump talks”. */
function namedBefore({ tree, heads }: Scene, noun: number): readonly number[] {
  const naming = (at: number): readonly number[] =>
    dependents(tree, at, 'amod', 'compound', 'nmod').filter(
      (one) => one < at && heads.has(one) && caseOf(tree, one) === '' && !isCounter(tree, one),
    );
  const documents = dependents(tree, noun, 'nmod').filter((one) =>
    frameWords('documents').has(lemmaOf(tree, one)),
  );
  const own = [noun, ...documents].flatMap(naming);
  return own.length > 0 ? own : naming(firstConjunct(tree, noun));
}

/** “Anti-Russian”, “pro-Russian”. */
function isCounter(tree: Tree, at: number): boolean {
  const before = [at - 1, at - 2].map((one) => tree.words[one]?.form.toLowerCase() ?? '');
  if (/^(?:anti|pro)-/iu.test(tree.words[at]?.form ?? '')) return true;
  return before.some((form) => /^(?:anti|pro)-?$/u.test(form));
}

/** Behind a preposition: on the verb, on the noun, on what either is coordinated with or described by. */
function behind(scene: Scene, act: Act, preposition: string): readonly number[] {
  const { tree } = scene;
  const fits = (at: number): boolean =>
    isNominal(tree, at) && isPreposition(tree, at, preposition) && at !== act.noun;
  for (const base of basesOf(tree, act, preposition)) {
    const found = withinClause(tree, base).filter(
      (one) => fits(one) && (one > base || one < act.at),
    );
    const [nearest] = found;
    if (nearest !== undefined) return [repaired(scene, nearest)];
  }
  return [];
}

/** “Along with” and “out of” are `with` and `of`; “according to” is no `to`. */
function isPreposition(tree: Tree, at: number, preposition: string): boolean {
  const own = caseOf(tree, at);
  return own === preposition || (JOINED.has(own) && own.endsWith(` ${preposition}`));
}

const JOINED: ReadonlySet<string> = new Set(['along with', 'together with', 'out of', 'over to']);

function basesOf(tree: Tree, act: Act, preposition: string): readonly number[] {
  const { at, verb, noun } = act;
  const bases: number[] = [];
  if (noun !== undefined) {
    bases.push(noun, ...describing(tree, noun, preposition));
    if (baseOf(tree, noun) === 'conj') bases.push(headOf(tree, noun));
    bases.push(...dependents(tree, noun, 'conj'));
    const host = hostOf(tree, act);
    if (host !== undefined) bases.push(host);
  }
  if (verb !== undefined) {
    bases.unshift(...(verb === at ? [verb] : []));
    if (verb !== at) bases.push(verb);
    bases.push(...dependents(tree, verb, 'conj').filter((one) => one < verb + 4));
  }
  return bases;
}

/** “Sanctions imposed on Iran”; what is “led by” somebody is not done by him. */
function describing(tree: Tree, noun: number, preposition: string): readonly number[] {
  return dependents(tree, noun, 'acl').filter((one) => {
    const carries = preposition !== 'by' || frameWords('support').has(lemmaOf(tree, one));
    return carries && tree.words[one]?.features['VerbForm'] === 'Part';
  });
}

/** “Ties with Baku five years after …”: where the tree takes the time for the noun, the name behind the preposition. */
function repaired({ tree, heads, sentence }: Scene, at: number): number {
  if (!frameWords('times').has(lemmaOf(tree, at))) return at;
  const marker = dependents(tree, at, 'case')[0];
  if (marker === undefined) return at;
  const named = dependents(tree, at, 'nmod', 'compound', 'amod', 'nummod').find(
    (one) =>
      one > marker &&
      one <= marker + 3 &&
      (heads.has(one) || sentence.tree.words[one]?.tag === 'PROPN') &&
      dependents(tree, one, 'case').length === 0,
  );
  return named ?? at;
}
