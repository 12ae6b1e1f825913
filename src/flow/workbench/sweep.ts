import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Document, Id } from '../../model/records.ts';
import type { SharedClaim } from '../../model/shared-claim.ts';
import { actRows } from '../../view/act-rows.ts';
import type { ActRow } from '../../view/act-rows.ts';
import { itemsOf } from '../../view/chronology-item.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import { claimRows } from '../../view/claim-rows.ts';
import type { DocumentRow } from '../../store/index.ts';
import { expectationRows, questionRows } from '../../view/explanation-rows.ts';
import type { ExpectationRow, HypothesisRow } from '../../view/explanation-rows.ts';
import { officeRows } from '../../view/office-rows.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import { tieRows } from '../../view/tie-rows.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import { undatedActs } from '../../view/undated-acts.ts';
import type { UndatedAct } from '../../view/undated-acts.ts';
import { openRows } from '../../view/actors.ts';
import type { OpenRow } from '../../view/actors.ts';
import type { LedgerRow } from '../findings.ts';
import { sharedAmong, tellingOf } from '../origins.ts';
import type { Telling } from '../origins.ts';
import type { DocumentName } from './answers.ts';
import type { Bench, Held } from './bench.ts';

/** All rows of one document. */
export interface Swept {
  readonly document: Document;
  readonly claims: readonly LedgerRow[];
  readonly acts: readonly ActRow[];
  readonly offices: readonly OfficeRow[];
  readonly ties: readonly TieRow[];
  readonly explanations: readonly HypothesisRow[];
  readonly expectations: readonly ExpectationRow[];
  readonly items: readonly ChronologyItem[];
  readonly undated: readonly UndatedAct[];
  readonly open: readonly OpenRow[];
  readonly telling: Telling;
  /** Whom it mentions. */
  readonly mentioned: ReadonlySet<Id>;
}

/** The rows of every document, in the order of the case; made once until the case changes. */
export function sweep(bench: Bench): Promise<readonly Swept[]> {
  return bench.once('sweep', async () => {
    const swept: Swept[] = [];
    for (const { id } of await documentsOf(bench)) {
      // Others ask meanwhile: of a large case it takes many seconds.
      await nextTurn();
      const one = await sweepOne(bench, id);
      if (one !== undefined) swept.push(one);
    }
    return swept;
  });
}

/** Whether the rows of every document are there, so that nobody has to wait for them. */
export async function isSwept(bench: Bench): Promise<boolean> {
  const begun = (await bench.held()).get('sweep');
  return (await Promise.race([begun, Promise.resolve(undefined)])) !== undefined;
}

/** The rows as they were held, those of a record's document made anew; `undefined` where no document has its row. */
export async function sweepAnew(
  bench: Bench,
  held: Held,
  record: Id,
): Promise<readonly Swept[] | undefined> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the key is used by the sweep only
  const before = (await held.get('sweep')) as readonly Swept[];
  const place = before.findIndex((one) => hasRow(one, record));
  const anew = before[place] && (await sweepOne(bench, before[place].document.id));
  return anew && before.with(place, anew);
}

function hasRow(swept: Swept, record: Id): boolean {
  const { claims, acts, offices, ties, explanations, expectations, items } = swept;
  return [claims, acts, offices, ties, explanations, expectations, items].some((rows) =>
    rows.some(({ id }) => id === record),
  );
}

async function sweepOne({ store }: Bench, id: Id): Promise<Swept | undefined> {
  const records = await store.records(id);
  const [document] = records.document;
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
    mentioned: new Set(records.mention.flatMap(({ actor }) => actor ?? [])),
  };
}

/** The claims that several documents share. */
export function sharedClaims(bench: Bench): Promise<readonly SharedClaim[]> {
  return bench.once('shared', async () =>
    sharedAmong((await sweep(bench)).map(({ telling }) => telling)),
  );
}

/** The claims of the case with what several documents share and how many origins that has. */
export function ledgerOf(bench: Bench): Promise<readonly LedgerRow[]> {
  return bench.once('ledger', async () => {
    const swept = await sweep(bench);
    const shared = await sharedClaims(bench);
    const byClaim = new Map(shared.flatMap((one) => one.claims.map((id) => [id, one] as const)));
    return swept.flatMap(({ claims }) =>
      claims.map((row) => {
        const own = byClaim.get(row.id);
        return own === undefined ? row : { ...row, shared: own };
      }),
    );
  });
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
