import { caseOf, dependents } from '../../parse/tree.ts';
import type { Attribution } from './attribution.ts';
import { betweenSemicolons, lemmaOf, plainRange, stretchOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker.ts';

/** In words. */
const FARTHEST_THAT = 16;

/** “The first, popular among diplomats, is that he fell ill”: at the word that names who shares the view. */
export function sharedView(scene: Scene, at: number): Attribution | undefined {
  const { tree, sentence, lexicon } = scene;
  const shared = tree.words[at]?.head ?? -1;
  const name = caseOf(tree, at);
  const many = name === 'among' && lexicon.shared.has(lemmaOf(tree, shared));
  // “The first, put about by diplomats, is that …”.
  const told =
    name === 'by' && tree.words[shared]?.tag === 'VERB' && tree.words[shared - 1]?.form === ',';
  if (!many && !told) return undefined;
  const that = equatedAfter(scene, tree.last[at] ?? at);
  const source = speakerAt(scene, at);
  const cue = plainRange(scene, { first: shared, last: dependents(tree, at, 'case')[0] ?? shared });
  if (that === undefined || source === undefined || cue === undefined) return undefined;
  const head = tree.words[that]?.head ?? that;
  if (head < that) return undefined;
  const whole = { first: that, last: tree.last[head] ?? head };
  const content = stretchOf(scene, betweenSemicolons(tree, head, whole));
  if (content === undefined) return undefined;
  return {
    sentence,
    rule: `shared ${lemmaOf(tree, shared)} ${name}`,
    cue,
    source,
    content: [content],
    head,
    claims: true,
    denies: false,
    quoted: false,
    hearsay: false,
  };
}

/** The “that” of “is that”. */
function equatedAfter({ tree: { words } }: Scene, last: number): number | undefined {
  const end = Math.min(words.length, last + FARTHEST_THAT);
  for (let at = last + 1; at < end; at += 1) {
    const { form = '', relation = '' } = words[at] ?? {};
    if (form === 'that' && relation === 'mark') {
      return words[at - 1]?.tag === 'AUX' ? at : undefined;
    }
  }
  return undefined;
}
