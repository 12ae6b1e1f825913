import { z } from '@hono/zod-openapi';
import { ITEM_KINDS } from '../view/chronology-item.ts';
import { isEdtf } from '../model/edtf.ts';
import { ACTOR_TYPES } from '../model/records.ts';
import { ADDED_KINDS, REVIEW_KINDS } from '../flow/workbench/answers.ts';
import { LEFT_OUT_KINDS } from '../flow/leave-out.ts';
import type { DeskQuestions } from '../flow/workbench/answers.ts';
import type { UseCase } from '../flow/workbench/desk.ts';
import type { Answers } from './api.ts';

const text = z.string().min(1).max(500);
const id = z.string().regex(/^[a-z]{3}_[0-9a-z]{1,64}$/u, 'expected the id of a record');
const count = z.coerce.number().pipe(z.int().min(0).max(1_000_000));
const edtf = text.refine(isEdtf, 'expected a date as EDTF writes it, such as 2024-11');
const flag = z
  .enum(['0', '1', 'true', 'false'])
  .transform((word) => word === '1' || word === 'true');

const paging = { limit: count.exactOptional(), offset: count.exactOptional() };
const findings = { actor: text.exactOptional(), document: text.exactOptional(), ...paging };
const inTime = {
  actor: text.exactOptional(),
  place: text.exactOptional(),
  document: text.exactOptional(),
  kind: z.enum(ITEM_KINDS).exactOptional(),
  from: edtf.exactOptional(),
  until: edtf.exactOptional(),
  all: flag.exactOptional(),
};

/** A `GET` route: what it is asked, and the use case that answers. */
interface GetRoute<U extends UseCase> {
  readonly use: U;
  readonly asked: z.ZodType<DeskQuestions[U]> & {
    readonly shape: Readonly<Record<string, z.ZodType>>;
  };
  readonly summary: string;
}

function route<U extends UseCase>(
  use: U,
  summary: string,
  asked: GetRoute<U>['asked'],
): GetRoute<U> {
  return { use, asked, summary };
}

/** Every `GET` route that the desk answers. Path parameters are questions, too. */
export const GET_ROUTES = {
  '/api/case': route('case', 'The case itself', z.object({})),
  '/api/documents': route('documents', 'The documents with what was found in each', z.object({})),
  '/api/documents/:id': route(
    'document',
    'A document as a page, or a part of it',
    z.object({ id: text, part: count.exactOptional(), at: text.exactOptional() }),
  ),
  '/api/documents/:id/overview': route(
    'overview',
    'Headings, counts, faults and open names of a document as a whole',
    z.object({ id: text }),
  ),
  '/api/sources': route(
    'sources',
    'The sources in the order of a bibliography',
    z.object({ document: text.exactOptional(), ...paging }),
  ),
  '/api/faults': route(
    'faults',
    'What is wrong with the texts',
    z.object({ document: text.exactOptional() }),
  ),
  '/api/actors': route(
    'actors',
    'The actors, most mentioned first',
    z.object({ type: z.enum(ACTOR_TYPES).exactOptional(), ...paging }),
  ),
  '/api/actors/:id': route('actor', 'Everything that is said of an actor', z.object({ id })),
  '/api/chronology': route(
    'chronology',
    'The dates and dated acts by time',
    z.object({ ...inTime, ...paging }),
  ),
  '/api/chronology/marks': route('marks', 'The same in few bytes, for a picture', z.object(inTime)),
  '/api/chronology/unsettled': route(
    'unsettled',
    'Acts without a date, rival dates of one thing, and what cannot all be true',
    z.object({ ...inTime, limit: count.exactOptional() }),
  ),
  '/api/claims': route(
    'claims',
    'What is said, by whom, how surely',
    z.object({ speaker: text.exactOptional(), ...findings }),
  ),
  '/api/acts': route('acts', 'Who did what to whom', z.object(findings)),
  '/api/offices': route('offices', 'Who held which office', z.object(findings)),
  '/api/ties': route('ties', 'What binds or divides two actors', z.object(findings)),
  '/api/explanations': route('explanations', 'Rival answers to a question', z.object(findings)),
  '/api/expectations': route('expectations', 'What is expected', z.object(findings)),
  '/api/network': route(
    'network',
    'Who is bound to whom, at a date or at any',
    z.object({ at: edtf.exactOptional(), limit: count.exactOptional() }),
  ),
  '/api/review': route(
    'review',
    'What waits for a person, what matters most first',
    z.object({ limit: count.exactOptional(), kind: z.enum(REVIEW_KINDS).exactOptional() }),
  ),
  '/api/search': route(
    'search',
    'Passages and actors by words, in any script and word form',
    z.object({
      q: z.string().max(500),
      limit: z.coerce.number().pipe(z.int().min(1).max(1000)).exactOptional(),
      document: id.exactOptional(),
    }),
  ),
  '/api/explain/:id': route('explain', 'Why a record is there', z.object({ id: text })),
  '/api/log': route(
    'log',
    'What people decided, latest first',
    z.object({ limit: count.exactOptional() }),
  ),
  '/api/originals/:id': route(
    'original',
    'The file that a document was read from, and how it is shown',
    z.object({ id }),
  ),
  '/api/words/:id': route(
    'words',
    'What is known of words that a person selected in a passage',
    z.object({ id, start: count, end: count }),
  ),
} as const satisfies Omit<Record<keyof Answers, unknown>, '/api/jobs'>;

