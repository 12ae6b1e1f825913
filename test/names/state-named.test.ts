import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateBook } from '../../src/names/things/state-book.ts';
import { stateNamed, statesNamed } from '../../src/names/things/state-named.ts';
import { readCases } from '../support/cases.ts';

const names = readCases('state-names', 'names.txt').flatMap(({ text, found }) =>
  text.split('\n').map((name) => ({ name, found })),
);

describe('states are known by their names in many languages', () => {
  test.each(names)('$name', ({ name, found }) => {
    const state = stateNamed(name);
    const shown = state && [state.iso, state.until, state.name].filter(Boolean).join(' ');
    expect(shown === undefined ? [] : [shown]).toEqual(found);
  });

  test('a name of several states stays open, unless the language decides', () => {
    expect(stateNamed('ADR')).toBeUndefined();
    expect(statesNamed('ADR').map(({ iso }) => iso)).toEqual(['AZ', 'DDDE']);
    expect(stateNamed('Azerbaijan', 'ru')?.name).toBe('Азербайджан');
  });
});

describe('laws', () => {
  test('every name of the book finds its state', () => {
    const { names: known } = stateBook();
    const lost = Array.from(known.keys()).filter((name) => {
      const found = new Set(statesNamed(name).map(({ iso }) => iso));
      return known.get(name)?.every(({ iso }) => found.has(iso)) !== true;
    });
    expect(lost).toEqual([]);
  });

  test('any string is read, and none throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(statesNamed(text)).toBeInstanceOf(Array);
      }),
    );
    for (const text of ['', '\ud800', '\0', '😀', 'а'.repeat(10_000), '\u202eUSA'])
      stateNamed(text);
  });
});
