import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { RecordSet } from '../../src/model/record-set.ts';

/** All records of an English text. */
export async function recordsOf(reading: Reading): Promise<RecordSet> {
  const sentences = await sentencesOf(reading, 'en');
  return interpret(reading, { language: 'en', ...(sentences === undefined ? {} : { sentences }) });
}