const short = z.string().max(2_000);

const word = z.string().max(40);
const date = edtf.nullable();
const chance = z.number().min(0).max(1);
const chances = z.strictObject({ low: chance, high: chance });
const actorId = z.string().regex(/^act_[0-9a-z]{1,64}$/u, 'expected the id of an actor');
const actor = z.union([
  z.strictObject({ id: actorId }),
  z.strictObject({ name: z.string().trim().min(1).max(300), type: z.enum(ACTOR_TYPES) }),
]);
const actors = z.array(actor).max(50);

/** What a person states of a record; which field belongs to which kind is looked at where it is stated. */
const fields = z.strictObject({
  actor: actor.exactOptional(),
  edtf: edtf.exactOptional(),
  type: word.exactOptional(),
  status: word.exactOptional(),
  initiators: actors.exactOptional(),
  recipients: actors.exactOptional(),
  date: date.exactOptional(),
  place: text.nullable().exactOptional(),
  person: actor.exactOptional(),
  office: text.exactOptional(),
  organisation: actor.nullable().exactOptional(),
  state: actor.nullable().exactOptional(),
  ended: word.nullable().exactOptional(),
  until: date.exactOptional(),
  from: z.union([edtf, actor, z.null()]).exactOptional(),
  to: actor.exactOptional(),
  since: date.exactOptional(),
  speaker: actor.nullable().exactOptional(),
  certainty: chances.exactOptional(),
  polarity: word.exactOptional(),
  sources: z.array(id).max(200).exactOptional(),
  probability: chances.exactOptional(),
  horizon: date.exactOptional(),
});

/** The body of `POST /api/decisions`. */
export const decisionBody = z.strictObject({
  verb: z.enum(['accept', 'reject', 'merge', 'split', 'edit', 'add']),
  record: id,
  after: z
    .strictObject({
      with: id.exactOptional(),
      actor: id.exactOptional(),
      part: id.exactOptional(),
      mentions: z.array(id).min(1).max(10_000).exactOptional(),
      document: id.exactOptional(),
      name: z.string().trim().min(1).max(300).exactOptional(),
      kind: z.enum(ADDED_KINDS).exactOptional(),
      start: z.int().min(0).exactOptional(),
      end: z.int().min(0).exactOptional(),
      fields: fields.exactOptional(),
    })
    .exactOptional(),
  reason: short.exactOptional(),
}) satisfies z.ZodType<DeskQuestions['decide']>;

const names = z.array(text).max(2_000);

/** The body of `POST /api/dossier`. */
export const publishBody = z.strictObject({
  title: z.string().trim().min(1).max(300).exactOptional(),
  without: z
    .strictObject({
      documents: names.exactOptional(),
      kinds: z.array(z.enum(LEFT_OUT_KINDS)).exactOptional(),
      proposals: z.boolean().exactOptional(),
      actors: names.exactOptional(),
    })
    .exactOptional(),
}) satisfies z.ZodType<DeskQuestions['publish']>;

export const undoBody = z.strictObject({ reason: short.exactOptional() });

export const idParam = z.object({ id });
export const fileQuery = z.object({ name: z.string().min(1).max(1_000) });
