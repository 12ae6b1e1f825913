import type Database from 'better-sqlite3';
import { mergeActors } from '../../model/merge-actors.ts';
import { mergeSources } from '../../model/merge-sources.ts';
import type { Contribution } from '../../model/merge.ts';
import { KINDS } from '../../model/records.ts';
import type { Actor, CaseRecord, Id, Kind, RecordOf, Source } from '../../model/records.ts';
import type { Cell, ListField } from '../fields.ts';
import { arrange, SHAPES, unfold } from '../shapes.ts';
import type { Makers } from './makers.ts';
import { GIVEN } from './writer.ts';

export type SharedKind = 'source' | 'actor';

/** Reads rows as records, a document at a time, so that no more than one document is in memory. */
export interface Reader {
  /** The ids of all documents in the order of the case. */
  readonly documents: () => readonly Id[];
  /** What one document (or, with GIVEN, the case itself) has of a kind; shared records as it alone states them. */
  readonly own: <K extends Kind>(kind: K, document: Id) => readonly RecordOf<K>[];
  /** A shared record as `among` state it together; all who state it by default. */
  readonly merged: (kind: SharedKind, id: Id, among?: readonly Id[]) => Source | Actor | undefined;
  /** Everything, in the order of the contract. */
  readonly all: (kinds: readonly Kind[]) => Generator<CaseRecord>;
}

export function readerOf(db: Database.Database, makers: Makers): Reader {
  const statements = new Map<string, Database.Statement<Cell[], Cell[]>>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare<Cell[], Cell[]>(sql).raw();
    statements.set(sql, statement);
    return statement;
  };
  const record = (kind: Kind, owner: Id, cells: readonly Cell[]): CaseRecord =>
    unfold(kind, cells, {
      maker: makers.withKey,
      children: (list) => prepared(listSql(list)).all(owner, String(cells[0])),
    });

  const documents = () =>
    prepared('select id from document order by file, id')
      .all()
      .map(([id]) => String(id));

  function own<K extends Kind>(kind: K, document: Id): RecordOf<K>[] {
    const owner = kind === 'source' || kind === 'actor' || document !== GIVEN ? document : null;
    const rows = prepared(ownSql(kind)).all(...(kind === 'decision' ? [] : [owner]));
    const list = kind === 'decision' && document !== GIVEN ? [] : rows;
    return list.map((cells) => record(kind, document, cells) as RecordOf<K>);
  }

  function contributions(
    kind: SharedKind,
    id: Id,
  ): (Contribution<Source | Actor> & { document: Id })[] {
    return prepared(contributionsSql(kind))
      .all(id)
      .map(([document, ...cells], order) => ({
        document: String(document),
        order: document === GIVEN ? 0 : order + 1,
        record: record(kind, String(document), cells) as Source | Actor,
      }));
  }

  function merged(kind: SharedKind, id: Id, among?: readonly Id[]): Source | Actor | undefined {
    const parts = contributions(kind, id).filter(
      ({ document }) => among?.includes(document) ?? true,
    );
    if (parts.length === 0) return undefined;
    return arrange(mergeShared(kind, parts));
  }

  function* shared(kind: SharedKind, ids: readonly Id[]): Generator<CaseRecord> {
    const first = prepared(contributorsSql(kind));
    for (const document of [GIVEN, ...ids]) {
      for (const mine of own(kind, document)) {
        const documents = first.all(mine.id);
        if (documents[0]?.[0] !== document) continue;
        yield documents.length === 1 ? mine : (merged(kind, mine.id) ?? mine);
      }
    }
  }

  function* all(kinds: readonly Kind[]): Generator<CaseRecord> {
    const ids = documents();
    for (const kind of KINDS.filter((known) => kinds.includes(known))) {
      if (kind === 'source' || kind === 'actor') yield* shared(kind, ids);
      else for (const document of [GIVEN, ...ids]) yield* own(kind, document);
    }
  }

  return { documents, own, merged, all };
}

function mergeShared(
  kind: SharedKind,
  parts: readonly Contribution<Source | Actor>[],
): Source | Actor {
  return kind === 'source'
    ? mergeSources(parts as readonly Contribution<Source>[])
    : mergeActors(parts as readonly Contribution<Actor>[]);
}

function ownSql(kind: Kind): string {
  const { table, columns } = SHAPES[kind];
  const select = `select ${columns.join(', ')} from ${table}`;
  if (kind === 'document') return `${select} where id is not distinct from ?`;
  if (kind === 'passage')
    return `${select} where document is not distinct from ? order by place, id`;
  if (kind === 'decision') return `${select} order by position, id`;
  return `${select} where document is not distinct from ? order by position, id`;
}

function listSql({ table, element }: ListField): string {
  const columns = [...element.columns, 'rest'].join(', ');
  return `select ${columns} from ${table} where document = ? and record = ? order by place`;
}

/** Who states a shared record, in the order of the case: what was given to it first. */
function contributorsSql(kind: SharedKind): string {
  return `select s.document from ${kind} s left join document d on d.id = s.document
    where s.id = ? order by s.document <> '${GIVEN}', d.file, d.id`;
}

function contributionsSql(kind: SharedKind): string {
  const columns = SHAPES[kind].columns.map((column) => `s.${column}`).join(', ');
  return contributorsSql(kind).replace('select s.document', `select s.document, ${columns}`);
}
