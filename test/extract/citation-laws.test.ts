import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/extract/citations/index.ts';
import { dateInUrl } from '../../src/extract/citations/url-date.ts';
import { findUrls } from '../../src/extract/citations/urls.ts';
import { resolveSources } from '../../src/resolve/sources.ts';
import { citationCases, readingOf } from './citation-cases.ts';
import { costSoFar } from '../support/cost.ts';

/** Bits of notes in any order: what a careless converter might make of an apparatus. */
const bit = fc.constantFrom(
  ...citationCases('english').flatMap(({ note }) => note.split(/(?<=[.,;] )/u)),
  ...citationCases('russian').flatMap(({ note }) => note.split(/(?<=[.,;] )/u)),
  '“',
  '»',
  '"',
  '(',
  ' // ',
  '31.02.2024',
  'https://',
  'İ',
  '\u00ad',
);
const note = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(bit, { maxLength: 12 }).map((bits) => bits.join('')),
);
const notes = fc.array(note, { minLength: 1, maxLength: 4 });

describe('laws of the apparatus', () => {
  it('cuts every span back to its words and keeps fields inside the note', () => {
    fc.assert(
      fc.property(notes, (texts) => {
        const reading = readingOf(texts);
        for (const { passage, citations } of findCitations(reading, { language: 'en' }).notes) {
          const text = reading.passages.find(({ id }) => id === passage)?.text ?? '';
          for (const { span, fields, faults } of citations) {
            for (const one of [span, ...faults.flatMap((fault) => fault.span ?? [])]) {
              expect(text.slice(one.start, one.end)).toBe(one.text);
            }
            for (const { start, end } of fields) {
              expect(0 <= start && start < end && end <= text.length).toBe(true);
            }
          }
        }
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('ties every citation to a source that names its note, and answers alike twice', () => {
    fc.assert(
      fc.property(notes, (texts) => {
        const reading = readingOf(texts);
        const first = resolveSources(findCitations(reading, { language: 'ru' }), reading);
        for (const { note: id, source } of first.citations) {
          expect(first.sources.find((one) => one.id === source)?.citedBy).toContain(id);
        }
        expect(new Set(first.sources.map(({ id }) => id)).size).toBe(first.sources.length);
        expect(resolveSources(findCitations(reading, { language: 'ru' }), reading)).toEqual(first);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it.each([
    '“',
    '«a ',
    'https://a.example/ ',
    'Smith, J., & ',
    'Иванов И. И., ',
    '2019. ',
    'p. 1 ',
    '“A”. B, 12.03.2021. ',
    '. ',
    '(',
  ])('reads a long note of nothing but %j in reasonable time', (unit) => {
    const cost = costSoFar();
    findCitations(readingOf([unit.repeat(100_000 / unit.length)]), { language: 'en' });
    expect(cost()).toBeLessThan(3_000);
  });
});

describe('addresses', () => {
  it.each([
    ['see https://a.example/x.', ['https://a.example/x']],
    ['(https://a.example/x_(y))', ['https://a.example/x_(y)']],
    ['<https://a.example/a- b/c>', ['https://a.example/a-b/c']],
    ['https://a.example/news/ 29.12.2024', ['https://a.example/news/']],
    ['https://a.example/en/ In this article', ['https://a.example/en/']],
    [
      'https://a.example/2024/ some-long-title.html (x)',
      ['https://a.example/2024/some-long-title.html'],
    ],
    ['https://a.example/новости/мост-обрушился/, 5', ['https://a.example/новости/мост-обрушился/']],
    ['www.a.example and courier.example/x', ['www.a.example', 'courier.example/x']],
    ['https://a.example/x(accessed 5 May 2021)', ['https://a.example/x']],
    ['https:// www.a.example/x', ['https://www.a.example/x']],
    ['no address in U.S./U.K. terms', []],
  ])('%s', (text, urls) => {
    expect(findUrls(text).map(({ url }) => url)).toEqual(urls);
  });

  it.each([
    'htps://a.example/x',
    'https://a,b/x',
    'https://https://a.example',
    'http//a.example/x',
  ])('finds %s malformed', (url) => {
    expect(findUrls(url)[0]?.malformed).toBeDefined();
  });
});

describe('dates in addresses', () => {
  it.each([
    ['https://a.example/2025/01/18/1086965-x/', '2025-01-18'],
    ['https://a.example/20250211/x-1098623849.html', '2025-02-11'],
    ['https://a.example/x-2024-12-25-y', '2024-12-25'],
    ['https://a.example/?date=2024-12-25', '2024-12-25'],
    ['https://a.example/2024/12/x', '2024-12'],
    ['https://a.example/news/865990.html', undefined],
    ['https://a.example/politics/1086965', undefined],
    ['https://a.example/doc/20191301', undefined],
    ['https://a.example/in-2024-we-trust', undefined],
  ])('%s: %s', (url, edtf) => {
    expect(dateInUrl(url)).toBe(edtf);
  });
});
