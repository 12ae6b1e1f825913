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
import { inReadingOrder, placesOf } from './places.ts';
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

/** @param records the records of one document. */
export function documentPage(document: Document, records: RecordSet): DocumentPage {
  const faults = faultRows(records).filter((fault) => fault.document === document.id);
  const blocks = blocksOf(document.id, records, faults);
  const notes = blocks.filter(({ passage }) => passage.role === 'note');
  const body = blocks.filter(({ passage }) => passage.role !== 'note');
  const calledAt = firstCalls(body.map(({ passage }) => passage));
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

function firstCalls(passages: readonly Passage[]): ReadonlyMap<Id, Call> {
  const calls = new Map<Id, Call>();
  for (const { id, markers } of passages)
    for (const { note, offset } of markers)
      if (note !== undefined && !calls.has(note)) calls.set(note, { passage: id, offset });
  return calls;
}

function blocksOf(document: Id, records: RecordSet, faults: readonly FaultRow[]): readonly Block[] {
  const passages = inReadingOrder(records.passage.filter((one) => one.document === document));
  const places = placesOf(passages);
  const marks = marksOf(records, faults);
  let page = 0;
  return passages.flatMap((passage) => {
    const place = places.get(passage.id);
    if (!place) return [];
    const [first = page, last = first] = passage.pages ?? [];
    const turned = passage.role !== 'note' && first > page;
    if (passage.role !== 'note') page = Math.max(page, last);
    return [{ passage, place, text: markedText(passage, marks), ...(turned && { page: first }) }];
  });
}
