import { isPossessive } from './noun-phrase.ts';
import { readOffice } from './office-phrase.ts';
import type { Descriptor, RelationPhrase } from './phrases.ts';
import { fitsRelation, readRelations } from './relation-phrase.ts';
import type { Scene } from './scene.ts';
import { relationsAt } from './words.ts';

/** All that the sentence's nouns say of offices and relations, whoever bears them; from left to right. */
export function findDescriptors(scene: Scene): readonly Descriptor[] {
  const found: Descriptor[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const office = readOffice(scene, at);
    const relations = readRelations(scene, at);
    // “The president’s sister”: the president is not what is told of anybody.
    if (office !== undefined && !isPossessive(scene.keys[office.end] ?? '')) found.push(office);
    found.push(...relations, ...(relations.length === 0 ? joinedRelation(scene, at, found) : []));
    const longest = Math.max(office?.nounEnd ?? 0, ...relations.map(({ nounEnd }) => nounEnd));
    at = Math.max(at, longest - 1);
  }
  return found.toSorted((a, b) => a.first - b.first || b.end - a.end);
}

/** “X’s father-in-law and patron”: the second is X’s, too. */
function joinedRelation(
  scene: Scene,
  at: number,
  found: readonly Descriptor[],
): readonly RelationPhrase[] {
  const last = found.at(-1);
  const and = scene.words[at - 1]?.tag === 'ADJ' ? at - 2 : at - 1;
  const isAnd = scene.keys[and] === 'and' && last?.nounEnd === and;
  if (!isAnd || last.kind !== 'relation' || last.pointing !== 'possessive') return [];
  return relationsAt(scene.keys, at)
    .filter(({ value }) => last.others.some((other) => fitsRelation(other, value)))
    .map(({ value, end }): RelationPhrase => {
      const { others, pointing } = last;
      return {
        kind: 'relation',
        word: value,
        first: at,
        noun: at,
        nounEnd: end,
        end,
        pointing,
        others,
      };
    });
}
