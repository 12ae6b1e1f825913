import { request } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readIntoCase } from '../../src/flow/read-into-case.ts';
import type { Answers, Posts, ServerEvents } from '../../src/http/api.ts';
import { serveCase } from '../../src/http/serve.ts';
import type { ServeOptions } from '../../src/http/serve.ts';
import { QUARREL } from './quarrel.ts';
import { freshFolder } from './tacitus.ts';

export interface Replied {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A request with whatever headers a hostile page or program may send, which `fetch` would not. */
export function askPort(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<Replied> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }),
      );
      reply.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The cookie that the address of a workbench is exchanged for. */
export async function cookieFor(url: string): Promise<string> {
  const { port, pathname, search } = new URL(url);
  const { headers } = await askPort(Number(port), `${pathname}${search}`);
  const [cookie = ''] = headers['set-cookie'] ?? [];
  return cookie.split(';')[0] ?? '';
}

/** A browser's window on a workbench. */
export interface Window {
  readonly port: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly ask: (path: string, asked?: Asked) => Promise<Replied>;
  readonly get: <P extends keyof Answers>(
    path: P,
    query?: string,
    id?: string,
  ) => Promise<Answers[P]>;
  readonly post: <P extends keyof Posts>(
    path: P,
    body: Posts[P]['body'],
    id?: string,
  ) => Promise<Replied & { readonly answer: Posts[P]['answer'] }>;
  readonly drop: (name: string, bytes: string | Uint8Array) => Promise<Replied>;
  /** What is told from now on, until the test ends. */
  readonly events: () => Promise<Heard>;
}

export interface Heard {
  /** The first event of a name that passes, of those that came and that will come. */
  readonly next: <E extends keyof ServerEvents>(
    name: E,
    passes?: (data: ServerEvents[E]) => boolean,
  ) => Promise<ServerEvents[E]>;
}

export async function openWindow(url: string): Promise<Window> {
  const port = Number(new URL(url).port);
  const headers = {
    Cookie: await cookieFor(url),
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
  };
  const ask = (path: string, { headers: more = {}, ...asked }: Asked = {}): Promise<Replied> =>
    askPort(port, path, { ...asked, headers: { ...headers, ...more } });
  return {
    port,
    headers,
    ask,
    get: async (path, query = '', id = '') => {
      const { status, text } = await ask(`${path.replace(':id', id)}${query}`);
      if (status !== 200) throw new Error(`${path}${query}: ${status} ${text}`);
      return JSON.parse(text);
    },
    post: async (path, body, id = '') => {
      const replied = await ask(path.replace(':id', id), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { ...replied, answer: JSON.parse(replied.text) };
    },
    drop: (name, body) =>
      ask(`/api/files?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body,
      }),
    events: () => listen(port, headers),
  };
}

interface Told {
  readonly name: string;
  readonly data: unknown;
}

function listen(port: number, headers: Readonly<Record<string, string>>): Promise<Heard> {
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/events', headers }, (reply) => {
      let rest = '';
      reply.setEncoding('utf8').on('data', (part: string) => {
        const blocks = `${rest}${part}`.split('\n\n');
        rest = blocks.pop() ?? '';
        told.push(...blocks.flatMap(eventOf));
        for (const look of waiting) look();
      });
      reply.on('error', () => undefined);
      resolve({ next: (name, passes = () => true) => nextOf(told, waiting, name, passes) });
    });
    sent.on('error', reject);
    sent.end();
    onTestFinished(() => void sent.destroy());
  });
}

function eventOf(block: string): readonly Told[] {
  const [, name] = /^event: (.*)$/mu.exec(block) ?? [];
  const [, data] = /^data: (.*)$/mu.exec(block) ?? [];
  return name === undefined || data === undefined ? [] : [{ name, data: JSON.parse(data) }];
}

function nextOf<E extends keyof ServerEvents>(
  told: readonly Told[],
  waiting: Set<() => void>,
  name: E,
  passes: (data: ServerEvents[E]) => boolean,
): Promise<ServerEvents[E]> {
  return new Promise((resolve) => {
    const look = (): void => {
      for (const one of told) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- events are told by their names
        const data = one.data as ServerEvents[E];
        if (one.name !== name || !passes(data)) continue;
        waiting.delete(look);
        resolve(data);
        return;
      }
    };
    waiting.add(look);
    look();
  });
}

/** A workbench on a case of one short commentary, closed when the test ends. */
export async function openQuarrel(options: ServeOptions = {}): Promise<Opened> {
  const folder = freshFolder();
  writeFileSync(join(folder, 'quarrel.txt'), QUARREL);
  const casePath = join(folder, 'quarrel.tacitus');
  await readIntoCase(casePath, [join(folder, 'quarrel.txt')]);
  return { folder, casePath, ...(await open(casePath, options)) };
}

export interface Opened {
  readonly folder: string;
  readonly casePath: string;
  readonly url: string;
  readonly window: Window;
  readonly close: () => Promise<void>;
}

export async function open(casePath: string, options: ServeOptions = {}) {
  const { url, close: end } = await serveCase(casePath, options);
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= end());
  onTestFinished(close);
  return { url, window: await openWindow(url), close };
}
