import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import type { DateMention, Event } from '../../src/model/records.ts';
import { filterItems } from '../../src/view/chronology-filter.ts';
import { timeGroups } from '../../src/view/chronology-groups.ts';
import { chronologyItems, itemsOf } from '../../src/view/chronology-item.ts';
import { versionsOf } from '../../src/view/chronology-versions.ts';
import { sentencesOf } from '../../src/view/sentence.ts';
import { calendarDay, dayNumber, numberOf, whenOf } from '../../src/view/when.ts';
import * as fixture from '../dossier/fixture.ts';

const ferry = fixture.ferryCase();

describe('items', () => {
  test('tell what a date is of, and who stands in its sentence', () => {
    const items = chronologyItems(ferry).map(({ human, tells, kind, actors, sentence }) => ({
      human,
      tells,
      kind,
      actors: actors.map(({ name }) => name),
      sentence: sentence.text,
    }));
    const note =
      'Ostrel Herald, 12.03.2023, https://herald.example/2023/03/12/ferry (accessed 02.05.2023).';
    expect(items).toEqual([
      {
        human: 'March 2023',
        tells: 'story',
        kind: 'date',
        actors: ['Davit Orlan', 'Ostrel'],
        sentence: 'In March 2023 President Davit Orlan closed the ferry at Ostrel.',
      },
      { human: '12 March 2023', tells: 'publication', kind: 'date', actors: [], sentence: note },
      {
        human: 'May 2023',
        tells: 'story',
        kind: 'date',
        actors: [],
        sentence: 'The closing lasted until May 2023.',
      },
    ]);
  });

  test('show the words they rest on, cut from their passage, whatever the expression', () => {
    const part = fc.constantFrom(
      '2024',
      '-0043',
      '2024-12',
      '198X',
      '18XX',
      'XXXX-12-25',
      '..',
      '',
    );
    const edtf = fc.oneof(
      fc.tuple(part, part).map((ends) => ends.join('/')),
      part,
      fc.tuple(part, fc.constantFrom('~', '?', '%')).map((ends) => ends.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(edtf, fc.string({ minLength: 1 }), (value, words) => {
        const home = fixture.document('Any');
        const text = fixture.passage(home, 0, 'paragraph', `Before. ${words} after.`);
        const record = fixture.date(text, words, value);
        const set = recordSet({ document: [home], passage: [text], date: [record] });
        const [item] = chronologyItems(set);
        expect(item?.around.words).toBe(words);
        expect(text.text).toContain(item?.sentence.text);
        expect(item?.when.edtf).toBe(value);
        const [first = -Infinity, last = Infinity] = [item?.earliest, item?.latest].map(dayNumber);
        expect(first).toBeLessThanOrEqual(last);
      }),
      { numRuns: 200 },
    );
  });

  test('take events, with those who take part', () => {
    const [orlan, elder] = ferry.actor;
    const [item] = itemsOf({
      ...ferry,
      date: [],
      event: [closing(orlan?.id ?? '', elder?.id ?? '')],
    });
    expect(item).toMatchObject({ kind: 'event', human: '3 March 2023', placeName: 'Ostrel' });
    expect(item?.actors.map(({ name }) => name)).toEqual(['Davit Orlan', 'Zurab Orlan']);
  });
});

function closing(initiator: string, recipient: string): Event {
  const text = ferry.passage[2];
  if (!text) throw new RangeError('The ferry case has lost its paragraph');
  const { span } = fixture.date(text, 'closed the ferry', '2023');
  return {
    kind: 'event',
    id: 'evt_1',
    spans: [span],
    type: 'COERCE',
    initiators: [initiator],
    recipients: [recipient],
    date: '2023-03-03',
    place: 'Ostrel',
    status: 'occurred',
    intensity: -5,
    by: { reader: 'fixture', version: '1', rule: 'by hand' },
    standing: 'proposed',
  };
}

describe('the filter', () => {
  const all = itemsOf(ferry);
  const found = (filter: Parameters<typeof filterItems>[1]) =>
    filterItems(all, filter).map(({ human }) => human);

  test('keeps the story unless all is asked for', () => {
    expect(found({})).toEqual(['March 2023', 'May 2023']);
    expect(found({ all: true })).toHaveLength(3);
  });

  test('finds actors, kinds and documents', () => {
    expect(found({ actors: [ferry.actor[0]?.id ?? ''] })).toEqual(['March 2023']);
    expect(found({ places: [ferry.actor[2]?.id ?? ''] })).toEqual(['March 2023']);
    expect(found({ kinds: ['period'] })).toEqual([]);
    expect(found({ documents: ['doc_none'] })).toEqual([]);
  });

  test('keeps what may lie within the time', () => {
    expect(found({ from: '2023-03-20' })).toEqual(['March 2023', 'May 2023']);
    expect(found({ from: '2023-04' })).toEqual(['May 2023']);
    expect(found({ until: '2023-04' })).toEqual(['March 2023']);
    expect(found({ from: '2024' })).toEqual([]);
  });
});

function after(record: DateMention): DateMention {
  return { ...record, relation: { type: 'after', of: 'dat_fire' } };
}

describe('versions', () => {
  const home = fixture.document('Rivals');
  const text = fixture.passage(home, 0, 'paragraph', 'On 3 May or 4 May it burned; it was June.');
  const items = (dates: readonly DateMention[]) =>
    itemsOf(recordSet({ document: [home], passage: [text], date: dates }));

  test('stand side by side where records tie them to one thing', () => {
    const rivals = items([
      fixture.date(text, '3 May', '2023-05-03'),
      fixture.date(text, '4 May', '2023-05-04'),
    ]).map((item) => ({ ...item, event: 'evt_fire' }));
    expect(versionsOf(rivals)).toMatchObject([
      { of: 'evt_fire', exclusive: true, items: [{}, {}] },
    ]);
  });

  test('are not what is counted from one day: a week and a month after it', () => {
    const counted = [
      after(fixture.date(text, '3 May', '2023-05-03')),
      after(fixture.date(text, 'June', '2023-06')),
    ];
    expect(versionsOf(items(counted))).toEqual([]);
  });

  test('are not made of dates that nothing ties together, or that say the same', () => {
    const free = [fixture.date(text, '3 May', '2023-05-03'), fixture.date(text, 'June', '2023-06')];
    expect(versionsOf(items(free))).toEqual([]);
    const same = [fixture.date(text, '3 May', '2023-05'), fixture.date(text, 'June', '2023-05')];
    const told = items(same).map((item) => ({ ...item, event: 'evt_fire' }));
    expect(versionsOf(told)).toEqual([]);
  });
});

function row(year: number) {
  return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' } as const;
}

test('groups are years, decades where years are many, and never empty', () => {
  expect(timeGroups([row(1990), row(1994)]).map(({ label }) => label)).toEqual(['1990', '1994']);
  const many = Array.from({ length: 60 }, (_, index) => row(1900 + index));
  expect(timeGroups(many).map(({ label }) => label)).toEqual([
    '1900s',
    '1910s',
    '1920s',
    '1930s',
    '1940s',
    '1950s',
  ]);
  expect(timeGroups([{ precision: 'no year' }]).map(({ label }) => label)).toEqual([
    'Without a year',
  ]);
});

describe('time', () => {
  test.each([
    ['2024-12', { lasting: false, begin: 'stated', end: 'stated', approximate: false }],
    ['2020/..', { lasting: true, end: 'open' }],
    ['/2020', { lasting: true, begin: 'unknown' }],
    ['2020~', { approximate: true, uncertain: false }],
    ['2020%', { approximate: true, uncertain: true }],
    ['1994/2011', { lasting: true, begin: 'stated', end: 'stated' }],
  ] as const)('%s', (edtf, expected) => {
    expect(whenOf(edtf)).toMatchObject(expected);
  });

  test('a day has a number and a number has a day, before the first year too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3000, max: 9999 }),
        fc.nat(11),
        fc.nat(27),
        (year, month, day) => {
          const days = numberOf(year, month + 1, day + 1);
          expect(calendarDay(days)).toEqual({ year, month: month + 1, day: day + 1 });
        },
      ),
    );
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('no day')).toBeUndefined();
  });
});

describe('sentences', () => {
  test.each([
    ['It was May. Then it was June!', ['It was May. ', 'Then it was June!']],
    [
      'When Sh. Nurbalayev and I. Aliyev met. They left.',
      ['When Sh. Nurbalayev and I. Aliyev met. ', 'They left.'],
    ],
    [
      '18 ноября 2024 г. Министр ушёл. Стало тихо.',
      ['18 ноября 2024 г. Министр ушёл. ', 'Стало тихо.'],
    ],
    ['', ['']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('cover the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          sentencesOf(text)
            .map(({ start, end }) => text.slice(start, end))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
