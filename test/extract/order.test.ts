import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateMentions } from '../../src/extract/dates.ts';
import { findOrder } from '../../src/extract/order.ts';
import type { OrderFinds } from '../../src/extract/order.ts';
import type { OrderConstraint } from '../../src/model/order.ts';
import type { DateMention } from '../../src/model/records.ts';
import type { Reading } from '../../src/model/reading.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';
import { costSoFar } from '../support/cost.ts';

interface Found extends OrderFinds {
  readonly dates: readonly DateMention[];
}

function orderIn(reading: Reading, language: string): Found {
  const dates = findDateMentions(reading, { language });
  const parsed =
    language === 'en'
      ? new Map(reading.passages.map(({ id, text }) => [id, readerForTests().parse(text)]))
      : undefined;
  const context = { language, dates, ...(parsed && { sentences: parsed }) };
  return { ...findOrder(reading, context), dates };
}

function shown({ anchors, constraints, dates }: Found): readonly string[] {
  const words = new Map([...anchors, ...dates].map(({ id, span }) => [id, span.text]));
  return constraints.map(
    ({ from, relation, to, words: cue, certainty }: OrderConstraint) =>
      `${words.get(from)} ${relation} ${words.get(to)} | ${cue.text}${certainty === 'likely' ? ' ?' : ''}`,
  );
}

const FILES = [
  ['english.txt', 'en'],
  ['english-worked.txt', 'en'],
  ['russian.txt', 'ru'],
  ['russian-worked.txt', 'ru'],
] as const;

describe.each(FILES)('order in %s', (file, language) => {
  it.each(readCases('order', file))('$place', ({ text, found }) => {
    expect(shown(orderIn(readingOf([text]), language))).toEqual(found);
  });
});

const PIECES = [
  'После ',
  'того, как ',
  'войны ',
  'Затем ',
  'суд решил',
  ', ',
  '. ',
  'до 5 мая 2020 года ',
  'пока не ',
  'накануне ',
  'подписания ',
  'ушёл ',
  '«',
  '\u0000',
  '\ud800',
  '\u200f',
];
const russianLike = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('laws of order', () => {
  it('any words are read, and constraints name words and things that are there', () => {
    fc.assert(
      fc.property(fc.oneof(russianLike, fc.string({ unit: 'binary' })), (text) => {
        const reading = readingOf([text]);
        const found = orderIn(reading, 'ru');
        const ids = new Set([...found.dates, ...found.anchors].map(({ id }) => id));
        for (const { from, to, words, id } of found.constraints) {
          expect(from).not.toBe(to);
          expect(ids.has(from) && ids.has(to)).toBe(true);
          expect(text.slice(words.start, words.end)).toBe(words.text);
          expect(found.constraints.filter((other) => other.id === id)).toHaveLength(1);
        }
        for (const { span } of found.anchors)
          expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(orderIn(reading, 'ru')).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    'после ',
    'После войны ',
    'до ',
    ', ',
    '. А ',
    'пока не ',
    'А.',
    'после того, как ',
    'вёл ',
  ])('stays linear on %j without end', (piece) => {
    const cost = costSoFar();
    findOrder(readingOf([piece.repeat(Math.ceil(200_000 / piece.length))]), {
      language: 'ru',
      dates: [],
    });
    expect(cost()).toBeLessThan(2_000);
  });

  it('without trees nothing is found in English, and nothing in other languages', () => {
    const reading = readingOf(['After the war, he left.']);
    expect(findOrder(reading, { language: 'en', dates: [] }).constraints).toEqual([]);
    expect(findOrder(reading, { language: 'de', dates: [] }).constraints).toEqual([]);
  });
});
