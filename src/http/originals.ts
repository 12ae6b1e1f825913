import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import type { DeskAnswers } from '../flow/workbench/answers.ts';
import type { Desk } from './desk/desk.ts';
import { checked } from './checked.ts';
import { problemResponse } from './problem.ts';
import { idParam } from './routes.ts';

const STYLE = `
:root{color-scheme:light dark}
body{margin:1.5rem auto;padding:0 1.25rem;max-width:46rem;font:1rem/1.5 Georgia,"Noto Serif",serif;overflow-wrap:anywhere}
pre{white-space:pre-wrap;font:inherit;margin:0 0 1em}
table{border-collapse:collapse}
td,th{border:1px solid #8886;padding:.2em .5em;vertical-align:top}
:target{scroll-margin-top:1rem;box-shadow:-.8rem 0 0 -.5rem #8f2417}
h1,h2,h3{font-size:1.3em;line-height:1.25}
@media (prefers-color-scheme:dark){body{background:#171614;color:#e4dfd6}:target{box-shadow:-.8rem 0 0 -.5rem #ec9a86}}
`;
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64');

/** Nothing of a document runs, is fetched, or leads anywhere; only our own page may frame it. */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`,
  'X-Frame-Options': 'SAMEORIGIN',
};

/** The files that documents were read from: as they are, and as pages. */
export function addOriginals(app: Hono, desk: Desk): void {
  app.get('/api/originals/:id/file', async ({ req }) => {
    const asked = await desk.ask('originalFile', checked(idParam, req.param()));
    if (!('json' in asked)) return problemResponse(404, asked.failure);
    return fileResponse(parsed<'originalFile'>(asked.json));
  });
  app.get('/api/originals/:id/page', async ({ req }) => {
    const asked = await desk.ask('originalPage', checked(idParam, req.param()));
    if (!('json' in asked)) return problemResponse(404, asked.failure);
    const { markup } = parsed<'originalPage'>(asked.json);
    const page = `<!doctype html><meta charset="utf-8"><title>The original</title><style>${STYLE}</style><body>${markup}`;
    return new Response(page, { headers: PAGE_HEADERS });
  });
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it names the use case that answered
function parsed<U extends 'originalFile' | 'originalPage'>(json: Uint8Array): DeskAnswers[U] {
  return JSON.parse(new TextDecoder().decode(json));
}

/** A file as it is: to be kept or drawn, never opened as a page of ours. */
async function fileResponse({ path, file }: DeskAnswers['originalFile']): Promise<Response> {
  const { size } = await stat(path);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Node's stream of bytes is the web's
  const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.toWellFormed())}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
