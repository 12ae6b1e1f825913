import { describe, expect, test } from 'vitest';
import { LONGEST_READ_IN_FULL } from '../../src/model/read-in-full.ts';
import { recordSet } from '../../src/model/record-set.ts';
import { actorRows, openRows } from '../../src/view/actors.ts';
import { chronology } from '../../src/view/chronology.ts';
import { summarise } from '../../src/view/summary.ts';
import { documentRows } from '../../src/view/documents.ts';
import { documentPage } from '../../src/view/document-page.ts';
import { faultRows } from '../../src/view/faults.ts';
import { around } from '../../src/view/places.ts';
import { mayBeIn, scriptOf } from '../../src/view/script-of.ts';
import { bySourceName, sourceRows } from '../../src/view/sources.ts';
import * as fixture from '../dossier/fixture.ts';

const ferry = fixture.ferryCase();
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

describe('chronology', () => {
  test('gives each date its words, its days and its place', () => {
    const rows = chronology(ferry).map((row) => ({
      human: row.human,
      days: [row.earliest, row.latest],
      words: row.around.words,
      at: spaced(row.place.label),
      inCitation: row.inCitation,
    }));
    expect(rows).toEqual([
      {
        human: 'March 2023',
        days: ['2023-03-01', '2023-03-31'],
        words: 'March 2023',
        at: '¶ 1',
        inCitation: false,
      },
      {
        human: '12 March 2023',
        days: ['2023-03-12', '2023-03-12'],
        words: '12.03.2023',
        at: 'note 1',
        inCitation: true,
      },
      {
        human: 'May 2023',
        days: ['2023-05-01', '2023-05-31'],
        words: 'May 2023',
        at: '¶ 1',
        inCitation: false,
      },
    ]);
  });

  test('puts the wider first, and what has no day last', () => {
    const home = fixture.document('Order');
    const text = fixture.passage(home, 0, 'paragraph', 'a b c d e f');
    const dates = ['XXXX-12-25', '2024-01-01', '2024-01', '2024', '2020/..', '../2019'];
    const letters = text.text.split(' ');
    const rows = chronology(
      recordSet({
        document: [home],
        passage: [text],
        date: dates.map((edtf, index) => fixture.date(text, letters[index] ?? '', edtf)),
      }),
    );
    expect(rows.map(({ edtf }) => edtf)).toEqual([
      '../2019',
      '2020/..',
      '2024',
      '2024-01',
      '2024-01-01',
      'XXXX-12-25',
    ]);
  });

  test('runs on from years before Christ', () => {
    const home = fixture.document('Order');
    const text = fixture.passage(home, 0, 'paragraph', 'a b c d');
    const dates = ['0014', '-0043', '-0048', '-0043-03-15'];
    const letters = text.text.split(' ');
    const records = recordSet({
      document: [home],
      passage: [text],
      date: dates.map((edtf, index) => fixture.date(text, letters[index] ?? '', edtf)),
    });
    const inOrder = ['-0048', '-0043', '-0043-03-15', '0014'];
    expect(chronology(records).map(({ edtf }) => edtf)).toEqual(inOrder);
    expect(summarise(records).spanOfTime).toEqual(['-0048-01-01', '0014-12-31']);
  });

  test('leaves out a date whose passage is not in the set', () => {
    expect(chronology({ ...ferry, passage: [] })).toEqual([]);
  });
});

const told = (language: string, text: string) => {
  const home = { ...fixture.document('Order'), language };
  const passage = fixture.passage(home, 0, 'paragraph', text);
  return summarise(recordSet({ document: [home], passage: [passage] }));
};

describe('a summary', () => {
  test('says why a text is not read for claims and acts', () => {
    expect(told('en', 'The regent left.').notInFull).toBeUndefined();
    expect(told('ru', 'Регент ушёл.').notInFull).toBe('language');
    expect(told('en', 'a'.repeat(LONGEST_READ_IN_FULL)).notInFull).toBeUndefined();
    expect(told('en', 'a'.repeat(LONGEST_READ_IN_FULL + 1)).notInFull).toBe('length');
  });
});

