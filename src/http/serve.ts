import { createAdaptorServer } from '@hono/node-server';
import { Server } from 'node:http';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { lockCase } from '../flow/case-lock.ts';
import type { CaseLock } from '../flow/case-lock.ts';
import { InputError } from '../model/input-error.ts';
import { appOf } from './app.ts';
import { Assets } from './assets.ts';
import { startDesk } from './desk/desk.ts';
import type { Desk } from './desk/desk.ts';
import type { ServerEvent } from './desk/messages.ts';
import { Hub } from './events.ts';
import { IncomingFolder } from './incoming.ts';
import type { IncomingLimits } from './incoming.ts';
import { Jobs } from './jobs.ts';
import { problemResponse } from './problem.ts';
import { newSession } from './session.ts';

const HOST = '127.0.0.1';
const BUILT = join(import.meta.dirname, '..', '..', 'web', 'built');
const HEADERS_MS = 20_000;

export interface ServeOptions {
  /** 0, the default, is any that is free. */
  readonly port?: number;
  /** The folder of the workbench's own files; `web/built` by default. */
  readonly assets?: string;
  readonly incoming?: IncomingLimits;
  /** Whether files that are dropped in are kept beside the case; `true` by default. */
  readonly originals?: boolean;
  /** Called when the program's own fault ends the desk; the workbench answers no more. */
  readonly onFault?: (error: unknown) => void;
}

export interface Workbench {
  /** Opens the workbench: the address with its token. */
  readonly url: string;
  readonly port: number;
  /** Files of an earlier run that are read now. */
  readonly leftOver: number;
  /** Ends what is under way in good order. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a case, which is made when there is none, to this machine alone. Throws an InputError when it cannot be opened,
 * another process has it, or the port is taken.
 */
export async function serveCase(path: string, options: ServeOptions = {}): Promise<Workbench> {
  const casePath = resolve(path);
  const lock = await lockCase(casePath);
  try {
    return await serveLocked(casePath, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function serveLocked(
  casePath: string,
  lock: CaseLock,
  {
    port: wanted = 0,
    assets = BUILT,
    incoming: limits = {},
    originals = true,
    onFault = () => undefined,
  }: ServeOptions,
): Promise<Workbench> {
  const [hub, jobs] = [new Hub(), new Jobs()];
  const onEvent = (event: ServerEvent): void => {
    jobs.hear(event);
    hub.tell(event);
  };
  // Nobody knows the address before all is there; a port that is taken leaves no new case behind.
  let answer: Answer = notYet;
  const server = serverOf((request) => answer(request));
  const port = await listening(server, wanted);
  const desk = await startDesk({ casePath, originals }, onEvent, onFault).catch(
    (error: unknown) => {
      server.close();
      throw error;
    },
  );
  try {
    const incoming = new IncomingFolder(casePath, limits);
    const portNow = (): number => port;
    const session = newSession(portNow);
    const own = { casePath, desk, session, hub, jobs, incoming, port: portNow };
    const app = appOf({ ...own, assets: new Assets(assets) });
    answer = (request) => app.fetch(request);
    const leftOver = await incoming.leftOver();
    for (const one of leftOver) jobs.add(one);
    if (leftOver.length > 0) desk.read(leftOver);
    const url = `http://${HOST}:${port}/`;
    await lock.tell(url);
    const close = async (): Promise<void> => {
      await end(server, desk);
      await incoming.tidy();
      await lock.release();
    };
    return { url: `${url}?token=${session.token}`, port, leftOver: leftOver.length, close };
  } catch (error) {
    await end(server, desk);
    throw error;
  }
}

type Answer = (request: Request) => Response | Promise<Response>;

function notYet(): Response {
  return problemResponse(503, { message: 'The workbench is not open yet' });
}

async function end(server: Server, desk: Desk): Promise<void> {
  server.close();
  server.closeAllConnections();
  await desk.close();
}

function serverOf(fetch: Answer): Server {
  // A large file over a slow disk takes its time; each pause is limited where it is taken in.
  const serverOptions = { requestTimeout: 0, headersTimeout: HEADERS_MS };
  const server = createAdaptorServer({ fetch, serverOptions });
  if (!(server instanceof Server)) throw new TypeError('A plain HTTP server was asked for');
  return server;
}

async function listening(server: Server, wanted: number): Promise<number> {
  server.listen(wanted, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(
      code === 'EADDRINUSE'
        ? `Port ${wanted} is taken by another program`
        : `Port ${wanted} cannot be used (${code})`,
      { file: HOST },
      { advice: 'Name another with --port, or leave it out.', cause: error },
    );
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A port was asked for');
  return address.port;
}
