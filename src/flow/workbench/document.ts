import { documentPage } from '../../view/document-page.ts';
import { expectationRows, questionRows } from '../../view/explanation-rows.ts';
import { actRows } from '../../view/act-rows.ts';
import { officeRows } from '../../view/office-rows.ts';
import { headingDepths } from '../../view/text-parts.ts';
import { tieRows } from '../../view/tie-rows.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { CaseRecord, Id } from '../../model/records.ts';
import { findDocument } from '../find-actor.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { textOf } from './text.ts';
import type { Text } from './text.ts';

/** A document as a page, or a part of it, by its id or the name of its file. */
export async function document(
  bench: Bench,
  { id: asked, part, at }: DeskQuestions['document'],
): Promise<DeskAnswers['document']> {
  const { id } = findDocument(bench.store, asked, bench.casePath);
  const text = await textOf(bench, id);
  const { parts } = text.cut;
  const lengths = parts.map(({ length }) => length);
  if ((part === undefined && at === undefined) || parts.length === 1) {
    const whole = { at: 0, lengths: [lengths.reduce((sum, length) => sum + length, 0)] };
    return answerOf(text, await bench.store.records(id), whole);
  }
  const wanted = part ?? (await partWith(bench, text, at ?? '')) ?? 0;
  const chosen = Math.min(wanted, parts.length - 1);
  const shown = shownIn(text, chosen);
  const records = await bench.store.recordsAround(id, [...shown]);
  return answerOf(text, records, { at: chosen, lengths }, shown);
}

function answerOf(
  { document: own, passages }: Text,
  records: RecordSet,
  part: DeskAnswers['document']['part'],
  shown?: ReadonlySet<Id>,
): DeskAnswers['document'] {
  // Places are those of the whole text.
  const told = { ...records, passage: passages };
  const { notes, calledAt, uncalled, claims, ...page } = documentPage(own, told, shown);
  const depths = headingDepths(passages);
  return {
    ...page,
    part,
    notes: [...notes.values()],
    calledAt: Object.fromEntries(calledAt),
    uncalled: uncalled.map(({ passage }) => passage.id),
    depths: Object.fromEntries(
      page.body.flatMap(({ passage: { id } }) => {
        const depth = depths.get(id);
        return depth === undefined ? [] : [[id, depth] as const];
      }),
    ),
    claims: [...claims.values()],
    acts: actRows(told),
    offices: officeRows(told),
    ties: tieRows(told),
    questions: questionRows(told),
    expectations: expectationRows(told),
  };
}

/** The passages of a part, and all notes that they call, also those that were called before. */
function shownIn({ passages, cut }: Text, at: number): ReadonlySet<Id> {
  const { passages: body = [], notes = [] } = cut.parts[at] ?? {};
  const own = new Set([...body, ...notes]);
  const called = passages
    .filter(({ id }) => own.has(id))
    .flatMap(({ markers }) => markers.flatMap(({ note }) => note ?? []));
  return new Set([...own, ...called]);
}

/** The part in which a record, or what it is about, stands. */
async function partWith({ store }: Bench, text: Text, id: Id): Promise<number | undefined> {
  const { partOf } = text.cut;
  const known = partOf.get(id);
  if (known !== undefined) return known;
  // A fault is named by what it is about.
  const passage = /pas_[0-9a-z]+/u.exec(id)?.[0];
  if (passage !== undefined) return partOf.get(passage);
  const source = /src_[0-9a-z]+/u.exec(id)?.[0];
  const record = await store.record(source ?? id);
  const places = (record === undefined ? [] : passagesOf(record)).map((one) => partOf.get(one));
  return places.find((one) => one !== undefined);
}

function passagesOf(record: CaseRecord): readonly Id[] {
  if ('span' in record) return [record.span.passage];
  if (record.kind === 'source') return record.citedBy;
  if (record.kind === 'event' && record.trigger) return [record.trigger.passage];
  return 'spans' in record ? record.spans.map(({ passage }) => passage) : [];
}
