import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chronologyCsv, chronologyRecord } from '../../src/flow/chronology-forms.ts';
import { chronologyIcs } from '../../src/flow/chronology-ics.ts';
import { chronologyTimeline } from '../../src/flow/chronology-timeline.ts';
import type { CaseChronology } from '../../src/flow/chronology.ts';
import { recordSet } from '../../src/model/record-set.ts';
import { chronologyItems } from '../../src/view/chronology-item.ts';
import { lineOfTime, versionsOf } from '../../src/view/chronology-versions.ts';
import { itemsOf } from '../../src/view/chronology-item.ts';
import * as fixture from '../dossier/fixture.ts';
import { closing, recordsTold } from '../support/told-acts.ts';

/** A chronology of one passage in which every word is followed by the next date. */
function dated(dates: readonly (readonly [words: string, edtf: string])[]): CaseChronology {
  const home = fixture.document('Home', { published: '2025-03-20' });
  const passages = dates.map(([words], order) =>
    fixture.passage(home, order, 'paragraph', `It was on ${words} that the gates opened again.`),
  );
  const records = recordSet({
    document: [home],
    passage: passages,
    date: dates.flatMap(([words, edtf], index) => {
      const passage = passages[index];
      return passage ? [fixture.date(passage, words, edtf)] : [];
    }),
  });
  const items = chronologyItems(records);
  return {
    items,
    versions: versionsOf(items),
    undated: [],
    contradictions: [],
    documents: new Map([[home.id, home]]),
  };
}

function eventsOf(calendar: string) {
  const root = new ICAL.Component(ICAL.parse(calendar));
  return root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('iCalendar', () => {
  test('holds definite days and spans of days, read back by another library', () => {
    const { text, leftOut } = chronologyIcs(
      dated([
        ['14 November', '2024-11-14'],
        ['3 to 5 December', '2024-12-03/2024-12-05'],
        ['about 9 May', '2024-05-09%'],
        ['May', '2024-05'],
        ['2020s', '202X'],
        ['some day', 'XXXX-12-25'],
        ['since then', '2024-01-01/..'],
      ]),
    );
    expect(leftOut).toBe(4);
    const events = eventsOf(text).map((event) => ({
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      stamp: event.component.getFirstPropertyValue('dtstamp')?.toString(),
      categories: event.component.getAllProperties('categories').flatMap((one) => one.getValues()),
    }));
    const stamp = '2025-03-20T00:00:00Z';
    expect(events).toEqual([
      {
        start: '2024-05-09',
        end: '2024-05-10',
        stamp,
        categories: ['Approximate', 'Uncertain', 'Proposed'],
      },
      { start: '2024-11-14', end: '2024-11-15', stamp, categories: ['Proposed'] },
      { start: '2024-12-03', end: '2024-12-06', stamp, categories: ['Proposed'] },
    ]);
  });

  test('keeps any words and the same uids', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (words) => {
        const made = () => chronologyIcs(dated([[words, '2024-11-14']])).text;
        const [event] = eventsOf(made());
        expect(event?.uid).toMatch(/^dat_.+@tacitus$/u);
        expect(made()).toBe(made());
        expect(made()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/u);
      }),
      { numRuns: 100 },
    );
  });
});

const DATE = z.strictObject({
  year: z.int(),
  month: z.int().min(1).max(12).optional(),
  day: z.int().min(1).max(31).optional(),
});

/** The part of Knight Lab's format that we write. */
const TIMELINE = z.strictObject({
  events: z.array(
    z.strictObject({
      unique_id: z.string(),
      start_date: DATE,
      end_date: DATE.optional(),
      display_date: z.string().min(1),
      group: z.string().optional(),
      text: z.strictObject({ headline: z.string().min(1), text: z.string().min(1) }),
    }),
  ),
});

