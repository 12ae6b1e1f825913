import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../src/dates/expression.ts';
import { findExpressions } from '../../src/dates/find-expressions.ts';
import { isEdtf } from '../../src/model/edtf.ts';
import { readCases } from '../support/cases.ts';
import { costSoFar } from '../support/cost.ts';

const FILES = ['english-calendar.txt', 'english-relative.txt', 'english-no-dates.txt'];

/** A line of the case files: the value, its kind where it is no date, what it was counted from. */
function lineOf(text: string, expression: TimeExpression): string {
  const { start, end, kind, edtf, stated, anchor, relation, approximate } = expression;
  const value = [
    kind === 'date' ? '' : kind,
    expression.duration !== undefined && kind !== 'date' ? expression.duration : '',
    expression.weekday === undefined ? '' : `weekday ${expression.weekday}`,
    expression.times === undefined ? '' : `${expression.times} times`,
    dateOf(expression),
    edtf !== undefined && stated !== '' && stated !== edtf ? `stated ${stated}` : '',
    approximate && edtf === undefined ? 'about' : '',
    anchor === 'document' || anchor === 'event' ? `(${anchor})` : '',
    relation === undefined ? '' : `${relation.type} ${relation.of}`,
  ];
  return `${text.slice(start, end)} = ${value.filter((part) => part !== '').join(' ')}`;
}

function dateOf({ kind, edtf, readings, vague, fault }: TimeExpression): string {
  if (readings !== undefined) return `one of ${readings.join(', ')}`;
  const isOpen = kind === 'date' || kind === 'time';
  return fault ?? edtf ?? vague ?? (isOpen ? 'open' : '');
}

describe.each(FILES)('expressions of time: %s', (file) => {
  it.each(readCases('dates', file))('$place', ({ text, found }) => {
    const times = findExpressions(text, { language: 'en', documentDate: '2025-02-21' });
    expect(times.map((time) => lineOf(text, time))).toEqual(found);
  });
});

const PIECES = (
  'the of in a and to from between since until last next this twenty five 5 31 03/04/2024 2024 1990 s th ' +
  'May March second spring Monday day days week year years ago later early mid about every quarter first ' +
  '25.12.2024 14:30 a.m. 9999-99-99 0000 Q3 century decade XIX now recently yesterday morning eve – - / , . ’s fiscal FY session convocation half third before after BC 96 Aug/ 10am 8–11pm ended'
).split(' ');
const timeLike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\n')), {
    maxLength: 40,
  })
  .map((pairs) => pairs.flat().join(''));
const context = fc.record(
  {
    language: fc.constantFrom('en', 'ru', 'ka'),
    documentDate: fc.constantFrom('2025-02-21', '2025-02', '2025', '', '../2024', '0000-01-01'),
    dayFirst: fc.constantFrom('day' as const, 'month' as const, 'open' as const),
  },
  { requiredKeys: ['language'] },
);

describe('laws of expressions of time', () => {
  it('lie in the text, in order, without overlap; what they say is EDTF', () => {
    fc.assert(
      fc.property(fc.oneof(timeLike, fc.string({ unit: 'binary' })), context, (text, of) => {
        let last = 0;
        for (const { start, end, edtf, stated, readings } of findExpressions(text, of)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const values = [edtf ?? '', stated, ...(readings ?? [])].filter((value) => value !== '');
          expect(values.filter((value) => !isEdtf(value))).toEqual([]);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('count from earlier expressions only', () => {
    fc.assert(
      fc.property(timeLike, (text) => {
        for (const [index, { relation }] of findExpressions(text, { language: 'en' }).entries())
          expect(relation === undefined || relation.of < index).toBe(true);
      }),
    );
  });

  it('without a document’s date nothing is counted from it', () => {
    fc.assert(
      fc.property(timeLike, (text) => {
        for (const { anchor, edtf } of findExpressions(text, { language: 'en' }))
          expect(anchor === 'document' && edtf !== undefined).toBe(false);
      }),
    );
  });

  it('cost time in proportion to the text, whatever it repeats', () => {
    for (const piece of [
      '1 ',
      'the last ',
      'May ',
      '1/',
      '1.',
      'twenty ',
      'a year ',
      'from 2 to ',
      '2 hours and ',
      '03/04/2024 ',
      'two days before ',
      '10:00-',
      'fiscal 2024 ',
      '-',
      'x.',
    ]) {
      const cost = costSoFar();
      findExpressions(piece.repeat(20_000), { language: 'en', documentDate: '2025-02-21' });
      expect(cost()).toBeLessThan(2000);
    }
  });
});
