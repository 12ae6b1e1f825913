/**
 * The records of a case: what `tacitus read --format jsonl` prints and `import` takes back, one object a line.
 * Fields may be added, never renamed. Dates are EDTF (ISO 8601-2) strings, languages BCP 47 tags.
 */

export type Id = string;

/** An EDTF level 0–2 string such as `2024-12-25`, `2019/2021`, `2024-12-XX/2025-01-XX`. */
export type Edtf = string;

/** A place in a passage: half-open, in UTF-16 units of its `text`; `text` repeats the words. */
export interface Span {
  readonly passage: Id;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Which reader made a record. `rule` names the pattern that fired, so that a wrong find can be traced. */
export interface Maker {
  readonly reader: string;
  readonly version: string;
  readonly rule: string;
}

export type Standing = 'proposed' | 'accepted' | 'rejected';

/** What every extracted record carries beside its own fields. */
export interface Extracted {
  readonly by: Maker;
  readonly standing: Standing;
  /**
   * Where people, or a join of actors, made something else of a record than its document states: the fields that
   * differ, as stated there; `null` for one that is not stated.
   */
  readonly as?: Readonly<Record<string, unknown>>;
}

/** Something wrong in the text itself, told to the reader: a code for machines, a sentence for people. */
export interface Fault {
  readonly code: FaultCode;
  readonly message: string;
  readonly span?: Span;
}

export type FaultCode =
  | 'marker-without-note'
  | 'note-without-marker'
  | 'note-number-repeated'
  | 'unclosed-quotation'
  | 'date-and-url-disagree'
  | 'outlet-spelled-otherwise'
  | 'accessed-before-issued'
  | 'issued-after-publication'
  | 'accessed-after-publication'
  | 'impossible-date'
  | 'malformed-url'
  | 'nothing-to-refer-to'
  | 'page-without-text'
  | 'mixed-scripts-in-name'
  | 'order-and-dates-disagree';

export interface Document {
  readonly kind: 'document';
  readonly id: Id;
  readonly title: string;
  readonly publisher?: string;
  readonly authors: readonly string[];
  /** BCP 47; `und` where the text is too short to tell. */
  readonly language: string;
  readonly published?: Edtf;
  /** The edition this one was made from, as the text itself states it. */
  readonly editionOf?: { readonly language?: string; readonly published?: Edtf };
  readonly mediaType: string;
  /** Lower-case hex SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The file's name as it was given, without folders. */
  readonly file: string;
  /** Faults of the text itself: a marker without note, a note without marker. */
  readonly faults?: readonly Fault[];
  /** What the file format says of the document, kept beside what the text says. */
  readonly stated?: StatedMetadata;
}

/** What a file format itself says about a document (HTML meta tags, PDF info, DOCX properties), as written there. */
export interface StatedMetadata {
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
}

export type PassageRole =
  'title' | 'heading' | 'paragraph' | 'quotation' | 'item' | 'note' | 'caption';

/** A place in the text that calls a note; the mark itself is lifted out of `text`. */
export interface Marker {
  /** UTF-16 units from the start of the passage's text: the mark stood before this character. */
  readonly offset: number;
  /** The passage id of the note it calls; absent when no such note was found. */
  readonly note?: Id;
  /** The mark as printed: `1`, `*`, `a`. */
  readonly label: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A hyperlink over some words of a passage. */
export interface Link extends Range {
  readonly url: string;
}

/** From `offset` on, the text stands on `page` (counted from 1). */
export interface PageBreak {
  readonly offset: number;
  readonly page: number;
}

export interface Passage {
  readonly kind: 'passage';
  readonly id: Id;
  readonly document: Id;
  /** Place in reading order, from 0. */
  readonly order: number;
  readonly role: PassageRole;
  readonly text: string;
  /** First and last page, counted from 1; absent where the file has no pages. */
  readonly pages?: readonly [first: number, last: number];
  /** Where later pages begin inside this passage; absent when it stands on one page. */
  readonly pageBreaks?: readonly PageBreak[];
  /** A note's number or sign, without brackets or full stop. */
  readonly label?: string;
  /** A heading's depth, from 1. */
  readonly level?: number;
  readonly markers: readonly Marker[];
  readonly emphasis: readonly Range[];
  readonly links?: readonly Link[];
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** CSL-JSON dates carry the EDTF string: CSL 1.0.2 allows `raw`, and processors read EDTF there. */
export interface CslDate {
  readonly raw: Edtf;
  readonly 'date-parts'?: readonly (readonly number[])[];
}

/** A CSL-JSON item (citation-style-language/schema, version 1.0.2), the part of it that notes can state. */
export interface CslItem {
  readonly id: Id;
  readonly type: CslType;
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly ISBN?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly edition?: string;
  readonly 'collection-title'?: string;
  readonly genre?: string;
  readonly note?: string;
}

export type CslType =
  | 'article-newspaper'
  | 'article-journal'
  | 'article-magazine'
  | 'webpage'
  | 'post'
  | 'book'
  | 'chapter'
  | 'report'
  | 'thesis'
  | 'paper-conference'
  | 'speech'
  | 'interview'
  | 'broadcast'
  | 'legislation'
  | 'document';

export interface Source extends Extracted {
  readonly kind: 'source';
  readonly id: Id;
  readonly csl: CslItem;
  readonly outlet?: Id;
  /** The note passages that cite it, in reading order. */
  readonly citedBy: readonly Id[];
  readonly faults: readonly Fault[];
}

export interface Citation extends Extracted {
  readonly kind: 'citation';
  readonly id: Id;
  readonly note: Id;
  readonly span: Span;
  readonly source: Id;
  /** The page or section pointed at, as printed: `p. 12`, `с. 40–42`. */
  readonly locator?: string;
  /** When the source was visited, as this note states it; notes on one source may differ. */
  readonly accessed?: Edtf;
}

/** In the order in which lists show them. */
export const ACTOR_TYPES = [
  'person',
  'organisation',
  'state',
  'group',
  'place',
  'event-name',
] as const;

export type ActorType = (typeof ACTOR_TYPES)[number];

export interface ActorName {
  readonly text: string;
  readonly language?: string;
  /** ISO 15924: `Latn`, `Cyrl`, `Geor`, `Armn`, `Arab`. */
  readonly script: string;
  readonly role: 'full' | 'short' | 'initials' | 'description' | 'abbreviation';
}

export interface Actor extends Extracted {
  readonly kind: 'actor';
  readonly id: Id;
  readonly type: ActorType;
  readonly name: string;
  readonly names: readonly ActorName[];
  readonly descriptions: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
  /** The actors it was joined from, as documents state them; the first gives it its name. */
  readonly parts?: readonly ActorPart[];
}

/** An actor that is one with others, and why. */
export interface ActorPart extends Omit<Actor, 'kind' | 'parts'> {
  readonly why: readonly string[];
}

export type MentionForm =
  'name' | 'initials' | 'surname' | 'description' | 'pronoun' | 'abbreviation';

export interface Candidate {
  readonly actor: Id;
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Mention extends Extracted {
  readonly kind: 'mention';
  readonly id: Id;
  readonly span: Span;
  /** Absent while the mention is open. */
  readonly actor?: Id;
  readonly candidates: readonly Candidate[];
  readonly form: MentionForm;
}

export interface DateMention extends Extracted {
  readonly kind: 'date';
  readonly id: Id;
  readonly span: Span;
  readonly edtf: Edtf;
  /** What the words themselves fix, before anything is filled in. */
  readonly stated: Edtf;
  readonly anchor: 'absolute' | 'document' | 'event' | 'none';
  /** The words say “about”, and EDTF has no mark for it on such a value: “around spring 2024”. */
  readonly approximate?: true;
  /** Some days at the beginning, in the middle or at the end of `edtf`, which EDTF cannot say: “early 2024”. */
  readonly part?: 'early' | 'mid' | 'late';
  readonly relation?: { readonly type: 'before' | 'after' | 'during'; readonly of: Id };
}

export type EventType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'OTHER';

export interface Event extends Extracted {
  readonly kind: 'event';
  readonly id: Id;
  readonly spans: readonly Span[];
  readonly type: EventType;
  readonly mode?: string;
  readonly initiators: readonly Id[];
  readonly recipients: readonly Id[];
  readonly date?: Edtf;
  readonly place?: string;
  readonly status: 'occurred' | 'alleged' | 'planned' | 'denied' | 'hypothetical' | 'conditional';
  /** −10…10, the Goldstein (1992) value of the type. */
  readonly intensity: number;
  /** The word that names the act: “accused”, “signing”. */
  readonly trigger?: Span;
  /** The words that name who takes part, also where no actor is known for them. */
  readonly parties?: readonly EventParty[];
  /** The date mention that `date` comes from. */
  readonly when?: Id;
  /** What the text says it came before or after, whether or not that has a date. */
  readonly order?: readonly EventOrder[];
}

/**
 * How one thing lies to another in time. `before`: it is over when the other begins. `after`: the converse. `during`:
 * it does not reach out of the other. `overlaps`: at some time both go on. `since`: it does not begin before the other does.
 * `until`: it ends within the other.
 */
export type OrderRelation = 'before' | 'after' | 'during' | 'overlaps' | 'since' | 'until';

/** How an act lies in time to something else, as words of its text put it. */
export interface EventOrder {
  readonly relation: OrderRelation;
  /** The event or the date mention it lies so to; absent where the other thing is no record. */
  readonly to?: Id;
  /** The words that name the other thing. */
  readonly thing: Span;
  /** The words it rests on: “prior to”. */
  readonly words: Span;
  /** `stated` by the words; `likely` where only the story’s order says which things are meant. */
  readonly certainty: 'stated' | 'likely';
  readonly rule: string;
}

export interface EventParty {
  readonly role: 'initiator' | 'recipient';
  readonly words: Span;
  readonly actor?: Id;
}

export interface Tenure extends Extracted {
  readonly kind: 'tenure';
  readonly id: Id;
  readonly spans: readonly Span[];
  readonly person: Id;
  /** The words that name it, without the article: “head of the presidential administration”. */
  readonly office: string;
  readonly organisation?: Id;
  readonly state?: Id;
  readonly from?: Edtf;
  readonly until?: Edtf;
  readonly ended?: 'dismissed' | 'resigned' | 'expired' | 'died' | 'arrested' | 'abolished';
  /** The text calls it over (“former”) or going on (“current”), whether or not it dates it. */
  readonly now?: 'former' | 'current' | 'future';
}

export interface Tie extends Extracted {
  readonly kind: 'tie';
  readonly id: Id;
  readonly spans: readonly Span[];
  readonly from: Id;
  readonly to: Id;
  readonly type:
    | 'kin:parent'
    | 'kin:spouse'
    | 'kin:child'
    | 'kin:sibling'
    | 'kin:other'
    | 'member'
    | 'leads'
    | 'patron'
    | 'ally'
    | 'rival'
    | 'employs'
    | 'owns';
  readonly since?: Edtf;
  readonly until?: Edtf;
}

export interface ChainLink {
  readonly actor?: Id;
  readonly words?: Span;
  readonly role: 'author' | 'speaker' | 'outlet' | 'anonymous' | 'group';
}

export interface Claim extends Extracted {
  readonly kind: 'claim';
  readonly id: Id;
  readonly span: Span;
  readonly cue?: Span;
  /** Nearest the fact first, the document's author last. */
  readonly chain: readonly ChainLink[];
  readonly certainty: {
    readonly low: number;
    readonly high: number;
    readonly words: readonly string[];
    readonly scale: string;
  };
  readonly polarity: 'asserts' | 'denies';
  readonly sources: readonly Id[];
  readonly about: readonly Id[];
  /** What it says of an act as a sign to somebody. */
  readonly signal?: Signal;
  /** The earlier case that it compares with. */
  readonly precedent?: Precedent;
}

/** An act read as a message. The reading is the claim's, never the act's own. */
export interface Signal {
  /** The act that is read, where it is an event of the document. */
  readonly act?: Id;
  readonly words: Span;
  readonly sender?: Id;
  readonly audience: readonly Id[];
  /** What the act is said to mean; absent where only its being a signal is said. */
  readonly reading?: Span;
}

export interface Precedent {
  /** The case it names: “2019”, “the war of 1994”. */
  readonly words: Span;
  /** What is likened to it, where the words say so. */
  readonly likened?: Span;
}

/** With who holds it and the words that name them, where that is not the document's author. */
export interface Hypothesis extends Extracted, Pick<Expectation, 'speaker' | 'words'> {
  readonly kind: 'hypothesis';
  readonly id: Id;
  readonly question: string;
  readonly statement: string;
  readonly spans: readonly Span[];
}

export interface Expectation extends Extracted {
  readonly kind: 'expectation';
  readonly id: Id;
  readonly span: Span;
  readonly statement: string;
  readonly probability: { readonly low: number; readonly high: number };
  /** Who foresees it and the words that name them, where that is not the document's author; the chain is that of the claim. */
  readonly speaker?: Id;
  readonly words?: Span;
  readonly horizon?: Edtf;
  readonly status: 'open' | 'yes' | 'no' | 'void';
}

export interface Decision {
  readonly kind: 'decision';
  readonly id: Id;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly verb: 'accept' | 'reject' | 'merge' | 'split' | 'edit' | 'add';
  readonly record: Id;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
  /** The decision that this one takes back; it then says nothing else. */
  readonly undoes?: Id;
}

export type CaseRecord =
  | Document
  | Passage
  | Source
  | Citation
  | Actor
  | Mention
  | DateMention
  | Event
  | Tenure
  | Tie
  | Claim
  | Hypothesis
  | Expectation
  | Decision;

export type Kind = CaseRecord['kind'];

export type RecordOf<K extends Kind> = Extract<CaseRecord, { kind: K }>;

/** What is found of politics in the texts: proposals until a person accepts them, each of one document. */
export const TOLD_KINDS = [
  'event',
  'tenure',
  'tie',
  'claim',
  'hypothesis',
  'expectation',
] as const satisfies readonly Kind[];

/** The order in which kinds are printed, imported and stored: what is pointed at comes first. */
export const KINDS = [
  'document',
  'passage',
  'source',
  'citation',
  'actor',
  'mention',
  'date',
  ...TOLD_KINDS,
  'decision',
] as const satisfies readonly Kind[];
