import type { ChainLink, Claim, Span } from '../../model/records.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { weaselAt } from '../certainty/weasel.ts';
import { mentionAt } from '../story.ts';
import type { Stretch } from './clause.ts';
import type { Holder } from './explanation.ts';
import { cut, idOf, madeBy } from './scene.ts';
import type { Scene } from './scene.ts';

/** An explanation that somebody other than the author holds. */
export interface Held {
  readonly scene: Scene;
  readonly statement: Stretch;
  readonly span: Span;
  readonly holder: Holder;
  readonly rule: string;
}

/** Claims that give each explanation to whoever holds it, where none of those given does. */
export function claimsOfHolders(
  claims: readonly Claim[],
  held: readonly Held[],
  author: ChainLink,
): readonly Claim[] {
  const byPassage = Map.groupBy(claims, ({ span }) => span.passage);
  return held
    .filter(({ span }) => !(byPassage.get(span.passage) ?? []).some((claim) => gives(claim, span)))
    .map((one) => claimOf(one, author));
}

/** It says whose the words are, of half of them at least. */
function gives({ span, chain }: Claim, { start, end }: Span): boolean {
  const common = Math.min(span.end, end) - Math.max(span.start, start);
  return chain.length > 1 && 2 * common >= end - start;
}

function claimOf({ scene, statement, span, holder, rule }: Held, author: ChainLink): Claim {
  const { tree, cues, scale } = scene;
  const { polarity, ...certainty } = certaintyOf(tree, cues, headOf(scene, statement), scale);
  return {
    kind: 'claim',
    id: idOf('claim', span, rule),
    span,
    chain: [linkOf(holder), author],
    certainty,
    polarity,
    sources: [],
    about: [],
    ...madeBy(rule),
  };
}

/** The first word that hangs on none of the others. */
function headOf({ tree }: Scene, { first, end }: Stretch): number {
  for (let at = first; at < end; at += 1) {
    const head = tree.words[at]?.head ?? -1;
    if (head < first || head >= end) return at;
  }
  return first;
}

function linkOf({ scene, head, words: { first, end } }: Holder): ChainLink {
  const actor = mentionAt(scene, head)?.record.actor;
  const words = cut(scene, { first, end });
  if (actor !== undefined) {
    const group = scene.story.actors.get(actor)?.type === 'group';
    return { actor, words, role: group ? 'group' : 'speaker' };
  }
  const { tree } = scene;
  const nobody = [first, head].some((at) =>
    weaselAt(tree, at).some(({ strength }) => strength > 0),
  );
  const plural = tree.words[head]?.features['Number'] === 'Plur';
  return { words, role: nobody ? 'anonymous' : plural ? 'group' : 'speaker' };
}
