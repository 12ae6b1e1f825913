import { asTree, entries, readResource } from './resource.ts';

/** The word lists of explanations, forecasts, signals and precedents of one language, each list in one of the files. */
export function compileExplanations(...files: readonly string[]): unknown {
  const lists = files.flatMap((file) => Object.entries(asTree(readResource(file), file)));
  const names = lists.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new TypeError(`${files.join(', ')}: two lists are called ${twice}`);
  return Object.fromEntries(lists.map(([name, words]) => [name, [...new Set(entries(words))]]));
}
