import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeExpression } from '../../src/dates/expression.ts';
import { findExpressions } from '../../src/dates/find-expressions.ts';
import { isEdtf } from '../../src/model/edtf.ts';
import { readCases } from '../support/cases.ts';

const CONTEXT = { language: 'ru', documentDate: '2025-02-21' };

function lineOf(text: string, expression: TimeExpression): string {
  const { start, end, kind, edtf, duration, fault } = expression;
  const value = kind === 'duration' || kind === 'set' ? duration : edtf;
  const words = [kind === 'date' ? '' : kind, fault ?? value ?? 'open'];
  return `${text.slice(start, end)} = ${words.filter((word) => word !== '').join(' ')}`;
}

describe('Russian expressions of time', () => {
  it.each(readCases('dates', 'russian-expressions.txt'))('$place', ({ text, found }) => {
    expect(findExpressions(text, CONTEXT).map((time) => lineOf(text, time))).toEqual(found);
  });

  const pieces = (
    'в на с до по через спустя назад накануне прошлой этой следующий тот же год года лет неделю дней полгода мая август среду ' +
    'понедельникам каждый раз конце начале около полтора двадцать пятого XX 25 2024 90 го е – - 22.01.2025 31.02.2025 14:30 вчера утром'
  ).split(' ');

  it('lie in the text, in order, and are EDTF, whatever words stand together', () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (pairs) => {
        const text = pairs.flat().join('');
        let last = 0;
        for (const { start, end, edtf, stated } of findExpressions(text, CONTEXT)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([edtf ?? '', stated].filter((one) => one !== '' && !isEdtf(one))).toEqual([]);
          last = end;
        }
      }),
    );
  });
});
