import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { lemmaOf } from './scene.ts';

/** What hangs on a predicate, by the part it plays in a frame; words are heads. */
export interface Parts {
  readonly clause?: number;
  readonly object?: number;
  /** Whom it is done to, where it has a second object: “called | her | a fool”. */
  readonly whom?: number;
  readonly infinitive?: number;
  readonly gerund?: number;
  /** What the object is called, or found to be. */
  readonly predicate?: number;
  /** “as a lie”. */
  readonly as?: number;
  /** Phrases with a preposition behind the predicate, by the preposition. */
  readonly phrases: ReadonlyMap<string, number>;
}

export function partsOf(tree: Tree, at: number): Parts {
  const clause = clauseOf(tree, at);
  const { object, whom } = objectsOf(tree, at);
  const kinds = complements(tree, at);
  const phrases = phrasesOf(tree, at);
  const as = phrases.get('as') ?? kinds.as ?? asOf(tree, object, at);
  return {
    ...(clause === undefined ? {} : { clause }),
    ...(object === undefined ? {} : { object }),
    ...(whom === undefined ? {} : { whom }),
    ...(kinds.infinitive === undefined ? {} : { infinitive: kinds.infinitive }),
    ...(kinds.gerund === undefined ? {} : { gerund: kinds.gerund }),
    ...(kinds.predicate === undefined ? {} : { predicate: kinds.predicate }),
    ...(as === undefined ? {} : { as }),
    phrases,
  };
}

/** Rather one behind the verb: “| Asked about it, | he replied that he knew”. */
function clauseOf(tree: Tree, at: number): number | undefined {
  const clauses = dependents(tree, at, 'ccomp');
  return clauses.find((word) => word > at) ?? clauses[0];
}

/** “Called | her | a fool”, whether or not the reader tells the two objects apart. */
function objectsOf(tree: Tree, at: number): Pick<Parts, 'object' | 'whom'> {
  const [first, second] = dependents(tree, at, 'obj').filter((word) => caseOf(tree, word) === '');
  const [indirect] = dependents(tree, at, 'iobj');
  if (first === undefined) return indirect === undefined ? {} : { object: indirect };
  if (indirect !== undefined && indirect < first) return { object: first, whom: indirect };
  return second === undefined || first < at ? { object: first } : { object: second, whom: first };
}

/** “Regard any compromise | as treason”, read as a compromise as treason. */
function asOf(tree: Tree, object: number | undefined, at: number): number | undefined {
  if (object === undefined || object < at) return undefined;
  return dependents(tree, object, 'nmod').find((word) => caseOf(tree, word) === 'as');
}

interface Complements {
  infinitive?: number;
  gerund?: number;
  predicate?: number;
  as?: number;
}

function complements(tree: Tree, at: number): Complements {
  const found: Complements = {};
  for (const word of dependents(tree, at, 'xcomp', 'advcl')) {
    if (word < at) continue;
    const marks = dependents(tree, word, 'mark', 'case').map((mark) => lemmaOf(tree, mark));
    const bound = tree.words[word]?.relation.startsWith('xcomp') === true;
    if (marks.includes('as')) found.as ??= word;
    else if (marks.length === 1 && marks[0] === 'to' && (bound || word - at <= LONGEST_GAP)) {
      found.infinitive ??= word;
    } else if (bound && marks.length === 0) {
      if (tree.words[word]?.features['VerbForm'] === 'Ger') found.gerund ??= word;
      else found.predicate ??= word;
    }
  }
  return found;
}

const LONGEST_GAP = 8;

function phrasesOf(tree: Tree, at: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const [agent] = dependents(tree, at, 'obl').filter(
    (word) => tree.words[word]?.relation === 'obl:agent',
  );
  // “Accused by the court | of siphoning off millions”, read as a court of siphoning.
  const behindAgent = agent === undefined ? [] : dependents(tree, agent, 'acl');
  for (const word of [...dependents(tree, at, 'obl', 'obj', 'advcl'), ...behindAgent]) {
    if (word < at) continue;
    const clause = /^(?:advcl|acl)/u.test(tree.words[word]?.relation ?? '');
    const name = clause ? markOf(tree, word) : caseOf(tree, word);
    if (name !== '' && !(clause && name === 'to') && !found.has(name)) found.set(name, word);
  }
  return found;
}

function markOf(tree: Tree, at: number): string {
  const [mark] = dependents(tree, at, 'mark', 'case');
  return mark === undefined ? '' : (tree.words[mark]?.form.toLowerCase() ?? '');
}
