import { compareDays, daysOf } from '../model/edtf.ts';
import { notInFull } from '../model/read-in-full.ts';
import type { NotInFull } from '../model/read-in-full.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { ActorType, Document } from '../model/records.ts';
import { faultRows } from './faults.ts';
import { precisionOf } from './precision.ts';
import type { Precision } from './precision.ts';
import type { FaultRow } from './faults.ts';

/** One document in numbers, for a person who has just read it in. */
export interface Summary {
  readonly document: Document;
  readonly paragraphs: number;
  readonly notes: number;
  readonly citingNotes: number;
  readonly sources: number;
  readonly dates: number;
  /** The first and last day the dates of the text cover. */
  readonly spanOfTime?: readonly [earliest: string, latest: string];
  readonly actors: Readonly<Record<ActorType, number>>;
  readonly openMentions: number;
  /** How many of each kind the text tells. */
  readonly told: Readonly<Record<ToldKind, number>>;
  /** Why nothing of these is looked for. */
  readonly notInFull?: NotInFull;
  readonly faults: readonly FaultRow[];
}

export type ToldKind = 'claim' | 'event' | 'tenure' | 'tie' | 'hypothesis' | 'expectation';

export function summarise(records: RecordSet): Summary {
  const [document] = records.document;
  if (document === undefined) throw new RangeError('A summary needs a document');
  const notes = records.passage.filter(({ role }) => role === 'note');
  const spanOfTime = spanOf(records);
  const length = records.passage.reduce((sum, { text }) => sum + text.length, 0);
  const partly = notInFull(document.language, length);
  return {
    document,
    paragraphs: records.passage.length - notes.length,
    notes: notes.length,
    citingNotes: new Set(records.citation.map(({ note }) => note)).size,
    sources: records.source.length,
    dates: records.date.length,
    ...(spanOfTime === undefined ? {} : { spanOfTime }),
    actors: countActors(records),
    openMentions: records.mention.filter(({ actor }) => actor === undefined).length,
    told: countTold(records),
    ...(partly === undefined ? {} : { notInFull: partly }),
    faults: faultRows(records),
  };
}

/** Decades and centuries would stretch the span beyond what the text tells of. */
const NARROW: ReadonlySet<Precision> = new Set(['day', 'month', 'part of a year', 'year', 'range']);

function spanOf({ date }: RecordSet): readonly [string, string] | undefined {
  const days = date
    .filter(({ edtf }) => NARROW.has(precisionOf(edtf)))
    .map(({ edtf }) => daysOf(edtf));
  const earliest = days.flatMap((day) => day?.earliest ?? []).toSorted(compareDays)[0];
  const latest = days
    .flatMap((day) => day?.latest ?? [])
    .toSorted(compareDays)
    .at(-1);
  return earliest === undefined || latest === undefined ? undefined : [earliest, latest];
}

function countActors({ actor }: RecordSet): Readonly<Record<ActorType, number>> {
  const counts = { person: 0, organisation: 0, state: 0, group: 0, place: 0, 'event-name': 0 };
  for (const { type } of actor) counts[type] += 1;
  return counts;
}

function countTold(records: RecordSet): Summary['told'] {
  const { claim, event, tenure, tie, hypothesis, expectation } = records;
  return {
    claim: claim.length,
    event: event.length,
    tenure: tenure.length,
    tie: tie.length,
    hypothesis: hypothesis.length,
    expectation: expectation.length,
  };
}
