import type { Answers, Posts, Problem } from '../../../src/http/api.ts';

/** What the server answers when it cannot serve a request; `problem` says what to do. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

export type Question = Readonly<Record<string, string | number | undefined>>;

/**
 * Asks a `GET` route. `:id` in the route is taken from `question.id`; the rest becomes the query, without what is
 * empty. Throws `Refused` for a problem, also when the server cannot be reached.
 */
export async function get<P extends keyof Answers>(
  path: P,
  question: Question = {},
  signal?: AbortSignal,
): Promise<Answers[P]> {
  return send(addressOf(path, question), { ...(signal && { signal }) });
}

/** Sends to a `POST` route. Throws as `get` does. */
export async function post<P extends keyof Posts>(
  path: P,
  body: Posts[P]['body'],
  question: Question = {},
): Promise<Posts[P]['answer']> {
  const file = body instanceof Blob;
  return send(addressOf(path, question), {
    method: 'POST',
    body: file ? body : JSON.stringify(body),
    headers: { 'content-type': file ? 'application/octet-stream' : 'application/json' },
  });
}

function addressOf(path: string, { id, ...question }: Question): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(question))
    if (value !== undefined && value !== '') query.set(name, String(value));
  const asked = query.size > 0 ? `?${query}` : '';
  return `${path.replace(':id', encodeURIComponent(String(id ?? '')))}${asked}`;
}

async function send<T>(address: string, options: RequestInit): Promise<T> {
  const response = await fetch(address, options).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Refused(UNREACHABLE);
  });
  if (!response.ok) throw new Refused(await problemOf(response));
  return response.json() as Promise<T>;
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'The workbench’s server does not answer',
  status: 0,
  detail: 'Nothing that you decided is lost: what was accepted is in the case file.',
  advice: 'Start it again with “tacitus serve”, then open the address that it prints.',
};

async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => undefined);
  if (typeof told === 'object' && told !== null && 'title' in told) return told as Problem;
  return {
    type: 'about:blank',
    title: response.statusText || `The server answered ${response.status}`,
    status: response.status,
    detail: `${response.url} could not be served.`,
  };
}

/** What any error says to the person at the desk. */
export function problemIn(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: 'about:blank', title: 'Something went wrong here', status: 0, detail };
}
