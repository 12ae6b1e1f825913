import { compareDays, daysOf } from '../model/edtf.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { DateMention, Edtf, Id, Passage, Span } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { dateWords } from './date-words.ts';
import { around, placesOf } from './places.ts';
import type { Around, Place } from './places.ts';
import { precisionOf } from './precision.ts';
import type { Precision } from './precision.ts';

/** One dated expression of a text, with the days it may mean and the words around it. */
export interface ChronologyRow {
  readonly id: Id;
  readonly edtf: Edtf;
  /** What the words alone fix. */
  readonly stated: Edtf;
  /** The date in English words. */
  readonly human: string;
  readonly precision: Precision;
  /** First and last day, `YYYY-MM-DD`; an open end and a date without year have none. */
  readonly earliest?: string;
  readonly latest?: string;
  readonly document: Id;
  readonly passage: Id;
  readonly place: Place;
  readonly span: Span;
  readonly around: Around;
  /** The words belong to a citation: they date a source or a visit to it, not an act. */
  readonly inCitation: boolean;
}

/**
 * All dated expressions, earliest first; of one first day the widest first; equals in reading order.
 * Expressions without a day (open at the beginning, no year stated) come last.
 */
export function chronology(records: RecordSet): readonly ChronologyRow[] {
  return datedWords(records).toSorted(byTime);
}

/** The same rows in the order of the records. */
export function datedWords(records: RecordSet): readonly ChronologyRow[] {
  const passages = new Map(records.passage.map((passage) => [passage.id, passage]));
  const places = placesOfAll(records.passage);
  const cited = Map.groupBy(records.citation, ({ note }) => note);
  return records.date.flatMap((date) => {
    const passage = passages.get(date.span.passage);
    const place = places.get(date.span.passage);
    if (!passage || !place) return [];
    const inCitation = (cited.get(passage.id) ?? []).some(({ span }) => overlap(span, date.span));
    return [rowOf(date, passage, place, inCitation)];
  });
}

/** All rows of a long text look up the same passages: those of one list are numbered once. */
const numbered = new WeakMap<readonly Passage[], ReadonlyMap<Id, Place>>();

/** Places of the passages of any number of documents. */
export function placesOfAll(passages: readonly Passage[]): ReadonlyMap<Id, Place> {
  const known = numbered.get(passages) ?? placesAmong(passages);
  numbered.set(passages, known);
  return known;
}

function placesAmong(passages: readonly Passage[]): ReadonlyMap<Id, Place> {
  const places = new Map<Id, Place>();
  for (const ofDocument of Map.groupBy(passages, ({ document }) => document).values())
    for (const [id, place] of placesOf(ofDocument)) places.set(id, place);
  return places;
}

function rowOf(
  date: DateMention,
  passage: Passage,
  place: Place,
  inCitation: boolean,
): ChronologyRow {
  const { id, edtf, stated, span } = date;
  const precision = precisionOf(edtf);
  return {
    id,
    edtf,
    stated,
    human: dateWords(edtf, date),
    precision,
    ...(precision !== 'no year' && daysOf(edtf)),
    document: passage.document,
    passage: passage.id,
    place,
    span,
    around: around(passage.text, span),
    inCitation,
  };
}

/** First and last day of a row, `YYYY-MM-DD`. */
type Days = Pick<ChronologyRow, 'earliest' | 'latest'>;

/** Orders rows by first day; of rows with one first day the wider comes first: a year, its January, the days. */
export function byTime(a: Days, b: Days): number {
  return daysInOrder(firstDay(a), firstDay(b)) || -daysInOrder(a.latest, b.latest) || 0;
}

/** The day a row is filed under: its first, or its last where the beginning is open. */
export function firstDay({ earliest, latest }: Days): string | undefined {
  return earliest ?? latest;
}

/** A row without a day comes last, a row without an end is the widest. */
function daysInOrder(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareDays(a, b);
}
