import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { RecordSet } from '../../model/record-set.ts';
import { KINDS } from '../../model/records.ts';
import type { Actor, CaseRecord, Decision, Id, Kind } from '../../model/records.ts';
import type {
  JudgementConflict,
  Question,
  SettledRecord,
  Settlement,
} from '../../model/settlement.ts';
import type {
  ActorRow,
  ActorWords,
  CaseStore,
  Change,
  ChronologyRow,
  Counts,
  DocumentRow,
  FaultRow,
  Finding,
  ImportOptions,
  KeptValue,
  ListedCounts,
  MentionCount,
  NameKeys,
  OpenOptions,
  QuestionRow,
  SearchHit,
  SearchOptions,
  SourceRow,
  Stated,
} from '../case-store.ts';
import type { Tables } from '../tables.ts';
import { countInDocuments, countRecords } from './counts.ts';
import type { Edits } from './edits.ts';
import { documentRecords, recordsAround, someRecords, wholeCase } from './document-records.ts';
import { translateError } from './errors.ts';
import { GIVEN } from './given.ts';
import { mentionedUnder } from './keys.ts';
import { changesOf, countChange, keptIn, putKept } from './kept.ts';
import { lensOf } from './lens.ts';
import { listDocuments } from './list-documents.ts';
import type * as Listings from './listings.ts';
import { makersOf } from './makers.ts';
import type { Makers } from './makers.ts';
import { meantActors } from './meant.ts';
import { openFile } from './open.ts';
import { listAsked, listConflicts, listQuestions, questionRows } from './questions.ts';
import { ACTORS, Reader } from './reader.ts';
import { searcherOf } from './search.ts';
import type { Searcher } from './search.ts';
import { progressOf } from './settle.ts';
import { ShownReader } from './shown.ts';

/** A case in one SQLite file. Writes wait for each other; reads do not. What a search does not need is loaded late. */
export class SqliteCase implements CaseStore {
  readonly #path: string;
  readonly #db: Database.Database;
  readonly #makers: Makers;
  readonly #reader: Reader;
  readonly #lens: ReturnType<typeof lensOf>;
  #edits: Edits | undefined;
  #searcher: Searcher | undefined;
  #writing: Promise<unknown> = Promise.resolve();
  #revision = 1;
  /** SQLite's own count of what other connections changed. */
  #others: unknown;

  private constructor(path: string, db: Database.Database) {
    this.#path = path;
    this.#db = db;
    this.#makers = makersOf(db);
    this.#reader = new Reader(db, this.#makers);
    this.#lens = lensOf(db);
  }

  static async open(path: string, options: OpenOptions): Promise<SqliteCase> {
    return new SqliteCase(path, await openFile(path, options));
  }

  putDocument(records: RecordSet): Promise<Change> {
    return this.#write((edits) => edits.put(records));
  }

