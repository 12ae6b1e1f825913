import { asTree, entries, readResource } from './resource.ts';
import type { Tree } from './resource.ts';

/** `lemma class frames` of every entry, with what holds of the classes: what the finder of claims looks up. */
export function compileClaimWords(language: string): unknown {
  const verbs = read(`claims/verbs.${language}.yml`);
  const nouns = read(`claims/nouns.${language}.yml`);
  const words = read(`claims/words.${language}.yml`);
  return {
    classes: { ...classes(verbs), ...classes(nouns) },
    verbs: listed(verbs, 'verbs'),
    nouns: listed(nouns, 'nouns'),
    adjectives: entries(words['adjectives']).map((line) => entryOf(line, 'state', [])),
    ...Object.fromEntries(
      Object.entries(words)
        .filter(([name]) => name !== 'adjectives')
        .map(([name, list]) => [name, entries(list)]),
    ),
  };
}

function read(file: string): Tree {
  return asTree(readResource(file), file);
}

const FIELDS = new Set(['frames', 'claims', 'denies', 'raising', 'of_object', 'verbs', 'nouns']);

function classes(file: Tree): Tree {
  return Object.fromEntries(
    Object.entries(file).map(([name, value]) => {
      const section = asTree(value, name);
      const strange = Object.keys(section).find((field) => !FIELDS.has(field));
      if (strange !== undefined) throw new TypeError(`${name} has the unknown field ${strange}`);
      return [
        name,
        {
          claims: spaced(section['claims']),
          ...(section['denies'] === true ? { denies: true } : {}),
          ...(section['raising'] === true ? { raising: true } : {}),
          ...(section['of_object'] === true ? { of_object: true } : {}),
        },
      ];
    }),
  );
}

function listed(file: Tree, field: string): readonly string[] {
  return Object.entries(file).flatMap(([name, value]) => {
    const section = asTree(value, name);
    return entries(section[field]).map((line) => entryOf(line, name, spaced(section['frames'])));
  });
}

function entryOf(line: string, kind: string, shared: readonly string[]): string {
  const [lemma = '', ...own] = spaced(line);
  return [lemma, kind, ...new Set([...shared, ...own])].join(' ');
}

function spaced(value: unknown): readonly string[] {
  return typeof value === 'string' ? value.split(/\s+/u).filter((part) => part !== '') : [];
}
