import { describe, expect, it } from 'vitest';
import { contradictionsOf } from '../../src/dates/order/contradictions.ts';
import { findDateMentions } from '../../src/extract/dates.ts';
import { findOrder } from '../../src/extract/order.ts';
import { recordSet } from '../../src/model/record-set.ts';
import { contradictionRows } from '../../src/view/contradictions.ts';
import { readingOf } from '../support/reading-of.ts';

describe('contradictions of a document', () => {
  it('are told with the words and the place they rest on', () => {
    const reading = readingOf([
      'Премьер ушёл 14 июля 2024 года.',
      'Совет был распущен 14 июля 2024 года, до того как 3 мая 2021 года суд вынес приговор.',
    ]);
    const date = findDateMentions(reading, { language: 'ru' });
    const { anchors, constraints } = findOrder(reading, { language: 'ru', dates: date });
    const records = recordSet({ passage: reading.passages, date });
    const rows = contradictionRows(records, contradictionsOf(date, constraints), anchors);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      firm: true,
      documents: ['doc_test'],
      message: '14 July 2024 before 3 May 2021',
      statements: [{ relation: 'before', words: { text: 'до того как' } }],
    });
    expect(rows[0]?.dates.map(({ edtf }) => edtf).toSorted()).toEqual(['2021-05-03', '2024-07-14']);
  });

  it('stand without places where their passages are not in the set', () => {
    const words = { passage: 'gone', start: 0, end: 6, text: 'before' };
    const by = { reader: 'test', version: '0', rule: 'order:test' };
    const circle = {
      id: '1',
      from: 'a',
      relation: 'before',
      to: 'a',
      words,
      certainty: 'stated',
      by,
    } as const;
    const [row] = contradictionRows(recordSet({}), contradictionsOf([], [circle]), []);
    expect(row).toMatchObject({ documents: [], message: 'a before a' });
  });
});
