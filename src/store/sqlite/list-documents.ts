import type Database from 'better-sqlite3';
import type { Id } from '../../model/records.ts';
import type { DocumentRow } from '../case-store.ts';
import { GIVEN } from './given.ts';

type Row = Omit<DocumentRow, 'authors' | 'publisher' | 'published'> & {
  readonly publisher: string | null;
  readonly published: string | null;
  readonly rest: string | null;
};

/** Counted in the tables: of a large case it takes tenths of a second, where reading its records takes many. */
const DOCUMENTS = `
  select d.id, d.title, d.publisher, d.language, d.published, d.file, d.rest,
    coalesce(p.passages, 0) as passages, coalesce(p.paragraphs, 0) as paragraphs,
    coalesce(p.notes, 0) as notes,
    (select count(*) from citation c where c.document = d.id) as citations,
    (select count(distinct c.source) from citation c where c.document = d.id) as sources,
    (select count(*) from mention m where m.document = d.id) as mentions,
    (select count(*) from date_mention t where t.document = d.id) as dates,
    (select count(*) from fault f where f.document = d.id) as faults
  from document d
  left join (
    select document, count(*) as passages, sum(role = 'note') as notes,
      sum(role in ('paragraph', 'quotation')) as paragraphs
    from passage group by document
  ) p on p.document = d.id
  order by d.file, d.id`;

/** Faults of sources that were given to the case: where their words stand, else in each document that cites the source. */
const GIVEN_FAULTS = `
  select document, count(*) as faults from (
    select p.document, f.record, f.place from fault f join passage p on p.id = f.span_passage
      where f.document = '${GIVEN}'
    union
    select p.document, f.record, f.place from fault f
      join source_passage s on s.record = f.record join passage p on p.id = s.passage
      where f.document = '${GIVEN}' and f.span_passage is null
  ) group by document`;

/** The documents in the order of the case, each with what was found in it. */
export function listDocuments(db: Database.Database): readonly DocumentRow[] {
  const given = new Map(db.prepare<[], [Id, number]>(GIVEN_FAULTS).raw().all());
  return db
    .prepare<[], Row>(DOCUMENTS)
    .all()
    .map(({ publisher, published, rest, faults, ...row }) => ({
      ...row,
      authors: authorsOf(rest),
      ...(publisher !== null && { publisher }),
      ...(published !== null && { published }),
      faults: faults + (given.get(row.id) ?? 0),
    }));
}

/** They lie in the row's `rest`. */
function authorsOf(rest: string | null): readonly string[] {
  if (rest === null) return [];
  const { authors = [] }: { readonly authors?: readonly string[] } = JSON.parse(rest);
  return authors;
}
