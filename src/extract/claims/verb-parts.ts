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
  const [clause] = dependents(tree, at, 'ccomp');
  const [object] = dependents(tree, at, 'obj');
  const [second] = dependents(tree, at, 'iobj');
  const kinds = complements(tree, at);
  const phrases = phrasesOf(tree, at);
  const as = phrases.get('as') ?? kinds.as;
  return {
    ...(clause === undefined ? {} : { clause }),
    ...((object ?? second) === undefined ? {} : { object: object ?? second ?? at }),
    ...(object === undefined || second === undefined || second > object ? {} : { whom: second }),
    ...(kinds.infinitive === undefined ? {} : { infinitive: kinds.infinitive }),
    ...(kinds.gerund === undefined ? {} : { gerund: kinds.gerund }),
    ...(kinds.predicate === undefined ? {} : { predicate: kinds.predicate }),
    ...(as === undefined ? {} : { as }),
    phrases,
  };
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
  for (const word of dependents(tree, at, 'obl', 'advcl')) {
    if (word < at) continue;
    const clause = tree.words[word]?.relation === 'advcl';
    const name = clause ? markOf(tree, word) : caseOf(tree, word);
    if (name !== '' && !(clause && name === 'to') && !found.has(name)) found.set(name, word);
  }
  return found;
}

function markOf(tree: Tree, at: number): string {
  const [mark] = dependents(tree, at, 'mark', 'case');
  return mark === undefined ? '' : (tree.words[mark]?.form.toLowerCase() ?? '');
}
