import type { Tree } from '../../parse/tree.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';

const OCCASION = 3;

/** The last word of a cue of speech with the day, the occasion and the colon that follow it at once. */
export function withTail(tree: Tree, lexicon: CueLexicon, last: number): number {
  const day = lexicon.days.has(lemmaOf(tree, last + 1)) ? last + 1 : last;
  const occasion = lexicon.occasions.has(formsFrom(tree, day + 1)) ? day + OCCASION : day;
  return tree.words[occasion + 1]?.form === ':' ? occasion + 1 : occasion;
}

function formsFrom({ words }: Tree, at: number): string {
  return words
    .slice(at, at + OCCASION)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
}
