import { findExpressions } from '../../dates/find-expressions.ts';
import { DEFAULT_SCALE } from '../../extract/certainty/scale.ts';
import { InputError } from '../../model/input-error.ts';
import type { RecordSet } from '../../model/record-set.ts';
import type { Document, Id, Passage, Span } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import { trimmed } from '../add.ts';
import type { ActorChoiceRow, DeskAnswers, DeskQuestions, WordsAnswer } from './answers.ts';
import type { Bench } from './bench.ts';
import { actorsBeginning } from './search.ts';

/** Marks, closing quotation signs and stops may stand between words and the note that is called for them. */
const REACH = 3;
/** Of more words nobody is called so. */
const LONGEST_NAME = 80;

/** What is known of words that a person selected: who and when stands in them, who goes by them, what they rest on. */
export async function words(
  bench: Bench,
  { id, start, end }: DeskQuestions['words'],
): Promise<DeskAnswers['words']> {
  const passage = await bench.store.record(id);
  if (passage?.kind !== 'passage')
    throw new InputError('No passage of the case has this id', {
      file: bench.casePath,
      record: id,
    });
  const span = trimmed(passage, start, end);
  const records = await bench.store.records(passage.document);
  const [document] = records.document;
  const actors = new Map(
    records.actor.map(({ id: actor, name, type }) => [actor, { id: actor, name, type }]),
  );
  const mentioned = records.mention
    .filter((one) => one.span.passage === id && one.actor !== undefined)
    .toSorted((a, b) => a.span.start - b.span.start);
  const rowsOf = (chosen: typeof mentioned): readonly ActorChoiceRow[] => [
    ...new Map(
      chosen.flatMap(({ actor = '' }) => {
        const row = actors.get(actor);
        return row ? [[actor, row] as const] : [];
      }),
    ).values(),
  ];
  const [before] = rowsOf(mentioned.filter((one) => one.span.end <= span.start).slice(-1));
  const named = span.text.length > LONGEST_NAME ? [] : await actorsBeginning(bench, span.text);
  return {
    span,
    within: rowsOf(mentioned.filter((one) => overlap(one.span, span))),
    called: named.map(({ id: actor, name, type }) => ({ id: actor, name, type })),
    dates: datesIn(span, records, document),
    sources: sourcesBehind(passage, span, records),
    certainty: DEFAULT_SCALE.flat,
    ...(before && { before }),
  };
}

function datesIn(
  span: Span,
  records: RecordSet,
  document: Document | undefined,
): WordsAnswer['dates'] {
  const known = records.date.filter(
    (one) => one.span.passage === span.passage && overlap(one.span, span),
  );
  if (known.length > 0)
    return known
      .toSorted((a, b) => a.span.start - b.span.start)
      .map(({ span: { text }, edtf }) => ({ words: text, edtf }));
  const { language = 'und', published } = document ?? {};
  const context = { language, ...(published !== undefined && { published }) };
  return findExpressions(span.text, context).flatMap(({ start, end, edtf, kind }) =>
    kind === 'date' && edtf !== undefined ? [{ words: span.text.slice(start, end), edtf }] : [],
  );
}

function sourcesBehind(
  { markers }: Passage,
  { start, end }: Span,
  { citation, source }: RecordSet,
): WordsAnswer['sources'] {
  const notes = new Set<Id>(
    markers.flatMap(({ offset, note }) =>
      note !== undefined && offset > start && offset <= end + REACH ? [note] : [],
    ),
  );
  const cited = new Set(citation.filter(({ note }) => notes.has(note)).map((one) => one.source));
  return source
    .filter(({ id }) => cited.has(id))
    .map(({ id, csl }) => ({ id, title: csl.title ?? csl.URL ?? id }));
}
