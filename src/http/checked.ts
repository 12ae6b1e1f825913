import type { z } from '@hono/zod-openapi';
import { RequestFailure } from './problem.ts';

/** What came, if it is as expected. Throws a RequestFailure that says where it is not. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const at = issue?.path.map(String).join('.') ?? '';
  throw new RequestFailure(
    400,
    `The request is malformed${at === '' ? '' : ` at “${at}”`}: ${issue?.message ?? ''}`,
    'See /api/openapi.json.',
  );
}