describe('TimelineJS', () => {
  test('has dates of the precision that the words state', () => {
    const { events } = chronologyTimeline(
      dated([
        ['44 BC', '-0043'],
        ['1994 to 2011', '1994/2011'],
        ['until 2019', '../2019'],
        ['the 2010s', '201X'],
        ['May 2024', '2024-05'],
        ['14 November', '2024-11-14'],
        ['some Christmas', 'XXXX-12-25'],
      ]),
    );
    expect(TIMELINE.parse({ events })).toEqual({ events });
    expect(
      events.map(({ display_date: words, start_date: from, end_date: until }) => [
        words,
        from,
        until,
      ]),
    ).toEqual([
      ['44 BC', { year: -44 }, undefined],
      ['1994–2011', { year: 1994 }, { year: 2011 }],
      ['the 2010s', { year: 2010, month: 1, day: 1 }, { year: 2019, month: 12, day: 31 }],
      ['until 2019', { year: 2019 }, undefined],
      ['May 2024', { year: 2024, month: 5 }, undefined],
      ['14 November 2024', { year: 2024, month: 11, day: 14 }, undefined],
    ]);
  });

  test('is valid and harmless for any words and any expression', () => {
    const edtf = fc.oneof(fc.constantFrom('2024-11-14', '2024/..', '19XX', '2024-21'), fc.string());
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), edtf, (words, value) => {
        const timeline = chronologyTimeline(dated([[`${words}<b>`, value]]));
        expect(TIMELINE.safeParse(timeline).error).toBeUndefined();
        expect(JSON.stringify(timeline)).not.toContain('<b>');
      }),
      { numRuns: 100 },
    );
  });
});

test('CSV reads back whole, and no cell is a formula', () => {
  const words = '=HYPERLINK("x"), 3 May\n"quoted"';
  const rows: readonly Record<string, string>[] = parse(
    chronologyCsv(dated([[words, '2024-05-03~']])),
    { columns: true },
  );
  expect(rows).toMatchObject([
    {
      when: 'about 3 May 2024',
      words: `'${words}`,
      approximate: 'yes',
      earliest: '2024-05-03',
      title: 'Home',
    },
  ]);
});

describe('an act of several documents', () => {
  const told = [
    recordsTold('One', [closing('3 May', '2023-05-03', { status: 'alleged' })]),
    recordsTold('Two', [closing('May 3', '2023-05-03', { status: 'alleged' })]),
    recordsTold('Three', [closing('4 May', '2023-05-04')]),
  ];
  const chronology: CaseChronology = {
    undated: [],
    contradictions: [],
    ...lineOfTime(told.flatMap((records) => itemsOf(records))),
    documents: new Map(told.flatMap(({ document }) => document.map((one) => [one.id, one]))),
  };

  test('is one row of a table, with its kind, its status and who else tells it, and when', () => {
    const rows: readonly Record<string, string>[] = parse(chronologyCsv(chronology), {
      columns: true,
    });
    expect(rows).toMatchObject([
      {
        status: 'alleged',
        type: 'SANCTION',
        'date words': '3 May',
        'also in': 'Two, ¶ 1',
        rivals: '4 May 2023 (Three)',
      },
      { status: 'occurred', rivals: '3 May 2023 (One, Two)' },
    ]);
  });

  test('is one record, one day of a calendar and one slide', () => {
    const [item] = chronology.items;
    expect(item && chronologyRecord(item, chronology)).toMatchObject({
      type: 'SANCTION',
      dateWords: '3 May',
      rivals: [chronology.items[1]?.id],
      also: [{ title: 'Two' }],
    });
    const [event, ...more] = eventsOf(chronologyIcs(chronology).text);
    expect(more).toHaveLength(1);
    expect(event?.summary).toMatch(/^alleged: /u);
    expect(event?.description).toContain('Two, ¶ 1');
    expect(event?.description).toContain('Dated otherwise elsewhere: 4 May 2023 (Three)');
    const [slide] = chronologyTimeline(chronology).events;
    expect(slide?.text.headline).toMatch(/^alleged: /u);
    expect(slide?.text.text).toContain('Two, ¶ 1');
  });
});
