import type { DeskQuestions } from '../../flow/workbench/answers.ts';
import type { UseCase } from '../../flow/workbench/desk.ts';
import type { ServerEvents } from '../api.ts';
import type { Failure } from '../problem.ts';

/** What a desk is opened with. */
export interface Opening {
  readonly casePath: string;
  /** Whether files that are dropped in are kept beside the case. */
  readonly originals: boolean;
}

/** A file that is safe on the disk and waits to be read. */
export interface Incoming {
  readonly job: string;
  /** Its name without folders. */
  readonly file: string;
  readonly path: string;
}

/** What the server says to the thread at whose desk the case lies. */
export type ToDesk =
  | {
      readonly to: 'ask';
      readonly turn: number;
      readonly use: UseCase;
      readonly asked: DeskQuestions[UseCase];
    }
  | { readonly to: 'read'; readonly incoming: readonly Incoming[] }
  | { readonly to: 'end' };

/** What the thread says. JSON comes as bytes: the server passes it on as it is. */
export type FromDesk =
  | { readonly from: 'ready' }
  | { readonly from: 'closed' }
  | { readonly from: 'failed'; readonly failure: Failure }
  | { readonly from: 'answer'; readonly turn: number; readonly json: Uint8Array<ArrayBuffer> }
  | {
      readonly from: 'problem';
      readonly turn: number;
      readonly failure: Failure;
      /** The program's own fault, not the user's. */
      readonly fault: boolean;
    }
  | { readonly from: 'event'; readonly event: ServerEvent };

export type ServerEvent = {
  readonly [E in keyof ServerEvents]: { readonly name: E; readonly data: ServerEvents[E] };
}[keyof ServerEvents];