describe('sources', () => {
  test('in reading form, with the notes that cite them', () => {
    const [herald, book] = sourceRows(ferry);
    expect(herald).toMatchObject({
      outlet: 'Ostrel Herald',
      title: 'The ferry stands still',
      issued: { edtf: '2023-03-12', human: '12 March 2023' },
    });
    expect(herald?.citedBy.map(({ label }) => spaced(label))).toEqual(['note 1']);
    expect(book?.authors).toBe('Ana Verhal');
  });

  test('are filed by outlet, then author, then title', () => {
    const rows = sourceRows(ferry).toSorted(bySourceName);
    expect(rows.map(({ title }) => title)).toEqual(['Quays', 'The ferry stands still']);
  });
});

describe('actors', () => {
  test('with their forms, most frequent first', () => {
    const rows = actorRows(ferry).map(({ name, mentions, forms }) => [
      name,
      mentions,
      forms.map(({ text }) => text),
    ]);
    expect(rows).toEqual([
      ['Davit Orlan', 2, ['President Davit Orlan', 'Davit Orlan']],
      ['Zurab Orlan', 0, []],
      ['Ostrel', 1, ['Ostrel']],
    ]);
  });

  test('stay open with candidates and reasons', () => {
    const [open] = openRows(ferry);
    expect(open?.candidates.map(({ name, score }) => [name, score])).toEqual([
      ['Davit Orlan', 0.6],
      ['Zurab Orlan', 0.4],
    ]);
  });
});

test('faults of documents come before those of sources, each with its place', () => {
  expect(faultRows(ferry).map(({ code, place }) => [code, spaced(place?.label ?? '')])).toEqual([
    ['note-without-marker', 'note 9'],
    ['unclosed-quotation', '¶ 2'],
    ['outlet-spelled-otherwise', 'note 1'],
  ]);
});

test('one source’s faults in two documents stay apart, and a document has only its own', () => {
  const [one, two] = ['One', 'Two'].map((title) => fixture.document(title));
  if (!one || !two) throw new RangeError('There are two documents');
  const [here, there] = [one, two].map((home) => fixture.passage(home, 0, 'note', 'Herald'));
  if (!here || !there) throw new RangeError('There are two notes');
  const fault = (note: typeof here) =>
    ({
      code: 'unclosed-quotation',
      message: 'Open.',
      span: fixture.words(note, 'Herald'),
    }) as const;
  const shared = fixture.source(
    { type: 'webpage', title: 'X' },
    [here, there],
    [fault(here), fault(there)],
  );
  const whole = recordSet({ document: [one, two], passage: [here, there], source: [shared] });
  expect(new Set(faultRows(whole).map(({ id }) => id)).size).toBe(2);
  expect(documentRows(whole).map(({ faults }) => faults)).toEqual([1, 1]);
  const half = { ...whole, document: [one], passage: [here] };
  expect(faultRows(half).map(({ document }) => document)).toEqual([one.id, undefined]);
});

test('documents are counted', () => {
  expect(documentRows(ferry)[0]).toMatchObject({
    paragraphs: 2,
    notes: 4,
    sources: 2,
    mentions: 4,
    dates: 3,
    faults: 3,
  });
});

test('a page knows its notes, where they are called, and which are not', () => {
  const [document] = ferry.document;
  if (!document) throw new RangeError('The fixture has a document');
  const page = documentPage(document, ferry);
  expect(page.calledAt.size).toBe(3);
  expect(page.uncalled.map(({ passage }) => passage.label)).toEqual(['9']);
  expect(page.body.map(({ page: begins }) => begins)).toEqual([
    1,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('words around', () => {
  test('are cut at spaces', () => {
    const text = 'one two three four five six';
    expect(around(text, { start: 8, end: 13 }, 6)).toEqual({
      before: '… two ',
      words: 'three',
      after: ' four …',
    });
  });

  test('are whole where they are short', () => {
    expect(around('a b c', { start: 2, end: 3 })).toEqual({
      before: 'a ',
      words: 'b',
      after: ' c',
    });
  });
});

describe('scripts', () => {
  test.each([
    ['Вода через порог', 'Cyrl'],
    ['Water 2024', 'Latn'],
    ['წყალი', 'Geor'],
    ['ջուր', 'Armn'],
    ['2024', undefined],
  ])('%s is written in %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  test('a translated title is not in the language of its source', () => {
    expect(mayBeIn('Three gates were opened', 'ru')).toBe(false);
    expect(mayBeIn('Открыты три затвора', 'ru')).toBe(true);
    expect(mayBeIn('Three gates were opened', 'no such tag')).toBe(false);
  });
});
