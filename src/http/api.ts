/**
 * What the workbench asks and is answered: every route with the type of its answer. Answers are JSON; ids are those of
 * records. A request that cannot be served is answered with a `Problem` (`application/problem+json`, RFC 9457).
 */
import type {
  DeskAnswers,
  DecisionBody,
  LoggedRow,
  PublishBody,
  ReadFileAnswer,
} from '../flow/workbench/answers.ts';
import type { InputPlace } from '../model/input-error.ts';

/** `GET` routes, each with the type of its answer. `:id` is a record's id. */
export interface Answers {
  '/api/case': DeskAnswers['case'];
  '/api/documents': DeskAnswers['documents'];
  /** `?part=` or `?at=`: of a long text one part, by its number or by a record in it. */
  '/api/documents/:id': DeskAnswers['document'];
  '/api/documents/:id/overview': DeskAnswers['overview'];
  /** `?document=` */
  '/api/sources': DeskAnswers['sources'];
  /** `?document=` */
  '/api/faults': DeskAnswers['faults'];
  /** `?type=` */
  '/api/actors': DeskAnswers['actors'];
  '/api/actors/:id': DeskAnswers['actor'];
  /** `?actor= place= document= kind= from= until= all=1 limit= offset=` */
  '/api/chronology': DeskAnswers['chronology'];
  /** The same questions without `limit`: all items in few bytes, for a canvas. */
  '/api/chronology/marks': DeskAnswers['marks'];
  /** The same questions: acts without a date, rival dates, contradictions. */
  '/api/chronology/unsettled': DeskAnswers['unsettled'];
  /** `?speaker= actor= document= limit= offset=` */
  '/api/claims': DeskAnswers['claims'];
  /** `?actor= document= limit= offset=`, as the following. */
  '/api/acts': DeskAnswers['acts'];
  '/api/offices': DeskAnswers['offices'];
  '/api/ties': DeskAnswers['ties'];
  '/api/explanations': DeskAnswers['explanations'];
  '/api/expectations': DeskAnswers['expectations'];
  /** `?at=EDTF`; without it, at every date. */
  '/api/network': DeskAnswers['network'];
  /** `?limit= kind=`; 50 by default. */
  '/api/review': DeskAnswers['review'];
  /** `?q= limit= document=`; 20 hits by default. */
  '/api/search': DeskAnswers['search'];
  '/api/explain/:id': DeskAnswers['explain'];
  /** `?limit=`; 200 by default. */
  '/api/log': DeskAnswers['log'];
  /** `:id` of a document: whether its file is there, and how it is shown. */
  '/api/originals/:id': DeskAnswers['original'];
  /** `:id` of a passage; `?start= end=`: what is known of words that a person selected in it. */
  '/api/words/:id': DeskAnswers['words'];
  /** The files that were dropped in since the program started. */
  '/api/jobs': JobsAnswer;
}

/** `POST` routes, each with what is sent and what is answered. */
export interface Posts {
  '/api/decisions': { readonly body: DecisionBody; readonly answer: DeskAnswers['decide'] };
  '/api/decisions/:id/undo': {
    readonly body: { readonly reason?: string };
    readonly answer: DeskAnswers['decide'];
  };
  /** Writes the dossier beside the case; `/api/dossier.zip` is it afterwards, in one file. */
  '/api/dossier': { readonly body: PublishBody; readonly answer: DeskAnswers['publish'] };
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

export interface JobsAnswer {
  /** Files that wait or are being read, in their order. */
  readonly waiting: readonly JobAnswer[];
  /** The last hundred that were read or could not be, latest first. */
  readonly done: readonly ServerEvents['read'][];
}

/** Why something cannot be done, as RFC 9457 has it. */
export interface Problem {
  /** `about:blank`: the status says what it is. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One sentence for people. */
  readonly detail: string;
  readonly place?: InputPlace;
  readonly advice?: string;
}

/** What `GET /api/events` (server-sent events) tells, by the event's name; `data` is JSON. */
export interface ServerEvents {
  /** How far the files are that were dropped in: `done` of `all` are read, those of other windows too. */
  progress: { readonly done: number; readonly all: number };
  /** A file was read, or could not be. */
  read: (JobAnswer & ReadFileAnswer) | (JobAnswer & { readonly problem: Problem });
  /** All files are done. */
  finished: Record<string, never>;
  /** How far the dossier is: `done` of `all` documents are written. */
  written: { readonly done: number; readonly all: number };
  /** How far a case is looked through that was not looked at before: `done` of `all` documents. */
  swept: { readonly done: number; readonly all: number };
  /** A person decided something, in this window or another. */
  decided: LoggedRow;
  /** The case is not what it was: fetch anew. */
  changed: { readonly revision: number };
}

export type * from '../flow/workbench/answers.ts';
export type { Explanation } from '../flow/explain.ts';
export type { LedgerRow } from '../flow/findings.ts';
export type { Network, NetworkEdge, NetworkNode } from '../view/network.ts';
