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

/** How much oftener the second of two states is named than any third, where a text is about the two. */
const AHEAD = 2;

/** How often each of the two is named at least. */
const OFTEN = 3;

/** The two states that a text is about, as often as they are named; none where a third is near. */
export function mainStates({ actors, sentences }: Story): readonly Id[] {
  const counts = new Map<Id, number>();
  for (const { mentions } of sentences)
    for (const { record } of mentions) {
      const { actor } = record;
      if (actor === undefined || actors.get(actor)?.type !== 'state') continue;
      counts.set(actor, (counts.get(actor) ?? 0) + 1);
    }
  const [one, two, three] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (one === undefined || two === undefined || two[1] < OFTEN) return [];
  return (three?.[1] ?? 0) * AHEAD > two[1] ? [] : [one[0], two[0]];
}
