import { comparable } from '../names/script/comparable.ts';
import type { ActorType } from '../model/records.ts';

/** What is longer is no name. */
const LONGEST = 200;
const MOST_WORDS = 6;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/**
 * Keys of a name in any script: the skeleton of each word, and for people each word with the first letter of another,
 * so that initials are found among many of one surname.
 */
export function blockingKeys(name: string, type: ActorType): readonly string[] {
  const words = [...name.slice(0, LONGEST).matchAll(WORD)].map(([word]) => word);
  const parts = words.slice(0, MOST_WORDS).map((word) => ({
    initial: firstKey(word),
    skeleton: Array.from(word).length > 1 ? skeletonKey(word) : '',
  }));
  const skeletons = parts.map(({ skeleton }) => skeleton).filter((skeleton) => skeleton !== '');
  if (type !== 'person') return [...new Set(skeletons)];
  const headed = parts.flatMap(({ skeleton }, place) =>
    skeleton === ''
      ? []
      : parts.filter((_, other) => other !== place).map(({ initial }) => `${skeleton}/${initial}`),
  );
  return [...new Set([...skeletons, ...headed])];
}

/** Words of vowels alone keep their letters. */
function skeletonKey(word: string): string {
  const { skeleton, letters } = comparable(word);
  return skeleton === '' ? letters : skeleton;
}

/** All vowels are one: what begins with one is spelled with many. */
function firstKey(word: string): string {
  const [first = ''] = Array.from(word);
  return comparable(first).skeleton.slice(0, 1) || '·';
}
