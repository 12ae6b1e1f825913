import { describe, expect, it } from 'vitest';
import { calibrationError, reliability } from '../../bench/names/calibration.ts';
import { judge } from '../../bench/names/comparer.ts';
import type { Judged } from '../../bench/names/comparer.ts';
import { readCsv } from '../../bench/names/csv.ts';
import { EXACT, fuzzyFloors } from '../../bench/names/floors.ts';
import { isNonLatin } from '../../bench/names/name-bench.ts';
import type { NamePair, Truth } from '../../bench/names/pair.ts';
import { byKind, f1AtVerdict, scoreDecided, scoreUndecided } from '../../bench/names/score.ts';
import type { Verdict } from '../../src/names/comparison.ts';

function pairOf(left: string, right: string, truth: Truth, kind = ''): NamePair {
  return { id: '', half: 'judge', truth, kind, left, right, languages: ['en', 'en'], reason: '' };
}

function judged(truth: Truth, verdict: Verdict, score = 0.5, kind = ''): Judged {
  return { pair: pairOf('', '', truth, kind), verdict, score };
}

const EIGHT = [
  judged('same', 'same'),
  judged('same', 'same'),
  judged('same', 'open'),
  judged('same', 'different'),
  judged('different', 'same'),
  judged('different', 'different'),
  judged('different', 'open'),
  judged('different', 'different'),
];

describe('pairs of known truth', () => {
  it('are scored by what was called same, left open, and wrongly parted', () => {
    expect(scoreDecided([...EIGHT, judged('open', 'same')])).toEqual({
      pairs: 8,
      precision: 2 / 3,
      recall: 2 / 4,
      abstention: 2 / 8,
      wrongDifferent: 1 / 4,
    });
  });

  it('have an F1 in which open counts as no match', () => {
    // 2 of 3 called same are, 2 of 4 that are the same were called so: 2·2 / (3 + 4).
    expect(f1AtVerdict(EIGHT)).toBeCloseTo(4 / 7, 12);
  });

  it('score 0 where there is nothing to divide by', () => {
    expect(f1AtVerdict([])).toBe(0);
    expect(scoreDecided([judged('different', 'open')])).toMatchObject({ precision: 0, recall: 0 });
  });

  it('are sorted into their kinds', () => {
    const kinds = byKind([judged('same', 'same', 1, 'title'), judged('same', 'open', 1, 'case')]);
    expect(kinds.map(([kind, pairs]) => [kind, pairs.length])).toEqual([
      ['case', 1],
      ['title', 1],
    ]);
  });
});

it('pairs that cannot be told want to be left open', () => {
  const open = (['open', 'open', 'same', 'different'] as const).map((verdict) =>
    judged('open', verdict),
  );
  expect(scoreUndecided([...open, judged('same', 'same')])).toEqual({
    pairs: 4,
    abstained: 0.5,
    overclaimed: 0.25,
    wrongDifferent: 0.25,
  });
});

describe('calibration', () => {
  it('cuts pairs into bins of equal mass by their score', () => {
    const four = [0.9, 0.1, 0.8, 0.2].map((score) =>
      judged(score > 0.5 ? 'same' : 'different', 'open', score),
    );
    const [low, high] = reliability(four, 2);
    expect(low).toMatchObject({ pairs: 2, found: 0 });
    expect(low?.stated).toBeCloseTo(0.15, 12);
    expect(high).toMatchObject({ pairs: 2, found: 1 });
    expect(high?.stated).toBeCloseTo(0.85, 12);
  });

  it('keeps pairs of one score in one bin, and leaves out those of open truth', () => {
    const bins = reliability(
      [
        judged('same', 'same', 1),
        judged('different', 'same', 1),
        judged('same', 'same', 1),
        judged('open', 'open', 0.3),
      ],
      3,
    );
    expect(bins).toEqual([{ pairs: 3, stated: 1, found: 2 / 3 }]);
  });

  it('weighs the error of a bin by its pairs', () => {
    const bins = [
      { pairs: 30, stated: 0.1, found: 0.2 },
      { pairs: 10, stated: 0.9, found: 0.7 },
    ];
    expect(calibrationError(bins)).toBeCloseTo((30 * 0.1 + 10 * 0.2) / 40, 12);
    expect(calibrationError([])).toBe(0);
  });
});

describe('floors', () => {
  it('find equal letters whatever their case and marks', () => {
    const pairs = [
      pairOf('José ORTEGA', 'jose ortega', 'same'),
      pairOf('Ana', 'Anna', 'different'),
    ];
    expect(judge(EXACT, pairs).map(({ verdict }) => verdict)).toEqual(['same', 'different']);
  });

  it('take the threshold that serves them best', () => {
    const pairs = [
      pairOf('Anna Maria Berg', 'Berg Anna', 'same'),
      pairOf('Anna Berg', 'Otto Lind', 'different'),
    ];
    for (const floor of fuzzyFloors(pairs)) expect(f1AtVerdict(judge(floor, pairs))).toBe(1);
  });
});

it('a CSV is read with quotes, doubled quotes, line breaks and empty cells', () => {
  expect(readCsv('a,b,c\r\n1,"x, ""y""\nz",\n,2\n')).toEqual([
    { a: '1', b: 'x, "y"\nz', c: '' },
    { a: '', b: '2', c: '' },
  ]);
});

it('a pair is non-Latin when either name is', () => {
  expect(isNonLatin(pairOf('Ilham', 'Ильхам', 'same'))).toBe(true);
  expect(isNonLatin(pairOf('Əliyev', 'Aliyev', 'same'))).toBe(false);
});
