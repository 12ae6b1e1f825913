/**
 * What the workbench asks and is answered: every route with the type of its answer. Answers are JSON; ids are those of
 * records. A request that cannot be served is answered with a `Problem` (`application/problem+json`, RFC 9457).
 */
import type {
  ActorAnswer,
  ActorListRow,
  CaseAnswer,
  ChronologyAnswer,
  ChronologyMarksAnswer,
  DecidedAnswer,
  DecisionBody,
  DocumentAnswer,
  Documents,
  Expectations,
  Explanation,
  Explanations,
  Faults,
  LedgerRow,
  List,
  LogAnswer,
  LoggedRow,
  Network,
  Problem,
  ReadFileAnswer,
  ReviewAnswer,
  SearchAnswer,
  SourceListRow,
} from '../flow/workbench/answers.ts';
import type { ActRow } from '../view/act-rows.ts';
import type { OfficeRow } from '../view/office-rows.ts';
import type { TieRow } from '../view/tie-rows.ts';

/** `GET` routes, each with the type of its answer. `:id` is a record's id. */
export interface Answers {
  '/api/case': CaseAnswer;
  '/api/documents': Documents;
  '/api/documents/:id': DocumentAnswer;
  /** `?document=` */
  '/api/sources': List<SourceListRow>;
  /** `?document=` */
  '/api/faults': Faults;
  /** `?type=` */
  '/api/actors': List<ActorListRow>;
  '/api/actors/:id': ActorAnswer;
  /** `?actor= place= document= kind= from= until= all=1 limit= offset=` */
  '/api/chronology': ChronologyAnswer;
  /** The same questions without `limit`: all items in few bytes, for a canvas. */
  '/api/chronology/marks': ChronologyMarksAnswer;
  /** `?speaker= actor= document= limit= offset=` */
  '/api/claims': List<LedgerRow>;
  /** `?actor= document= limit= offset=`, as the following. */
  '/api/acts': List<ActRow>;
  '/api/offices': List<OfficeRow>;
  '/api/ties': List<TieRow>;
  '/api/explanations': Explanations;
  '/api/expectations': Expectations;
  /** `?at=EDTF`; without it, at every date. */
  '/api/network': Network;
  /** `?limit= kind=` */
  '/api/review': ReviewAnswer;
  /** `?q= limit= document=` */
  '/api/search': SearchAnswer;
  '/api/explain/:id': Explanation;
  /** `?limit=` */
  '/api/log': LogAnswer;
}

/** `POST` routes, each with what is sent and what is answered. */
export interface Posts {
  '/api/decisions': { readonly body: DecisionBody; readonly answer: DecidedAnswer };
  '/api/decisions/:id/undo': {
    readonly body: { readonly reason?: string };
    readonly answer: DecidedAnswer;
  };
  /**
   * `?name=` one file a request, as it is: `fetch('/api/files?name=…', { method: 'POST', body: file, headers: {
   * 'Content-Type': 'application/octet-stream' } })`. Status 202 once the file is safe on the disk; what becomes of it is
   * told by events. No multipart: a file of 200 MB is streamed to the disk, each has progress of its own, and a form of
   * another page cannot send such a body.
   */
  '/api/files': { readonly body: Blob; readonly answer: JobAnswer };
}

/** A file that is there in full and will be read, even if the program is killed now. */
export interface JobAnswer {
  readonly job: string;
  /** Its name without folders. */
  readonly file: string;
}

/** What `GET /api/events` (server-sent events) tells, by the event's name; `data` is JSON. */
export interface ServerEvents {
  /** How far the files are that were dropped in: `done` of `all` are read, those of other windows too. */
  progress: {
    /** The file whose turn it is. */
    readonly job: string;
    readonly file: string;
    readonly done: number;
    readonly all: number;
  };
  /** A file was read, or could not be. */
  read:
    | ({ readonly job: string } & ReadFileAnswer)
    | { readonly job: string; readonly file: string; readonly problem: Problem };
  /** All files are done. */
  finished: Record<string, never>;
  /** A person decided something, in this window or another. */
  decided: LoggedRow;
  /** The case is not what it was: fetch anew. */
  changed: { readonly revision: number };
}

export type * from '../flow/workbench/answers.ts';
