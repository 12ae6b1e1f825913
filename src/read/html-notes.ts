import type { Block } from './draft.ts';
import type { PlacedMark } from './html-blocks.ts';
import { findLinkedNotes } from './html-linked-notes.ts';
import { noteBlocks } from './html-note-blocks.ts';
import { findPlainNotes } from './html-plain-notes.ts';
import { removeNodes, removeNotesHeadings } from './html-prune.ts';
import type { HtmlTree } from './html-tree.ts';

export interface LiftedNotes {
  /** The marks by the number that stands in the text in their place. */
  readonly marks: readonly PlacedMark[];
  /** The notes' blocks, in the order of the page. */
  readonly notes: readonly Block[];
}

/**
 * Takes the notes out of a page before anything judges what its article is: each mark becomes a sign in the text
 * that no later step drops, each note is cut out with its words. Linked notes first (`#fn1`, `#_ftn1`, `#cite_note-1`,
 * `doc-noteref`), then raised or bracketed numbers with a numbered list at the end. Changes the tree.
 */
export function liftNotes(tree: HtmlTree, base?: string): LiftedNotes {
  const marks: PlacedMark[] = [];
  const found = [...findLinkedNotes(tree, marks)];
  if (found.length === 0) found.push(...findPlainNotes(tree, marks));
  found.sort((a, b) => a.order - b.order);
  const blocks = found.flatMap((note) => noteBlocks(note, marks, base));
  removeNotesHeadings(tree, found);
  removeNodes(found.flatMap((note) => note.parts));
  return { marks, notes: blocks };
}
