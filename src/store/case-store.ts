import type { RecordSet } from '../model/record-set.ts';
import type {
  Actor,
  CaseRecord,
  Decision,
  Fault,
  Id,
  Kind,
  Mention,
  Passage,
  PassageRole,
  Range,
  Source,
} from '../model/records.ts';
import type {
  JudgementConflict,
  Question,
  SettledRecord,
  Settlement,
} from '../model/settlement.ts';

/** What was done with a document: it was new, it said the same as before, or its records were exchanged. */
export type Change = 'added' | 'unchanged' | 'replaced';

export interface OpenOptions {
  /** Make the case when there is none; `false` by default. */
  readonly create?: boolean;
  /** Refuse every change; `false` by default. */
  readonly readonly?: boolean;
  /** How long to wait for another program that writes to the case, in milliseconds; 5000 by default. */
  readonly patience?: number;
  /** The case may grow to so many pages of 4 KB; as large as the disk allows by default. */
  readonly mostPages?: number;
}

export interface ImportOptions {
  /** What the records come from, for messages; the case's path by default. */
  readonly from?: string;
}

export interface SearchOptions {
  /** At most so many hits, 1…1000; 20 by default. */
  readonly limit?: number;
  /** Only in this document. */
  readonly document?: Id;
  /** Other spellings of a word, as it was typed, that are to be found as well; none by default. */
  readonly spellings?: (word: string) => readonly string[];
}

/** Where in the case something stands, enough to cite it. */
interface Location {
  readonly document: Id;
  readonly title: string;
  readonly file: string;
  readonly passage: Id;
  readonly role: PassageRole;
  readonly pages?: readonly [first: number, last: number];
  /** A note's number or sign. */
  readonly label?: string;
}

/** Words cut out of a passage. */
export interface Snippet {
  readonly text: string;
  /** Where `text` begins in the passage, in UTF-16 units. */
  readonly start: number;
  /** The words that were looked for, in units of `text`, in order and apart. */
  readonly highlights: readonly Range[];
}

export interface SearchHit extends Location {
  /** Larger is better; comparable only within one search. */
  readonly score: number;
  readonly snippet: Snippet;
}

export interface DocumentRow {
  readonly id: Id;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly language: string;
  readonly published?: string;
  readonly file: string;
  readonly passages: number;
  /** Of the body: paragraphs and quotations. */
  readonly paragraphs: number;
  readonly notes: number;
  readonly citations: number;
  /** How many it cites. */
  readonly sources: number;
  readonly mentions: number;
  readonly dates: number;
  /** Of the document and, as far as they show in it, of its sources. */
  readonly faults: number;
}

export interface SourceRow {
  readonly source: Source;
  readonly citations: number;
  /** The documents that cite it, in the order of the case. */
  readonly documents: readonly Id[];
}

export interface FaultRow extends Fault {
  /** The document that states it; absent for a source that was given to the case. */
  readonly document?: Id;
  readonly title?: string;
  readonly file?: string;
  /** The source it is a fault of; absent for a fault of the text itself. */
  readonly source?: Id;
  readonly pages?: readonly [first: number, last: number];
  readonly label?: string;
}

export interface ChronologyRow extends Location {
  readonly id: Id;
  readonly edtf: string;
  /** `YYYY-MM-DD`; absent when the date is open on that side. */
  readonly earliest?: string;
  readonly latest?: string;
  /** The words of the date. */
  readonly words: string;
  /** The words around it. */
  readonly context: Snippet;
}

export interface MentionCount {
  readonly mentions: number;
  readonly documents: number;
}

export interface ActorRow extends MentionCount {
  readonly actor: Actor;
}

/** What became of actors that a list brought along. */
export interface ListedCounts {
  readonly added: number;
  /** Known, and stated otherwise now. */
  readonly updated: number;
  readonly unchanged: number;
}

/** The keys under which an actor's names are kept. */
export interface NameKeys {
  /** Kept keys of another version are made again. */
  readonly version: string;
  readonly keysOf: (actor: Actor) => readonly string[];
}

