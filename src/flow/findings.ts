import type { RecordSet } from '../model/record-set.ts';
import type { Document, Id } from '../model/records.ts';
import type { SharedClaim } from '../model/shared-claim.ts';
import type { CaseStore } from '../store/index.ts';
import { actRows } from '../view/act-rows.ts';
import type { ActRow } from '../view/act-rows.ts';
import { claimRows } from '../view/claim-rows.ts';
import type { ClaimRow } from '../view/claim-rows.ts';
import { expectationRows, questionRows } from '../view/explanation-rows.ts';
import type { ExpectationRow, HypothesisRow } from '../view/explanation-rows.ts';
import { officeRows } from '../view/office-rows.ts';
import type { OfficeRow } from '../view/office-rows.ts';
import { tieRows } from '../view/tie-rows.ts';
import type { TieRow } from '../view/tie-rows.ts';
import { findActor, findDocument } from './find-actor.ts';
import { caseOrigins } from './origins.ts';

/** What a person asks of claims, acts, offices and the like, in their words. */
export interface FindingsQuery {
  /** An actor by id or any name: who takes part, holds the office, speaks, or is named in the claim. */
  readonly actor?: string;
  /** A document by file name or id. */
  readonly document?: string;
  /** Claims: one who says it or passes it on, by id or any name. */
  readonly speaker?: string;
}

/** Rows in the order of the case, with the documents they come from. */
export interface Findings<Row> {
  readonly rows: readonly Row[];
  readonly documents: ReadonlyMap<Id, Document>;
}

export interface LedgerRow extends ClaimRow {
  /** Where other documents state the same. */
  readonly shared?: SharedClaim;
}

/** The row kinds by the name of their list. */
export interface FindingRows {
  readonly claims: LedgerRow;
  readonly acts: ActRow;
  readonly offices: OfficeRow;
  readonly ties: TieRow;
  readonly explanations: HypothesisRow;
  readonly expectations: ExpectationRow;
}

export type FindingKind = keyof FindingRows;

interface Maker<Row> {
  readonly rows: (records: RecordSet) => readonly Row[];
  /** Whom a row is about. */
  readonly who: (row: Row) => readonly (Id | undefined)[];
  /** Adds what only the whole case tells; nothing by default. */
  readonly completed?: (
    rows: readonly Row[],
    store: CaseStore,
    query: FindingsQuery,
    casePath: string,
  ) => Promise<readonly Row[]> | readonly Row[];
}

type Makers = { readonly [K in FindingKind]: Maker<FindingRows[K]> };

const MAKERS: Makers = {
  claims: {
    rows: claimRows,
    who: ({ tellers, actors }) => [...tellers.map(({ actor }) => actor), ...actors.map(idOf)],
    completed: ledger,
  },
  acts: {
    rows: actRows,
    who: ({ initiators, recipients }) => [...initiators, ...recipients].map(({ actor }) => actor),
  },
  offices: {
    rows: officeRows,
    who: ({ person, organisation, state }) => [person, organisation, state].map((one) => one?.id),
  },
  ties: { rows: tieRows, who: ({ from, to }) => [from.id, to.id] },
  explanations: {
    rows: (records) => questionRows(records).flatMap(({ answers }) => answers),
    who: () => [],
  },
  expectations: { rows: expectationRows, who: () => [] },
};

function idOf({ id }: { readonly id: Id }): Id {
  return id;
}

/**
 * What the documents of a case tell of one kind, document after document read. Throws an InputError when an actor or
 * a document that is asked for is not there, or may be several.
 */
export async function caseFindings<K extends FindingKind>(
  store: CaseStore,
  kind: K,
  query: FindingsQuery,
  casePath: string,
): Promise<Findings<FindingRows[K]>> {
  const documents = [...store.exportRecords(['document'])].filter(
    (record) => record.kind === 'document',
  );
  const only = query.document && findDocument(store, query.document, casePath).id;
  const actor = query.actor && findActor(store, query.actor, casePath).id;
  const { rows: rowsOf, who, completed = (all) => all }: Maker<FindingRows[K]> = MAKERS[kind];
  const rows: FindingRows[K][] = [];
  for (const { id } of documents) {
    if (only !== undefined && id !== only) continue;
    for (const row of rowsOf(await store.records(id)))
      if (actor === undefined || who(row).includes(actor)) rows.push(row);
  }
  return {
    rows: await completed(rows, store, query, casePath),
    documents: new Map(documents.map((document) => [document.id, document])),
  };
}

/** Claims by whoever is asked for, with what several documents share and how many origins that has. */
async function ledger(
  rows: readonly LedgerRow[],
  store: CaseStore,
  query: FindingsQuery,
  casePath: string,
): Promise<readonly LedgerRow[]> {
  const speaker = query.speaker && findActor(store, query.speaker, casePath).id;
  const shared = new Map<Id, SharedClaim>();
  for (const one of await caseOrigins(store)) for (const id of one.claims) shared.set(id, one);
  return rows
    .filter(
      ({ tellers }) => speaker === undefined || tellers.some(({ actor }) => actor === speaker),
    )
    .map((row) => {
      const own = shared.get(row.id);
      return own === undefined ? row : { ...row, shared: own };
    });
}
