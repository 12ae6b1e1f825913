import { asTree, entries, readResource } from './resource.ts';

/** The word lists of explanations, forecasts, signals and precedents of one language. */
export function compileExplanations(file: string): unknown {
  const lists = Object.entries(asTree(readResource(file), file));
  return Object.fromEntries(lists.map(([name, words]) => [name, [...new Set(entries(words))]]));
}
