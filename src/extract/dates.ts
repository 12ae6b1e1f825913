import type { NumericOrder, TimeExpression } from '../dates/expression.ts';
import { findDates } from '../dates/find-dates.ts';
import { findExpressions } from '../dates/find-expressions.ts';
import { numericOrderOf } from '../dates/numeric-order.ts';
import { makeId } from '../model/id.ts';
import type { Reading } from '../model/reading.ts';
import type { DateMention, Edtf, Fault, Id, Passage } from '../model/records.ts';
import { spanOf } from '../model/span.ts';
import { READER_VERSION } from '../model/version.ts';

export interface DateContext {
  /** BCP 47 of the document. */
  readonly language: string;
  /** EDTF of its publication; without it, “last week” stays open. */
  readonly published?: Edtf;
}

/**
 * The dates of a document, body and notes, in reading order: those stated, and those counted from its own date or from
 * the last date told. What has no date (durations, “recently”) is no record. Impossible dates are left to
 * `findDateFaults`.
 */
export function findDateMentions(reading: Reading, context: DateContext): readonly DateMention[] {
  return scan(reading, context).flatMap(mentionsOf);
}

/** Dates that the calendar does not have, such as 31.02.2024, for the faults of the document. */
export function findDateFaults(reading: Reading, context: DateContext): readonly Fault[] {
  return scan(reading, context).flatMap(({ passage, times }) =>
    times.filter(({ fault }) => fault !== undefined).map((time) => impossibleDate(passage, time)),
  );
}

interface PassageTimes {
  readonly passage: Passage;
  readonly times: readonly TimeExpression[];
  /** The record of the last date told before this passage. */
  readonly before?: Id;
}

/** The last date told, with the id of its record. */
interface Told {
  readonly time: TimeExpression;
  readonly id: Id;
}

const scans = new WeakMap<Reading, Map<string, readonly PassageTimes[]>>();

/** Both exports need the same pass over the text; a reading is immutable, so one for each context is enough. */
function scan(reading: Reading, context: DateContext): readonly PassageTimes[] {
  const key = `${context.language} ${context.published ?? ''}`;
  const ofReading = scans.get(reading) ?? new Map<string, readonly PassageTimes[]>();
  const known = ofReading.get(key) ?? scanAfresh(reading, context);
  scans.set(reading, ofReading.set(key, known));
  return known;
}

/** The body tells one story, so its last date is carried from passage to passage; each note stands alone. */
function scanAfresh(reading: Reading, context: DateContext): readonly PassageTimes[] {
  const order = numericOrderOf(
    reading.passages.map(({ text }) => text),
    context.language,
  );
  let told: Told | undefined;
  return reading.passages.map((passage): PassageTimes => {
    if (passage.role === 'note')
      return { passage, times: timesIn(passage, context, order).filter(isAbsolute) };
    const times = timesIn(passage, context, order, told?.time);
    const before = told?.id;
    told = lastTold(passage, times) ?? told;
    return { passage, times, ...(before === undefined ? {} : { before }) };
  });
}

/** A note cites: “today” in it stands in a title and does not count from this document. */
function isAbsolute({ anchor, fault }: TimeExpression): boolean {
  return anchor === 'absolute' || fault !== undefined;
}

function lastTold(passage: Passage, times: readonly TimeExpression[]): Told | undefined {
  const time = times.findLast(
    ({ edtf, vague, relation }) =>
      edtf !== undefined && vague === undefined && relation?.type !== 'before',
  );
  return time && { time, id: idOf(passage, time) };
}

/** Times in the language of the document, and absolute dates in others, which quotations and sources bring. */
function timesIn(
  { text }: Passage,
  { language, published }: DateContext,
  dayFirst: NumericOrder,
  previous?: TimeExpression,
): readonly TimeExpression[] {
  const times = findExpressions(text, {
    language,
    dayFirst,
    ...(published === undefined ? {} : { documentDate: published }),
    ...(previous === undefined ? {} : { previous }),
  });
  const more = otherDates(text, language, dayFirst).filter(
    (date) => !times.some(({ start, end }) => start < date.end && date.start < end),
  );
  return more.length === 0 ? times : merged(times, more);
}

const SLASH_ORDERS = { day: 'day-first', month: 'month-first', open: 'open' } as const;

function otherDates(
  text: string,
  language: string,
  order: NumericOrder,
): readonly TimeExpression[] {
  return findDates(text, { language, slashOrder: SLASH_ORDERS[order] }).map(
    ({ start, end, edtf, rule, fault }): TimeExpression => ({
      start,
      end,
      kind: 'date',
      stated: edtf,
      anchor: 'absolute',
      rule,
      ...(fault === undefined ? { edtf } : { fault }),
    }),
  );
}

/** In the order of the text; indexes of relations are moved along. */
function merged(
  times: readonly TimeExpression[],
  more: readonly TimeExpression[],
): readonly TimeExpression[] {
  const all = [...times, ...more].toSorted((a, b) => a.start - b.start);
  const places = new Map(all.map((time, index) => [time, index]));
  return all.map((time) => {
    const of = time.relation === undefined ? undefined : times[time.relation.of];
    const place = of && places.get(of);
    return time.relation === undefined || place === undefined
      ? time
      : { ...time, relation: { ...time.relation, of: place } };
  });
}

function mentionsOf({ passage, times, before }: PassageTimes): readonly DateMention[] {
  const ids = times.map((time) => (valueOf(time) === undefined ? undefined : idOf(passage, time)));
  return times.flatMap((time) => {
    const edtf = valueOf(time);
    if (edtf === undefined) return [];
    const of = time.relation && (time.relation.of < 0 ? before : ids[time.relation.of]);
    return [dateMention(passage, time, edtf, of)];
  });
}

/** What the record gives as its date: the value, or the readings side by side, or what the words fix without a year. */
function valueOf({ kind, edtf, stated, readings, fault }: TimeExpression): Edtf | undefined {
  if (fault !== undefined || kind === 'set' || kind === 'duration') return undefined;
  if (edtf !== undefined) return edtf;
  if (readings !== undefined) return `[${readings.join(',')}]`;
  return stated === '' ? undefined : stated;
}

function idOf(passage: Passage, { start, end }: TimeExpression): Id {
  return makeId('date', passage.id, start, end);
}

/** What “a week later” fixes by itself. */
const NOTHING_FIXED: Edtf = 'XXXX';

function dateMention(
  passage: Passage,
  time: TimeExpression,
  edtf: Edtf,
  of: Id | undefined,
): DateMention {
  const { start, end, stated, anchor, relation, rule, part } = time;
  return {
    kind: 'date',
    id: idOf(passage, time),
    span: spanOf(passage, start, end),
    edtf,
    stated: stated === '' ? NOTHING_FIXED : stated,
    anchor,
    ...(time.approximate && !/[~%]/u.test(edtf) ? { approximate: true as const } : {}),
    ...(part === undefined ? {} : { part }),
    ...(relation === undefined || of === undefined
      ? {}
      : { relation: { type: relation.type, of } }),
    by: { reader: 'tacitus', version: READER_VERSION, rule: `date:${rule}` },
    standing: 'proposed',
  };
}

function impossibleDate(passage: Passage, { start, end }: TimeExpression): Fault {
  const span = spanOf(passage, start, end);
  return {
    code: 'impossible-date',
    message: `The calendar has no day “${span.text}”`,
    span,
  };
}
