import type { Id } from '../../model/records.ts';
import type { Story, StorySentence } from '../story.ts';
import { baseOf, headOf } from './tree-walk.ts';

/** Two who are named together, from a word on. */
export interface Pair {
  readonly from: number;
  readonly actors: readonly [Id, Id];
}

/** “Between Azerbaijan and Iran”, “Russia and Iran”, “Azerbaijani-Russian relations”: neighbours among the mentions. */
export function pairsIn({ actors }: Story, { tree, mentions }: StorySentence): readonly Pair[] {
  const found: Pair[] = [];
  for (const [index, mention] of mentions.entries()) {
    const next = mentions[index + 1];
    const [one, other] = [mention.record.actor, next?.record.actor];
    if (next === undefined || one === undefined || other === undefined || one === other) continue;
    const type = actors.get(one)?.type;
    if (type !== actors.get(other)?.type || type === 'place' || type === 'event-name') continue;
    const joined = headOf(tree, next.head) === mention.head && baseOf(tree, next.head) === 'conj';
    if (!joined && !isHyphened(tree.words[mention.end]?.form, next.first - mention.end)) continue;
    found.push({ from: next.end, actors: [one, other] });
  }
  return found;
}

function isHyphened(between: string | undefined, distance: number): boolean {
  return distance === 1 && between !== undefined && /^[-–—‑]$/u.test(between);
}
