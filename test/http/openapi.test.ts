import { expect, test } from 'vitest';
import { z } from 'zod';
import { appOf } from '../../src/http/app.ts';
import { Assets } from '../../src/http/assets.ts';
import { Hub } from '../../src/http/events.ts';
import { IncomingFolder } from '../../src/http/incoming.ts';
import { Jobs } from '../../src/http/jobs.ts';
import { openApiDocument } from '../../src/http/openapi.ts';
import { GET_ROUTES } from '../../src/http/routes.ts';
import { newSession } from '../../src/http/session.ts';
import { openQuarrel } from '../support/workbench.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

interface Told {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}

const told: Told = JSON.parse(JSON.stringify(openApiDocument()));

/** Every route of the server that begins with /api, as `get /api/case`. */
function routesOfServer(): readonly string[] {
  const parts = {
    desk: {
      ask: () => Promise.reject(new Error('Nothing is asked')),
      read: () => undefined,
      close: () => Promise.resolve(),
    },
    session: newSession(() => 0),
    hub: new Hub(),
    jobs: new Jobs(),
    incoming: new IncomingFolder('/nowhere'),
    assets: new Assets('/nowhere'),
    port: () => 0,
    casePath: '/nowhere',
  };
  const routes = appOf(parts)
    .routes.filter(({ path }) => path.startsWith('/api/') && !path.endsWith('*'))
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(':id', '{id}')}`);
  return [...new Set(routes)].toSorted();
}

test('every route of the server stands in the OpenAPI document, and nothing else', () => {
  const found = Object.entries(told.paths).flatMap(([path, by]) =>
    Object.keys(by).map((method) => `${method} ${path}`),
  );
  expect(found.toSorted()).toEqual(routesOfServer());
  for (const [path, { asked }] of Object.entries(GET_ROUTES)) {
    const names = told.paths[path.replace(':id', '{id}')]?.['get']?.parameters ?? [];
    expect(names.map(({ name }) => name).toSorted()).toEqual(Object.keys(asked.shape).toSorted());
  }
  for (const operation of Object.values(told.paths).flatMap((by) => Object.values(by)))
    expect(Object.keys(operation.responses['default']?.content ?? {})).toEqual([
      'application/problem+json',
    ]);
});

/** What an answer has to be, as a program reads it from the document. */
function schemaOf(method: string, path: string, status = '200', type = 'application/json') {
  const schema = told.paths[path]?.[method]?.responses[status]?.content[type]?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} is not told`);
  const text = JSON.stringify({ ...schema, $defs: told.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

test('what is answered is what the document says', async () => {
  const { window } = await openQuarrel();
  const { get, post, ask } = window;
  const [document] = await get('/api/documents');
  const page = await get('/api/documents/:id', '', document?.id);
  const [actor] = (await get('/api/actors')).rows;
  const [act] = page.acts;
  const ids: Readonly<Record<string, string>> = {
    actor: actor?.id ?? '',
    explain: act?.id ?? '',
    words: act?.span.passage ?? '',
  };
  const queries = new Map<string, string>([
    ['search', '?q=sabot'],
    ['words', '?start=0&end=12'],
  ]);
  for (const [path, { use }] of Object.entries(GET_ROUTES)) {
    const id = ids[use] ?? document?.id ?? '';
    const query = queries.get(use) ?? '';
    const { text, status } = await ask(`${path.replace(':id', id)}${query}`);
    expect([path, status]).toEqual([path, 200]);
    const schema = schemaOf('get', path.replace(':id', '{id}'));
    expect([path, schema.safeParse(JSON.parse(text)).error?.issues]).toEqual([path, undefined]);
    // A schema that anything fits would say nothing.
    expect([path, schema.safeParse('a word').success]).toEqual([path, false]);
  }
  const decided = await post('/api/decisions', { verb: 'reject', record: act?.id ?? '' });
  schemaOf('post', '/api/decisions').parse(decided.answer);
  const undone = await post('/api/decisions/:id/undo', {}, decided.answer.decision.id);
  schemaOf('post', '/api/decisions/{id}/undo').parse(undone.answer);
  schemaOf('post', '/api/dossier').parse((await post('/api/dossier', {})).answer);
  const dropped = await window.drop('new.txt', 'A new text\n\nVera Lisova spoke.\n');
  schemaOf('post', '/api/files', '202').parse(JSON.parse(dropped.text));
  schemaOf('get', '/api/jobs').parse(await get('/api/jobs'));
  const problem = schemaOf('get', '/api/case', 'default', 'application/problem+json');
  for (const path of ['/api/actors/act_nobody', '/api/claims?limit=many', '/api/nothing'])
    problem.parse(JSON.parse((await ask(path)).text));
});
