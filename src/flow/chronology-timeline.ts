import type { ChronologyItem } from '../view/chronology-item.ts';
import { precisionOf } from '../view/precision.ts';
import { shortWords } from '../view/short-words.ts';
import { calendarDay, dayNumber } from '../view/when.ts';
import type { CaseChronology } from './chronology.ts';
import { rivalWords, whereTold } from './chronology-forms.ts';

/** A date of TimelineJS: the year alone is needed; a negative one is BC. */
interface TimelineDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface TimelineSlide {
  readonly unique_id: string;
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
  /** The date in words, shown in place of the numbers. */
  readonly display_date: string;
  readonly group?: string;
  /** Both are HTML there. */
  readonly text: { readonly headline: string; readonly text: string };
}

export interface Timeline {
  readonly events: readonly TimelineSlide[];
}

/**
 * The chronology as Knight Lab's TimelineJS takes it (https://timeline.knightlab.com/docs/json-format.html). Words are
 * escaped, since TimelineJS reads them as HTML. An item whose beginning is open stands at its end, which its date in
 * words says; one without any day is left out.
 */
export function chronologyTimeline(chronology: CaseChronology): Timeline {
  return { events: chronology.items.flatMap((item) => slide(item, chronology)) };
}

function slide(item: ChronologyItem, chronology: CaseChronology): readonly TimelineSlide[] {
  const { documents } = chronology;
  const [start, end] = datesOf(item);
  if (start === undefined) return [];
  const title = documents.get(item.document)?.title ?? item.document;
  return [
    {
      unique_id: item.id,
      start_date: start,
      ...(end && { end_date: end }),
      display_date: item.human,
      ...(documents.size > 1 && { group: escaped(title) }),
      text: {
        headline: escaped(shortWords(item, 90)),
        text: textOf(item, chronology),
      },
    },
  ];
}

/** Every telling of it, and who dates it otherwise. */
function textOf(item: ChronologyItem, chronology: CaseChronology): string {
  const told = [item, ...(item.also ?? [])].map(
    (one) =>
      `<blockquote>${escaped(one.sentence.text)}</blockquote><p>${escaped(whereTold(one, chronology))}</p>`,
  );
  const rivals = rivalWords(item, chronology);
  const otherwise = `<p>${escaped(`Dated otherwise elsewhere: ${rivals.join('; ')}`)}</p>`;
  return [...told, ...(rivals.length > 0 ? [otherwise] : [])].join('');
}

const PARTS: Readonly<Record<string, number>> = { day: 3, month: 2, year: 1 };

/** A day, month or year is one date of that precision; anything wider runs from its first to its last. */
function datesOf({ edtf, precision, when }: ChronologyItem): readonly (TimelineDate | undefined)[] {
  if (precision === 'no year') return [];
  const [from = edtf, until = edtf] = edtf.split('/');
  const first = timelineDate(when.earliest, from);
  const last = timelineDate(when.latest, until);
  if (precision in PARTS && first) return [first];
  return first ? [first, last] : [last];
}

/** @param stated the EDTF of this end, which tells how many parts are known */
function timelineDate(day: string | undefined, stated: string): TimelineDate | undefined {
  const number = dayNumber(day);
  if (number === undefined) return undefined;
  const { year, ...rest } = calendarDay(number);
  return cut({ year: year <= 0 ? year - 1 : year, ...rest }, PARTS[precisionOf(stated)] ?? 3);
}

function cut({ year, month, day }: TimelineDate, parts: number): TimelineDate {
  return {
    year,
    ...(parts > 1 && month !== undefined && { month }),
    ...(parts > 2 && day !== undefined && { day }),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign);
}
