import type { PassageRole } from '../model/records.ts';
import type { Block, Run } from './draft.ts';
import { normaliseLabel } from './note-label.ts';

/** A run that remembers between which groups of notes it stood, also after its block was joined to another. */
export interface ZonedRun extends Run {
  /**
   * How many groups of notes end before it. Foot notes and the text they belong to share a zone, so a number
   * that begins anew on each page still means one note.
   */
  readonly zone: number;
}

/** A block on its way to a passage. */
export interface Cell {
  readonly role: PassageRole;
  readonly level?: number;
  readonly label?: string;
  readonly noteKey?: string;
  readonly page?: number;
  readonly cut: boolean;
  readonly zone: number;
  readonly runs: readonly ZonedRun[];
}

/** Blocks in file order, numbered by zone: a new zone begins where text follows notes. */
export function cellsOf(blocks: readonly Block[]): Cell[] {
  let zone = 0;
  let afterNote = false;
  return blocks.map((block) => {
    const isNote = block.role === 'note';
    if (afterNote && !isNote) zone += 1;
    afterNote = isNote;
    return cellOf(block, zone);
  });
}

function cellOf(block: Block, zone: number): Cell {
  const { role, level, label, noteKey, page, cut, runs } = block;
  return {
    role,
    zone,
    cut: cut ?? false,
    runs: runs.map((run) => ({ ...run, zone })),
    ...(level === undefined ? {} : { level }),
    ...(label === undefined ? {} : { label: normaliseLabel(label) }),
    ...(noteKey === undefined ? {} : { noteKey }),
    ...(page === undefined ? {} : { page }),
  };
}

/** The words of a cell, marks left out. */
export function wordsOf(cell: Cell): string {
  let text = '';
  for (const run of cell.runs) if (run.mark === undefined) text += run.text;
  return text;
}