/** What a person says to mean an actor. */
export interface ActorWords {
  /** An id or its beginning. */
  readonly id?: Id;
  /** Keys of the name, the most telling first. */
  readonly keys: readonly string[];
}

/** What a case is told, before anybody works out who is who. */
export interface Stated {
  /** As documents and what was given to the case state them, in the order of their ids, without those of lists. */
  readonly actors: () => Iterable<Actor>;
  /** In the order of the log. */
  readonly decisions: readonly Decision[];
  readonly mention: (id: Id) => Mention | undefined;
  /** Mentions that stand for nobody yet and have two candidates or more. */
  readonly ambiguous: () => Iterable<Mention>;
  /**
   * Actors of lists under one of these keys; a key that more than a few share tells nobody and brings none. Where the
   * case has no lists, no key is asked for.
   */
  readonly listed: (keys: Iterable<string>) => readonly Actor[];
  /** The passages of a document. */
  readonly passages: (document: Id) => readonly Passage[];
  readonly hasSource: (id: Id) => boolean;
  /** An actor of a list by its id. */
  readonly listedById: (id: Id) => Actor | undefined;
}

/** Two actors that may be one, each as it is shown and with the first words that mention it. */
export interface QuestionRow {
  readonly left: AskedActor;
  readonly right: AskedActor;
  readonly score?: number;
  readonly reasons: readonly string[];
}

export interface AskedActor {
  readonly actor: Actor;
  /** Absent where no document mentions it. */
  readonly words?: Location & { readonly snippet: Snippet };
}

export type Counts = Readonly<Record<Kind, number>>;

export interface Finding {
  readonly code:
    | 'damaged-file'
    | 'missing-row'
    | 'dangling-reference'
    | 'span-disagrees'
    | 'malformed-id'
    | 'malformed-record'
    | 'search-index-out-of-step'
    | 'old-schema';
  readonly message: string;
  readonly record?: Id;
}

/** What was worked out of a document, or of the whole case. */
export interface KeptValue {
  /** Empty for the whole case. */
  readonly document: Id;
  readonly part: string;
  readonly value: string;
}

/** The part under which the ids of the actors are kept, as a list, that a document shows and does not state itself. */
export const BORROWED = 'borrowed';

/**
 * A case on disk. Every method throws an InputError when the file cannot serve: locked, full, damaged, read-only.
 * Lists are in the order of the case: documents by file name, then id; records by their place in the document.
 */
