import type { Block } from './draft.ts';
import { isNotesHeading } from './html-prune.ts';
import { typedLabel } from './pdf-foot.ts';

/**
 * Notes at the end of the document in the body's own type: after a heading such as “Notes” or «Примечания», paragraphs
 * numbered in sequence. Given per block: `undefined` for body, the label or `''` for a note or its rest.
 */
export function endnoteLabels(
  blocks: readonly {
    readonly role: Block['role'];
    readonly text: string;
    readonly label: string | undefined;
  }[],
): readonly (string | undefined)[] {
  const heading = blocks.findLastIndex(({ text }) => isNotesHeading(text));
  const out: (string | undefined)[] = blocks.map(() => undefined);
  if (heading < 0) return out;
  let last = 0;
  for (let at = heading + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.role === 'title') break;
    const label = block.label ?? typedLabel(block.text);
    if (label !== undefined && Number(label) === last + 1) {
      last += 1;
      out[at] = label;
    } else if (last === 0 || block.role === 'heading') break;
    else out[at] = '';
  }
  if (last > 0) out[heading] = DROPPED;
  return out;
}

/** The heading over the notes heads nothing once they are lifted. */
export const DROPPED = '#heading';
