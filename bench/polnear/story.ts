import { createHash } from 'node:crypto';
import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import { makeId } from '../../src/model/id.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Passage } from '../../src/model/records.ts';
import type { Article } from './articles.ts';

/** Where each passage of a reading stands in the article's text. */
export interface Placing {
  readonly reading: Reading;
  readonly starts: ReadonlyMap<string, number>;
}

/** Every line that is not blank is a paragraph, so that places in the article are those of the annotation. */
export function readingOf({ name, text }: Article): Placing {
  const document = makeId('document', name);
  const passages: Passage[] = [];
  const starts = new Map<string, number>();
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*\S[^\r\n]*/gu)) {
    const order = passages.length;
    const id = makeId('passage', document, order);
    starts.set(id, index);
    passages.push({
      kind: 'passage',
      id,
      document,
      order,
      role: 'paragraph',
      text: line,
      markers: [],
      emphasis: [],
    });
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  const reading = {
    document,
    file: `${name}.txt`,
    mediaType: 'text/plain',
    sha256,
    stated: {},
    passages,
    faults: [],
  };
  return { reading, starts };
}

/** `undefined` where no trained reader is there. */
export async function readStory({ reading }: Placing): Promise<Story | undefined> {
  const sentences = await sentencesOf(reading, 'en');
  if (sentences === undefined) return undefined;
  const set = interpret(reading, { language: 'en', sentences });
  const [document] = set.document;
  if (document === undefined) return undefined;
  return storyOf(reading, sentences, {
    document,
    actors: set.actor,
    mentions: set.mention,
    dates: set.date,
    citations: set.citation,
  });
}
