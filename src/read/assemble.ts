import { makeId } from '../model/id.ts';
import type { Id, Marker, Passage } from '../model/records.ts';
import type { Reading } from '../model/reading.ts';
import { cellsOf } from './assemble-cell.ts';
import type { Cell } from './assemble-cell.ts';
import { apparatusFaults } from './assemble-faults.ts';
import { lift } from './assemble-lift.ts';
import type { Lift } from './assemble-lift.ts';
import { compose, zoneAt } from './assemble-text.ts';
import type { Composed } from './assemble-text.ts';
import type { Draft } from './draft.ts';
import { chooseMarks } from './markers-choose.ts';
import type { ChosenMark } from './markers-choose.ts';
import type { PlacedMark } from './mark-groups.ts';
import { findTypedMarks } from './markers-typed.ts';
import { indexNotes } from './note-index.ts';
import type { NoteIndex } from './note-index.ts';
import { normaliseLabel } from './note-label.ts';
import { rejoin } from './rejoin.ts';

export interface Identity {
  /** The file's name without folders. */
  readonly file: string;
  readonly sha256: string;
  readonly document: Id;
}

/** One mark on its way to a marker: where it stands and which note, by index, it calls. */
interface Call {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly note: number | undefined;
}

/**
 * The step all formats share: blocks cut by pages and foot notes are put together, marks are lifted out of the
 * words and tied to their notes, and what does not fit is told as faults. Body passages come first, then notes.
 */
export function assemble(draft: Draft, identity: Identity): Reading {
  const { body, notes } = rejoin(cellsOf(draft.blocks));
  const index = indexNotes(notes);
  const filled = body.filter((cell) => cell.runs.some(({ text }) => text.trim() !== ''));
  const cells = [...filled, ...notes];
  const texts = cells.map(compose);
  const calls = callsOf(texts, filled.length, index);
  const ids = cells.map((cell, order) => makeId('passage', identity.document, order, cell.role));
  const noteIds = ids.slice(filled.length);
  const passages = cells
    .map((cell, i) => passageOf(cell, texts[i], calls[i] ?? [], { id: ids[i] ?? '', noteIds }))
    .map((passage, order) => ({ ...passage, document: identity.document, order }));
  return {
    ...identity,
    mediaType: draft.mediaType,
    stated: draft.stated,
    passages,
    faults: [...draft.faults, ...apparatusFaults(passages, repeatedNumbers(passages))],
  };
}

/** For each cell its marks: those the format gave, and those typed into the text of the body. */
function callsOf(texts: readonly Composed[], bodyLength: number, notes: NoteIndex): Call[][] {
  const calls = texts.map((text) => givenCalls(text, notes));
  const called = new Set(calls.flat().map((call) => call.note));
  const typed = texts.slice(0, bodyLength).flatMap(placedMarks);
  for (const mark of chooseMarks(typed, notes, definedOnly(called)))
    calls[mark.cell]?.push(...callsOfMark(mark));
  for (const each of calls) each.sort((a, b) => a.start - b.start || a.end - b.end);
  return calls;
}

function givenCalls(text: Composed, notes: NoteIndex): Call[] {
  return text.marks.map((mark) => {
    const label = normaliseLabel(mark.label);
    const byKey = mark.noteKey === undefined ? undefined : notes.findKey(mark.noteKey);
    return { start: mark.at, end: mark.at, label, note: byKey ?? notes.find(label, mark.zone) };
  });
}

function definedOnly(notes: ReadonlySet<number | undefined>): ReadonlySet<number> {
  return new Set([...notes].filter((note) => note !== undefined));
}

function placedMarks(text: Composed, cell: number): PlacedMark[] {
  return findTypedMarks(text.text).map((mark) => ({
    ...mark,
    cell,
    zone: zoneAt(text, mark.start),
  }));
}

function callsOfMark(mark: ChosenMark): Call[] {
  return mark.labels.map((label, i) => ({
    start: i === 0 ? mark.start : mark.end,
    end: mark.end,
    label: mark.printed?.[i] ?? label,
    note: mark.notes[i],
  }));
}

function passageOf(
  cell: Cell,
  text: Composed | undefined,
  calls: readonly Call[],
  { id, noteIds }: { id: Id; noteIds: readonly Id[] },
): Omit<Passage, 'document' | 'order'> {
  const lifts = calls.map(({ start, end }, i): Lift => ({ id: i, start, end }));
  const lifted = lift(text ?? compose(cell), lifts);
  const markers = calls.map((call, i): Marker => {
    const note = call.note === undefined ? undefined : noteIds[call.note];
    const offset = Math.min(lifted.offsets.get(i) ?? 0, lifted.text.length);
    return { offset, label: call.label, ...(note === undefined ? {} : { note }) };
  });
  const { emphasis, links, pageBreaks } = lifted;
  return {
    kind: 'passage',
    id,
    role: cell.role,
    text: lifted.text,
    ...pagesOf(cell, pageBreaks.at(-1)?.page),
    ...(pageBreaks.length === 0 ? {} : { pageBreaks }),
    ...(cell.label === undefined ? {} : { label: cell.label }),
    ...(cell.level === undefined ? {} : { level: cell.level }),
    markers,
    emphasis,
    ...(links.length === 0 ? {} : { links }),
  };
}

function pagesOf(cell: Cell, last: number | undefined): Pick<Passage, 'pages'> {
  return cell.page === undefined ? {} : { pages: [cell.page, last ?? cell.page] };
}

/** Notes whose number the note sequence has had already, page-wise numbering that begins anew aside. */
function repeatedNumbers(passages: readonly Passage[]): Passage[] {
  const repeated: Passage[] = [];
  let seen = new Set<string>();
  for (const note of passages) {
    if (note.role !== 'note' || note.label === undefined) continue;
    if (note.label === '1' || !/^\d+$/.test(note.label)) seen = new Set();
    if (seen.has(note.label)) repeated.push(note);
    seen.add(note.label);
  }
  return repeated;
}
