import { describe, expect, it } from 'vitest';
import { findDateFaults, findDateMentions } from '../../src/extract/dates.ts';
import { readingOf } from '../support/reading-of.ts';

function edtf(texts: readonly string[]): readonly string[] {
  return findDateMentions(readingOf(texts), { language: 'en' }).map((date) => date.edtf);
}

describe('dates of a document', () => {
  it('carry their words, EDTF and rule', () => {
    const reading = readingOf(['Nothing.', 'It was signed on 3 March 2024.']);
    const [date, ...more] = findDateMentions(reading, { language: 'en' });
    expect(more).toEqual([]);
    expect(date).toMatchObject({
      span: { passage: reading.passages[1]?.id, text: '3 March 2024' },
      edtf: '2024-03-03',
      stated: '2024-03-03',
      anchor: 'absolute',
      by: { reader: 'tacitus', rule: 'date:day' },
    });
  });

  it('learn the order of slashes from the whole document', () => {
    expect(edtf(['Filed 03/04/2024.'])).toEqual(['[2024-03-04,2024-04-03]']);
    expect(edtf(['Filed 03/04/2024.', 'Closed 12/25/2024.'])).toEqual(['2024-03-04', '2024-12-25']);
    expect(edtf(['Filed 03/04/2024.', 'Closed 25/12/2024.'])).toEqual(['2024-04-03', '2024-12-25']);
  });

  it('that the calendar does not have are faults, not dates', () => {
    const reading = readingOf(['The order of 31.02.2024 is lost.']);
    expect(findDateMentions(reading, { language: 'en' })).toEqual([]);
    expect(findDateFaults(reading, { language: 'en' })).toMatchObject([
      { code: 'impossible-date', span: { text: '31.02.2024' } },
    ]);
  });

  it('count from the publication, and from the last date told in the body', () => {
    const reading = readingOf([
      'The plane fell on 25 December 2024.',
      'A week later the president called; last month he wrote.',
    ]);
    const dates = findDateMentions(reading, { language: 'en', published: '2025-02-21' });
    expect(dates.map((date) => [date.edtf, date.anchor])).toEqual([
      ['2024-12-25', 'absolute'],
      ['2024-12-30/2025-01-05', 'event'],
      ['2025-01', 'document'],
    ]);
    expect(dates[1]?.relation).toEqual({ type: 'after', of: dates[0]?.id });
  });

  it('stay as the words leave them where the publication is not known', () => {
    const dates = findDateMentions(readingOf(['He left on 25 December, last week.']), {
      language: 'en',
    });
    expect(dates.map((date) => [date.edtf, date.anchor])).toEqual([['XXXX-12-25', 'document']]);
  });
});
