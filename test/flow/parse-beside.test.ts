import { expect, test } from 'vitest';
import { parseBeside, sentencesFromBeside } from '../../src/flow/parse-beside.ts';
import { parsePassages } from '../../src/flow/parse-passages.ts';
import { readerForTests } from '../support/reader.ts';

const PASSAGES = [
  { id: 'psg_1', text: 'Anar Tavarov left. Nobody asked why.' },
  { id: 'psg_2', text: '' },
  { id: 'psg_3', text: 'The ministry didn’t comment.' },
];

test('a thread beside finds the same sentences, in its turn', async () => {
  parseBeside();
  const [first, second] = await Promise.all([
    sentencesFromBeside(PASSAGES),
    sentencesFromBeside(PASSAGES.slice(0, 1)),
  ]);
  const { parse } = readerForTests();
  expect(first).toEqual(parsePassages(PASSAGES, parse));
  expect(second).toEqual(parsePassages(PASSAGES.slice(0, 1), parse));
});
