import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, storyOf } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { treeOf, subtreeRange } from '../../src/parse/tree.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';

const TEXTS = [
  'President Milan Harrow met Anna Veld in Torvia on 5 May 2023. He left a week later.',
  'Nothing was said.',
];

test('a story holds every sentence once, with the mentions and dates that stand in it', () => {
  const reading = readingOf(TEXTS);
  const parse = readerForTests().parse;
  const sentences = new Map(reading.passages.map(({ id, text }) => [id, parse(text)]));
  const records = interpret(reading, { language: 'en', sentences });
  const [document] = records.document;
  if (document === undefined) throw new Error('no document');
  const story = storyOf(reading, sentences, {
    document,
    actors: records.actor,
    mentions: records.mention,
    dates: records.date,
    citations: records.citation,
  });
  expect(story.sentences.map(({ order }) => order)).toEqual([0, 1, 2]);
  const [first] = story.sentences;
  expect(first?.mentions.map(({ record }) => record.span.text)).toContain('Anna Veld');
  expect(first?.dates.map(({ record }) => record.edtf)).toEqual(['2023-05-05']);
  const heads = first?.mentions.map(({ head }) => first.tree.words[head]?.form);
  expect(heads).toContain('Anna');
  const placed = story.sentences.flatMap(({ mentions }) => mentions);
  expect(placed).toHaveLength(records.mention.length);
});

test('what hangs on a word is one stretch that holds it, and each place finds its words', () => {
  const sentences = readerForTests().parse(TEXTS.join('\n\n'));
  fc.assert(
    fc.property(fc.constantFrom(...sentences), fc.nat(), (sentence, number) => {
      const tree = treeOf(sentence);
      const at = number % tree.words.length;
      const word = tree.words[at];
      if (word === undefined) throw new Error('no word');
      const { start, end } = subtreeRange(tree, at);
      const place = placeOf(tree, word);
      expect([start <= word.start, end >= word.end, place?.head]).toEqual([true, true, at]);
    }),
  );
});
