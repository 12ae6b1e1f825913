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
  /** Multipart, any number of fields `file`; status 202. What becomes of the files is told by events. */
  '/api/files': { readonly body: FormData; readonly answer: JobAnswer };
}

export interface JobAnswer {
  readonly job: string;
  /** The files that are there in full, by name. */
  readonly files: readonly string[];
  /** The files that could not be taken; the others go on. */
  readonly refused: readonly { readonly file: string; readonly problem: Problem }[];
}

/** What `GET /api/events` (server-sent events) tells, by the event's name; `data` is JSON. */
export interface ServerEvents {
  /** A file of a job is being read. */
  progress: {
    readonly job: string;
    readonly file: string;
    readonly done: number;
    readonly all: number;
  };
  /** A file of a job was read, or could not be. */
  read:
    | ({ readonly job: string } & ReadFileAnswer)
    | { readonly job: string; readonly file: string; readonly problem: Problem };
  /** All files of a job are done. */
  finished: { readonly job: string };
  /** A person decided something, in this window or another. */
  decided: LoggedRow;
  /** The case is not what it was: fetch anew. */
  changed: { readonly revision: number };
}

export type * from '../flow/workbench/answers.ts';
