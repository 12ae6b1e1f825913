import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Subject } from './cue-group.ts';
import type { Words } from './scene.ts';

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * The subject of a finite verb that the tree has none for: the noun phrase right before it.
 */
export function subjectByPlace(tree: Tree, at: number, group: Words): Subject | undefined {
  const word = tree.words[at];
  if (word?.tag !== 'VERB') return undefined;
  const before = group.first - 1;
  const finite = tree.words[group.first]?.features['VerbForm'] === 'Fin';
  return finite ? nameBefore(tree, before) : undefined;
}

function nameBefore(tree: Tree, end: number): Subject | undefined {
  let head = tree.words[end]?.form === ',' ? end - 1 : end;
  const last = head;
  if (!NAMING.has(tree.words[head]?.tag ?? '')) return undefined;
  for (;;) {
    const above = tree.words[head]?.head ?? -1;
    if (above === -1 || above > end || !NAMING.has(tree.words[above]?.tag ?? '')) break;
    if ((tree.last[above] ?? above) > end) break;
    head = above;
  }
  const relation = tree.words[head]?.relation.split(':', 1)[0] ?? '';
  if (relation === 'obl' || relation === 'obj' || dependents(tree, head, 'case').some(isOf(tree))) {
    return undefined;
  }
  return (tree.last[head] ?? head) < last ? undefined : { head, described: false };
}

function isOf({ words }: Tree): (at: number) => boolean {
  return (at) => words[at]?.tag === 'ADP';
}
