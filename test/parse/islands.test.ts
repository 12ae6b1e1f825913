import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishUnits } from '../../src/parse/english/units.ts';
import { readerForTests } from '../support/reader.ts';
import { islandsOf, keepIslands } from '../../src/parse/network/islands.ts';
import type { Island } from '../../src/parse/network/islands.ts';
import { bestTree } from '../../src/parse/network/tree.ts';

/** Words of a line; those that end in `s` count as finite verbs. */
function islandsIn(line: string): readonly string[] {
  const forms = line.split(' ');
  return islandsOf(forms, (word) => forms[word]?.endsWith('s') === true).map(({ start, end }) =>
    forms.slice(start, end).join(' '),
  );
}

test('a clause behind a semicolon stands apart, and so does what is in brackets or between dashes', () => {
  expect(islandsIn('Orla leaves ; her rival stays .')).toEqual(['; her rival stays']);
  expect(islandsIn('Orla ( who leads the bank ( now shut ) ) leaves .')).toEqual([
    '( now shut )',
    '( who leads the bank ( now shut ) )',
  ]);
  expect(islandsIn('The bank leaves — it stays ; it goes ; but — and was .')).toEqual([
    '; it goes',
    '— it stays ; it goes ; but —',
  ]);
  expect(islandsIn('The bank — a small one — leaves .')).toEqual(['— a small one —']);
});

test('items of a list between semicolons stay with their verb', () => {
  expect(islandsIn('They lost : the mayor , Orla ; the judge , Tem .')).toEqual([]);
  expect(islandsIn('Orla meets the mayor ; the judge ; and Tem .')).toEqual([]);
});

test('nothing is apart where marks do not close, or only a mark would be', () => {
  expect(islandsIn('Orla ( who leaves')).toEqual([]);
  expect(islandsIn('Orla ) leaves ;')).toEqual([]);
  expect(islandsIn('( Orla leaves )')).toEqual([]);
  expect(islandsIn('Orla — Tem — Vey — leaves .')).toEqual([]);
});

const anyForms = fc.array(fc.constantFrom('a', 'goes', ';', '(', ')', '—', ','), {
  minLength: 1,
  maxLength: 14,
});

const isIn = ({ start, end }: Island, word: number): boolean => word >= start && word < end;

test('one arc enters each island and none leaves it, in a tree with one root', () => {
  fc.assert(
    fc.property(anyForms, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (forms, numbers) => {
      const { length } = forms;
      const islands = islandsOf(forms, (word) => forms[word] === 'goes');
      const scores = Float32Array.from({ length: length * (length + 1) }, () =>
        Number(numbers.next().value),
      );
      keepIslands(scores, length + 1, length, islands);
      const heads = new Int32Array(length);
      bestTree(scores, length + 1, length, heads);
      expect([...heads].filter((head) => head === -1)).toHaveLength(1);
      for (const island of islands) {
        const places = [...heads].map((head, word) => ({ head, word }));
        const entering = places.filter(
          ({ head, word }) => isIn(island, word) && !isIn(island, head),
        );
        const leaving = places.filter(
          ({ head, word }) => !isIn(island, word) && isIn(island, head),
        );
        expect(entering).toHaveLength(1);
        expect(leaving).toHaveLength(0);
      }
    }),
  );
});

function units(line: string): readonly string[] {
  const forms = line.split(' ');
  return englishUnits(forms).map(({ start, end }) => forms.slice(start, end).join(' '));
}

test('English dates with their preposition and “in-law” nouns are units', () => {
  expect(units('On 22 May 2024 the minister left .')).toEqual(['On 22 May 2024']);
  expect(units('On Monday , 3 March , he left in early April .')).toEqual([
    'On Monday , 3 March',
    'in early April',
  ]);
  expect(units('Since May 5 , 2014 it stood , and by 2019 it fell .')).toEqual([
    'Since May 5 , 2014',
    'by 2019',
  ]);
  expect(units('On 16.01.2025 his brother - in - law left .')).toEqual([
    'On 16.01.2025',
    'brother - in - law',
  ]);
  expect(units('In May and June , on May 5 ’s march , by 12 votes in 3 rounds')).toEqual([]);
});

test('whoever stands between a date and the verb is its subject', () => {
  const [sentence] = readerForTests().parse(
    'On 22 May 2024 Norway’s prime minister told parliament that it was late.',
  );
  const words = sentence?.words ?? [];
  const relationOf = (form: string): string | undefined =>
    words.find((word) => word.form === form)?.relation;
  expect(relationOf('minister')).toBe('nsubj');
  expect(relationOf('22')).toBe('obl');
});
