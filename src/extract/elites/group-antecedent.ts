import { fits } from './ends.ts';
import type { Party, Scene } from './scene.ts';
import { isGroupWord } from './words.ts';

const MEANING = new Set(['it', 'its', 'this', 'that', 'the', 'which', 'such']);
const REACH = 5;

/**
 * The group that “it”, “its”, “this clan” or “the group’s” right before a word means: the only one told of before it in
 * this sentence or, where there is none, in the one before.
 */
export function groupBefore(scene: Scene, at: number): Party | undefined {
  if (!means(scene, at)) return undefined;
  const here = scene.all.filter((party) => party.end <= at && fits(party, 'group'));
  const found = here.length > 0 ? here : earlier(scene);
  const ids = new Set(found.map(({ actor }) => actor.id));
  const [last] = found.slice(-1);
  if (last === undefined || ids.size > 1) return undefined;
  return here.length > 0 ? last : { ...last, first: at - 1, end: at };
}

/** “It”, or “its” and “this clan” within a few words. */
function means({ keys, lemmas, words }: Scene, at: number): boolean {
  if (keys[at - 1] === 'it') return true;
  for (let before = at - 1; before >= 0 && at - before <= REACH; before -= 1) {
    const key = keys[before] ?? '';
    if (key === 'its' || key === 'whose') return true;
    if (isGroupWord(lemmas[before] ?? '')) return MEANING.has(keys[before - 1] ?? '');
    const tag = words[before]?.tag;
    if (tag !== 'NOUN' && tag !== 'ADJ' && tag !== 'PART') return false;
  }
  return false;
}

const MOST_BACK = 2;

function earlier(scene: Scene): readonly Party[] {
  for (let back = 1; back <= MOST_BACK; back += 1) {
    const found = groupsIn(scene, back);
    if (found.length > 0) return found;
  }
  return [];
}

function groupsIn({ story, sentence }: Scene, back: number): readonly Party[] {
  const before = story.sentences[sentence.order - back];
  if (before === undefined || before.passage !== sentence.passage) return [];
  return before.mentions.flatMap(({ record, first, end }) => {
    const actor = record.actor === undefined ? undefined : story.actors.get(record.actor);
    const party = actor && { actor, mention: record, first, end };
    return party !== undefined && fits(party, 'group') ? [party] : [];
  });
}
