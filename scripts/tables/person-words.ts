import { asTree, isTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** Given names and the words around names, each block of words as a sorted list without repeats. */
export function compilePersonWords(): unknown {
  const given = asTree(readResource('given-names.yml'), 'given-names.yml');
  const around = asTree(readResource('person-words.yml'), 'person-words.yml');
  return { givenNames: bySex(given), ...splitAll(around) };
}

/** Origins are told apart in the source for those who extend it; the finder only needs script and sex. */
function bySex(tree: Tree): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([script, sexes]) => [
      script,
      Object.fromEntries(
        Object.entries(asTree(sexes, script)).map(([sex, part]) => [sex, sorted(allWords(part))]),
      ),
    ]),
  );
}

function splitAll(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, part]) => [key, isTree(part) ? splitAll(part) : words(part)]),
  );
}

function allWords(part: unknown): readonly string[] {
  return isTree(part) ? Object.values(part).flatMap(allWords) : words(part);
}

/** A block of words is sorted; a sequence keeps its order, and its entries may hold spaces. */
function words(part: unknown): readonly string[] {
  return Array.isArray(part) ? part.map(String) : sorted(String(part).trim().split(/\s+/u));
}

function sorted(list: readonly string[]): readonly string[] {
  return [...new Set(list)].toSorted();
}
