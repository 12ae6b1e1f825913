import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Id } from '../../model/records.ts';
import { findDocument } from '../find-actor.ts';
import { publishedAt } from '../../view/documents.ts';
import type { DocumentRow } from '../../view/documents.ts';
import { faultRows } from '../../view/faults.ts';
import type { FaultRow } from '../../view/faults.ts';
import { bySourceName, sourceRows } from '../../view/sources.ts';
import type { DocumentRow as Counted } from '../../store/index.ts';
import type {
  ActorListRow,
  DeskAnswers,
  DeskQuestions,
  List,
  Paging,
  SourceListRow,
} from './answers.ts';
import type { Bench } from './bench.ts';
import { cut, findings, inOffice } from './found.ts';
import { asLedger } from './shared.ts';
import { documentsOf, namesOf } from './sweep.ts';
import { ofWhole } from './whole.ts';

/** A part of a list, with the names of the documents its rows come from. */
export async function listed<R>(
  bench: Bench,
  rows: readonly R[],
  paging: Paging,
): Promise<List<R>> {
  return {
    rows: cut(rows, paging),
    all: rows.length,
    documents: await namesOf(bench),
  };
}

export async function claims(
  bench: Bench,
  asked: DeskQuestions['claims'],
): Promise<DeskAnswers['claims']> {
  const found = await findings(bench, 'claims', asked, {
    about: ({ by, of }) => [...by, ...of],
    by: ({ by }) => by,
  });
  return { ...found, rows: await asLedger(bench, found.rows) };
}

export function acts(bench: Bench, asked: DeskQuestions['acts']): Promise<DeskAnswers['acts']> {
  return findings(bench, 'acts', asked, { about: ({ who }) => who });
}

export function offices(
  bench: Bench,
  asked: DeskQuestions['offices'],
): Promise<DeskAnswers['offices']> {
  return findings(bench, 'offices', asked, { about: inOffice });
}

export function ties(bench: Bench, asked: DeskQuestions['ties']): Promise<DeskAnswers['ties']> {
  return findings(bench, 'ties', asked, { about: ({ from, to }) => [from, to] });
}

const NOBODY = { about: () => [] };

export function explanations(
  bench: Bench,
  asked: DeskQuestions['explanations'],
): Promise<DeskAnswers['explanations']> {
  return findings(bench, 'explanations', asked, NOBODY);
}

export function expectations(
  bench: Bench,
  asked: DeskQuestions['expectations'],
): Promise<DeskAnswers['expectations']> {
  return findings(bench, 'expectations', asked, NOBODY);
}

/** Counted by the store: the first view does not wait until the records of every document are read. */
export async function documents(bench: Bench): Promise<DeskAnswers['documents']> {
  return (await documentsOf(bench)).map(asRow);
}

function asRow({ published, ...counted }: Counted): DocumentRow {
  const { passages: _, citations: __, ...row } = counted;
  return { ...row, ...(published !== undefined && { published: publishedAt(published) }) };
}

export async function faults(
  bench: Bench,
  { document }: DeskQuestions['faults'],
): Promise<DeskAnswers['faults']> {
  const { faults: rows } = await cited(bench, document);
  return listed(bench, rows, {});
}

/** In the order of a bibliography; a source that several documents cite stands once. */
export async function sources(
  bench: Bench,
  { document, ...paging }: DeskQuestions['sources'],
): Promise<DeskAnswers['sources']> {
  const { sources: rows } = await cited(bench, document);
  return listed(bench, rows, paging);
}

interface Cited {
  readonly sources: readonly SourceListRow[];
  readonly faults: readonly FaultRow[];
}

/** What one document cites, or all do. */
function cited(bench: Bench, document: string | undefined): Promise<Cited> {
  const only = document && findDocument(bench.store, document, bench.casePath).id;
  if (only) return bench.once(`cited ${only}`, () => citedIn(bench, [only]));
  return ofWhole(bench, 'cited', async () =>
    citedIn(
      bench,
      (await documentsOf(bench)).map(({ id }) => id),
    ),
  );
}

async function citedIn(bench: Bench, ids: readonly Id[]): Promise<Cited> {
  const rows = new Map<Id, SourceListRow>();
  const wrong = new Map<Id, FaultRow>();
  for (const id of ids) {
    await nextTurn();
    const records = await bench.store.recordsOf(id, ['document', 'passage', 'source', 'citation']);
    for (const row of sourceRows(records))
      rows.set(row.id, joinedSource(rows.get(row.id), row, id));
    // Several documents may cite a source with a fault.
    for (const row of faultRows(records)) wrong.set(row.id, row);
  }
  return { sources: [...rows.values()].toSorted(bySourceName), faults: [...wrong.values()] };
}

function joinedSource(
  known: SourceListRow | undefined,
  row: Omit<SourceListRow, 'documents'>,
  document: Id,
): SourceListRow {
  if (known === undefined) return { ...row, documents: [document] };
  const citedBy = [...known.citedBy, ...row.citedBy];
  return {
    ...known,
    citedBy,
    timesCited: citedBy.length,
    documents: [...known.documents, document],
  };
}

/** All actors of the case, most mentioned first. */
export function allActors(bench: Bench): Promise<readonly ActorListRow[]> {
  return ofWhole(bench, 'actors', async () =>
    (await bench.store.actors()).map(({ actor, mentions, documents: count }) => ({
      id: actor.id,
      type: actor.type,
      name: actor.name,
      names: actor.names,
      descriptions: actor.descriptions,
      identifiers: actor.identifiers,
      standing: actor.standing,
      mentions,
      documents: count,
      parts: actor.parts?.length ?? 1,
    })),
  );
}

export async function actors(
  bench: Bench,
  { type, ...paging }: DeskQuestions['actors'],
): Promise<DeskAnswers['actors']> {
  const rows = await allActors(bench);
  return listed(bench, type === undefined ? rows : rows.filter((row) => row.type === type), paging);
}
