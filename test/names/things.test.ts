import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownThing, thingsAt } from '../../src/names/things/known-thing.ts';
import { things } from '../../src/names/things/things.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { readCases } from '../support/cases.ts';

const names = ['english.txt', 'russian.txt'].flatMap((file) =>
  readCases('things', file).flatMap(({ text, found }) =>
    text.split('\n').map((name) => ({ name, found })),
  ),
);

describe('things are known by their several names', () => {
  test.each(names)('$name', ({ name, found }) => {
    const entries = knownThing(name).map(({ entry }) => entry);
    expect(entries.toSorted()).toEqual(found.toSorted());
  });

  test('the best form is in the text’s language, the note says who says which name', () => {
    const [english] = knownThing('Special Military Operation');
    expect(english?.name).toBe('war in Ukraine (2022– )');
    expect(english?.note).toContain('official Russian usage');
    expect(knownThing('спецоперация на Украине')[0]?.name).toBe('война на Украине (с 2022)');
    expect(knownThing('44-Day War', 'ru')[0]?.name).toBe('Вторая карабахская война');
  });

  test('namesakes tell their states apart', () => {
    expect(knownThing('MNS').map(({ states }) => states)).toEqual([['AZ'], ['TM'], ['AM']]);
  });

  test('things are found inside a text, the longest name first', () => {
    const tokens = tokenize('After the Second Karabakh War the CSTO was silent.');
    const found: string[] = [];
    for (let at = 0; at < tokens.length; at += 1) {
      const here = thingsAt(tokens, at);
      if (here === undefined) continue;
      found.push(`${here.things[0]?.entry} ${here.length}`);
      at += here.length - 1;
    }
    expect(found).toEqual(['second-karabakh-war 3', 'csto 1']);
  });
});

describe('laws', () => {
  test('every name of the list finds its entry', () => {
    const lost = things.flatMap(({ entry, en, ru, other }) =>
      [...en, ...ru, ...other]
        .map((name) => name.replace(/\*$/u, ''))
        .filter((name) => !knownThing(name).some((thing) => thing.entry === entry)),
    );
    expect(lost).toEqual([]);
  });

  test('entries are unique, dates and identifiers well formed', () => {
    expect(new Set(things.map(({ entry }) => entry)).size).toBe(things.length);
    for (const { when, wikidata } of things) {
      expect(when ?? '2000').toMatch(/^[\d-]+(?:\/(?:[\d-]+|\.\.))?$/u);
      expect(wikidata ?? 'Q1').toMatch(/^Q\d+$/u);
    }
  });

  test('any string is read, and none throws', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(knownThing(text)).toBeInstanceOf(Array);
      }),
    );
    for (const text of ['', '\ud800', '\0', '😀😀', 'война '.repeat(2_000), '«'.repeat(10_000)]) {
      expect(knownThing(text)).toEqual([]);
    }
  });
});
