import { OpenAPIHono, z } from '@hono/zod-openapi';
import { READER_VERSION } from '../model/version.ts';
import compiled from './answers.compiled.json' with { type: 'json' };
import { GET_ROUTES, decisionBody, fileQuery, idParam, publishBody, undoBody } from './routes.ts';

/**
 * Every route as OpenAPI 3.1 tells it: what is asked from the schemas that check what comes, what is answered from the
 * types of src/http/api.ts (`npm run tables:write`).
 */
export function openApiDocument(): object {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  for (const [name, schema] of Object.entries(schemas))
    registry.registerComponent('schemas', name, schema);
  for (const [path, { use, asked, summary }] of Object.entries(GET_ROUTES)) {
    const { id, ...query } = asked.shape;
    registry.registerPath({
      method: 'get',
      path: path.replace(':id', '{id}'),
      operationId: use,
      summary,
      request: {
        query: z.object(query),
        ...(id !== undefined && { params: z.object({ id }) }),
      },
      responses: answered('200', routes[path] ?? ANY),
    });
  }
  for (const path of OTHERS) registry.registerPath(path);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Tacitus workbench', version: READER_VERSION },
  });
}

/** A schema, as the library takes one that it did not make itself. */
interface Schema {
  readonly $ref: string;
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON Schema, as it was compiled
const { routes, schemas } = compiled as unknown as Readonly<
  Record<'routes' | 'schemas', Readonly<Record<string, Schema>>>
>;

const PROBLEM = {
  description: 'Why it cannot be done (RFC 9457)',
  content: { 'application/problem+json': { schema: named('Problem') } },
};

function named(type: string) {
  return { $ref: `#/components/schemas/${type}` };
}

function answered(
  status: string,
  schema: Schema | typeof BYTES | typeof TEXT | typeof ANY,
  type = 'application/json',
) {
  return {
    [status]: { description: 'What was asked for', content: { [type]: { schema } } },
    default: PROBLEM,
  };
}

const BYTES = { type: 'string', format: 'binary' } as const;
const TEXT = { type: 'string' } as const;
const ANY = { type: 'object' } as const;

function json(schema: z.ZodType) {
  return { required: true, content: { 'application/json': { schema } } };
}

type Path = Parameters<OpenAPIHono['openAPIRegistry']['registerPath']>[0];

const OTHERS: readonly Path[] = [
  {
    method: 'post',
    path: '/api/decisions',
    operationId: 'decide',
    summary: 'Accept, reject, merge, split',
    request: { body: json(decisionBody) },
    responses: answered('200', named('DecidedAnswer')),
  },
  {
    method: 'post',
    path: '/api/decisions/{id}/undo',
    operationId: 'undo',
    summary: 'Take a decision back',
    request: { params: idParam, body: json(undoBody) },
    responses: answered('200', named('DecidedAnswer')),
  },
  {
    method: 'post',
    path: '/api/files',
    operationId: 'dropFile',
    summary: 'Drop a file in: its bytes as they are',
    request: {
      query: fileQuery,
      body: {
        required: true,
        content: {
          'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) },
        },
      },
    },
    responses: answered('202', named('JobAnswer')),
  },
  {
    method: 'get',
    path: '/api/jobs',
    operationId: 'jobs',
    summary: 'The files that were dropped in since the program started',
    responses: answered('200', routes['/api/jobs'] ?? ANY),
  },
  {
    method: 'get',
    path: '/api/events',
    operationId: 'events',
    summary: 'What happens, as server-sent events',
    // Each event's data, by the name of the event.
    responses: answered('200', named('ServerEvents'), 'text/event-stream'),
  },
  {
    method: 'post',
    path: '/api/dossier',
    operationId: 'publish',
    summary: 'Write the dossier beside the case, with what to leave out',
    request: { body: json(publishBody) },
    responses: answered('200', named('PublishAnswer')),
  },
  {
    method: 'get',
    path: '/api/dossier.zip',
    operationId: 'dossierFile',
    summary: 'The dossier that was written last, in one file',
    responses: answered('200', BYTES, 'application/zip'),
  },
  {
    method: 'get',
    path: '/api/originals/{id}/file',
    operationId: 'originalFile',
    summary: 'The file that a document was read from, as it is',
    request: { params: idParam },
    responses: answered('200', BYTES, 'application/octet-stream'),
  },
  {
    method: 'get',
    path: '/api/originals/{id}/page',
    operationId: 'originalPage',
    summary: 'The same as a page for a frame in which nothing runs; not of a PDF',
    request: { params: idParam },
    responses: answered('200', TEXT, 'text/html'),
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    operationId: 'openapi',
    summary: 'This document',
    responses: answered('200', ANY),
  },
];
