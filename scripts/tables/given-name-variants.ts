import { asTree, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

const FILE = 'given-name-variants.yml';

/** One given name: its key, the sex of its bearers, its tradition, its forms, short forms, and keys of its relatives. */
type Group = readonly [
  key: string,
  sex: string,
  tradition: string,
  forms: string,
  shorts: string,
  related: string,
];

/** The groups of given names; a relative that no group has is a mistake in the list. */
export function compileGivenNameVariants(): unknown {
  const groups = Object.entries(asTree(readResource(FILE), FILE)).flatMap(([sex, part]) =>
    Object.entries(asTree(part, sex)).flatMap(([tradition, names]) =>
      groupsIn(sex, tradition, asTree(names, tradition)),
    ),
  );
  const keys = new Set(groups.map(([key]) => key));
  if (keys.size < groups.length) throw new TypeError(`${FILE}: a key stands twice`);
  for (const [key, , , , , related] of groups) {
    const unknown = related.split(' ').filter((other) => other !== '' && !keys.has(other));
    if (unknown.length > 0) throw new TypeError(`${FILE}: ${key} names ${unknown.join(', ')}`);
  }
  return groups;
}

function groupsIn(sex: string, tradition: string, names: Tree): readonly Group[] {
  return Object.entries(names).map(([key, line]) => {
    const [forms = '', shorts = '', related = ''] = String(line).split('|').map(words);
    return [key, sex, tradition, forms, shorts, related];
  });
}

const words = (text: string): string => [...new Set(text.trim().split(/\s+/u))].join(' ');
