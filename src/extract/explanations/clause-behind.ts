import type { Tree } from '../../parse/tree.ts';
import { trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';

const LONGEST = 60;

/** What stands behind a “that”, however readers hang it: to the next semicolon or the sentence's end. */
export function clauseBehind(tree: Tree, that: number): Stretch {
  const { words } = tree;
  const stop = words.findIndex(({ form }, at) => at > that && form === ';');
  const end = Math.min(stop === -1 ? words.length : stop, that + LONGEST);
  return trimmed(tree, { first: that + 1, end });
}
