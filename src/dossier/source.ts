import type { RecordSet } from '../model/record-set.ts';
import { recordSet } from '../model/record-set.ts';
import type { Document, Id, Span } from '../model/records.ts';
import type { SharedClaim } from '../model/shared-claim.ts';
import type { ContradictionRow } from '../view/contradictions.ts';
import type { UndatedAct } from '../view/undated-acts.ts';

/** Where a dossier takes its records from, one document at a time, so that a large case need not be held whole. */
export interface DossierSource {
  /** In the order in which the dossier lists them. */
  readonly documents: readonly Document[];
  /**
   * The records that stand in a document, with the sources it cites and the actors it mentions or may mention.
   * It is called twice for each document and must answer the same both times.
   */
  readonly recordsOf: (document: Id) => RecordSet | Promise<RecordSet>;
  /** What dates and stated order cannot both be, over all documents. Default: none. */
  readonly contradictions?: readonly ContradictionRow[];
  /** Acts without a date that words put before or after something. Default: none. */
  readonly undated?: readonly UndatedAct[];
  /** The claims that several documents state. Default: none. */
  readonly shared?: readonly SharedClaim[];
}

/** A dossier source over records that are in memory. */
export function sourceOf(records: RecordSet): DossierSource {
  const home = new Map(records.passage.map(({ id, document }) => [id, document]));
  const at = ({ span }: { readonly span: { readonly passage: Id } }) => home.get(span.passage);
  const documents = Map.groupBy(records.document, ({ id }) => id);
  const passages = Map.groupBy(records.passage, ({ document }) => document);
  const citations = Map.groupBy(records.citation, ({ note }) => home.get(note));
  const mentions = Map.groupBy(records.mention, at);
  const dates = Map.groupBy(records.date, at);
  const first = ({ spans }: { readonly spans: readonly Span[] }) =>
    home.get(spans[0]?.passage ?? '');
  const events = Map.groupBy(records.event, first);
  const tenures = Map.groupBy(records.tenure, first);
  const ties = Map.groupBy(records.tie, first);
  const claims = Map.groupBy(records.claim, at);
  const hypotheses = Map.groupBy(records.hypothesis, first);
  const expectations = Map.groupBy(records.expectation, at);
  const sources = byDocument(records.source, ({ citedBy }) =>
    citedBy.map((note) => home.get(note)),
  );
  const actors = actorsByDocument(records, mentions);
  const recordsOf = (id: Id): RecordSet =>
    recordSet({
      document: documents.get(id) ?? [],
      passage: passages.get(id) ?? [],
      citation: citations.get(id) ?? [],
      mention: mentions.get(id) ?? [],
      date: dates.get(id) ?? [],
      event: events.get(id) ?? [],
      tenure: tenures.get(id) ?? [],
      tie: ties.get(id) ?? [],
      claim: claims.get(id) ?? [],
      hypothesis: hypotheses.get(id) ?? [],
      expectation: expectations.get(id) ?? [],
      source: sources.get(id) ?? [],
      actor: actors.get(id) ?? [],
    });
  return { documents: records.document, recordsOf };
}

function actorsByDocument(
  { actor }: RecordSet,
  mentions: ReadonlyMap<Id | undefined, RecordSet['mention']>,
): ReadonlyMap<Id | undefined, RecordSet['actor']> {
  const where = new Map<Id, Set<Id | undefined>>();
  for (const [document, own] of mentions)
    for (const { actor: known, candidates } of own)
      for (const id of [
        ...(known === undefined ? [] : [known]),
        ...candidates.map((one) => one.actor),
      ])
        where.set(id, (where.get(id) ?? new Set()).add(document));
  return byDocument(actor, ({ id }) => [...(where.get(id) ?? [])]);
}

function byDocument<T>(
  items: readonly T[],
  documentsOf: (item: T) => readonly (Id | undefined)[],
): ReadonlyMap<Id | undefined, readonly T[]> {
  const sorted = new Map<Id | undefined, T[]>();
  for (const item of items)
    for (const document of new Set(documentsOf(item))) {
      const own = sorted.get(document);
      if (own) own.push(item);
      else sorted.set(document, [item]);
    }
  return sorted;
}
