import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Subject } from './cue-group.ts';
import type { Words } from './scene.ts';

const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM']);

/**
 * The subject of a finite verb that the tree has none for: the noun phrase right before it.
 */
export function subjectByPlace(tree: Tree, at: number, group: Words): Subject | undefined {
  const word = tree.words[at];
  if (word?.tag !== 'VERB') return undefined;
  const before = group.first - 1;
  const finite = tree.words[group.first]?.features['VerbForm'] === 'Fin';
  if (!finite) return undefined;
  return nameBefore(tree, before) ?? nameBeforeAside(tree, before);
}

/** In words. */
const LONGEST_ASIDE = 24;
const MARKS = /^(?:,|—|–|-|--|\(|\))$/u;

/** “Orlo, who has lost his post, | said”: the name before what stands between two commas. */
function nameBeforeAside(tree: Tree, end: number): Subject | undefined {
  if (!MARKS.test(tree.words[end]?.form ?? '')) return undefined;
  for (let at = end - 2; at > 0 && end - at < LONGEST_ASIDE; at -= 1) {
    if (!MARKS.test(tree.words[at]?.form ?? '')) continue;
    const found = nameBefore(tree, at - 1);
    if (found === undefined) continue;
    const first = tree.first[found.head] ?? found.head;
    if (first === 0 || opensClause(tree, first - 1)) return found;
  }
  return undefined;
}

function opensClause({ words }: Tree, at: number): boolean {
  const { tag = 'X', form = '' } = words[at] ?? {};
  return tag === 'CCONJ' || tag === 'SCONJ' || tag === 'PUNCT' || form === 'that';
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
  const { tag: own, relation: full = '' } = tree.words[head] ?? {};
  const counted = own === 'NUM' && full === 'obl:unmarked';
  if (
    (relation === 'obl' && !counted) ||
    relation === 'obj' ||
    dependents(tree, head, 'case').some(isOf(tree))
  ) {
    return undefined;
  }
  return (tree.last[head] ?? head) < last ? undefined : { head, described: false };
}

function isOf({ words }: Tree): (at: number) => boolean {
  return (at) => words[at]?.tag === 'ADP';
}
