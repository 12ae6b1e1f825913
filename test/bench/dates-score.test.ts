import { describe, expect, it } from 'vitest';
import { agrees } from '../../bench/dates/agree.ts';
import { addTo } from '../../bench/dates/calendar.ts';
import { coverageOf, isSameValue } from '../../bench/dates/coverage.ts';
import { reasonFor } from '../../bench/dates/differ.ts';
import { parseExpressions, readExpressions } from '../../bench/dates/expressions.ts';
import type { Found, TimeFinder } from '../../bench/dates/found.ts';
import type { PeerCase } from '../../bench/dates/peer-case.ts';
import { hasValue, scoreOwn } from '../../bench/dates/score.ts';

function finder(...finds: readonly Found[]): TimeFinder {
  return { name: 'fixed', find: () => finds };
}

describe('values of time', () => {
  it('cover days, quarters and halves included', () => {
    expect(coverageOf('2024-33')).toEqual({ earliest: '2024-01-01', latest: '2024-03-31' });
    expect(coverageOf('2024-41')).toEqual({ earliest: '2024-07-01', latest: '2024-12-31' });
    expect(coverageOf('2018-23/2020-21')).toEqual({ earliest: '2018-09-01', latest: '2020-05-31' });
    expect(coverageOf('2019/..')).toEqual({ earliest: '2019-01-01' });
    expect(coverageOf('soon')).toBeUndefined();
  });

  it('are the same where they cover the same days, near or not alike', () => {
    expect(isSameValue('2024-12-XX', '2024-12')).toBe(true);
    expect(isSameValue('2024-33', '2024-01/2024-03')).toBe(true);
    expect(isSameValue('2010~', '2010')).toBe(false);
    expect(isSameValue('[2024-03-04,2024-04-03]', '2024-03-04/2024-04-03')).toBe(false);
  });

  it('are compared with what a find says of itself', () => {
    const at = { start: 0, end: 1 };
    expect(hasValue({ ...at, edtf: '2010', approximate: true }, '2010~')).toBe(true);
    expect(hasValue({ ...at, kind: 'duration', duration: 'P9M' }, 'duration P9M')).toBe(true);
    expect(hasValue({ ...at, kind: 'set', duration: 'P1W' }, 'duration P1W')).toBe(false);
    expect(hasValue({ ...at, fault: 'impossible-date' }, 'impossible')).toBe(true);
    expect(hasValue(at, 'open')).toBe(true);
  });
});

describe('the published set of expressions', () => {
  const sentences = readExpressions();

  it('has at least 320 expressions, half of them Russian, and sentences without any', () => {
    const count = (language: string): number =>
      sentences.filter((one) => one.language === language).flatMap((one) => one.meanings).length;
    expect(count('en') + count('ru')).toBeGreaterThanOrEqual(320);
    expect(Math.abs(count('en') - count('ru'))).toBeLessThan(20);
    expect(sentences.filter(({ meanings }) => meanings.length === 0).length).toBe(40);
  });

  it('is written in EDTF and its own few words', () => {
    const known = /^(?:open|none|impossible|(?:duration|set) P\S+|[[{].*[\]}])$/u;
    const odd = sentences
      .flatMap(({ meanings }) => meanings.flatMap(({ values }) => values))
      .filter((value) => !known.test(value) && coverageOf(value) === undefined);
    expect(odd).toEqual([]);
  });

  it('has two halves of about one size', () => {
    const build = sentences.filter(({ half }) => half === 'build').length;
    expect(build / sentences.length).toBeGreaterThan(0.4);
    expect(build / sentences.length).toBeLessThan(0.6);
  });

  it('tells where marks and meanings differ in number', () => {
    expect(() => parseExpressions('en-x.txt', '@ 2025-01-01\nIn [[May]].\n')).toThrow('en-x.txt:2');
  });
});

describe('the score of the set', () => {
  const content =
    '@ 2025-02-21\nIt began in [[March 2019]] and ended [[a year later]].\n==> 2019-03\n==> 2020; event\n\nNo time.\n';

  it('asks for words and value of the same find, and for silence where no time is', () => {
    const [first, second] = parseExpressions('en-x.txt', content);
    expect(first?.meanings).toHaveLength(2);
    // “in March 2019” is right; “later” touches the second words with its value, and is not the words.
    const score = scoreOwn(
      finder(
        { start: 9, end: 22, edtf: '2019-03', stated: '2019-03', anchor: 'absolute' },
        { start: 40, end: 45, edtf: '2020' },
      ),
      first === undefined ? [] : [first],
    );
    expect(score).toMatchObject({ items: 2, words: 1, value: 2, both: 1, finds: 2, falseFinds: 0 });
    expect(score.stated).toEqual({ right: 1, asked: 1 });
    expect(scoreOwn(finder(), second === undefined ? [] : [second])).toMatchObject({ both: 1 });
    expect(
      scoreOwn(finder({ start: 3, end: 7 }), second === undefined ? [] : [second]),
    ).toMatchObject({ items: 1, both: 0, falseFinds: 1 });
  });
});

describe('a peer’s test', () => {
  const base: PeerCase = {
    id: 'peer-1',
    language: 'en',
    text: 'on 10 August 2012',
    base: '2012-08-01',
    wanted: [{ words: '10 August 2012', start: { year: 2012, month: 8, day: 10 } }],
  };
  const words = { start: 3, end: 17 };

  it('is agreed with on the day where the words name it, and within a stretch where they do not', () => {
    expect(agrees(finder({ ...words, edtf: '2012-08-10' }), base)).toBe(true);
    expect(agrees(finder({ ...words, edtf: '2012-08' }), base)).toBe(false);
    const week = {
      ...base,
      text: 'it was next week',
      wanted: [{ start: { year: 2012, month: 8, day: 8 } }],
    };
    expect(agrees(finder({ start: 7, end: 16, edtf: '2012-08-06/2012-08-12' }), week)).toBe(true);
  });

  it('is agreed with where the length leads from the day of reading to the day wanted', () => {
    const length = {
      ...base,
      text: 'two days',
      wanted: [{ start: { year: 2012, month: 7, day: 30 } }],
    };
    const at = { start: 0, end: 8, kind: 'duration' as const };
    expect(agrees(finder({ ...at, duration: 'P2D' }), length)).toBe(true);
    expect(agrees(finder({ ...at, duration: 'P3D' }), length)).toBe(false);
  });

  it('that wants nothing is agreed with where nothing of the calendar is found', () => {
    const none = { ...base, wanted: [] };
    expect(agrees(finder(), none)).toBe(true);
    expect(agrees(finder({ ...words, edtf: '2012' }), none)).toBe(false);
  });

  it('may be differed from for a reason', () => {
    const rules = [{ reason: 'figures', pattern: '^\\d+$' }];
    expect(reasonFor({ ...base, text: '1984' }, rules)).toBe('figures');
    expect(reasonFor(base, rules)).toBeUndefined();
  });
});

describe('the calendar of the peers', () => {
  it('moves by months first, to the last day of a shorter one, and then by days', () => {
    expect(addTo('2024-01-31', { months: 1 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addTo('2014-09-01', { years: 1, weeks: 1 }, -1)).toEqual({
      year: 2013,
      month: 8,
      day: 25,
    });
  });
});
