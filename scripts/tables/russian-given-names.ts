import { asTree, readResource } from './resource.ts';

/** Given names by sex, each a sorted list without repeats; the traditions only serve those who extend the source. */
export function compileRussianGivenNames(): unknown {
  const file = asTree(readResource('russian-given-names.yml'), 'russian-given-names.yml');
  return Object.fromEntries(
    ['male', 'female'].map((sex) => [sex, namesOf(Object.values(asTree(file[sex], sex)))]),
  );
}

function namesOf(blocks: readonly unknown[]): readonly string[] {
  const names = blocks.flatMap((block) => String(block).trim().split(/\s+/u));
  return [...new Set(names)].toSorted();
}
