import type { Document, Id, Mention } from '../../model/records.ts';
import { actRows } from '../../view/act-rows.ts';
import type { ActRow } from '../../view/act-rows.ts';
import { itemsOf } from '../../view/chronology-item.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import { claimRows } from '../../view/claim-rows.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { DocumentRow } from '../../store/index.ts';
import { expectationRows, questionRows } from '../../view/explanation-rows.ts';
import type { ExpectationRow, HypothesisRow } from '../../view/explanation-rows.ts';
import { officeRows } from '../../view/office-rows.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import { tieRows } from '../../view/tie-rows.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import type { NamedActor } from '../../view/told.ts';
import { undatedActs } from '../../view/undated-acts.ts';
import type { UndatedAct } from '../../view/undated-acts.ts';
import { openRows } from '../../view/actors.ts';
import type { OpenRow } from '../../view/actors.ts';
import { tellingOf } from '../origins.ts';
import type { Telling } from '../origins.ts';
import type { DocumentName } from './answers.ts';
import type { Bench } from './bench.ts';

/** All rows of one document. */
export interface Swept {
  readonly document: Document;
  readonly claims: readonly ClaimRow[];
  readonly acts: readonly ActRow[];
  readonly offices: readonly OfficeRow[];
  readonly ties: readonly TieRow[];
  readonly explanations: readonly HypothesisRow[];
  readonly expectations: readonly ExpectationRow[];
  readonly items: readonly ChronologyItem[];
  readonly undated: readonly UndatedAct[];
  readonly open: readonly OpenRow[];
  readonly telling: Telling;
  /** All that its records point at. */
  readonly actors: readonly NamedActor[];
  /** Whom it mentions, how often. */
  readonly mentioned: ReadonlyMap<Id, number>;
  /** Of the actors those whom no actor of its own is shown as. */
  readonly borrowed: readonly Id[];
}

/** So many documents' rows are held: as many as a screen of any list shows rows of. */
const MOST_HELD = 120;

/** The rows of a document; those of the last few that were asked for are held. */
export async function rowsIn(bench: Bench, id: Id): Promise<Swept | undefined> {
  const held = await bench.once('rows', () =>
    Promise.resolve(new Map<Id, Promise<Swept | undefined>>()),
  );
  const known = held.get(id) ?? sweepOne(bench, id);
  held.delete(id);
  held.set(id, known);
  const [oldest] = held.keys();
  if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  return known;
}

/** All that is made of one document's records. */
export async function sweepOne({ store }: Bench, id: Id): Promise<Swept | undefined> {
  const records = await store.records(id);
  const [document] = records.document;
  const stated = await store.statedActors(id);
  if (document === undefined) return undefined;
  return {
    document,
    claims: claimRows(records),
    acts: actRows(records),
    offices: officeRows(records),
    ties: tieRows(records),
    explanations: questionRows(records).flatMap(({ answers }) => answers),
    expectations: expectationRows(records),
    items: itemsOf(records),
    undated: undatedActs(records),
    open: openRows(records),
    telling: tellingOf(id, records),
    actors: records.actor.map(({ id: actor, name, type }) => ({ id: actor, name, type })),
    mentioned: countsOf(records.mention),
    borrowed: records.actor.map((one) => one.id).filter((one) => !stated.has(one)),
  };
}

function countsOf(mentions: readonly Mention[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { actor } of mentions)
    if (actor !== undefined) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
}

/** The documents with what was found in them, in the order of the case. */
export function documentsOf({ once, store }: Bench): Promise<readonly DocumentRow[]> {
  return once('documents', () => store.documents());
}

/** The names of all documents by id. */
export function namesOf(bench: Bench): Promise<Readonly<Record<Id, DocumentName>>> {
  return bench.once('names', async () => {
    const rows = await documentsOf(bench);
    return Object.fromEntries(
      rows.map(({ id, title, file, publisher }) => [
        id,
        { title, file, ...(publisher !== undefined && { publisher }) },
      ]),
    );
  });
}
