import { asTree, entries, isTree, readResource } from './resource.ts';

/** Every list of `act-frames.en.yml` by its name; a list within another as `pairs/definite`. */
export function compileActFrames(): unknown {
  const tree = asTree(readResource('act-frames.en.yml'), 'act-frames.en.yml');
  return Object.fromEntries(Object.entries(tree).flatMap(([name, value]) => listed(name, value)));
}

function listed(name: string, value: unknown): readonly (readonly [string, readonly string[]])[] {
  if (!isTree(value)) return [[name, entries(value)]];
  return Object.entries(value).map(([key, list]) => [`${name}/${key}`, entries(list)]);
}
