import { OpenAPIHono, z } from '@hono/zod-openapi';
import { READER_VERSION } from '../model/version.ts';
import { GET_ROUTES, decisionBody, fileQuery, idParam, undoBody } from './routes.ts';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    place: z
      .object({
        file: z.string(),
        page: z.int().optional(),
        line: z.int().optional(),
        record: z.string().optional(),
      })
      .optional(),
    advice: z.string().optional(),
  })
  .openapi('Problem');

/** Every route as OpenAPI 3.1 tells it, from the schemas that check what comes. */
export function openApiDocument(): object {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
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
      responses: answered('200', `DeskAnswers['${use}']`),
    });
  }
  for (const path of OTHERS) registry.registerPath(path);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Tacitus workbench', version: READER_VERSION },
  });
}

function answered(status: string, type: string) {
  return {
    [status]: {
      description: `\`${type}\` of src/http/api.ts`,
      content: { 'application/json': { schema: z.unknown() } },
    },
    default: {
      description: 'Why it cannot be done (RFC 9457)',
      content: { 'application/problem+json': { schema: problem } },
    },
  };
}

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
    responses: answered('200', 'DecidedAnswer'),
  },
  {
    method: 'post',
    path: '/api/decisions/{id}/undo',
    operationId: 'undo',
    summary: 'Take a decision back',
    request: { params: idParam, body: json(undoBody) },
    responses: answered('200', 'DecidedAnswer'),
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
    responses: answered('202', 'JobAnswer'),
  },
  {
    method: 'get',
    path: '/api/jobs',
    operationId: 'jobs',
    summary: 'The files that were dropped in since the program started',
    responses: answered('200', 'JobsAnswer'),
  },
  {
    method: 'get',
    path: '/api/events',
    operationId: 'events',
    summary: 'What happens, as server-sent events',
    responses: {
      200: {
        description: '`ServerEvents` of src/http/api.ts, by the name of the event',
        content: { 'text/event-stream': { schema: z.string() } },
      },
    },
  },
];
