import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeActors } from '../../src/model/merge-actors.ts';
import { mergeSources } from '../../src/model/merge-sources.ts';
import type { Actor, Source } from '../../src/model/records.ts';
import { documents } from './arbitrary.ts';

const by = { reader: 'r', version: '1', rule: 'x' };
const source: Source = {
  kind: 'source',
  id: 'src_1',
  csl: { id: 'src_1', type: 'webpage' },
  citedBy: [],
  faults: [],
  by,
  standing: 'proposed',
};
const actor: Actor = {
  kind: 'actor',
  id: 'act_1',
  type: 'person',
  name: 'D. Tavar',
  names: [],
  descriptions: [],
  identifiers: {},
  by,
  standing: 'proposed',
};

describe('merging sources', () => {
  const short = { ...source, citedBy: ['pas_2'] };
  const full: Source = {
    ...source,
    csl: { id: 'src_1', type: 'article-newspaper', title: 'A quarrel', publisher: 'Utro' },
    citedBy: ['pas_1', 'pas_2'],
    outlet: 'act_1',
  };

  test('takes the fullest citation and joins the notes in the order of documents', () => {
    const merged = mergeSources([
      { order: 2, record: full },
      { order: 1, record: { ...short, csl: { ...short.csl, language: 'ru' } } },
    ]);
    expect(merged.csl).toEqual({ ...full.csl, language: 'ru' });
    expect(merged.citedBy).toEqual(['pas_2', 'pas_1']);
    expect(merged.outlet).toBe('act_1');
  });

  test('hears first what was given to the case', () => {
    const given = {
      ...source,
      csl: { id: 'src_1', type: 'report', title: 'The quarrel' },
    } as const;
    const merged = mergeSources([
      { order: 1, record: full },
      { order: 0, record: given },
    ]);
    expect(merged.csl).toEqual({ ...full.csl, type: 'report', title: 'The quarrel' });
  });

  test('keeps what a person decided', () => {
    const parts = (['proposed', 'rejected', 'proposed'] as const).map((standing, order) => ({
      order,
      record: { ...source, standing },
    }));
    expect(mergeSources(parts).standing).toBe('rejected');
  });
});

test('merging actors joins names and keeps the first form', () => {
  const name = { text: 'Тавар', script: 'Cyrl', role: 'short' } as const;
  const merged = mergeActors([
    {
      order: 2,
      record: { ...actor, name: 'Tavar', names: [name], identifiers: { wikidata: 'Q2' } },
    },
    { order: 1, record: { ...actor, names: [name], identifiers: { iso3166: 'AR' } } },
  ]);
  expect(merged).toEqual({
    ...actor,
    names: [name],
    identifiers: { iso3166: 'AR', wikidata: 'Q2' },
  });
});

describe('whatever is merged', () => {
  test('does not depend on the order in which it comes, and merging again changes nothing', () => {
    fc.assert(
      fc.property(documents, (sets) => {
        const sources = sets.flatMap((set) => set.source.slice(0, 1));
        const parts = sources.map((record, order) => ({ order, record }));
        const merged = mergeSources(parts);
        expect(mergeSources(parts.toReversed())).toEqual(merged);
        expect(mergeSources([{ order: 0, record: merged }, ...parts])).toEqual(merged);
        const actors = sets.flatMap((set) => set.actor.slice(0, 1));
        const both = actors.map((record, order) => ({ order, record }));
        expect(mergeActors(both.toReversed())).toEqual(mergeActors(both));
      }),
      { numRuns: 50 },
    );
  });

  test('is something', () => {
    expect(() => mergeSources([])).toThrow(RangeError);
    expect(() => mergeActors([])).toThrow(RangeError);
  });
});
