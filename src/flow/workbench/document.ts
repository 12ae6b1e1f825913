import { documentPage } from '../../view/document-page.ts';
import { expectationRows, questionRows } from '../../view/explanation-rows.ts';
import { actRows } from '../../view/act-rows.ts';
import { officeRows } from '../../view/office-rows.ts';
import { tieRows } from '../../view/tie-rows.ts';
import { findDocument } from '../find-actor.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';

/** A document as a page, by its id or the name of its file. */
export async function document(
  { store, casePath }: Bench,
  { id }: DeskQuestions['document'],
): Promise<DeskAnswers['document']> {
  const records = await store.records(findDocument(store, id, casePath).id);
  const [own] = records.document;
  if (own === undefined) throw new RangeError('A document has a record of its own');
  const { notes, calledAt, uncalled, claims, ...page } = documentPage(own, records);
  return {
    ...page,
    notes: [...notes.values()],
    calledAt: Object.fromEntries(calledAt),
    uncalled: uncalled.map(({ passage }) => passage.id),
    claims: [...claims.values()],
    acts: actRows(records),
    offices: officeRows(records),
    ties: tieRows(records),
    questions: questionRows(records),
    expectations: expectationRows(records),
  };
}
