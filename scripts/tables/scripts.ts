import { asTree, isTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** The tables of `resources/scripts/`: lines of pairs on one line each, everything else as it stands. */
export function compileHomoglyphs(): unknown {
  const file = asTree(readResource('scripts/homoglyphs.yml'), 'homoglyphs.yml');
  return Object.fromEntries(Object.entries(file).map(([script, line]) => [script, pairs(line)]));
}

export function compileRomanisation(): unknown {
  const { languages, ...rest } = asTree(
    readResource('scripts/romanisation.yml'),
    'romanisation.yml',
  );
  return { ...withPairs(rest), languages: linesOfPairs(asTree(languages, 'languages')) };
}

export function compileComparable(): unknown {
  return withPairs(asTree(readResource('scripts/comparable.yml'), 'comparable.yml'));
}

export function compileLookup(): unknown {
  const file = asTree(readResource('scripts/lookup.yml'), 'lookup.yml');
  return Object.fromEntries(
    Object.entries(file).map(([key, words]) => [key, String(words).trim().split(/\s+/u)]),
  );
}

const PAIR_KEYS = new Set(['pairs', 'western', 'substitute']);

function withPairs(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, part]) => {
      if (PAIR_KEYS.has(key)) return [key, pairs(part)];
      if (key === 'languages') return [key, linesOfPairs(asTree(part, key))];
      return [key, isTree(part) ? withPairs(part) : part];
    }),
  );
}

function linesOfPairs(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, line]) => [key, pairs(line)]));
}

/** `а a ь 0`: what is written, what it becomes, `0` for nothing; on one line, so that the table stays readable. */
function pairs(line: unknown): string {
  const words = String(line).trim().split(/\s+/u);
  if (words.length % 2 !== 0) throw new TypeError(`Pairs were expected: ${words.join(' ')}`);
  return words.join(' ');
}
