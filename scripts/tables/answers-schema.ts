import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import type { Schema } from 'ts-json-schema-generator';

const ROOT = join(import.meta.dirname, '..', '..');
/** Types of src/http/api.ts and src/flow/workbench/answers.ts; what they are made of follows. */
const TYPES = ['Answers', 'ServerEvents', 'Problem', 'DecidedAnswer', 'PublishAnswer', 'JobAnswer'];
/** How the generator writes the places of its definitions. */
const GENERATED = '#/definitions/';
const COMPONENTS = '#/components/schemas/';

/**
 * What the workbench's server answers as JSON Schema, from the types that the compiler checks: `routes` by their paths,
 * `schemas` by their names. Fields that are not told may come with a later version.
 */
export function compileAnswersSchema(): unknown {
  const generator = createGenerator({
    path: join(ROOT, 'src', 'http', 'api.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    skipTypeCheck: true,
    additionalProperties: true,
  });
  const found = new Map<string, Schema>();
  for (const type of TYPES)
    for (const [name, schema] of Object.entries(generator.createSchema(type).definitions ?? {}))
      if (typeof schema === 'object') found.set(name, schema);
  const { Answers: answers, ...schemas } = renamed(Object.fromEntries(found));
  if (JSON.stringify(schemas).includes(LOST))
    throw new TypeError('A `NonNullable<…>` is lost in the schemas: say `Exclude<…, undefined>`.');
  return { routes: answers?.properties ?? {}, schemas: inOrder(schemas) };
}

/** What becomes of `T & {}`. */
const LOST = '{"type":"object","properties":{}},{';

type Schemas = Readonly<Record<string, Schema>>;

/** In names of OpenAPI stand letters, digits and few signs: `List<ActRow>` is `List_ActRow`. */
function renamed(schemas: Schemas): Schemas {
  const text = JSON.stringify(schemas, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value;
    return `${COMPONENTS}${plain(decodeURIComponent(value.slice(GENERATED.length)))}`;
  });
  const parsed: Schemas = JSON.parse(text);
  return Object.fromEntries(Object.entries(parsed).map(([name, one]) => [plain(name), one]));
}

/** What a module keeps to itself has no name but its place, which changes with every line before it. */
const UNNAMED = 'inner';

function plain(name: string): string {
  return name
    .replace(/alias-[\d-]+/gu, UNNAMED)
    .replace(/[^\w.-]+/gu, '_')
    .replace(/_+$/u, '');
}

function inOrder(schemas: Schemas): Schemas {
  return Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
