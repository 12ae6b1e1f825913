import type { Id } from '../../model/records.ts';
import { findActor, findDocument } from '../find-actor.ts';
import type { LedgerRow } from '../findings.ts';
import { publishedAt } from '../../view/documents.ts';
import type { DocumentRow } from '../../view/documents.ts';
import { faultRows } from '../../view/faults.ts';
import { bySourceName, sourceRows } from '../../view/sources.ts';
import type { DocumentRow as Counted } from '../../store/index.ts';
import type {
  ActorListRow,
  DeskAnswers,
  DeskQuestions,
  FindingsQuestion,
  List,
  Paging,
  SourceListRow,
} from './answers.ts';
import type { Bench } from './bench.ts';
import { ofEach, PARTS, pageOf } from './part.ts';
import type { Part as Rows } from './part.ts';
import { documentsOf, isSwept, ledgerOf, namesOf, sweep } from './sweep.ts';
import type { Swept } from './sweep.ts';

/** A part of a list, with the names of the documents its rows come from. */
export async function listed<R>(
  bench: Bench,
  rows: readonly R[],
  { limit = rows.length, offset = 0 }: Paging,
): Promise<List<R>> {
  return {
    rows: rows.slice(offset, offset + limit),
    all: rows.length,
    documents: await namesOf(bench),
  };
}

interface Row {
  readonly document: Id;
}

/** What an actor and a document that are asked for leave of rows. Throws an InputError where there is none such. */
async function chosen<R extends Row>(
  { store, casePath }: Bench,
  rows: readonly R[],
  { actor, document }: FindingsQuestion,
  who: (row: R) => readonly (Id | undefined)[],
): Promise<readonly R[]> {
  const by = actor && findActor(store, actor, casePath).id;
  const only = document && findDocument(store, document, casePath).id;
  return rows.filter(
    (row) =>
      (by === undefined || who(row).includes(by)) && (only === undefined || row.document === only),
  );
}

const nobody = (): readonly Id[] => [];

/** Who is named in a claim or tells it. */
function inClaim({ tellers, actors: named }: LedgerRow): readonly (Id | undefined)[] {
  return [...tellers.map(({ actor }) => actor), ...named.map(({ id }) => id)];
}

export async function claims(
  bench: Bench,
  asked: DeskQuestions['claims'],
): Promise<DeskAnswers['claims']> {
  const rows = await chosen(bench, await ledgerOf(bench), asked, inClaim);
  const speaker = asked.speaker && findActor(bench.store, asked.speaker, bench.casePath).id;
  const said = rows.filter(
    ({ tellers }) => speaker === undefined || tellers.some(({ actor }) => actor === speaker),
  );
  return listed(bench, said, asked);
}

export async function acts(
  bench: Bench,
  asked: DeskQuestions['acts'],
): Promise<DeskAnswers['acts']> {
  return findings(bench, 'acts', asked, ({ initiators, recipients }) =>
    [...initiators, ...recipients].map(({ actor }) => actor),
  );
}

export async function offices(
  bench: Bench,
  asked: DeskQuestions['offices'],
): Promise<DeskAnswers['offices']> {
  return findings(bench, 'offices', asked, ({ person, organisation, state }) =>
    [person, organisation, state].map((one) => one?.id),
  );
}

export async function ties(
  bench: Bench,
  asked: DeskQuestions['ties'],
): Promise<DeskAnswers['ties']> {
  return findings(bench, 'ties', asked, ({ from, to }) => [from.id, to.id]);
}

export async function explanations(
  bench: Bench,
  asked: DeskQuestions['explanations'],
): Promise<DeskAnswers['explanations']> {
  return findings(bench, 'explanations', asked, nobody);
}

export async function expectations(
  bench: Bench,
  asked: DeskQuestions['expectations'],
): Promise<DeskAnswers['expectations']> {
  return findings(bench, 'expectations', asked, nobody);
}

type Part = keyof typeof PARTS;
type RowOf<P extends Part> = Swept[P][number];

/** A page of a list is told at once; what is about one actor may stand in any document. */
async function findings<P extends Part>(
  bench: Bench,
  key: P,
  asked: FindingsQuestion,
  who: (row: RowOf<P>) => readonly (Id | undefined)[],
): Promise<List<RowOf<P>>> {
  const { actor, document, limit } = asked;
  const early = !actor && !document && limit !== undefined && !(await isSwept(bench));
  if (early) {
    const part: Rows<RowOf<P>> = PARTS[key];
    return { ...(await pageOf(bench, part, asked)), documents: await namesOf(bench) };
  }
  const rows = (await sweep(bench)).flatMap((one): readonly RowOf<P>[] => one[key]);
  return listed(bench, await chosen(bench, rows, asked, who), asked);
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
  const only = document && findDocument(bench.store, document, bench.casePath).id;
  const swept = (await sourcesOfEach(bench)).filter(({ id }) => only === undefined || id === only);
  // Several documents may cite a source with a fault.
  const rows = swept.flatMap((one) => one.faults);
  return listed(bench, [...new Map(rows.map((row) => [row.id, row])).values()], {});
}

/** In the order of a bibliography; a source that several documents cite stands once. */
export async function sources(
  bench: Bench,
  { document }: DeskQuestions['sources'],
): Promise<DeskAnswers['sources']> {
  const only = document && findDocument(bench.store, document, bench.casePath).id;
  const rows = new Map<Id, SourceListRow>();
  for (const one of await sourcesOfEach(bench)) {
    if (only !== undefined && one.id !== only) continue;
    for (const row of one.sources) rows.set(row.id, joinedSource(rows.get(row.id), row, one.id));
  }
  return listed(bench, [...rows.values()].toSorted(bySourceName), {});
}

function sourcesOfEach(bench: Bench) {
  return ofEach(bench, 'source', ['document', 'passage', 'source', 'citation'], (records) => ({
    sources: sourceRows(records),
    faults: faultRows(records),
  }));
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
  return bench.once('actors', async () =>
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
  { type }: DeskQuestions['actors'],
): Promise<DeskAnswers['actors']> {
  const rows = await allActors(bench);
  return listed(bench, type === undefined ? rows : rows.filter((row) => row.type === type), {});
}
