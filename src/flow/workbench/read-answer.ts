import type { RecordSet } from '../../model/record-set.ts';
import type { Change } from '../../store/index.ts';
import { summarise } from '../../view/summary.ts';
import type { ReadFileAnswer } from './answers.ts';

/** What a person is told of a document that was just read in. */
export function readAnswer(records: RecordSet, change: Change): ReadFileAnswer {
  const { document, faults, openMentions } = summarise(records);
  return {
    change,
    document: document.id,
    title: document.title,
    faults: faults.length,
    openMentions,
  };
}
