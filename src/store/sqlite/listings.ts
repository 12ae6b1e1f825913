import type Database from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import type { ActorRow, ChronologyRow, FaultRow, SourceRow } from '../case-store.ts';
import type { Id } from '../../model/records.ts';
import { snippetAround } from '../snippet.ts';
import type { Tables } from '../tables.ts';
import { pagesOf } from './pages.ts';
import { SOURCES } from './reader.ts';
import type { RecordReader } from './reader.ts';
import type { ShownReader } from './shown.ts';

/** The lists that people look at. Loaded when one is asked for: importing Kysely takes about 100 ms. */
export function connect(db: Database.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: db }) });
}

export async function listSources(
  db: Kysely<Tables>,
  reader: RecordReader,
): Promise<readonly SourceRow[]> {
  const citing = await db
    .selectFrom('citation as c')
    .innerJoin('document as d', 'd.id', 'c.document')
    .select(({ fn }) => ['c.source', 'd.id', fn.countAll<number>().as('citations')])
    .groupBy(['c.source', 'd.file', 'd.id'])
    .orderBy('d.file')
    .orderBy('d.id')
    .execute();
  const bySource = Map.groupBy(citing, ({ source }) => source);
  return Array.from(reader.everyShared(SOURCES), (source) => {
    const rows = bySource.get(source.id) ?? [];
    return {
      source,
      citations: rows.reduce((all, { citations }) => all + citations, 0),
      documents: rows.map(({ id }) => id),
    };
  });
}

export async function listFaults(db: Kysely<Tables>): Promise<readonly FaultRow[]> {
  const rows = await db
    .selectFrom('fault as f')
    .leftJoin('passage as p', 'p.id', 'f.span_passage')
    .leftJoin('document as d', (join) =>
      join.on('d.id', '=', (q) => q.fn.coalesce('p.document', 'f.document')),
    )
    .select(['f.code', 'f.message', 'f.record', 'd.id', 'd.title', 'd.file'])
    .select(['f.span_passage', 'f.span_start', 'f.span_end', 'f.span_text', 'p.label', 'p.rest'])
    .orderBy('d.file')
    .orderBy('d.id')
    .orderBy(sql`f.record <> d.id`)
    .orderBy('p.place')
    .orderBy('f.span_start')
    .orderBy('f.record')
    .orderBy('f.place')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    message: row.message,
    ...(row.id !== null && { document: row.id }),
    ...(row.title !== null && { title: row.title }),
    ...(row.file !== null && { file: row.file }),
    ...(row.record === row.id ? {} : { source: row.record }),
    ...pagesOf(row.rest),
    ...(row.label !== null && { label: row.label }),
    ...spanOf(row),
  }));
}

function spanOf(row: {
  readonly span_passage: string | null;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly span_text: string | null;
}) {
  const { span_passage: passage, span_start: start, span_end: end, span_text: text } = row;
  if (passage === null || start === null || end === null || text === null) return {};
  return { span: { passage, start, end, text } };
}

export async function listChronology(db: Kysely<Tables>): Promise<readonly ChronologyRow[]> {
  const rows = await db
    .selectFrom('date_mention as t')
    .innerJoin('passage as p', 'p.id', 't.span_passage')
    .innerJoin('document as d', 'd.id', 'p.document')
    .select(['t.id', 't.edtf', 't.edtf_earliest', 't.edtf_latest', 't.span_start', 't.span_end'])
    .select(['t.span_text', 'p.id as passage', 'p.role', 'p.label', 'p.rest', 'p.text'])
    .select(['d.id as document', 'd.title', 'd.file'])
    .orderBy(yearOf('t.edtf_earliest'), (order) => order.asc().nullsLast())
    .orderBy('t.edtf_earliest', (order) => order.asc().nullsLast())
    .orderBy(yearOf('t.edtf_latest'), (order) => order.desc().nullsLast())
    .orderBy('t.edtf_latest', (order) => order.desc().nullsLast())
    .orderBy('d.file')
    .orderBy('d.id')
    .orderBy('p.place')
    .orderBy('t.span_start')
    .orderBy('t.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    edtf: row.edtf,
    ...(row.edtf_earliest !== null && { earliest: row.edtf_earliest }),
    ...(row.edtf_latest !== null && { latest: row.edtf_latest }),
    words: row.span_text ?? '',
    context: snippetAround(row.text, [{ start: row.span_start ?? 0, end: row.span_end ?? 0 }]),
    document: row.document,
    title: row.title,
    file: row.file,
    passage: row.passage,
    role: row.role,
    ...pagesOf(row.rest),
    ...(row.label !== null && { label: row.label }),
  }));
}

/** As texts, years before Christ would stand the wrong way round. */
function yearOf(column: 't.edtf_earliest' | 't.edtf_latest') {
  return sql<number | null>`cast(${sql.ref(column)} as integer)`;
}

export async function countMentions(
  db: Kysely<Tables>,
): Promise<ReadonlyMap<Id, { readonly mentions: number; readonly documents: number }>> {
  const mentioned = await db
    .selectFrom(shownActors().as('m'))
    .where('m.actor', 'is not', null)
    .select(({ fn }) => [
      'm.actor',
      fn.countAll<number>().as('mentions'),
      fn.count<number>('m.document').distinct().as('documents'),
    ])
    .groupBy('m.actor')
    .execute();
  return new Map(mentioned.map(({ actor, ...counts }) => [actor ?? '', counts]));
}

export async function listActors(
  db: Kysely<Tables>,
  reader: ShownReader,
): Promise<readonly ActorRow[]> {
  const byActor = await countMentions(db);
  return Array.from(reader.concerned(), (actor) => ({
    actor,
    mentions: byActor.get(actor.id)?.mentions ?? 0,
    documents: byActor.get(actor.id)?.documents ?? 0,
  })).toSorted((a, b) => b.mentions - a.mentions);
}

/** Every mention's document with the actor that is shown there: whom a person settled, and under what joint name. */
function shownActors() {
  return sql<{ readonly document: string; readonly actor: string | null }>`(
    select m.document, coalesce(i.canonical, m.actor) as actor from (
      select m.document, case when s.record is null then m.actor else s.actor end as actor
      from mention m left join settled s on s.record = m.id
    ) m left join identity i on i.actor = m.actor)`;
}
