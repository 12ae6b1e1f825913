import { Hono } from 'hono';
import type { Context, HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import type { UseCase } from '../flow/workbench/desk.ts';
import type { DeskQuestions } from '../flow/workbench/answers.ts';
import type { JobAnswer } from './api.ts';
import type { Assets } from './assets.ts';
import type { Desk } from './desk/desk.ts';
import type { ServerEvent } from './desk/messages.ts';
import type { Hub } from './events.ts';
import { openSessionOnly, sameOriginOnly, withHeaders } from './guard.ts';
import type { IncomingFolder } from './incoming.ts';
import type { Jobs } from './jobs.ts';
import { checked } from './checked.ts';
import { addDossier } from './dossier.ts';
import { addOriginals } from './originals.ts';
import { problemResponse, RequestFailure } from './problem.ts';
import { GET_ROUTES, decisionBody, fileQuery, idParam, publishBody, undoBody } from './routes.ts';
import type { Session } from './session.ts';

export interface AppParts {
  readonly desk: Desk;
  readonly session: Session;
  readonly hub: Hub;
  readonly jobs: Jobs;
  readonly incoming: IncomingFolder;
  readonly assets: Assets;
  readonly port: () => number;
  /** The case's path. */
  readonly casePath: string;
}

const MOST_BODY = 1_000_000;
const PING_EVERY_MS = 15_000;

/** The workbench's server as a function of requests. */
export function appOf(parts: AppParts): Hono {
  const app = new Hono();
  app.use(withHeaders());
  app.use(sameOriginOnly(parts.port));
  app.use(openSessionOnly(parts.session));
  addQuestions(app, parts);
  addDecisions(app, parts);
  addFiles(app, parts);
  addEvents(app, parts);
  addOriginals(app, parts.desk);
  addDossier(app, parts.casePath);
  app.get('/api/openapi.json', async (context) => {
    const { openApiDocument } = await import('./openapi.ts');
    return context.json(openApiDocument());
  });
  app.all('/api/*', () => {
    throw new RequestFailure(404, 'There is nothing here', 'See /api/openapi.json.');
  });
  app.get('*', ({ req }) => parts.assets.answer(req.path));
  app.onError(answerError);
  app.notFound(() => problemResponse(405, { message: 'This cannot be done here' }));
  return app;
}

function answerError(error: unknown): Response {
  if (error instanceof RequestFailure) {
    const { status, message, advice } = error;
    // What is still being sent is not waited for.
    const headers: Readonly<Record<string, string>> =
      status === 408 || status === 413 ? { Connection: 'close' } : {};
    return problemResponse(status, { message, ...(advice !== undefined && { advice }) }, headers);
  }
  return problemResponse(500, { message: `This is a fault of Tacitus: ${String(error)}` });
}

function addQuestions(app: Hono, { desk, jobs }: AppParts): void {
  for (const [path, { use, asked }] of Object.entries(GET_ROUTES)) {
    const status = path.includes(':id') ? 404 : 422;
    app.get(path, ({ req }) => {
      const question = checked(asked, { ...req.query(), ...req.param() });
      return answerFrom(desk, use, question, status);
    });
  }
  app.get('/api/jobs', (context) => context.json(jobs.list()));
}

/** JSON of the desk as it is, or the problem; `status` is that of what the user asked wrongly. */
async function answerFrom(
  desk: Desk,
  use: UseCase,
  question: DeskQuestions[UseCase],
  status: number,
): Promise<Response> {
  const answered = await desk.ask(use, question);
  if ('json' in answered)
    return new Response(answered.json, { headers: { 'Content-Type': 'application/json' } });
  return problemResponse(answered.fault ? 500 : status, answered.failure);
}

function addDecisions(app: Hono, { desk }: AppParts): void {
  const limit = bodyLimit({
    maxSize: MOST_BODY,
    onError: () => {
      throw new RequestFailure(413, 'A decision is not that long');
    },
  });
  app.post('/api/decisions', limit, async ({ req }) =>
    answerFrom(desk, 'decide', checked(decisionBody, await jsonOf(req)), 422),
  );
  app.post('/api/dossier', limit, async ({ req }) =>
    answerFrom(desk, 'publish', checked(publishBody, await jsonOf(req)), 422),
  );
  app.post('/api/decisions/:id/undo', limit, async ({ req }) => {
    const { id } = checked(idParam, req.param());
    return answerFrom(desk, 'undo', { ...checked(undoBody, await jsonOf(req)), id }, 422);
  });
}

async function jsonOf(req: HonoRequest): Promise<unknown> {
  if (!/^application\/json(?:;|$)/iu.test(req.header('content-type') ?? ''))
    throw new RequestFailure(
      415,
      'A decision is sent as JSON',
      'Say `Content-Type: application/json`.',
    );
  try {
    return await req.json();
  } catch (error) {
    if (error instanceof RequestFailure) throw error;
    throw new RequestFailure(400, 'The request is no JSON');
  }
}

function addFiles(app: Hono, { desk, incoming, jobs }: AppParts): void {
  app.post('/api/files', async (context) => {
    const { name } = checked(fileQuery, context.req.query());
    const announced = Number(context.req.header('content-length') ?? 0);
    const taken = await incoming.take(name, context.req.raw.body, announced);
    jobs.add(taken);
    desk.read([taken]);
    return context.json({ job: taken.job, file: taken.file } satisfies JobAnswer, 202);
  });
}

function addEvents(app: Hono, { hub }: AppParts): void {
  app.get('/api/events', (context: Context) =>
    streamSSE(context, async (stream) => {
      const ended = Promise.withResolvers<void>();
      const write = ({ name, data }: ServerEvent): void =>
        void stream.writeSSE({ event: name, data: JSON.stringify(data) }).catch(ended.resolve);
      const stop = hub.listen(write);
      if (stop === undefined) return;
      stream.onAbort(ended.resolve);
      await stream.write(': hello\n\n');
      const ping = setInterval(
        () => void stream.write(': here\n\n').catch(ended.resolve),
        PING_EVERY_MS,
      );
      await ended.promise;
      clearInterval(ping);
      stop();
    }),
  );
}
