import * as z from 'zod';
import { isEdtf } from '../model/edtf.ts';
import { InputError } from '../model/input-error.ts';
import { ACTOR_TYPES, KINDS } from '../model/records.ts';
import type { CaseRecord, Kind } from '../model/records.ts';

/** The contract as a check of what comes from outside. Unknown fields pass: a later version may have added them. */
const recordId = z.string().regex(/^[a-z]{3}_[0-9a-z]{1,64}$/u);
const words = z.string().refine((text) => text.isWellFormed() && !text.includes('\0'));
const edtf = z.string().refine(isEdtf, 'expected an EDTF date');
const offset = z.int().min(0);
const share = z.number().min(0).max(1);
const ids = z.array(recordId);
const range = { start: offset, end: offset };

const span = z.looseObject({ passage: recordId, ...range, text: words });
const spans = z.array(span).min(1);
const fault = z.looseObject({ code: words, message: words, span: span.optional() });
const extracted = {
  by: z.looseObject({ reader: z.string(), version: z.string(), rule: z.string() }),
  standing: z.enum(['proposed', 'accepted', 'rejected']),
  as: z.looseObject({}).optional(),
};
const cslDate = z.looseObject({ raw: edtf }).optional();

const SCHEMAS = {
  document: z.looseObject({
    id: recordId,
    title: words,
    publisher: words.optional(),
    authors: z.array(z.string()),
    language: words,
    published: edtf.optional(),
    editionOf: z.looseObject({}).optional(),
    mediaType: words,
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    file: words,
    faults: z.array(fault).optional(),
    stated: z.looseObject({}).optional(),
  }),
  passage: z.looseObject({
    id: recordId,
    document: recordId,
    order: offset,
    role: z.enum(['title', 'heading', 'paragraph', 'quotation', 'item', 'note', 'caption']),
    text: words,
    pages: z.tuple([z.int(), z.int()]).optional(),
    pageBreaks: z.array(z.looseObject({ offset, page: z.int() })).optional(),
    label: words.optional(),
    level: z.int().optional(),
    markers: z.array(z.looseObject({ offset, note: recordId.optional(), label: z.string() })),
    emphasis: z.array(z.looseObject(range)),
    links: z.array(z.looseObject({ ...range, url: z.string() })).optional(),
  }),
  source: z.looseObject({
    id: recordId,
    csl: z.looseObject({
      id: recordId,
      type: words,
      title: words.optional(),
      'container-title': words.optional(),
      issued: cslDate,
      accessed: cslDate,
      URL: words.optional(),
      language: words.optional(),
    }),
    outlet: recordId.optional(),
    citedBy: ids,
    faults: z.array(fault),
    ...extracted,
  }),
  citation: z.looseObject({
    id: recordId,
    note: recordId,
    span,
    source: recordId,
    locator: words.optional(),
    ...extracted,
  }),
  actor: z.looseObject({
    id: recordId,
    type: z.enum(ACTOR_TYPES),
    name: words,
    names: z.array(z.looseObject({ text: z.string(), script: z.string(), role: z.string() })),
    descriptions: z.array(z.string()),
    identifiers: z.record(z.string(), z.string()),
    parts: z.array(z.looseObject({ id: recordId, why: z.array(z.string()) })).optional(),
    ...extracted,
  }),
  mention: z.looseObject({
    id: recordId,
    span,
    actor: recordId.optional(),
    candidates: z.array(
      z.looseObject({ actor: recordId, score: share, reasons: z.array(z.string()) }),
    ),
    form: z.enum(['name', 'initials', 'surname', 'description', 'pronoun', 'abbreviation']),
    ...extracted,
  }),
  date: z.looseObject({
    id: recordId,
    span,
    edtf,
    stated: words,
    anchor: z.enum(['absolute', 'document', 'event', 'none']),
    approximate: z.literal(true).optional(),
    part: z.enum(['early', 'mid', 'late']).optional(),
    relation: z
      .looseObject({ type: z.enum(['before', 'after', 'during']), of: recordId })
      .optional(),
    ...extracted,
  }),
  event: z.looseObject({
    id: recordId,
    spans,
    type: words,
    mode: words.optional(),
    initiators: ids,
    recipients: ids,
    date: edtf.optional(),
    place: words.optional(),
    status: z.enum(['occurred', 'alleged', 'planned', 'denied', 'hypothetical', 'conditional']),
    intensity: z.number().min(-10).max(10),
    trigger: span.optional(),
    parties: z
      .array(
        z.looseObject({
          role: z.enum(['initiator', 'recipient']),
          words: span,
          actor: recordId.optional(),
        }),
      )
      .optional(),
    when: recordId.optional(),
    order: z
      .array(
        z.looseObject({
          relation: z.enum(['before', 'after', 'during', 'overlaps', 'since', 'until']),
          to: recordId.optional(),
          thing: span,
          words: span,
          certainty: z.enum(['stated', 'likely']),
          rule: words,
        }),
      )
      .optional(),
    ...extracted,
  }),
  tenure: z.looseObject({
    id: recordId,
    spans,
    person: recordId,
    office: words,
    organisation: recordId.optional(),
    state: recordId.optional(),
    from: edtf.optional(),
    until: edtf.optional(),
    ended: z.enum(['dismissed', 'resigned', 'expired', 'died', 'arrested', 'abolished']).optional(),
    now: z.enum(['former', 'current', 'future']).optional(),
    ...extracted,
  }),
  tie: z.looseObject({
    id: recordId,
    spans,
    from: recordId,
    to: recordId,
    type: words,
    since: edtf.optional(),
    until: edtf.optional(),
    ...extracted,
  }),
  claim: z.looseObject({
    id: recordId,
    span,
    cue: span.optional(),
    chain: z.array(
      z.looseObject({
        actor: recordId.optional(),
        words: span.optional(),
        role: z.enum(['author', 'speaker', 'outlet', 'anonymous', 'group']),
      }),
    ),
    certainty: z.looseObject({
      low: share,
      high: share,
      words: z.array(z.string()),
      scale: words,
    }),
    polarity: z.enum(['asserts', 'denies']),
    sources: ids,
    about: ids,
    signal: z
      .looseObject({
        act: recordId.optional(),
        words: span,
        sender: recordId.optional(),
        audience: ids,
        reading: span.optional(),
      })
      .optional(),
    precedent: z.looseObject({ words: span, likened: span.optional() }).optional(),
    ...extracted,
  }),
  hypothesis: z.looseObject({
    id: recordId,
    question: words,
    statement: words,
    spans: z.array(span),
    speaker: recordId.optional(),
    words: span.optional(),
    ...extracted,
  }),
  expectation: z.looseObject({
    id: recordId,
    span,
    statement: words,
    probability: z.looseObject({ low: share, high: share }),
    speaker: recordId.optional(),
    words: span.optional(),
    horizon: edtf.optional(),
    status: z.enum(['open', 'yes', 'no', 'void']),
    ...extracted,
  }),
  decision: z.looseObject({
    id: recordId,
    at: words,
    by: words,
    verb: z.enum(['accept', 'reject', 'merge', 'split', 'edit', 'add']),
    record: recordId,
    reason: z.string().optional(),
    undoes: recordId.optional(),
  }),
} satisfies Record<Kind, z.ZodType>;

