import words from '../../src/names/tables/person-words.compiled.json' with { type: 'json' };
import { givenSexes, indexGroups } from './given-name-index.ts';
import type { GivenGroup } from './given-name-index.ts';
import { asTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

const FILE = 'given-name-variants.yml';

/** The groups of given names, and the ways to them; a relative that no group has is a mistake in the list. */
export function compileGivenNameVariants(): unknown {
  return indexGroups(readGroups());
}

/** The sexes of all given names of the lists. */
export function compileGivenSexes(): unknown {
  return givenSexes(readGroups(), words.givenNames);
}

function readGroups(): readonly GivenGroup[] {
  const groups = Object.entries(asTree(readResource(FILE), FILE)).flatMap(([sex, part]) =>
    Object.entries(asTree(part, sex)).flatMap(([tradition, names]) =>
      groupsIn(sex, asTree(names, tradition)),
    ),
  );
  const keys = new Set(groups.map(({ key }) => key));
  if (keys.size < groups.length) throw new TypeError(`${FILE}: a key stands twice`);
  for (const { key, related } of groups) {
    const unknown = related.filter((other) => !keys.has(other));
    if (unknown.length > 0) throw new TypeError(`${FILE}: ${key} names ${unknown.join(', ')}`);
  }
  return groups;
}

function groupsIn(sex: string, names: Tree): readonly GivenGroup[] {
  return Object.entries(names).map(([key, line]) => {
    const [forms = [], shorts = [], related = []] = String(line).split('|').map(listed);
    return { key, sex, forms, shorts, related };
  });
}

const listed = (text: string): readonly string[] => [
  ...new Set(text.split(/\s+/u).filter((word) => word !== '')),
];
