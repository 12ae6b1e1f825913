import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allForms } from '../../bench/names/forms.ts';
import { PEOPLE_CSV, peopleCsv } from '../../bench/names/make-pairs.ts';
import { readOwnPairs } from '../../bench/names/own-pairs.ts';
import { readGroups } from '../../bench/names/people.ts';
import { ROMANISATIONS } from '../../bench/names/romanisations.ts';
import { inCase } from '../../bench/names/russian-forms.ts';

const pairs = readOwnPairs();
const of = (half: string, truth: string): number =>
  pairs.filter((pair) => pair.half === half && pair.truth === truth).length;

describe('the published pairs of people', () => {
  it('are what the lists make', () => {
    expect(readFileSync(PEOPLE_CSV, 'utf8')).toBe(peopleCsv());
  });

  it('are 1,200 and more, half of them of different people, in either half', () => {
    expect(of('build', 'same') + of('build', 'different')).toBeGreaterThanOrEqual(1200);
    expect(of('judge', 'same') + of('judge', 'different')).toBeGreaterThanOrEqual(1200);
    expect(of('build', 'same')).toBe(of('build', 'different'));
    expect(of('judge', 'same')).toBe(of('judge', 'different'));
  });

  it('ask nothing twice, and never a name beside itself', () => {
    const keys = pairs.map(({ left, right }) => [left, right].toSorted().join('|'));
    expect(new Set(keys).size).toBe(pairs.length);
    expect(pairs.filter(({ left, right }) => left === right)).toEqual([]);
  });

  it('show no spelling of a person in both halves', () => {
    const halves = Map.groupBy(
      pairs.flatMap(({ half, left, right }) => [left, right].map((name) => ({ half, name }))),
      ({ name }) => name,
    );
    const shared = [...halves].filter(([, uses]) => new Set(uses.map(({ half }) => half)).size > 1);
    expect(shared.map(([name]) => name)).toEqual([]);
  });

  it('hold all eight languages', () => {
    const languages = new Set(pairs.flatMap((pair) => pair.languages));
    expect([...languages]).toEqual(
      expect.arrayContaining(['az', 'ru', 'en', 'hy', 'ka', 'fa', 'uk', 'tr']),
    );
  });
});

describe('the lists of people', () => {
  const groups = readGroups();

  it('name everyone once', () => {
    const ids = groups.flatMap(({ people }) => people.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('relate only people of the group', () => {
    for (const { people, relations } of groups) {
      const ids = people.map(({ id }) => id);
      const named = Object.keys(relations).flatMap((key) => key.split(' '));
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it('give every form its kind and what it rests on', () => {
    const forms = groups.flatMap(({ people }) => people.flatMap(allForms));
    expect(forms.filter(({ text }) => /[()|;]|undefined/u.test(text))).toEqual([]);
    expect(forms.filter(({ source }) => source === '')).toEqual([]);
  });
});

it.each([
  ['Ильхам', 'Гейдарович', 'Алиев', 'm', 'Ильхамом Гейдаровичем Алиевым'],
  ['Дмитрий', 'Анатольевич', 'Медведев', 'm', 'Дмитрием Анатольевичем Медведевым'],
  ['Лидия', 'Вячеславовна', 'Иванова', 'f', 'Лидией Вячеславовной Ивановой'],
  ['Никита', 'Сергеевич', 'Троцкий', 'm', 'Никитой Сергеевичем Троцким'],
  ['Бидзина', 'Григорьевич', 'Иванишвили', 'm', 'Бидзиной Григорьевичем Иванишвили'],
  ['Анна', 'Павловна', 'Акопян', 'f', 'Анной Павловной Акопян'],
] as const)('the instrumental of %s %s %s', (given, patronymic, surname, sex, expected) => {
  const name = inCase({ given, patronymic, surname }, sex, 'instrumental');
  expect(Object.values(name ?? {}).join(' ')).toBe(expected);
});

it('a name of no regular class is not put into a case', () => {
  expect(inCase({ given: 'Лев', surname: 'Седов' }, 'm', 'genitive')).toBeUndefined();
});

it.each([
  ['BGN/PCGN 1947', 'Евгений Примаков', 'Yevgeniy Primakov'],
  ['BGN/PCGN 1947', 'Алиев', 'Aliyev'],
  ['ISO/R 9:1968', 'Чубайс Хрущёв', 'Čubajs Chruščëv'],
  ['Duden', 'Никита Хрущёв', 'Nikita Chruschtschow'],
  ['Duden', 'Раиса Алиева', 'Raissa Alijewa'],
  ['Ukrainian system of 2010', 'Юлія Згурська', 'Yuliia Zghurska'],
  ['Georgian system of 2002', 'ღარიბაშვილი ძია', 'Gharibashvili Dzia'],
])('%s writes %s as %s', (name, text, expected) => {
  expect(ROMANISATIONS.find((system) => system.name === name)?.romanise(text)).toBe(expected);
});
