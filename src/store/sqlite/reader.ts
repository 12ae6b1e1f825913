import type Database from 'better-sqlite3';
import { mergeActors } from '../../model/merge-actors.ts';
import { mergeSources } from '../../model/merge-sources.ts';
import type { Contribution } from '../../model/merge.ts';
import { KINDS, TOLD_KINDS } from '../../model/records.ts';
import type { Actor, CaseRecord, Id, Kind, RecordOf } from '../../model/records.ts';
import type { Cell, ListField } from '../fields.ts';
import { arrange, SHAPES, unfold } from '../shapes.ts';
import type { Makers } from './makers.ts';
import { GIVEN } from './given.ts';

/** The kinds of which several documents may state the same record. */
export type SharedKind = 'source' | 'actor';

/** The kinds that stand in passages. */
const PLACED_KINDS: ReadonlySet<Kind> = new Set([
  'passage',
  'citation',
  'mention',
  'date',
  ...TOLD_KINDS,
]);

export interface Shared<K extends SharedKind> {
  readonly kind: K;
  readonly merge: (parts: readonly Contribution<RecordOf<K>>[]) => RecordOf<K>;
}

export const SOURCES: Shared<'source'> = { kind: 'source', merge: mergeSources };
export const ACTORS: Shared<'actor'> = { kind: 'actor', merge: mergeActors };

/** The rows of a list of one record. */
type Children = (list: ListField, record: Id) => readonly (readonly Cell[])[];

/** The lists of more records than this are read together. */
const FEW = 2;

/** Gives the records of a case, a kind of one document at a time. */
export interface RecordReader {
  readonly own: <K extends Kind>(kind: K, document: Id) => readonly RecordOf<K>[];
  readonly around: <K extends Kind>(
    kind: K,
    document: Id,
    passages: readonly Id[],
  ) => readonly RecordOf<K>[];
  readonly merged: <K extends SharedKind>(
    shared: Shared<K>,
    id: Id,
    among?: readonly Id[],
  ) => RecordOf<K> | undefined;
  /** Whether the case itself states it, beside what documents state of it. */
  readonly isGiven: (kind: SharedKind, id: Id) => boolean;
  readonly stated: <K extends Kind>(kind: K) => Iterable<RecordOf<K>>;
  readonly everyShared: <K extends SharedKind>(shared: Shared<K>) => Iterable<RecordOf<K>>;
  readonly all: (kinds: readonly Kind[]) => Iterable<CaseRecord>;
}

/** Reads rows as records as documents state them, so that a large case never lies in memory whole. */
export class Reader implements RecordReader {
  readonly #db: Database.Database;
  readonly #makers: Makers;
  readonly #statements = new Map<string, Database.Statement<Cell[], Cell[]>>();

  constructor(db: Database.Database, makers: Makers) {
    this.#db = db;
    this.#makers = makers;
  }

  /** The ids of all documents in the order of the case. */
  documents(): readonly Id[] {
    const rows = this.#statement('select id from document order by file, id').all();
    return rows.map(([id]) => String(id));
  }

