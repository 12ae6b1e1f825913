import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareOrganisations } from '../../src/names/organisation/compare.ts';
import { parseOrganisation } from '../../src/names/organisation/parse.ts';
import { readCases } from '../support/cases.ts';
import { costSoFar } from '../support/cost.ts';

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  same: ['same'],
  different: ['different'],
  'not same': ['different', 'open'],
  'not different': ['same', 'open'],
};

const pairs = readCases('names', 'organisations.txt').flatMap(({ text, found, place }) =>
  text.split('\n').map((line) => ({ line, expected: EXPECTED[found[0] ?? ''] ?? [], place })),
);

describe('organisations are compared', () => {
  test.each(pairs)('$line', ({ line, expected }) => {
    const [a = '', b = ''] = line.split(' | ');
    const { verdict } = compareOrganisations(a, b);
    expect(expected).toContain(verdict);
  });

  test('every reason is a sentence with a weight, and what spoke most comes first', () => {
    const { reasons } = compareOrganisations('Ardenvale Bank AG', 'Ardenvale Trust GmbH');
    expect(reasons.map(({ text }) => text)).toEqual([
      'Bank stands where the other has Trust',
      'both have Ardenvale',
      'AG and GmbH are different legal forms',
    ]);
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  });
});

describe('an organisation’s name has parts', () => {
  test('form, number, abbreviation and state', () => {
    const read = parseOrganisation('The Second Bank of Georgia (SBG), Joint-Stock Company');
    expect(read.forms.map(({ id }) => id)).toEqual(['ao']);
    expect(read.numbers).toEqual(['2']);
    expect(read.abbreviation).toBe('sbg');
    expect(read.words.map(({ key }) => key).filter((key) => key !== undefined)).toEqual([
      'bank',
      'state:GE',
    ]);
  });

  test('a name is never all form', () => {
    for (const name of ['Company', 'Limited', 'Общество', 'AG', 'Co. Ltd.']) {
      expect(parseOrganisation(name).words).not.toEqual([]);
    }
  });
});

const PIECES = constantFrom(
  'Ardenvale',
  'Bank',
  'Газ',
  'Министерство',
  'III',
  '12',
  'Ltd',
  'of',
  '(MNS)',
  '«',
  'РФ',
);
const name = oneof(
  string({ unit: 'binary', maxLength: 60 }),
  array(PIECES, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
);

describe('laws', () => {
  test('comparison is symmetric, and its score a probability', () => {
    assert(
      property(name, name, (a, b) => {
        const [one, other] = [compareOrganisations(a, b), compareOrganisations(b, a)];
        expect(one.verdict).toBe(other.verdict);
        expect(one.score).toBeCloseTo(other.score, 6);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('no name is different from itself', () => {
    assert(
      property(name, (a) => {
        expect(compareOrganisations(a, a).verdict).not.toBe('different');
      }),
    );
  });

  test('hostile names are read at once', () => {
    const hostile = [
      '',
      ' ',
      '😀😀',
      '\ud800',
      '\0\0',
      '\u202eabc',
      '((((((',
      'a '.repeat(5_000),
      'I'.repeat(10_000),
    ];
    hostile.push(
      'S.p.A.'.repeat(2_000),
      'A&'.repeat(5_000),
      'министерство '.repeat(1_000),
      '’s'.repeat(5_000),
    );
    const cost = costSoFar();
    for (const a of hostile) for (const b of hostile) compareOrganisations(a, b);
    expect(cost()).toBeLessThan(2_000);
  });
});
