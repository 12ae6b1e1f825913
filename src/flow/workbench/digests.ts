import { setImmediate as nextTurn } from 'node:timers/promises';
import { READER_VERSION } from '../../model/version.ts';
import type { Id } from '../../model/records.ts';
import { BORROWED } from '../../store/index.ts';
import type { TimedItem } from '../../view/chronology-types.ts';
import type { UndatedAct } from '../../view/undated-acts.ts';
import type { Telling } from '../origins.ts';
import type { Bench } from './bench.ts';
import { digestOf } from './digest.ts';
import type { Digest } from './digest.ts';
import { documentsOf, sweepOne } from './sweep.ts';
import { packedTime, unpackedTime } from './timed.ts';
import type { PackedTime } from './timed.ts';

/** By whom and in what form parts are kept; to be changed when what they hold or how it is worked out changes. */
export const KEPT_BY = `${READER_VERSION} 3`;
/** So many documents are worked out before what they give is written. */
const BATCH = 40;

/** What is kept of each document, as text. */
interface Parts {
  readonly rows: string;
  readonly time: string;
  readonly told: string;
  readonly [BORROWED]: string;
}

export type PartName = 'rows' | 'time' | 'told';

/** The parts of every document: kept in the case or, where that cannot be written to, held here. */
interface WorkedOut {
  readonly documents: readonly Id[];
  readonly held: ReadonlyMap<Id, Parts>;
}

/**
 * Sees to it that what is worked out of every document is kept; only of those that changed it is worked out again. Others
 * are answered meanwhile: of a large case that was never looked at it takes many seconds.
 */
export function workedOut(bench: Bench): Promise<WorkedOut> {
  return bench.once('worked out', async () => {
    const revision = await bench.revision();
    const all = await documentsOf(bench);
    const known = await bench.store.keptHashes('rows', KEPT_BY);
    const missing = all.filter(({ id }) => !known.has(id));
    const held = new Map<Id, Parts>();
    for (let from = 0; from < missing.length; from += BATCH) {
      const parts = await partsOf(bench, missing.slice(from, from + BATCH));
      if (!(await keepAll(bench, parts, revision)))
        for (const [id, own] of parts) held.set(id, own);
      bench.onSwept(Math.min(from + BATCH, missing.length), missing.length);
    }
    return { documents: all.map(({ id }) => id), held };
  });
}

async function partsOf(
  bench: Bench,
  documents: readonly { readonly id: Id }[],
): Promise<ReadonlyMap<Id, Parts>> {
  const parts = new Map<Id, Parts>();
  for (const { id } of documents) {
    await nextTurn();
    const swept = await sweepOne(bench, id);
    if (swept === undefined) continue;
    parts.set(id, {
      rows: JSON.stringify(digestOf(swept)),
      time: JSON.stringify(packedTime(swept.items, swept.undated)),
      told: JSON.stringify(swept.telling),
      [BORROWED]: JSON.stringify(swept.borrowed),
    });
  }
  return parts;
}

function keepAll(
  { store }: Bench,
  parts: ReadonlyMap<Id, Parts>,
  revision: number,
): Promise<boolean> {
  const values = [...parts].flatMap(([document, own]) =>
    Object.entries(own).map(([part, value]: [string, string]) => ({ document, part, value })),
  );
  return store.keep(KEPT_BY, values, revision).catch(() => false);
}

/**
 * A part of every document, in the order of the case, each made of its text by `make`. What was made is held as long as the
 * text is the same, so that after a change only the parts of some documents are made anew.
 */
async function partOfEach<T extends object>(
  bench: Bench,
  part: PartName,
  make: (document: Id, text: string) => T,
): Promise<readonly T[]> {
  const { documents, held } = await workedOut(bench);
  const hashes = await bench.store.keptHashes(part, KEPT_BY);
  const before = bench.memory.get(part);
  const now = new Map<string, T>();
  for (const [at, id] of documents.entries()) {
    if (at % BATCH === 0) await nextTurn();
    const key = `${id} ${hashes.get(id) ?? ''}`;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a part is made by one maker only
    const known = held.has(id) ? undefined : (before?.get(key) as T | undefined);
    const text = known ? '' : (held.get(id)?.[part] ?? (await bench.store.kept(part, id)));
    if (text !== undefined) now.set(key, known ?? make(id, text));
  }
  bench.memory.set(part, now);
  return [...now.values()];
}

export interface Digested extends Digest {
  readonly document: Id;
}

/** The digests of all documents in the order of the case. */
export function digestsOf(bench: Bench): Promise<readonly Digested[]> {
  return bench.once('digests', () =>
    partOfEach(bench, 'rows', (document, text): Digested => {
      const digest: Digest = JSON.parse(text);
      return { document, ...digest };
    }),
  );
}

/** The chronology of one document, without the words around its items. */
export interface TimeOf {
  readonly items: readonly TimedItem[];
  readonly undated: readonly UndatedAct[];
}

/** What all documents tell of time, in the order of the case. */
export function timesOf(bench: Bench): Promise<readonly TimeOf[]> {
  return bench.once('times', () =>
    partOfEach(bench, 'time', (document, text): TimeOf => {
      const packed: PackedTime = JSON.parse(text);
      return { items: unpackedTime(document, packed), undated: packed.undated };
    }),
  );
}

/** What all documents claim and in which texts. It is much, needed at once, and not held. */
export async function tellingsOf(bench: Bench): Promise<readonly Telling[]> {
  const all = await partOfEach(bench, 'told', (_, text): Telling => JSON.parse(text));
  bench.memory.delete('told');
  return all;
}
