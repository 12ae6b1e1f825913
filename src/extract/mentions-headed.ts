import type { ActorType } from '../model/records.ts';
import { nominativePhrase } from '../names/russian/nominative-phrase.ts';
import { isCyrillic } from '../names/person-words.ts';
import type { ENGLISH_HEADS } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

export type HeadType = keyof typeof ENGLISH_HEADS;

export const HEAD_TYPES: readonly HeadType[] = ['organisation', 'group', 'event-name', 'place'];

export function isNamed({ shape }: Token): boolean {
  return shape === 'capital' || shape === 'upper';
}

/** A name that its head noun gives away, in the nominative where it is Russian. */
export function headedName(scene: Scene, from: number, until: number, type: ActorType): Candidate {
  const range = rangeOf(scene, from, until);
  const { passage } = scene;
  const words = wordsIn(passage, range);
  const name = isCyrillic(words) ? nominativePhrase(words) : words;
  return { from, until, find: { ...range, passage, type, form: 'name', rule: 'head-noun', name } };
}
