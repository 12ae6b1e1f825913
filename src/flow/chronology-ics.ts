import ical from 'ical-generator';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { shortWords } from '../view/short-words.ts';
import { dayNumber } from '../view/when.ts';
import type { CaseChronology } from './chronology.ts';
import { rivalsOf, rivalWords, whereTold } from './chronology-forms.ts';

const MILLISECONDS = 86_400_000;
const DEFINITE = /^\d{4}-(?:0[1-9]|1[0-2])-\d\d[?~%]?$/u;
const LONGEST_SUMMARY = 90;

/** A calendar, and how many items have no definite day and so no place in it. */
export interface Calendar {
  readonly text: string;
  readonly leftOut: number;
}

/**
 * The items with a definite day, or a span from one definite day to another, as all-day events (iCalendar, RFC 5545).
 * A month or a year is not a day: such items are left out, not guessed. Uids are the ids of the records, and the
 * stamp is the document's date, so that the same case gives the same file and a calendar that takes it again changes.
 */
export function chronologyIcs(chronology: CaseChronology): Calendar {
  const calendar = ical({ prodId: { company: 'Tacitus', product: 'chronology', language: 'EN' } });
  let leftOut = 0;
  for (const item of chronology.items) {
    const days = definiteDays(item);
    if (days === undefined) leftOut++;
    else addEvent(calendar, item, days, chronology);
  }
  return { text: `${calendar.toString()}\r\n`, leftOut };
}

/** First and last day as day numbers; years before 1 have no form in iCalendar. */
function definiteDays({ edtf, when }: ChronologyItem): readonly [number, number] | undefined {
  const [first = '', last = first, more] = edtf.split('/');
  if (more !== undefined || !DEFINITE.test(first) || !DEFINITE.test(last)) return undefined;
  const [from, until] = [dayNumber(when.earliest), dayNumber(when.latest)];
  if (from === undefined || until === undefined || until < from || edtf.startsWith('0000'))
    return undefined;
  return [from, until];
}

function addEvent(
  calendar: ReturnType<typeof ical>,
  item: ChronologyItem,
  [first, last]: readonly [number, number],
  chronology: CaseChronology,
): void {
  const event = calendar.createEvent({
    id: `${item.id}@tacitus`,
    start: dateOf(first),
    end: dateOf(last + 1),
    allDay: true,
    stamp: dateOf(dayNumber(publishedOf(item, chronology)) ?? 0),
    summary: plain(shortWords(item, LONGEST_SUMMARY)),
    description: plain(descriptionOf(item, chronology)),
  });
  for (const name of categoriesOf(item, chronology)) event.createCategory({ name });
}

function dateOf(day: number): Date {
  return new Date(day * MILLISECONDS);
}

function publishedOf({ document }: ChronologyItem, { documents }: CaseChronology) {
  const published = documents.get(document)?.published;
  return published === undefined || /^\d{4}-\d\d-\d\d/u.test(published)
    ? published
    : `${published.slice(0, 4)}-01-01`;
}

function descriptionOf(item: ChronologyItem, chronology: CaseChronology): string {
  const { human, sentence, place, when, stated, edtf, also = [] } = item;
  const rivals = rivalWords(item, chronology);
  return [
    `“${sentence.text}”`,
    `${chronology.documents.get(item.document)?.title ?? item.document}, ${place.label}`,
    ...also.map((one) => `“${one.sentence.text}”\n${whereTold(one, chronology)}`),
    ...(when.approximate || when.uncertain ? [`The date is not sure: ${human}`] : []),
    ...(stated === edtf ? [] : [`The words alone fix: ${stated}`]),
    ...(rivals.length > 0 ? [`Dated otherwise elsewhere: ${rivals.join('; ')}`] : []),
  ].join('\n');
}

function categoriesOf(item: ChronologyItem, chronology: CaseChronology): readonly string[] {
  const { approximate, uncertain } = item.when;
  const { act } = item;
  return [
    ...(act ? [act.type, act.status] : []),
    ...(approximate ? ['Approximate'] : []),
    ...(uncertain ? ['Uncertain'] : []),
    ...(rivalsOf(item, chronology).length > 0 ? ['Dated otherwise elsewhere'] : []),
    item.standing === 'accepted' ? 'Accepted' : 'Proposed',
  ];
}

/** iCalendar knows no control characters but the line end. */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.toWellFormed().replace(/[\u0000-\u0009\u000b-\u001f\u007f]/gu, ' ');
}
