import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findMatches } from '../../src/store/matches.ts';
import { parseQuery } from '../../src/store/query.ts';
import { snippetAround } from '../../src/store/snippet.ts';
import { emptyCases } from './case-file.ts';
import { oneDocument } from './one-document.ts';
import { costSoFar } from '../support/cost.ts';

const cases = await emptyCases();
afterAll(cases.clear);

interface Example {
  readonly passage: string;
  readonly queries: readonly { readonly query: string; readonly found: readonly string[] }[];
}

describe.each(['english', 'russian'])('word forms in %s', (language) => {
  const examples = readExamples(language);

  test.each(examples)('$passage', async ({ passage, queries }) => {
    await cases.withCopy(async (store) => {
      await store.putDocument(oneDocument([passage]));
      for (const { query, found } of queries) {
        const hits = await store.search(query);
        const words = hits.flatMap(({ snippet: { text, highlights } }) =>
          highlights.map(({ start, end }) => text.slice(start, end)),
        );
        expect({ query, found: words }).toEqual({ query, found });
      }
    });
  });
});

describe('the order of hits', () => {
  test('puts the exact form first among equals', async () => {
    const passages = ['One treaties two.', 'One treaty two.', 'Nothing here.', 'Nor here.', 'No.'];
    expect(await textsFound(passages, 'treaty')).toEqual(['One treaty two.', 'One treaties two.']);
    expect(await textsFound(passages, 'treaties')).toEqual([
      'One treaties two.',
      'One treaty two.',
    ]);
  });

  test('keeps the order of the text among equals', async () => {
    const passages = ['An envoy came.', 'An envoy sang.', 'Nothing.', 'No.', 'None.'];
    expect(await textsFound(passages, 'envoy')).toEqual(['An envoy came.', 'An envoy sang.']);
  });

  test('ranks among the first thousands of a word that stands everywhere', async () => {
    const passages = Array.from({ length: 3500 }, (_, index) => `The border number ${index}.`);
    expect(await textsFound(passages, 'border')).toHaveLength(20);
  });
});

test('searches one document only', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(oneDocument(['An envoy came.']));
    await store.putDocument(oneDocument(['An envoy left.'], '2'));
    const hits = await store.search('envoy', { document: 'doc_2' });
    expect(hits.map(({ document }) => document)).toEqual(['doc_2']);
    expect(await store.search('envoy', { document: 'doc_3' })).toEqual([]);
    expect(await store.search('envoy', { limit: 1 })).toHaveLength(1);
  }));

test('does not find a passage that a new reading has not', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(oneDocument(['An envoy came.']));
    await store.putDocument(oneDocument(['A minister came.']));
    expect(await store.search('envoy')).toEqual([]);
    expect(await store.search('minister')).toHaveLength(1);
  }));

test('cuts a snippet around the most matches', () => {
  const text = `${'Nothing of note here. '.repeat(30)}The envoy met the envoy. ${'Later. '.repeat(80)}`;
  const snippet = snippetAround(text, findMatches(text, parseQuery('envoy')).ranges);
  expect(snippet.text.length).toBeLessThanOrEqual(240);
  expect(snippet.highlights).toHaveLength(2);
  expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
});

test('marks a huge passage of one word in time', () => {
  const text = 'envoy '.repeat(100_000);
  const cost = costSoFar();
  snippetAround(text, findMatches(text, parseQuery('envoy "envoy envoy envoy" en*')).ranges);
  expect(cost()).toBeLessThan(3000);
});

function textsFound(passages: readonly string[], query: string): Promise<readonly string[]> {
  return cases.withCopy(async (store) => {
    await store.putDocument(oneDocument(passages));
    return (await store.search(query)).map(({ snippet }) => snippet.text);
  });
}

function readExamples(language: string): Example[] {
  const file = join(import.meta.dirname, '..', 'cases', 'search', `${language}.txt`);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(([passage = '', ...queries]) => ({ passage, queries: queries.map(readQuery) }));
}

function readQuery(line: string): Example['queries'][number] {
  const [, query = '', found = ''] = /^==> (.*): (.*)$/u.exec(line) ?? [];
  return { query, found: found === 'nothing' ? [] : found.split(' | ') };
}