export interface CaseStore {
  /**
   * Keeps all records of one document, in one transaction: after a crash they are all there or none is.
   * Earlier records of the same document are exchanged; decisions and what was given to the case stay.
   */
  putDocument(records: RecordSet): Promise<Change>;
  /**
   * Adds records in one transaction, in the order of the contract (what is pointed at comes first); a record with
   * a known id replaces it. Throws an InputError that names the record when one is malformed or points nowhere.
   */
  importRecords(
    records: AsyncIterable<CaseRecord> | Iterable<CaseRecord>,
    options?: ImportOptions,
  ): Promise<Counts>;
  /**
   * Keeps actors that a list brought along, in one transaction; their rule begins with `import:`. One that is known is
   * exchanged where it differs.
   */
  putListed(actors: readonly Actor[]): Promise<ListedCounts>;
  /** Makes the keys of all names that have none yet. */
  keepKeys(names: NameKeys): Promise<void>;
  /** Actors under one of these keys whom documents mention, as they are stated. */
  named(keys: readonly string[]): Promise<readonly Actor[]>;
  /** Whether who is who was worked out, by this version, from all that the case holds. */
  isSettled(): Promise<boolean>;
  /**
   * Adds decisions to the log and keeps who is who, as `how` works it out from all that is stated, in one transaction.
   * Everything the case shows afterwards shows joined actors as one; what documents state stays as it was.
   */
  settle(how: (stated: Stated) => Settlement, decisions?: readonly Decision[]): Promise<void>;
  /** Adds a decision on one record, from which nothing else follows, with how that record is settled then, if it is. */
  judge(decision: Decision, settled: readonly SettledRecord[]): Promise<void>;
  /** What nobody has answered, the surest first; all of it by default. */
  questions(limit?: number): Promise<readonly QuestionRow[]>;
  /** The same questions by the ids of the actors as they are stated. */
  asked(): Promise<readonly Question[]>;
  /** Decisions that contradict each other. */
  conflicts(): Promise<readonly JudgementConflict[]>;
  /** The record with this id, as it is shown; a source and an actor as all documents state it together. */
  record(id: Id): Promise<CaseRecord | undefined>;
  /** An actor as it is shown, under its own id or that of one of its parts. */
  actor(id: Id): Promise<Actor | undefined>;
  /**
   * The actors that words may mean, as they are shown: all but those of lists that nothing is about, and of these the
   * ones under a key or with such an id; a few hundred of those that share a key. Read as they are asked for.
   */
  meantActors(words: ActorWords): Iterable<Actor>;
  /** Records in the order of the contract, read from disk as they are asked for. */
  exportRecords(kinds?: readonly Kind[]): Iterable<CaseRecord>;
  /** The records of one document, with what it says of shared sources and actors; or of the whole case. */
  records(document?: Id): Promise<RecordSet>;
  /**
   * Of the records of one document those of some kinds, with the actors and sources that these point at;
   * of a source only the notes that are among them.
   */
  recordsOf(document: Id, kinds: readonly Kind[]): Promise<RecordSet>;
  /**
   * Of a document what stands in some of its passages, with the document itself and the sources and actors that this
   * points at; a source with all notes that cite it in the case.
   */
  recordsAround(document: Id, passages: readonly Id[]): Promise<RecordSet>;
  /**
   * Passages that hold all the words, best first. `"a phrase"`, `begin*` (three letters or more), `this OR that`, `-without`.
   * Word forms are found in English and Russian; any other sign is passed over, so no query is an error.
   */
  search(query: string, options?: SearchOptions): Promise<readonly SearchHit[]>;
  documents(): Promise<readonly DocumentRow[]>;
  sources(): Promise<readonly SourceRow[]>;
  faults(): Promise<readonly FaultRow[]>;
  /** Dates by their earliest day, undated last. */
  chronology(): Promise<readonly ChronologyRow[]>;
  /** The actors that a document states itself, by the ids under which they are shown. */
  statedActors(document: Id): Promise<ReadonlySet<Id>>;
  /** The ids under which actors are shown; those that are not there any more are not among them. */
  shownAs(actors: Iterable<Id>): Promise<ReadonlyMap<Id, Id>>;
  /** How often each actor is mentioned, by the id under which it is shown. */
  mentionCounts(): Promise<ReadonlyMap<Id, MentionCount>>;
  /** Some questions of `asked`, each with the actors as they are shown; without those of actors that are not there any more. */
  questionsOf(asked: readonly Question[]): Promise<readonly QuestionRow[]>;
  /** Most mentioned first, without actors of lists that nothing in the case is about. */
  actors(): Promise<readonly ActorRow[]>;
  counts(): Promise<Counts>;
  /** How many records of a kind each document holds; none that hold none. */
  countsIn(kind: Kind): Promise<ReadonlyMap<Id, number>>;
  /** What is wrong with the case; empty when all is well. */
  check(): Promise<readonly Finding[]>;
  /**
   * Of which documents a part of what was worked out is kept, with a hash of it; those that changed since are not among them.
   * `version` says by what it was worked out.
   */
  keptHashes(part: string, version: string): Promise<ReadonlyMap<Id, string>>;
  /** What is kept of a document, or of the whole case. */
  kept(part: string, document?: Id): Promise<string | undefined>;
  /**
   * Keeps what was worked out, all of it or nothing. Nothing is kept, and the answer is `false`, where the case is no longer at the revision that it was worked out of, or cannot be written to.
   */
  keep(version: string, values: readonly KeptValue[], revision: number): Promise<boolean>;
  /** Grows with each change that was ever made to the case. */
  changes(): Promise<number>;
  /** Grows with each change of the case, through this store or another program. */
  revision(): Promise<number>;
  close(): Promise<void>;
}
