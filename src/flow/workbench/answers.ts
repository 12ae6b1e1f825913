import type { LeaveOut } from '../leave-out.ts';
import type { ActorChoice, StatedFields } from '../stated.ts';
import type {
  Actor,
  ActorName,
  ActorType,
  Decision,
  Document,
  Edtf,
  Id,
  Kind,
  MentionForm,
  Span,
  Standing,
} from '../../model/records.ts';
import type { JudgementConflict } from '../../model/settlement.ts';
import type { Change, QuestionRow, SearchHit } from '../../store/index.ts';
import type { ActRow } from '../../view/act-rows.ts';
import type { ActorRow, OpenRow } from '../../view/actors.ts';
import type { ChronologyItem, ItemKind, Tells } from '../../view/chronology-item.ts';
import type { Versions } from '../../view/chronology-versions.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { ContradictionRow } from '../../view/contradictions.ts';
import type { Block } from '../../view/document-page.ts';
import type { DocumentRow } from '../../view/documents.ts';
import type { ExpectationRow, HypothesisRow, QuestionRows } from '../../view/explanation-rows.ts';
import type { FaultRow } from '../../view/faults.ts';
import type { Network } from '../../view/network.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import type { Around, Place } from '../../view/places.ts';
import type { SourceRow } from '../../view/sources.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import type { UndatedAct } from '../../view/undated-acts.ts';
import type { Explanation } from '../explain.ts';
import type { LedgerRow } from '../findings.ts';

/** The case itself, for the workbench's frame. */
export interface CaseAnswer {
  /** The title of its only document, else the file's name without ending. */
  readonly title: string;
  /** The case's file, without folders. */
  readonly file: string;
  readonly counts: Readonly<Record<Kind, number>>;
  /** Tacitus' version. */
  readonly version: string;
  /** Grows with each change of the case, here or by another program; what `changed` tells. */
  readonly revision: number;
  /** The last decision that holds; absent when there is none to undo. */
  readonly canUndo?: LoggedRow;
  /** How many items wait for review; absent while it is worked out: ask again. */
  readonly waiting?: number;
}

/** A document's names, for rows that point at it by id. */
export interface DocumentName {
  readonly title: string;
  readonly file: string;
  readonly publisher?: string;
}

/** Rows in the order of the case. */
export interface List<Row> {
  readonly rows: readonly Row[];
  /** How many there are without `limit` and `offset`. */
  readonly all: number;
  readonly documents: Readonly<Record<Id, DocumentName>>;
}

/**
 * A document as a page, or a part of one that is long: what stands in its words, and nothing of the other parts. Notes and
 * claims in reading order.
 */
export interface DocumentAnswer {
  readonly document: Document;
  /** Which part of the text this is; of the whole 0 of 1. */
  readonly part: {
    readonly at: number;
    /** Of each part, without its notes, in UTF-16 units. */
    readonly lengths: readonly number[];
  };
  /** Titles, headings and body. */
  readonly body: readonly Block[];
  /** Those that the body calls, and in the last parts those that nothing calls. */
  readonly notes: readonly Block[];
  /** How deep each heading of the body stands, from 0: at most one step below the one before it. */
  readonly depths: Readonly<Record<Id, number>>;
  /** Where each note is called first, by the note's passage id. */
  readonly calledAt: Readonly<Record<Id, { readonly passage: Id; readonly offset: number }>>;
  /** Notes that no marker of the body calls. */
  readonly uncalled: readonly Id[];
  readonly faults: readonly FaultRow[];
  readonly actors: readonly ActorRow[];
  readonly open: readonly OpenRow[];
  readonly claims: readonly ClaimRow[];
  readonly acts: readonly ActRow[];
  readonly offices: readonly OfficeRow[];
  readonly ties: readonly TieRow[];
  readonly questions: readonly QuestionRows[];
  readonly expectations: readonly ExpectationRow[];
}

/** What is said of a document as a whole, beside and below its text. */
export interface OverviewAnswer {
  readonly headings: readonly {
    readonly passage: Id;
    readonly text: string;
    /** As the file has it, from 1. */
    readonly level: number;
  }[];
  readonly counts: {
    readonly mention: number;
    readonly event: number;
    readonly claim: number;
    readonly fault: number;
  };
  /** How often each actor is mentioned. */
  readonly mentions: Readonly<Record<Id, number>>;
  readonly faults: readonly FaultRow[];
  readonly open: readonly OpenRow[];
}

/** A source with all that cites it in the case. */
export interface SourceListRow extends SourceRow {
  /** The documents that cite it, in the order of the case. */
  readonly documents: readonly Id[];
}

