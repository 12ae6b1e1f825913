import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { readingOf } from '../names-dates/corpora.ts';

/** The records of bare passages, read as a file of them would be. */
export async function readPassages(
  texts: readonly string[],
  language: string,
  document = 'who',
): Promise<RecordSet> {
  const reading = readingOf(document, texts);
  const sentences = await sentencesOf(reading, language);
  return interpret(reading, { language, ...(sentences === undefined ? {} : { sentences }) });
}