/** Tells what is wrong with a record; `undefined` when it is in order. */
export function problemOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return 'a record is a JSON object';
  const kind = 'kind' in record ? record.kind : undefined;
  const known = KINDS.find((one) => one === kind);
  if (known === undefined) return `"kind" is ${shown(kind)}, expected one of ${KINDS.join(', ')}`;
  const result = SCHEMAS[known].safeParse(record);
  const [issue] = result.success ? [] : result.error.issues;
  if (issue === undefined) return undefined;
  return `"${issue.path.map(String).join('.')}": ${issue.message}`;
}

function isRecord(record: unknown, problem: string | undefined): record is CaseRecord {
  return record !== null && problem === undefined;
}

function idOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  return typeof record.id === 'string' ? record.id : undefined;
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60);
}

/** A check for records from `file`. It throws an InputError that names the line and the record. */
export function validatorOf(file: string): (record: unknown, line: number) => CaseRecord {
  return (record, line) => {
    const problem = problemOf(record);
    if (isRecord(record, problem)) return record;
    const given = idOf(record);
    throw new InputError(
      `The record is malformed: ${problem}`,
      { file, line, ...(given === undefined ? {} : { record: given }) },
      { advice: 'Nothing was imported. Correct the line, or export the case again.' },
    );
  };
}
