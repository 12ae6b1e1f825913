import { describe, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import { filterItems } from '../../src/view/chronology-filter.ts';
import { itemsOf } from '../../src/view/chronology-item.ts';
import { lineOfTime, rivalsByItem } from '../../src/view/chronology-versions.ts';
import * as fixture from '../dossier/fixture.ts';
import { act, closing, itemsTold as items, karvia, ostrel } from '../support/told-acts.ts';

describe('an act and its date', () => {
  test('are one item, with the words of both', () => {
    const [item, ...more] = items('One', [closing('3 May', '2023-05-03')]);
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      kind: 'event',
      human: '3 May 2023',
      stated: '2023-05-03',
      span: { text: 'closed' },
      dated: { span: { text: '3 May' } },
      act: { type: 'SANCTION', status: 'occurred' },
    });
  });

  test('found by two readers on one word are one item', () => {
    const home = fixture.document('Twice');
    const text = fixture.passage(home, 0, 'paragraph', 'In May Karvia closed the ferry.');
    const date = fixture.date(text, 'May', '2023-05');
    const both = [
      act(text, 'closed', {
        type: 'OTHER',
        date: '2023-05',
        recipients: [ostrel.id],
        initiators: [],
      }),
      act(text, 'closed', { date: '2023-05', recipients: [] }),
    ];
    const found = itemsOf(
      recordSet({
        document: [home],
        passage: [text],
        actor: [karvia, ostrel],
        date: [date],
        event: both,
      }),
    );
    expect(found).toMatchObject([
      { act: { type: 'SANCTION', ids: [both[0]?.id, both[1]?.id] }, dated: { id: date.id } },
    ]);
    expect(found[0]?.actors.map(({ name }) => name).toSorted()).toEqual(['Karvia', 'Ostrel']);
  });

  test('keep what EDTF cannot say', () => {
    const home = fixture.document('Early');
    const text = fixture.passage(
      home,
      0,
      'paragraph',
      'It was early May, around the spring of 2023.',
    );
    const date = [
      { ...fixture.date(text, 'early May', '2023-05'), part: 'early' as const },
      { ...fixture.date(text, 'around the spring of 2023', '2023-21'), approximate: true as const },
    ];
    const found = itemsOf(recordSet({ document: [home], passage: [text], date }));
    expect(found).toMatchObject([
      { human: 'early May 2023', part: 'early', when: { approximate: false } },
      { human: 'about spring of 2023', when: { approximate: true } },
    ]);
  });
});

describe('acts of several documents', () => {
  const one = items('One', [closing('3 May', '2023-05-03')]);

  test('on one day are one item with several passages behind it', () => {
    const line = lineOfTime([...one, ...items('Two', [closing('May 3', '2023-05-03')])]);
    expect(line.items).toHaveLength(1);
    expect(line.items[0]?.also).toMatchObject([{ dated: { span: { text: 'May 3' } } }]);
    expect(line.versions).toEqual([]);
  });

  test('on different days stand side by side', () => {
    const { items: all, versions } = lineOfTime([
      ...one,
      ...items('Two', [closing('4 May', '2023-05-04')]),
    ]);
    expect(all.map(({ edtf }) => edtf)).toEqual(['2023-05-03', '2023-05-04']);
    expect(versions).toMatchObject([{ exclusive: true, items: [{}, {}] }]);
    const rivals = rivalsByItem(versions).get(all[0]?.id ?? '') ?? [];
    expect(rivals.map(({ edtf }) => edtf)).toEqual(['2023-05-04']);
  });

  test('of which one says the day and one the month do not exclude each other', () => {
    const { versions } = lineOfTime([...one, ...items('Two', [closing('May', '2023-05')])]);
    expect(versions).toMatchObject([{ exclusive: false }]);
  });

  test('are two where a document tells both, where the words are unlike, and where the parties are', () => {
    const both = items('Both', [closing('3 May', '2023-05-03'), closing('9 May', '2023-05-09')]);
    expect(lineOfTime([...one, ...both]).versions).toEqual([]);
    const other = {
      text: 'Years later, in 2031, new duties were laid on grain.',
      words: '2031',
      trigger: 'duties',
      edtf: '2031',
    };
    expect(lineOfTime([...one, ...items('Other', [other])]).versions).toEqual([]);
    const unlike = closing('4 May', '2023-05-04', { recipients: [] });
    expect(lineOfTime([...one, ...items('Unlike', [unlike])]).versions).toEqual([]);
  });

  test('of which one is denied are never one with what is told as done', () => {
    const denied = items('Two', [closing('3 May', '2023-05-03', { status: 'denied' })]);
    expect(lineOfTime([...one, ...denied]).items).toHaveLength(2);
  });

  test('are the same where claims of one thing are about them', () => {
    const other = {
      text: 'Years later, in 2031, new duties were laid on grain.',
      words: '2031',
      trigger: 'duties',
      edtf: '2031',
      more: { initiators: [] },
    };
    const two = items('Other', [other]);
    const shared = [[one[0]?.id ?? '', two[0]?.id ?? '']];
    expect(lineOfTime([...one, ...two], shared).versions).toMatchObject([{ exclusive: true }]);
  });
});

test('the filter asks acts for their type, their status and their place', () => {
  const all = [
    ...items('One', [closing('3 May', '2023-05-03', { place: 'the Quay' })]),
    ...items('Two', [closing('4 May', '2023-05-04', { type: 'ACCUSE', status: 'denied' })]),
  ];
  const found = (filter: Parameters<typeof filterItems>[1]) =>
    filterItems(all, filter).map(({ edtf }) => edtf);
  expect(found({ kinds: ['event'], types: ['ACCUSE'] })).toEqual(['2023-05-04']);
  expect(found({ statuses: ['occurred'] })).toEqual(['2023-05-03']);
  expect(found({ placeNames: ['The quay'] })).toEqual(['2023-05-03']);
  expect(found({ actors: [karvia.id] })).toHaveLength(2);
  expect(found({ actors: ['act_none'] })).toEqual([]);
});
