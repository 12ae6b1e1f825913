import { findDates, slashOrderOf } from '../dates/find-dates.ts';
import type { DateFind } from '../dates/find-dates.ts';
import { makeId } from '../model/id.ts';
import type { Reading } from '../model/reading.ts';
import type { DateMention, Fault, Passage } from '../model/records.ts';
import { spanOf } from '../model/span.ts';
import { READER_VERSION } from '../model/version.ts';

export interface DateContext {
  /** BCP 47 of the document. */
  readonly language: string;
}

/** The absolute dates of a document, body and notes, in reading order. Impossible dates are left to `findDateFaults`. */
export function findDateMentions(reading: Reading, context: DateContext): readonly DateMention[] {
  return scan(reading, context).flatMap(({ passage, finds }) =>
    finds.filter(({ fault }) => fault === undefined).map((find) => dateMention(passage, find)),
  );
}

/** Dates that the calendar does not have, such as 31.02.2024, for the faults of the document. */
export function findDateFaults(reading: Reading, context: DateContext): readonly Fault[] {
  return scan(reading, context).flatMap(({ passage, finds }) =>
    finds.filter(({ fault }) => fault !== undefined).map((find) => impossibleDate(passage, find)),
  );
}

interface PassageFinds {
  readonly passage: Passage;
  readonly finds: readonly DateFind[];
}

const scans = new WeakMap<Reading, readonly PassageFinds[]>();

/** Both exports need the same pass over the text; a reading is immutable, so one is enough. */
function scan(reading: Reading, { language }: DateContext): readonly PassageFinds[] {
  const known = scans.get(reading);
  if (known !== undefined) return known;
  const texts = reading.passages.map(({ text }) => text);
  const slashOrder = slashOrderOf(texts, language);
  const finds = reading.passages.map((passage) => ({
    passage,
    finds: findDates(passage.text, { language, slashOrder }),
  }));
  scans.set(reading, finds);
  return finds;
}

function dateMention(passage: Passage, { start, end, edtf, rule }: DateFind): DateMention {
  return {
    kind: 'date',
    id: makeId('date', passage.id, start, end),
    span: spanOf(passage, start, end),
    edtf,
    stated: edtf,
    anchor: 'absolute',
    by: { reader: 'tacitus', version: READER_VERSION, rule: `date:${rule}` },
    standing: 'proposed',
  };
}

function impossibleDate(passage: Passage, { start, end }: DateFind): Fault {
  const span = spanOf(passage, start, end);
  return {
    code: 'impossible-date',
    message: `The calendar has no day “${span.text}”`,
    span,
  };
}
