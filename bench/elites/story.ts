import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import type { Reading } from '../../src/model/reading.ts';

/** An English reading as the finders of claims, acts and elites take it. */
export async function readStory(reading: Reading): Promise<Story> {
  const sentences = await sentencesOf(reading, 'en');
  const options = sentences === undefined ? {} : { sentences };
  const set = interpret(reading, { language: 'en', ...options });
  const [document] = set.document;
  if (document === undefined) throw new Error('a reading without a document');
  return storyOf(reading, sentences ?? new Map(), {
    document,
    actors: set.actor,
    mentions: set.mention,
    dates: set.date,
    citations: set.citation,
  });
}
