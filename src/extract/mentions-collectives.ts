import type { MentionFind } from '../names/mention-find.ts';
import { collectiveAt } from '../names/offices.ts';
import { rangeOf } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

/** Circles that go by a common word: “the old guard”. Each document has its own. */
export function findCollectives(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const match = collectiveAt(scene.tokens, at);
    if (match === undefined) continue;
    const until = at + match.length;
    const range = rangeOf(scene, at, until);
    const { passage } = scene;
    const find: MentionFind = {
      ...range,
      passage,
      type: 'group',
      form: 'name',
      rule: 'collective',
      name: match.value,
    };
    found.push({ from: at, until, find });
    at = until - 1;
  }
  return found;
}
