import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { gazetteerFrom, roleOf } from '../../src/names/gazetteer.ts';

function problemOf(value: unknown): string {
  try {
    gazetteerFrom(value, 'actors.yml');
  } catch (error) {
    if (error instanceof InputError) return error.line();
    throw error;
  }
  return 'accepted';
}

describe('a gazetteer', () => {
  it('keeps what it is given, the name first', () => {
    const { actors } = gazetteerFrom(
      {
        actors: [
          {
            id: 'harrow',
            type: 'person',
            name: 'John Harrow',
            names: [
              'J. Harrow',
              { text: 'Джон Харроу', language: 'ru', role: 'full' },
              'John Harrow',
            ],
            descriptions: ['the admiral'],
            identifiers: { wikidata: 'Q1' },
          },
        ],
      },
      'actors.yml',
    );
    expect(actors).toEqual([
      {
        id: 'harrow',
        type: 'person',
        name: 'John Harrow',
        names: [
          { text: 'John Harrow', script: 'Latn', role: 'full' },
          { text: 'J. Harrow', script: 'Latn', role: 'initials' },
          { text: 'Джон Харроу', language: 'ru', script: 'Cyrl', role: 'full' },
        ],
        descriptions: ['the admiral'],
        identifiers: { wikidata: 'Q1' },
      },
    ]);
  });

  it.each([
    [undefined, 'no list under “actors:”'],
    [{ actors: {} }, 'no list under “actors:”'],
    [
      { actors: ['Harrow'] },
      '“entry” of actor 1 is "Harrow", expected a mapping with type and name',
    ],
    [
      { actors: [{ type: 'man', name: 'Harrow' }] },
      '“type” of actor 1 is "man", expected one of person',
    ],
    [{ actors: [{ type: 'person' }] }, '“name” of actor 1 is missing, expected words'],
    [
      { actors: [{ type: 'person', name: 'A', names: 'B' }] },
      '“names” of actor 1 is "B", expected a list',
    ],
    [
      { actors: [{ type: 'person', name: 'A', names: [{ text: 'B', role: 'nickname' }] }] },
      '“names[0].role” of actor 1 is "nickname", expected one of full',
    ],
    [
      { actors: [{ type: 'person', name: 'A', nam: [] }] },
      '“nam” of actor 1 is a list, expected one of the fields',
    ],
    [
      {
        actors: [
          { type: 'person', name: 'A', id: 'x' },
          { type: 'person', name: 'B', id: 'x' },
        ],
      },
      '“id” of actor 2 is "x", expected an id that actor 1 does not bear',
    ],
  ])('says what is wrong with %j', (value, problem) => {
    expect(problemOf(value)).toContain(problem);
    expect(problemOf(value)).toContain('actors.yml');
  });

  it.each([
    ['I. Lazarev', 'initials'],
    ['Лазарев И. П.', 'initials'],
    ['MNS', 'abbreviation'],
    ['Harrow', 'short'],
    ['John Harrow', 'full'],
  ])('reads the role of %s from its letters', (text, role) => {
    expect(roleOf(text)).toBe(role);
  });
});