  /** What one document, or with GIVEN the case itself, has of a kind; shared records as it alone states them. */
  own<K extends Kind>(kind: K, document: Id): readonly RecordOf<K>[] {
    const statement = this.#statement(ownSql(kind));
    const rows = kind === 'decision' ? statement.all() : statement.all(document);
    const children = rows.length > FEW ? this.#childrenOf(document) : undefined;
    return rows.map((cells) => this.#record(kind, document, cells, children));
  }

  /** Of a kind what stands in some passages of a document; nothing of a kind that stands in none. */
  around<K extends Kind>(kind: K, document: Id, passages: readonly Id[]): readonly RecordOf<K>[] {
    if (!PLACED_KINDS.has(kind)) return [];
    const rows = this.#statement(aroundSql(kind)).all(document, JSON.stringify(passages));
    return rows.map((cells) => this.#record(kind, document, cells));
  }

  /** A shared record as the documents `among` state it together; all that state it by default. */
  merged<K extends SharedKind>(
    { kind, merge }: Shared<K>,
    id: Id,
    among?: readonly Id[],
  ): RecordOf<K> | undefined {
    // What is in every document of a large case is stated thousands of times.
    const [one, other = one, ...others] = among ?? [];
    const rows =
      one !== undefined && other !== undefined && others.length === 0
        ? this.#statement(contributionsOfTwoSql(kind)).all(id, one, other)
        : this.#statement(contributionsSql(kind)).all(id);
    const parts = rows.flatMap(([document, ...cells], index) => {
      const owner = String(document);
      if (among !== undefined && !among.includes(owner)) return [];
      return [{ order: owner === GIVEN ? 0 : index + 1, record: this.#record(kind, owner, cells) }];
    });
    return parts.length === 0 ? undefined : arrange(kind, merge(parts));
  }

  isGiven(kind: SharedKind, id: Id): boolean {
    const sql = `select 1 from ${kind} where document = '${GIVEN}' and id = ?`;
    return this.#statement(sql).get(id) !== undefined;
  }

  /** All records of a kind in the order of the case, shared ones as often as they are stated. */
  *stated<K extends Kind>(kind: K): Generator<RecordOf<K>> {
    if (kind === 'decision') yield* this.own(kind, GIVEN);
    else for (const document of [GIVEN, ...this.documents()]) yield* this.own(kind, document);
  }

  /** Each shared record once, where the first document that states it stands. */
  *everyShared<K extends SharedKind>(shared: Shared<K>): Generator<RecordOf<K>> {
    for (const id of this.idsOf(shared.kind)) {
      const record = this.merged(shared, id);
      if (record !== undefined) yield record;
    }
  }

  /** All actors but those of lists, in the order of their ids and in one sweep: faster where all are asked for. */
  *unlisted(): Generator<Actor> {
    let id: Cell | undefined;
    let parts: Contribution<Actor>[] = [];
    for (const [document, ...cells] of this.#statement(UNLISTED).iterate()) {
      if (cells[0] !== id && parts.length > 0) yield ACTORS.merge(parts);
      if (cells[0] !== id) parts = [];
      id = cells[0];
      const owner = String(document);
      const order = owner === GIVEN ? 0 : parts.length + 1;
      parts.push({ order, record: this.#record('actor', owner, cells) });
    }
    if (parts.length > 0) yield ACTORS.merge(parts);
  }

  /** Actors that were given to the case and that this reader made. */
  madeBy(reader: string): readonly Actor[] {
    const rows = this.#statement(MADE_BY).all(reader);
    return rows.map((cells) => this.#record('actor', GIVEN, cells));
  }

  /** An actor that was given to the case, as it was given. */
  given(id: Id): Actor | undefined {
    const [cells] = this.#statement(GIVEN_ACTOR).all(id);
    return cells === undefined ? undefined : this.#record('actor', GIVEN, cells);
  }

  /** So many actors that changed, as one document states each, after a place in the log of changes, with their places. */
  changedActors(after: number, limit: number): readonly (readonly [place: number, Actor])[] {
    const rows = this.#statement(CHANGED).all(after, limit);
    return rows.map(([place, document, ...cells]) => [
      Number(place),
      this.#record('actor', String(document), cells),
    ]);
  }

  /** Mentions of nobody with several candidates. */
  *ambiguous(): Generator<RecordOf<'mention'>> {
    for (const [document, ...cells] of this.#statement(AMBIGUOUS).iterate())
      yield this.#record('mention', String(document), cells);
  }

  /** The ids of shared records, each once. They are held in memory, so that each record is put together once. */
  *idsOf(kind: SharedKind): Generator<Id> {
    const ids = this.#statement(ownIdsSql(kind));
    const seen = new Set<Id>();
    for (const document of [GIVEN, ...this.documents()]) {
      for (const [cell] of ids.all(document)) {
        const id = String(cell);
        if (seen.has(id)) continue;
        seen.add(id);
        yield id;
      }
    }
  }

  /** The ids of the actors that a document states. */
  actorIds(document: Id): readonly Id[] {
    return this.#statement('select id from actor where document = ?')
      .all(document)
      .map(([id]) => String(id));
  }

  /** Those of some actors that anything states. */
  thoseThere(actors: Iterable<Id>): readonly Id[] {
    const sql = 'select distinct id from actor where id in (select value from json_each(?))';
    return this.#statement(sql)
      .all(JSON.stringify([...actors]))
      .map(([id]) => String(id));
  }

  /** The ids of actors, each once, without those of lists that nobody took for anybody. */
  concernedIds(): readonly Id[] {
    const given = this.#statement(CONCERNED).all();
    const own = this.#statement(ownIdsSql('actor'));
    const stated = this.documents().flatMap((document) => own.all(document));
    return [...new Set([...given, ...stated].map(([id]) => String(id)))];
  }

  /** The record of a document with this id, as that document states it. */
  find<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined {
    const [row] = this.#statement(findSql(kind)).all(id);
    if (row === undefined) return undefined;
    const [document, ...cells] = row;
    return this.#record(kind, String(document), cells);
  }

  /** All records of some kinds, in the order of the contract. */
  *all(kinds: readonly Kind[]): Generator<CaseRecord> {
    for (const kind of KINDS.filter((one) => kinds.includes(one))) {
      if (kind === 'source') yield* this.everyShared(SOURCES);
      else if (kind === 'actor') yield* this.everyShared(ACTORS);
      else yield* this.stated(kind);
    }
  }

  #record<K extends Kind>(
    kind: K,
    owner: Id,
    cells: readonly Cell[],
    children: Children = (list, id) => this.#statement(listSql(list)).all(owner, id),
  ): RecordOf<K> {
    return unfold(kind, cells, {
      maker: this.#makers.withKey,
      children: (list) => children(list, String(cells[0])),
    });
  }

  /** What the lists of a document's records hold, each list read once for all of them. */
  #childrenOf(document: Id): Children {
    const lists = new Map<ListField, Map<Cell, Cell[][]>>();
    return (list, id) => {
      const known = lists.get(list) ?? new Map<Cell, Cell[][]>();
      if (!lists.has(list)) {
        lists.set(list, known);
        for (const [record = null, ...cells] of this.#statement(listsSql(list)).all(document)) {
          const own = known.get(record);
          if (own === undefined) known.set(record, [cells]);
          else own.push(cells);
        }
      }
      return known.get(id) ?? [];
    };
  }

  #statement(sql: string): Database.Statement<Cell[], Cell[]> {
    const known = this.#statements.get(sql) ?? this.#db.prepare<Cell[], Cell[]>(sql).raw();
    this.#statements.set(sql, known);
    return known;
  }
}

function ownSql(kind: Kind): string {
  const { table, columns } = SHAPES[kind];
  const select = `select ${columns.join(', ')} from ${table}`;
  if (kind === 'decision') return `${select} order by position, id`;
  if (kind === 'document') return `${select} where id = ?`;
  const place = kind === 'passage' ? 'place' : 'position';
  return `${select} where document = ? order by ${place}, id`;
}

/** A record stands in a passage by its own words, or by any of several. */
function aroundSql(kind: Kind): string {
  const { table, columns } = SHAPES[kind];
  const own = '(select document from asked)';
  const chosen = '(select passage from chosen)';
  const spanned = `select record from record_span where document = ${own} and span_passage in ${chosen}`;
  const span = columns.includes('span_passage')
    ? `span_passage in ${chosen}`
    : `id in (${spanned})`;
  return `with asked (document) as (select ?), chosen (passage) as (select value from json_each(?))
    select ${columns.join(', ')} from ${table}
    where document = ${own} and ${kind === 'passage' ? `id in ${chosen}` : span}
    order by ${kind === 'passage' ? 'place' : 'position'}, id`;
}

function findSql(kind: Kind): string {
  const { table, columns, keys } = SHAPES[kind];
  const owner = keys.includes('document') ? 'document' : 'id';
  return `select ${owner} as owner, ${columns.join(', ')} from ${table} where id = ? limit 1`;
}

const AMBIGUOUS = `select document, ${SHAPES.mention.columns.join(', ')} from mention
  where actor is null and json_array_length(rest, '$.candidates') > 1 order by id`;

function listSql({ table, element }: ListField): string {
  const columns = [...element.columns, 'rest'].join(', ');
  return `select ${columns} from ${table} where document = ? and record = ? order by place`;
}

function listsSql({ table, element }: ListField): string {
  const columns = ['record', ...element.columns, 'rest'].join(', ');
  return `select ${columns} from ${table} where document = ? order by record, place`;
}

function ownIdsSql(kind: SharedKind): string {
  return `select id from ${kind} where document = ? order by position, id`;
}

/** What is stated of a shared record and by whom, in the order of the case: what was given to it first. */
function contributionsSql(kind: SharedKind): string {
  return `${selectContributions(kind)} where s.id = ? order by ${HEARD}`;
}

/** The same for two of those that state it. */
function contributionsOfTwoSql(kind: SharedKind): string {
  return `${selectContributions(kind)} where s.id = ? and s.document in (?, ?) order by ${HEARD}`;
}

const HEARD = `s.document <> '${GIVEN}', d.file, d.id`;

function selectContributions(kind: SharedKind): string {
  const columns = ['document', ...SHAPES[kind].columns];
  const selected = columns.map((column) => `s.${column}`).join(', ');
  return `select ${selected} from ${kind} s left join document d on d.id = s.document`;
}

const ACTOR_COLUMNS = SHAPES.actor.columns.join(', ');

/**
 * Actors given to the case by some makers. The index is named, because SQLite would look at all that was given, and a list
 * gives a million.
 */
function givenBy(makers: string, columns = 'rowid'): string {
  return `select ${columns} from actor indexed by actor_given_maker
    where document = '${GIVEN}' and maker in (${makers})`;
}

/** What a later version wrote may have a maker of a form that has no key. */
const UNLISTED_GIVEN = `${givenBy("select key from maker where rule not like 'import:%'")}
  union all select rowid from actor indexed by actor_given_maker
    where document = '${GIVEN}' and maker is null`;

const UNLISTED = `${selectContributions('actor')} where s.rowid in (
    select rowid from actor where document > '${GIVEN}' union all ${UNLISTED_GIVEN})
  order by s.id, ${HEARD}`;

const CONCERNED = `select id from actor where rowid in (${UNLISTED_GIVEN})
    or (document = '${GIVEN}' and id in (
      select actor from settled where actor is not null union select record from settled))
  order by position, id`;

const MADE_BY = givenBy('select key from maker where reader = ?', ACTOR_COLUMNS);

const GIVEN_ACTOR = `select ${ACTOR_COLUMNS} from actor where document = '${GIVEN}' and id = ?`;

const CHANGED = `select c.place, a.document, ${SHAPES.actor.columns.map((column) => `a.${column}`).join(', ')}
  from actor_change c join actor a on a.rowid = c.actor_row where c.place > ? order by c.place limit ?`;
