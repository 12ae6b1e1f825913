import { asTree, isTree, readResource } from './resource.ts';

/** The words around and inside people's names, every block as a sorted list without repeats. */
export function compileNameForms(): unknown {
  return lists(readResource('name-forms.yml'));
}

function lists(value: unknown): unknown {
  if (isTree(value)) {
    const tree = asTree(value, 'name-forms.yml');
    return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, lists(part)]));
  }
  const words = Array.isArray(value) ? value.map(String) : String(value).trim().split(/\s+/u);
  return [...new Set(words)].toSorted();
}
