import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edge } from '../../src/model/judgement.ts';
import type { Actor } from '../../src/model/records.ts';
import type { Comparison } from '../../src/names/comparison.ts';
import { compareNames } from '../../src/names/compare/compare.ts';
import { roleOf } from '../../src/names/gazetteer.ts';
import { blockingKeys } from '../../src/resolve/across-keys.ts';
import { proposeAcross } from '../../src/resolve/across.ts';
import { identityOf } from '../../src/resolve/identity.ts';

/** People by their ids, unless told otherwise. */
function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  return {
    kind: 'actor',
    id,
    type: 'person',
    name,
    names: [{ text: name, script: 'Latn', role: roleOf(name) }],
    descriptions: [],
    identifiers: {},
    by: { reader: 'tacitus', version: '1', rule: 'actor:name' },
    standing: 'proposed',
    ...more,
  };
}

const propose = (...actors: readonly Actor[]): readonly Edge[] =>
  proposeAcross(actors, { compare: compareNames, keysOf: blockingKeys });

const said = (...actors: readonly Actor[]): readonly string[] =>
  propose(...actors)
    .map(({ left, right, judgement }) => `${left} ${judgement} ${right}`)
    .toSorted();

describe('over documents and scripts', () => {
  test('a full name joins its spelling in another script', () => {
    expect(said(actor('a', 'Anar Tavarov'), actor('b', 'Анар Таваров'))).toEqual(['a same b']);
  });

  test('two given names stay two people', () => {
    const [edge] = propose(actor('a', 'Anar Tavarov'), actor('b', 'Murad Tavarov'));
    expect(edge?.judgement).not.toBe('same');
    expect(identityOf(edge === undefined ? [] : [edge]).clusters).toEqual([]);
  });

  test('known names of one thing join, those of two do not, and what may be either is asked', () => {
    const war = { type: 'event-name' } as const;
    const named = (id: string, name: string): Actor =>
      actor(id, name, { ...war, names: [{ text: name, script: 'Latn', role: 'full' }] });
    expect(said(named('a', '44-Day War'), named('b', 'Second Karabakh War'))).toEqual(['a same b']);
    expect(said(named('a', '44-Day War'), named('b', 'Вторая карабахская война'))).toEqual([
      'a same b',
    ]);
    expect(said(named('a', 'First Karabakh War'), named('b', 'Second Karabakh War'))).toEqual([]);
    expect(said(named('a', 'Karabakh War'), named('b', 'Second Karabakh War'))).toEqual([
      'a open b',
    ]);
  });

  test('identifiers outweigh names, both ways', () => {
    const one = { identifiers: { wikidata: 'Q1' } };
    const other = { identifiers: { wikidata: 'Q2' } };
    const third = actor('c', 'Anar Tavarov');
    expect(said(actor('a', 'Anar Tavarov', one), actor('b', 'Someone Else', one))).toEqual([
      'a same b',
    ]);
    const edges = propose(
      actor('a', 'Anar Tavarov', one),
      actor('b', 'Anar Tavarov', other),
      third,
    );
    expect(edges).toContainEqual(expect.objectContaining({ left: 'a', judgement: 'different' }));
    expect(identityOf(edges).judgementOf('a', 'b')).toBe('different');
  });

  test('initials that fit two people ask about both', () => {
    const edges = said(
      actor('a', 'Anar Tavarov'),
      actor('b', 'Aslan Tavarov'),
      actor('c', 'А. Таваров', {
        names: [{ text: 'А. Таваров', script: 'Cyrl', role: 'initials' }],
      }),
    );
    expect(edges).toContain('a open c');
    expect(edges).toContain('b open c');
  });

  test('initials ask about the only one who fits, or join where the names say enough', () => {
    const edges = propose(
      actor('a', 'Anar Tavarov'),
      actor('c', 'А. Таваров'),
      actor('d', 'Ivan Petrov'),
    );
    expect(edges).toMatchObject([{ left: 'a', right: 'c' }]);
    expect(edges[0]?.judgement).not.toBe('different');
    expect(edges[0]?.reasons?.join(' ')).toMatch(/initial/u);
  });

  test('another initial is somebody else', () => {
    expect(said(actor('a', 'Anar Tavarov'), actor('c', 'М. Таваров')).join()).not.toMatch(
      /same|open/u,
    );
  });

  test('initials alone, in many documents, are asked about once each', () => {
    const many = Array.from({ length: 5 }, (_, n) => actor(`act_${n}`, 'A. Tavarov'));
    const edges = propose(...many);
    expect(edges.filter(({ judgement }) => judgement !== 'different').length).toBeLessThanOrEqual(
      4,
    );
  });

  test('kinds of actors are not mixed', () => {
    expect(
      said(actor('a', 'Tavarov Foundation', { type: 'organisation' }), actor('b', 'Tavarov')),
    ).toEqual([]);
  });
});

const names = fc.constantFrom(
  'Anar Tavarov',
  'Анар Таваров',
  'A. Tavarov',
  'Tavarov',
  'Murad Tavarov',
  'М. Таваров',
  'Sevda Tavarova',
  '',
  '😀',
  '\uD800',
  'x'.repeat(10_000),
);

test('the order of actors says nothing, and no name makes it stumble', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 8 }), (some) => {
      const actors = some.map((name, index) => actor(`act_${index}`, name));
      expect(propose(...actors.toReversed())).toEqual(propose(...actors));
    }),
    { numRuns: 50 },
  );
});

test('many actors are no matter of all their pairs', () => {
  const actors = Array.from({ length: 8_000 }, (_, n) =>
    actor(`act_${n}`, `${inventedWord((n * 7919) % 750)} ${inventedWord(n % 2000)}ov`),
  );
  let compared = 0;
  const compare = (a: string, b: string): Comparison => {
    compared += 1;
    const score = a === b ? 0.99 : 0.01;
    return { score, verdict: a === b ? 'same' : 'different', reasons: [] };
  };
  const edges = proposeAcross(actors, { compare, keysOf: blockingKeys });
  expect(edges.filter(({ judgement }) => judgement === 'same').length).toBeGreaterThan(0);
  expect(compared).toBeLessThan(20 * actors.length);
}, 30_000);

/** A word of its own for each number. */
function inventedWord(number: number): string {
  const syllables = ['ka', 'ru', 'mi', 'to', 'ze', 'bal', 'nor', 'vi', 'sha', 'gen', 'dul', 'par'];
  const places = [0, 1, 2].map((place) => Math.floor(number / 12 ** place) % 12);
  return places.map((place) => syllables[place]).join('');
}
