import { decline } from '../src/names/russian/decline.ts';
import { nominatives } from '../src/names/russian/nominatives.ts';
import type { DeclinedPart } from '../src/names/russian/reading.ts';
import { sexOf } from '../src/names/russian/sex.ts';
import { masculineOf } from '../src/names/russian/surname-pairs.ts';
import type { Benchmark, Figure, Outcome } from './benchmark.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { naiveNominative } from './declension/naive-nominative.ts';
import { formsOf, formsOfPeople, isJudged, sexesOf } from './declension/petrovich-eval.ts';
import type { LabelledForm } from './declension/petrovich-eval.ts';

/** The nominative from a form that stands alone, and what hangs on it: forms from nominatives, sexes, pairs. */
const declension: Benchmark = {
  name: 'Russian names in their cases',
  data:
    'petrovich-eval (CC BY-SA 3.0). One half of its first names trains the weights of given names; the other half, that no rule was ' +
    'written by and no weight trained on, judges. Its patronymics are a separate list that names are looked up in: fathers of either ' +
    'half may stand there, without their forms and without women’s names',
  run: () => Promise.resolve(outcome()),
};

export default declension;

function outcome(): Outcome {
  const all = formsOf('firstnames.tsv', 'given');
  const [firsts, middles] = [
    formsOf('firstnames.misc.tsv', 'given'),
    formsOf('midnames.misc.tsv', 'patronymic'),
  ];
  const people = formsOfPeople();
  if (all === undefined || firsts === undefined || middles === undefined || people === undefined) {
    return { skipped: 'petrovich-eval is not in the data folder', figures: [] };
  }
  const judged = all.filter(isJudged);
  return {
    figures: [
      ...recovered('first names', judged),
      ...recovered('hard cases and people', [...firsts, ...middles, ...people]).slice(0, 1),
      forwards(judged),
      ...sexes(),
      pairs(),
      speed(judged),
    ],
    remarks: largestErrors(judged),
  };
}

/** With the sex known, then without; the first reading, then either of the first two. */
function recovered(name: string, forms: readonly LabelledForm[]): readonly Figure[] {
  const share = (what: string, isRight: (form: LabelledForm) => boolean): Figure => ({
    name: `${name}: ${what}`,
    value: forms.filter(isRight).length / forms.length,
    unit: 'share',
    slack: 0.001,
  });

  const floor = {
    name: 'list and patterns',
    value: forms.filter(isNaivelyRight).length / forms.length,
  };
  return [
    { ...share('sex known', (form) => isAmong(form, 1, true)), target: 0.97, floor },
    share('sex known, first two', (form) => isAmong(form, 2, true)),
    share('sex unknown', (form) => isAmong(form, 1, false)),
    share('sex unknown, first two', (form) => isAmong(form, 2, false)),
  ];
}

function isNaivelyRight(form: LabelledForm): boolean {
  return naiveNominative(form) === form.lemma.toLowerCase();
}

function isAmong(form: LabelledForm, first: number, withSex: boolean): boolean {
  return readNominatives(form, withSex).slice(0, first).includes(form.lemma.toLowerCase());
}

/** Lower-case, since the sets write some names in capitals throughout. */
function readNominatives({ form, part, sex }: LabelledForm, withSex: boolean): readonly string[] {
  const readings = nominatives(form, part, withSex ? sex : undefined);
  return [...new Set(readings.map(({ text }) => text.toLowerCase()))];
}

function forwards(forms: readonly LabelledForm[]): Figure {
  const known = forms.filter(({ sex }) => sex !== undefined);
  const right = known.filter(
    ({ lemma, form, part, sex = 'male', case: to }) => decline(lemma, part, sex, to) === form,
  );
  return {
    name: 'first names: declined',
    value: right.length / known.length,
    unit: 'share',
    floor: { name: 'petrovich-js', value: 0.9805 },
    target: 0.98,
    slack: 0.001,
  };
}

const LISTS: readonly (readonly [string, string, DeclinedPart, number])[] = [
  ['surnames', 'surnames.gender.tsv', 'surname', 0.998],
  ['first names', 'firstnames.gender.tsv', 'given', 0.904],
  ['patronymics', 'midnames.gender.tsv', 'patronymic', 1],
];

function sexes(): readonly Figure[] {
  return LISTS.flatMap(([name, file, part, peer]) => {
    const rows = sexesOf(file) ?? [];
    const right = rows.filter((row) => sexOf(row.name, part) === row.sex).length;
    const floor = { name: 'lvovich', value: peer };
    const value = right / rows.length;
    return [{ name: `whose: ${name}`, value, unit: 'share', floor, slack: 0.001 }];
  });
}

/** Of the women’s surnames those whose masculine the list has, too. */
function pairs(): Figure {
  const rows = sexesOf('surnames.gender.tsv') ?? [];
  const names = new Set(rows.map(({ name }) => name));
  const women = rows.filter(({ sex }) => sex === 'female');
  const paired = women.filter(({ name }) => names.has(masculineOf(name) ?? ''));
  return {
    name: 'surnames of women: the man’s is in the list',
    value: paired.length / women.length,
    unit: 'share',
    slack: 0.001,
  };
}

function speed(forms: readonly LabelledForm[]): Figure {
  const rounds = Array.from({ length: 10 }, () =>
    cpuSeconds(() => {
      for (const { form, part } of forms) nominatives(form, part);
    }),
  );
  const fastest = Math.min(...rounds) * 1000;
  return {
    name: 'speed',
    value: forms.length / fastest,
    unit: 'k forms/s',
    target: 500,
    machineBound: true,
  };
}

function largestErrors(forms: readonly LabelledForm[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const form of forms) {
    if (isAmong(form, 1, true)) continue;
    const kind = `${form.sex ?? 'either'} in -${form.lemma.slice(-1).toLowerCase()}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 8);
  const parts = most.map(([kind, count]) => `${kind} ${((100 * count) / forms.length).toFixed(2)}`);
  return [
    'first names, sex known, wrong by their nominative, % of all forms:',
    `  ${parts.join(', ')}`,
  ];
}
