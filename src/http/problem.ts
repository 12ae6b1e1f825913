import { STATUS_CODES } from 'node:http';
import type { InputError, InputPlace } from '../model/input-error.ts';
import type { Problem } from './api.ts';

/** What could not be done, as plain data that crosses a thread. */
export interface Failure {
  readonly message: string;
  readonly place?: InputPlace;
  readonly advice?: string;
}

/** A request that cannot be served: thrown inside, answered as a problem. */
export class RequestFailure extends Error {
  readonly status: number;
  readonly advice: string | undefined;

  constructor(status: number, detail: string, advice?: string) {
    super(detail);
    this.name = 'RequestFailure';
    this.status = status;
    this.advice = advice;
  }
}

export function failureOf({ message, place, advice }: InputError): Failure {
  return { message, place, ...(advice !== undefined && { advice }) };
}

/** RFC 9457. The place's file is named without folders: an answer tells nothing of the machine. */
export function problemOf(status: number, { message, place, advice }: Failure): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    ...(place !== undefined && { place: { ...place, file: withoutFolders(place.file) } }),
    ...(advice !== undefined && { advice }),
  };
}

function withoutFolders(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

export function problemResponse(
  status: number,
  failure: Failure,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(problemOf(status, failure)), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