  importRecords(
    records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
    { from = this.#path }: ImportOptions = {},
  ): Promise<Counts> {
    return this.#write((edits) => edits.importAll(records, from));
  }

  putListed(actors: readonly Actor[]): Promise<ListedCounts> {
    return this.#write((edits) => edits.putListed(this.#reader, actors));
  }

  keepKeys(names: NameKeys): Promise<void> {
    return this.#write((edits) => edits.keepKeys(this.#reader, names));
  }

  named(keys: readonly string[]): Promise<readonly Actor[]> {
    return this.#read(() => mentionedUnder(this.#db, this.#reader, keys));
  }

  isSettled(): Promise<boolean> {
    return this.#read(() => progressOf(this.#db).isSettled());
  }

  settle(how: (stated: Stated) => Settlement, decisions: readonly Decision[] = []): Promise<void> {
    return this.#write((edits) => edits.settle(this.#reader, how, decisions));
  }

  judge(decision: Decision, settled: readonly SettledRecord[]): Promise<void> {
    return this.#write((edits) => edits.judge(decision, settled));
  }

  questions(limit?: number): Promise<readonly QuestionRow[]> {
    return this.#read(() => listQuestions(this.#db, this.#shown(), limit));
  }

  asked(): Promise<readonly Question[]> {
    return this.#read(() => listAsked(this.#db));
  }

  conflicts(): Promise<readonly JudgementConflict[]> {
    return this.#read(() => listConflicts(this.#db));
  }

  record(id: Id): Promise<CaseRecord | undefined> {
    return this.#read(() => this.#shown().find(id));
  }

  actor(id: Id): Promise<Actor | undefined> {
    return this.#read(() => this.#shown().merged(ACTORS, id));
  }

  *meantActors(words: ActorWords): Generator<Actor> {
    try {
      yield* meantActors(this.#db, this.#shown(), words);
    } catch (error) {
      throw translateError(error, this.#path);
    }
  }

  *exportRecords(kinds: readonly Kind[] = KINDS): Generator<CaseRecord> {
    try {
      yield* this.#shown().all(kinds);
    } catch (error) {
      throw translateError(error, this.#path);
    }
  }

  records(document?: Id): Promise<RecordSet> {
    return this.#read(() => {
      if (document !== undefined) return documentRecords(this.#shown(), document);
      return wholeCase(this.#shown());
    });
  }

  recordsOf(document: Id, kinds: readonly Kind[]): Promise<RecordSet> {
    return this.#read(() => someRecords(this.#shown(), document, kinds));
  }

  recordsAround(document: Id, passages: readonly Id[]): Promise<RecordSet> {
    return this.#read(() => recordsAround(this.#shown(), document, passages));
  }

  search(query: string, options: SearchOptions = {}): Promise<readonly SearchHit[]> {
    return this.#read(() => {
      this.#searcher ??= searcherOf(this.#db);
      return this.#searcher(query, options);
    });
  }

  documents(): Promise<readonly DocumentRow[]> {
    return this.#read(() => listDocuments(this.#db));
  }

  sources(): Promise<readonly SourceRow[]> {
    return this.#list(({ listSources }, kysely) => listSources(kysely, this.#shown()));
  }

  faults(): Promise<readonly FaultRow[]> {
    return this.#list(({ listFaults }, kysely) => listFaults(kysely));
  }

  chronology(): Promise<readonly ChronologyRow[]> {
    return this.#list(({ listChronology }, kysely) => listChronology(kysely));
  }

  actors(): Promise<readonly ActorRow[]> {
    return this.#list(({ listActors }, kysely) => listActors(kysely, this.#shown()));
  }

  mentionCounts(): Promise<ReadonlyMap<Id, MentionCount>> {
    return this.#list(({ countMentions }, kysely) => countMentions(kysely));
  }

  statedActors(document: Id): Promise<ReadonlySet<Id>> {
    return this.#read(() => this.#shown().statedIn(document));
  }

  shownAs(actors: Iterable<Id>): Promise<ReadonlyMap<Id, Id>> {
    return this.#read(() => this.#shown().shownAs(actors));
  }

  questionsOf(asked: readonly Question[]): Promise<readonly QuestionRow[]> {
    return this.#read(() => questionRows(this.#db, this.#shown(), asked));
  }

  counts(): Promise<Counts> {
    return this.#read(() => countRecords(this.#db));
  }

  countsIn(kind: Kind): Promise<ReadonlyMap<Id, number>> {
    return this.#read(() => countInDocuments(this.#db, kind));
  }

  check(): Promise<readonly Finding[]> {
    return this.#read(async () => {
      const { checkCase } = await import('./check.ts');
      return checkCase(this.#db, this.#reader);
    });
  }

  revision(): Promise<number> {
    return this.#read(() => {
      const others = this.#db.pragma('data_version', { simple: true });
      if (this.#others !== undefined && this.#others !== others) this.#revision += 1;
      this.#others = others;
      return this.#revision;
    });
  }

  keptHashes(part: string, version: string): Promise<ReadonlyMap<Id, string>> {
    return this.#read(() => keptIn(this.#db).hashes(part, version));
  }

  kept(part: string, document: Id = GIVEN): Promise<string | undefined> {
    return this.#read(() => keptIn(this.#db).value(part, document));
  }

  changes(): Promise<number> {
    return this.#read(() => changesOf(this.#db));
  }

  keep(version: string, values: readonly KeptValue[], at: number): Promise<boolean> {
    const mine = this.#writing.then(() =>
      this.#keepAt(at, () => putKept(this.#db, version, values)),
    );
    this.#writing = mine.catch(() => undefined);
    return mine;
  }

  async close(): Promise<void> {
    await this.#writing;
    if (this.#db.open) this.#db.close();
  }

  /** One transaction after another: all of `change` is kept, or nothing of it. */
  #write<T>(change: (edits: Edits) => T | Promise<T>): Promise<T> {
    const mine = this.#writing.then(() => this.#transaction(change));
    this.#writing = mine.catch(() => undefined);
    return mine;
  }

  async #transaction<T>(change: (edits: Edits) => T | Promise<T>): Promise<T> {
    try {
      this.#edits ??= (await import('./edits.ts')).editsOf(this.#db, this.#makers);
      this.#db.exec('begin immediate');
      const result = await change(this.#edits);
      countChange(this.#db);
      this.#db.exec('commit');
      this.#revision += 1;
      this.#lens.forget();
      return result;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      this.#makers.forget();
      this.#lens.forget();
      throw translateError(error, this.#path);
    }
  }

  /** Nothing that is shown changes by it, so that it is no change of the case. */
  async #keepAt(at: number, put: () => void): Promise<boolean> {
    if (this.#db.readonly || (await this.revision()) !== at) return false;
    try {
      this.#db.exec('begin immediate');
      const same = (await this.revision()) === at;
      if (same) put();
      this.#db.exec('commit');
      return same;
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      throw translateError(error, this.#path);
    }
  }

  #shown(): ShownReader {
    return new ShownReader(this.#reader, this.#lens.now());
  }

  async #read<T>(query: () => T | Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw translateError(error, this.#path);
    }
  }

  #list<T>(query: (lists: typeof Listings, db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.#read(async () => {
      const lists = await import('./listings.ts');
      return query(lists, lists.connect(this.#db));
    });
  }
}
