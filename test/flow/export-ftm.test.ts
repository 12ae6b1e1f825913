import { defaultModel, Model } from '@alephdata/followthemoney';
import type { Property } from '@alephdata/followthemoney';
import { expect, test } from 'vitest';
import { ftmEntity } from '../../src/flow/export-ftm.ts';
import type { FtmEntity } from '../../src/flow/export-ftm.ts';
import type { Actor, ActorType, Document } from '../../src/model/records.ts';
import { ACTOR_TYPES } from '../../src/model/records.ts';
import known from '../../src/names/tables/state-names.compiled.json' with { type: 'json' };
import table from '../../src/names/tables/states.compiled.json' with { type: 'json' };

const model = new Model(defaultModel);

function actor(type: ActorType, name: string, more: Partial<Actor> = {}): Actor {
  return {
    kind: 'actor',
    id: 'act_0123456789abcdef0123',
    type,
    name,
    names: [
      { text: name, script: 'Latn', role: 'full' },
      { text: 'Тавар', script: 'Cyrl', role: 'short' },
    ],
    descriptions: ['the one who asked'],
    identifiers: { wikidata: 'Q900001', iso3166: 'GE', inn: '770000001' },
    by: { reader: 'test', version: '1', rule: 'test' },
    standing: 'proposed',
    ...more,
  };
}

const document: Document = {
  kind: 'document',
  id: 'doc_0123456789abcdef0123',
  title: 'Water over the threshold',
  authors: ['Vera Lisova'],
  publisher: 'The Valley Review',
  language: 'en',
  published: '2025-06-XX',
  mediaType: 'text/plain',
  sha256: '0'.repeat(64),
  file: 'water.txt',
};

/** What the model itself says against an entity. */
function objections(entity: FtmEntity | undefined): readonly string[] {
  if (entity === undefined) return ['no entity'];
  const { id, schema: name } = entity;
  const schema = model.getSchema(name);
  const properties = Object.fromEntries(
    Object.entries(entity.properties).map(([key, values]) => [key, [...values]]),
  );
  const unknown = Object.keys(properties).filter((key) => !schema.hasProperty(key));
  if (unknown.length > 0) return unknown.map((key) => `${name} has no ${key}`);
  const kept = model.getEntity({ id, schema: name, properties });
  return [
    ...Object.entries(properties).flatMap(([key, values]) =>
      values.flatMap((value) => objectionsTo(value, schema.getProperty(key))),
    ),
    ...(kept.getProperties().length === Object.keys(properties).length ? [] : ['values are lost']),
    ...(kept.getCaption() === '' ? ['there is no caption'] : []),
  ];
}

function objectionsTo(value: string, { name, type, maxLength }: Property): readonly string[] {
  const words: ReadonlyMap<string, unknown> = type.values;
  const told = `${name}: ${value}`;
  return [
    ...(value === '' || (maxLength !== undefined && value.length > maxLength) ? [told] : []),
    ...(words.size > 0 && !words.has(value) ? [told] : []),
    ...(type.name === 'date' && !/^\d{4}(?:-\d\d){0,2}$/u.test(value) ? [told] : []),
  ];
}

test.each(ACTOR_TYPES)('an entity of a %s is one of the model', (type) => {
  expect(objections(ftmEntity(actor(type, 'Anar Tavarov')))).toEqual([]);
});

test('a document is one of the model, and says only dates that are certain', () => {
  expect(objections(ftmEntity(document))).toEqual([]);
  expect(ftmEntity(document)?.properties['publishedAt']).toBeUndefined();
  expect(ftmEntity({ ...document, published: '2025-06' })?.properties['publishedAt']).toEqual([
    '2025-06',
  ]);
});

test('countries and languages are those of the model', () => {
  const codes = new Set([
    ...table.states.map(({ iso }) => iso),
    ...Object.keys(known.former),
    ...Array.from(known.names.matchAll(/\t([A-Z]{2,4})/gu), ([, iso = '']) => iso),
  ]);
  expect(codes.size).toBeGreaterThan(190);
  for (const iso of codes)
    expect(objections(ftmEntity(actor('state', 'A State', { identifiers: { iso3166: iso } })))).toEqual([]);
  for (const language of ['ru', 'az', 'hy', 'ka', 'zh-Hant', 'und', 'xx'])
    expect(objections(ftmEntity({ ...document, language }))).toEqual([]);
}); // prettier-ignore

test.each([
  ['Ministry of Foreign Affairs', 'PublicBody'],
  ['Lisova Works LLC', 'Company'],
  ['Movement for the Valley', 'Organization'],
  ['World Congress of Fog', 'Organization'],
])('%s is a %s', (name, schema) => {
  expect(ftmEntity(actor('organisation', name))?.schema).toBe(schema);
});

test('a person is called by full names, found by others', () => {
  expect(ftmEntity(actor('person', 'Anar Tavarov'))?.properties).toEqual({
    name: ['Anar Tavarov'],
    weakAlias: ['Тавар'],
    summary: ['the one who asked'],
    wikidataId: ['Q900001'],
    country: ['ge'],
    keywords: ['person'],
    innCode: ['770000001'],
  });
});
