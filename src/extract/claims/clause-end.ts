import type { Tree } from '../../parse/tree.ts';
import type { Attribution, Stretch } from './attribution.ts';
import type { Scene } from './scene.ts';

/**
 * An attribution whose content ends where a semicolon parts it from the next clause: “Minsk called it theft; | on 14 May it
 * expelled two envoys”. What is quoted, stands behind a colon or goes on with “that” belongs to it.
 */
export function endedAtSemicolon(scene: Scene, one: Attribution): Attribution {
  const content = one.content.map((stretch) => ended(scene, one, stretch));
  return { ...one, content };
}

function ended({ sentence, tree, quotations }: Scene, one: Attribution, stretch: Stretch): Stretch {
  if (stretch.passage.id !== sentence.passage.id || stretch.start < one.cue.end) return stretch;
  const { text } = stretch.passage;
  if (text.slice(one.cue.end, stretch.start).includes(':')) return stretch;
  const mark = tree.words.findIndex(
    ({ form, start }, at) =>
      form === ';' &&
      start > stretch.start &&
      start < stretch.end &&
      !quotations.some((quotation) => quotation.start < start && start < quotation.end) &&
      !goesOn(tree, at),
  );
  const end = tree.words[mark]?.start;
  return end === undefined ? stretch : { ...stretch, end };
}

/** “; and that the bridge was shut”. */
function goesOn({ words }: Tree, mark: number): boolean {
  const next = words[mark + 1]?.tag === 'CCONJ' ? mark + 2 : mark + 1;
  return words[next]?.tag === 'SCONJ';
}
