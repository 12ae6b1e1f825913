import type { Scene } from './scene.ts';

/** Where the sentence behind this one ends in its passage; `undefined` where there is none, or one too long to read. */
export function nextSentence({ story, passage, order }: Scene): number | undefined {
  const next = story.sentences[order + 1];
  if (next?.passage.id !== passage.id || next.tree.words.length > LONGEST) return undefined;
  return next.tree.words.at(-1)?.end;
}

const LONGEST = 60;
