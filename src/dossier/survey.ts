import type { RecordSet } from '../model/record-set.ts';
import type { Id } from '../model/records.ts';
import { actRows } from '../view/act-rows.ts';
import type { ActRow } from '../view/act-rows.ts';
import { actorRows, byTypeAndName, openRows } from '../view/actors.ts';
import type { ActorRow, FormRow, OpenRow } from '../view/actors.ts';
import { itemsOf } from '../view/chronology-item.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { actsOfShared, lineOfTime } from '../view/chronology-versions.ts';
import type { Versions } from '../view/chronology-versions.ts';
import { claimRows } from '../view/claim-rows.ts';
import type { ClaimRow } from '../view/claim-rows.ts';
import { documentRows } from '../view/documents.ts';
import type { DocumentRow } from '../view/documents.ts';
import { expectationRows, questionRows } from '../view/explanation-rows.ts';
import type { ExpectationRow, QuestionRows } from '../view/explanation-rows.ts';
import { faultRows } from '../view/faults.ts';
import type { FaultRow } from '../view/faults.ts';
import { byPerson, officeRows } from '../view/office-rows.ts';
import type { OfficeRow } from '../view/office-rows.ts';
import { bySourceName, sourceRows } from '../view/sources.ts';
import type { SourceRow } from '../view/sources.ts';
import { tieRows } from '../view/tie-rows.ts';
import type { TieRow } from '../view/tie-rows.ts';
import type { DossierSource } from './source.ts';

/** What the tables of a case hold, gathered over all its documents. */
export interface Survey {
  readonly documents: readonly DocumentRow[];
  /** Without the dates of citations, which stand in the table of sources. */
  readonly chronology: readonly ChronologyItem[];
  /** What its documents date differently. */
  readonly versions: readonly Versions[];
  readonly sources: readonly SourceRow[];
  readonly actors: readonly ActorRow[];
  readonly open: readonly OpenRow[];
  readonly faults: readonly FaultRow[];
  readonly acts: readonly ActRow[];
  readonly claims: readonly ClaimRow[];
  readonly offices: readonly OfficeRow[];
  readonly ties: readonly TieRow[];
  readonly questions: readonly QuestionRows[];
  readonly expectations: readonly ExpectationRow[];
}

/** Places kept of one form of an actor, and notes kept of one source; their counts go on beyond them. */
const PLACES_KEPT = 100;
const NOTES_KEPT = 25;

/** Reads every document once. */
export async function surveyOf({ documents, recordsOf, shared }: DossierSource): Promise<Survey> {
  const rows: DocumentRow[] = [];
  const dates: ChronologyItem[] = [];
  const faults = new Map<string, FaultRow>();
  const sources = new Map<Id, SourceRow>();
  const actors = new Map<Id, ActorRow>();
  const open = new Map<string, OpenRow>();
  const [acts, claims, offices]: [ActRow[], ClaimRow[], OfficeRow[]] = [[], [], []];
  const [ties, expectations]: [TieRow[], ExpectationRow[]] = [[], []];
  const questions = new Map<string, QuestionRows>();
  for (const document of documents) {
    const records = await recordsOf(document.id);
    rows.push(...documentRows({ ...records, document: [document] }));
    dates.push(...itemsOf(records).filter(({ inCitation }) => !inCitation));
    for (const row of ownFaults({ ...records, document: [document] }))
      merge(faults, row.id, row, keep);
    for (const row of sourceRows(records)) merge(sources, row.id, row, joinSources);
    for (const row of actorRows(records))
      if (row.mentions > 0) merge(actors, row.id, row, joinActors);
    for (const row of openRows(records)) merge(open, openKey(row), row, joinForms);
    acts.push(...actRows(records));
    claims.push(...claimRows(records));
    offices.push(...officeRows(records));
    ties.push(...tieRows(records));
    expectations.push(...expectationRows(records));
    for (const row of questionRows(records)) merge(questions, row.question, row, joinAnswers);
  }
  const about = new Map(claims.map((claim) => [claim.id, claim.about]));
  const line = lineOfTime(dates, actsOfShared(shared ?? [], about));
  return {
    documents: rows,
    chronology: line.items,
    versions: line.versions,
    sources: [...sources.values()].toSorted(bySourceName),
    actors: [...actors.values()].toSorted(byTypeAndName),
    open: [...open.values()].toSorted((a, b) => b.count - a.count),
    faults: [...faults.values()],
    acts,
    claims,
    offices: offices.toSorted(byPerson),
    ties,
    questions: [...questions.values()],
    expectations,
  };
}

/** A source may bring the faults of other documents' notes along; they are told with those documents. */
function ownFaults(records: RecordSet): readonly FaultRow[] {
  return faultRows(records).filter(({ span, place }) => span === undefined || place !== undefined);
}

function keep<T>(known: T): T {
  return known;
}

function merge<K, T>(into: Map<K, T>, key: K, row: T, join: (known: T, more: T) => T): void {
  const known = into.get(key);
  into.set(key, known === undefined ? row : join(known, row));
}

function joinSources(known: SourceRow, more: SourceRow): SourceRow {
  const timesCited = known.timesCited + more.timesCited;
  const faults = new Map(
    [...known.faults, ...more.faults].map((one) => [JSON.stringify(one), one]),
  );
  return {
    ...known,
    timesCited,
    faults: [...faults.values()],
    citedBy: first(NOTES_KEPT, known.citedBy, more.citedBy),
  };
}

function joinActors(known: ActorRow, more: ActorRow): ActorRow {
  const forms = new Map(known.forms.map((form) => [form.text, form]));
  for (const form of more.forms) merge(forms, form.text, form, joinForms);
  return {
    ...known,
    mentions: known.mentions + more.mentions,
    forms: [...forms.values()].toSorted((a, b) => b.count - a.count),
  };
}

function joinForms<F extends FormRow>(known: F, more: F): F {
  return { ...known, count: known.count + more.count, at: first(PLACES_KEPT, known.at, more.at) };
}

function joinAnswers(known: QuestionRows, more: QuestionRows): QuestionRows {
  return { ...known, answers: [...known.answers, ...more.answers] };
}

function first<T>(kept: number, known: readonly T[], more: readonly T[]): readonly T[] {
  return known.length >= kept ? known : [...known, ...more].slice(0, kept);
}

function openKey({ text, candidates }: OpenRow): string {
  return [text, ...candidates.map(({ actor }) => actor)].join('\u001f');
}
