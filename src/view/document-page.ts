import type { RecordSet } from '../model/record-set.ts';
import type { Document, Id, Passage } from '../model/records.ts';
import { actorRows, openRows } from './actors.ts';
import type { ActorRow, OpenRow } from './actors.ts';
import { claimRows } from './claim-rows.ts';
import type { ClaimRow } from './claim-rows.ts';
import { faultRows } from './faults.ts';
import type { FaultRow } from './faults.ts';
import { markedText, marksOf } from './marked-passage.ts';
import type { MarkedText } from './marked-passage.ts';
import { placesOfAll } from './chronology.ts';
import { inReadingOrder } from './places.ts';
import type { Place } from './places.ts';

/** One passage of a document, ready to be set. */
export interface Block {
  readonly passage: Passage;
  readonly place: Place;
  readonly text: MarkedText;
  /** The page that begins with this block; absent when the block before stands on it too. */
  readonly page?: number;
}

/** The place of a marker. */
interface Call {
  readonly passage: Id;
  readonly offset: number;
}

/** A document as a page shows it. */
export interface DocumentPage {
  readonly document: Document;
  /** Titles, headings and body in reading order. */
  readonly body: readonly Block[];
  readonly notes: ReadonlyMap<Id, Block>;
  /** Where each note is called first: there it is set. */
  readonly calledAt: ReadonlyMap<Id, Call>;
  /** Notes that no marker of the body calls. */
  readonly uncalled: readonly Block[];
  readonly actors: readonly ActorRow[];
  readonly open: readonly OpenRow[];
  readonly faults: readonly FaultRow[];
  /** By id. */
  readonly claims: ReadonlyMap<Id, ClaimRow>;
}

/**
 * @param records the records of one document, or all its passages with the other records of some of them.
 * @param part the passages to be set, with the notes they call; all by default.
 */
export function documentPage(
  document: Document,
  records: RecordSet,
  part?: ReadonlySet<Id>,
): DocumentPage {
  const faults = faultRows(records).filter(
    ({ document: of, place }) =>
      of === document.id && (part === undefined || part.has(place?.passage ?? '')),
  );
  const blocks = blocksOf(document.id, records, faults, part);
  const notes = blocks.filter(({ passage }) => passage.role === 'note');
  const body = blocks.filter(({ passage }) => passage.role !== 'note');
  const calledAt = callsOf(records.passage, notes);
  return {
    document,
    body,
    notes: new Map(notes.map((block) => [block.passage.id, block])),
    calledAt,
    uncalled: notes.filter(({ passage }) => !calledAt.has(passage.id)),
    actors: actorRows(records).filter(({ mentions }) => mentions > 0),
    open: openRows(records),
    faults,
    claims: new Map(claimRows(records).map((row) => [row.id, row])),
  };
}

function callsOf(passages: readonly Passage[], notes: readonly Block[]): DocumentPage['calledAt'] {
  const calls = firstCalls(passages);
  return new Map(
    notes.flatMap(({ passage: { id } }) => {
      const call = calls.get(id);
      return call ? [[id, call] as const] : [];
    }),
  );
}

/** Where each note is called first from the body, by the note's id. */
export function firstCalls(passages: readonly Passage[]): ReadonlyMap<Id, Call> {
  const calls = new Map<Id, Call>();
  for (const { id, markers, role } of inReadingOrder(passages))
    for (const { note, offset } of markers)
      if (role !== 'note' && note !== undefined && !calls.has(note))
        calls.set(note, { passage: id, offset });
  return calls;
}

function blocksOf(
  document: Id,
  records: RecordSet,
  faults: readonly FaultRow[],
  part: ReadonlySet<Id> | undefined,
): readonly Block[] {
  const passages = inReadingOrder(records.passage.filter((one) => one.document === document));
  const places = placesOfAll(records.passage);
  const marks = marksOf(records, faults);
  let page = 0;
  return passages.flatMap((passage) => {
    const place = places.get(passage.id);
    const [first = page, last = first] = passage.pages ?? [];
    const turned = passage.role !== 'note' && first > page;
    if (passage.role !== 'note') page = Math.max(page, last);
    if (!place || part?.has(passage.id) === false) return [];
    return [{ passage, place, text: markedText(passage, marks), ...(turned && { page: first }) }];
  });
}