/** An actor of the case's list, most mentioned first. */
export interface ActorListRow {
  readonly id: Id;
  readonly type: ActorType;
  readonly name: string;
  readonly names: readonly ActorName[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  readonly standing: Standing;
  readonly mentions: number;
  readonly documents: number;
  /** How many actors it was joined from; 1 for one that stands alone. */
  readonly parts: number;
}

/** The mentions of an actor in one document, in reading order. */
export interface ProfileMentions {
  readonly document: Id;
  readonly title: string;
  /** How many there are; `places` are all of them, or none where the actor is mentioned in many documents. */
  readonly count: number;
  readonly places: readonly {
    readonly mention: Id;
    readonly form: MentionForm;
    readonly standing: Standing;
    readonly place: Place;
    readonly around: Around;
  }[];
}

export interface ActorAnswer {
  readonly actor: Actor;
  readonly mentions: readonly ProfileMentions[];
  readonly offices: readonly OfficeRow[];
  /** Of an organisation or a state: who holds an office in it. */
  readonly holders: readonly OfficeRow[];
  readonly ties: readonly TieRow[];
  readonly acts: readonly ActRow[];
  readonly claims: {
    /** It says them or passes them on. */
    readonly by: readonly LedgerRow[];
    /** Their words name it. */
    readonly about: readonly LedgerRow[];
  };
  /** How many there are of each: of many rows only the first are told, of acts the earliest. */
  readonly all: Readonly<
    Record<'mentions' | 'offices' | 'holders' | 'ties' | 'acts' | 'by' | 'about', number>
  >;
  /** “Is this the same as …?”, the surest first. */
  readonly questions: readonly QuestionRow[];
  readonly documents: Readonly<Record<Id, DocumentName>>;
}

export interface ChronologyAnswer extends List<ChronologyItem> {
  /** Rival dates of one event, by the ids of items. */
  readonly versions: readonly {
    readonly of: Id;
    readonly items: readonly Id[];
    readonly exclusive: boolean;
  }[];
}

/** What a canvas needs of one item of the chronology. */
export interface ChronologyMark {
  readonly id: Id;
  readonly kind: ItemKind;
  readonly tells: Tells;
  /** Days since 1970-01-01, the first of the first and the last of the last; `null` where open. */
  readonly first: number | null;
  readonly last: number | null;
  readonly edtf: Edtf;
  /** The words of the date, or of the act. */
  readonly words: string;
  /** What happened then, as its sentence has it in short; absent where there are so many that nobody could read it. */
  readonly says?: string;
  /** Of an act whose word stands far behind in it: the same from its actor’s last name on, and that word. */
  readonly brief?: string;
  readonly act?: string;
  /** Indexes into `documents` and `actors`. */
  readonly document: number;
  readonly actors: readonly number[];
  readonly standing: Standing;
  /** The act or office whose date it is, or the date right behind it that says the same more exactly. */
  readonly of?: Id;
}

/** That somebody held an office, for a canvas; `words` are the person and the office. */
export interface OfficeMark extends Omit<ChronologyMark, 'kind'> {
  readonly kind: 'office';
}

/** The whole chronology in few bytes: 100,000 items are about 20 MB. */
export interface ChronologyMarksAnswer {
  readonly documents: readonly ({ readonly id: Id } & DocumentName)[];
  readonly actors: readonly {
    readonly id: Id;
    readonly name: string;
    readonly type: ActorType;
  }[];
  /** By time. */
  readonly marks: readonly ChronologyMark[];
  /** Offices of which a text dates the beginning or the end; none where dates of one kind are asked for. */
  readonly offices: readonly OfficeMark[];
}

/** What the texts leave open of when things happened, of the whole case or of one actor or document. */
export interface UnsettledAnswer {
  /** Acts that words put before or after something and that no words date. */
  readonly undated: readonly UndatedAct[];
  /** Rival dates of one thing, beside each other. */
  readonly rivals: readonly Versions[];
  /** Dates and orders that cannot all be true; always of the whole case. */
  readonly contradictions: readonly ContradictionRow[];
  /** How many there are without `limit`. */
  readonly all: { readonly undated: number; readonly rivals: number };
  readonly documents: Readonly<Record<Id, DocumentName>>;
}

/** The network, or of a large one those that are most bound. */
export interface NetworkAnswer extends Network {
  /** How many there are without `limit`. */
  readonly all: { readonly nodes: number; readonly edges: number };
}

/** What a button of the queue does: the body of `POST /api/decisions`. */
export interface ReviewChoice {
  readonly label: string;
  readonly decision: DecisionBody;
}

/** Words that speak for or against a proposal. */
export interface ReviewWords {
  readonly document: Id;
  readonly title: string;
  readonly place: Place;
  readonly around: Around;
  /** Whom the words are about, where two are compared. */
  readonly actor?: Id;
}

export const REVIEW_KINDS = [
  'same-actor',
  'open-mention',
  'claim',
  'act',
  'office',
  'tie',
  'expectation',
  'conflict',
] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** One proposal that waits for a person. */
export interface ReviewItem {
  /** Stable: the same proposal has the same id after re-reading. */
  readonly id: string;
  readonly kind: ReviewKind;
  /** What matters: mentions affected × doubt; comparable within one queue. */
  readonly weight: number;
  /** The question in one sentence: “Are A. Marlo and Anton Marlo one?” */
  readonly title: string;
  /** The record in question, for `/api/explain`; of two actors the first. */
  readonly record: Id;
  readonly words: readonly ReviewWords[];
  /** The first is what `a` does, that with the verb `reject` is what `x` does. */
  readonly choices: readonly ReviewChoice[];
  readonly reasons: readonly string[];
  /** 0…1 for what the program holds a score of. */
  readonly score?: number;
}

export interface ReviewAnswer {
  /** What matters most first. */
  readonly items: readonly ReviewItem[];
  readonly all: number;
  readonly byKind: Readonly<Partial<Record<ReviewKind, number>>>;
}

export interface SearchAnswer {
  /** Actors that go by the words, at most eight. */
  readonly actors: readonly ActorListRow[];
  /** Best first. */
  readonly hits: readonly SearchHit[];
}

/** A decision of the log. */
export interface LoggedRow {
  readonly decision: Decision;
  readonly undone: boolean;
  /** What it decided, in words: “accepted the claim “…””. */
  readonly words: string;
}

export interface LogAnswer {
  /** Latest first. */
  readonly decisions: readonly LoggedRow[];
  readonly all: number;
}

/**
 * What a person decides.
 * - `accept`, `reject` of a claim, act, office, tie, hypothesis, expectation, date or citation: no `after`.
 * - `accept`, `reject` of an actor: as such; with `after.with` whether it is one with another.
 * - `accept`, `reject` of a mention: `after.actor` says whom it means, or does not; with it all of `after.mentions`.
 * - `merge` of an actor: `after.with`.
 * - `split` of an actor: `after.part` (a part of a joined one), or `after.mentions` with `after.name`, or
 *   `after.document` (all mentions of it there).
 * - `edit` of an actor: `after.name`. Of an act, office, tie, claim, date or expectation: `after.fields`.
 * - `add` to a passage, whose id is `record`: `after.kind`, the words from `after.start` to `after.end`, `after.fields`.
 */
export interface DecisionBody {
  readonly verb: 'accept' | 'reject' | 'merge' | 'split' | 'edit' | 'add';
  readonly record: Id;
  readonly after?: {
    readonly with?: Id;
    readonly actor?: Id;
    readonly part?: Id;
    readonly mentions?: readonly Id[];
    readonly document?: Id;
    readonly name?: string;
    readonly kind?: AddedKind;
    /** UTF-16 units of the passage's text; half-open. */
    readonly start?: number;
    readonly end?: number;
    readonly fields?: StatedFields;
  };
  readonly reason?: string;
}

/** What can be added to words. */
export const ADDED_KINDS = ['mention', 'claim', 'event', 'tenure', 'tie', 'date'] as const;

export type AddedKind = (typeof ADDED_KINDS)[number];

/** What is known of words that a person selected, to fill in what they may be. */
export interface WordsAnswer {
  /** The words without spaces at their ends, and where they stand. */
  readonly span: Span;
  /** Actors that mentions within the words mean, in their order. */
  readonly within: readonly ActorChoiceRow[];
  /** Actors that go by the words themselves. */
  readonly called: readonly ActorChoiceRow[];
  /** Dates within the words, read now; one that a record has, as the record has it. */
  readonly dates: readonly { readonly words: string; readonly edtf: Edtf }[];
  /** Sources of the notes that are called in the words or right behind them. */
  readonly sources: readonly { readonly id: Id; readonly title: string }[];
  /** What is put forward without any hedge, on the scale that the program uses. */
  readonly certainty: { readonly low: number; readonly high: number };
  /** The actor named last before the words. */
  readonly before?: ActorChoiceRow;
}

/** The file that a document was read from. */
export interface OriginalAnswer {
  readonly file: string;
  readonly mediaType: string;
  /** `drawn` page by page from `/api/originals/:id/file`, as a `page` of `/api/originals/:id/page`, or `not` kept. */
  readonly shown: 'drawn' | 'page' | 'not';
}

/** What is published, and what is left out of it. */
export interface PublishBody {
  readonly title?: string;
  readonly without?: LeaveOut;
}

/** The dossier that was written; `/api/dossier.zip` is it in one file. */
export interface PublishAnswer {
  /** Its folder, beside the case. */
  readonly folder: string;
  readonly files: number;
}

export type { LeaveOut };

export interface ActorChoiceRow {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
}

export type { ActorChoice, StatedFields };

export interface DecidedAnswer {
  readonly decision: Decision;
  readonly words: string;
  /** Contradictions between decisions that were not there before. */
  readonly conflicts: readonly JudgementConflict[];
  readonly revision: number;
}

/** A file that was dropped in and read. */
export interface ReadFileAnswer {
  readonly change: Change;
  readonly document: Id;
  readonly title: string;
  /** How many. */
  readonly faults: number;
  readonly openMentions: number;
}

/** What each use case of the desk is answered with. */
export interface DeskAnswers {
  readonly case: CaseAnswer;
  readonly documents: readonly DocumentRow[];
  readonly document: DocumentAnswer;
  readonly overview: OverviewAnswer;
  readonly sources: List<SourceListRow>;
  readonly faults: List<FaultRow>;
  readonly actors: List<ActorListRow>;
  readonly actor: ActorAnswer;
  readonly chronology: ChronologyAnswer;
  readonly marks: ChronologyMarksAnswer;
  readonly unsettled: UnsettledAnswer;
  readonly claims: List<LedgerRow>;
  readonly acts: List<ActRow>;
  readonly offices: List<OfficeRow>;
  readonly ties: List<TieRow>;
  readonly explanations: List<HypothesisRow>;
  readonly expectations: List<ExpectationRow>;
  readonly network: NetworkAnswer;
  readonly review: ReviewAnswer;
  readonly search: SearchAnswer;
  readonly explain: Explanation;
  readonly log: LogAnswer;
  readonly words: WordsAnswer;
  readonly original: OriginalAnswer;
  readonly originalFile: {
    readonly path: string;
    readonly file: string;
    readonly mediaType: string;
  };
  readonly originalPage: { readonly markup: string };
  readonly publish: PublishAnswer;
  readonly decide: DecidedAnswer;
  readonly undo: DecidedAnswer;
}

/** What each use case of the desk is asked with. */
export interface DeskQuestions {
  readonly case: object;
  readonly documents: object;
  readonly document: {
    readonly id: Id;
    /** Only this part, counted from 0. */
    readonly part?: number;
    /** Only the part in which this record stands; the first where it stands nowhere. */
    readonly at?: Id;
  };
  readonly overview: { readonly id: Id };
  readonly sources: Paging & { readonly document?: string };
  readonly faults: { readonly document?: string };
  readonly actors: Paging & { readonly type?: ActorType };
  readonly actor: { readonly id: Id };
  readonly chronology: ChronologyQuestion & Paging;
  readonly marks: ChronologyQuestion;
  readonly unsettled: ChronologyQuestion & Pick<Paging, 'limit'>;
  readonly claims: FindingsQuestion & { readonly speaker?: string };
  readonly acts: FindingsQuestion;
  readonly offices: FindingsQuestion;
  readonly ties: FindingsQuestion;
  readonly explanations: FindingsQuestion;
  readonly expectations: FindingsQuestion;
  readonly network: { readonly at?: Edtf; readonly limit?: number };
  readonly review: { readonly limit?: number; readonly kind?: ReviewKind };
  readonly search: { readonly q: string; readonly limit?: number; readonly document?: Id };
  readonly explain: { readonly id: Id };
  readonly log: { readonly limit?: number };
  readonly original: { readonly id: Id };
  readonly originalFile: { readonly id: Id };
  readonly originalPage: { readonly id: Id };
  readonly words: { readonly id: Id; readonly start: number; readonly end: number };
  readonly publish: PublishBody;
  readonly decide: DecisionBody;
  readonly undo: { readonly id: Id; readonly reason?: string };
}

/** A part of a list; all of it by default. */
export interface Paging {
  readonly limit?: number;
  /** 0 by default. */
  readonly offset?: number;
}

export interface FindingsQuestion extends Paging {
  /** An actor by id or any name. */
  readonly actor?: string;
  /** A document by id or file. */
  readonly document?: string;
}

export interface ChronologyQuestion {
  readonly actor?: string;
  readonly place?: string;
  readonly document?: string;
  readonly kind?: ItemKind;
  readonly from?: Edtf;
  readonly until?: Edtf;
  /** Also the dates of documents, sources and visits to them; `false` by default. */
  readonly all?: boolean;
}
