import { isEdtf } from '../model/edtf.ts';
import type { Kind } from '../model/records.ts';
import {
  CHAIN_ROLES,
  ENDS,
  EVENT_STATUSES,
  EVENT_TYPES,
  OUTCOMES,
  TIE_TYPES,
} from '../model/closed-words.ts';

type Guard = (value: unknown) => boolean;
type Guards = Readonly<Record<string, Guard>>;

const text: Guard = (value) => typeof value === 'string' && value.trim() !== '';
const edtf: Guard = (value) => typeof value === 'string' && isEdtf(value);
const actor: Guard = (value) => typeof value === 'string' && value.startsWith('act_');
const oneOf =
  (words: readonly string[]): Guard =>
  (value) =>
    words.some((word) => word === value);
const listOf =
  (guard: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(guard);
const maybe =
  (guard: Guard): Guard =>
  (value) =>
    value === null || guard(value);
const share: Guard = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const none: Guard = (value) => value === null;

function range(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const { low, high } = value;
  return share(low) && share(high) && Number(low) <= Number(high);
}

function certainty(value: unknown): boolean {
  return isMapping(value) && range(value) && text(value['scale']) && listOf(text)(value['words']);
}

function link(value: unknown): boolean {
  if (!isMapping(value)) return false;
  const { role, actor: who } = value;
  return oneOf(CHAIN_ROLES)(role) && (who === undefined || actor(who));
}

const INTENSITY = 10;

/** What a person may state of a record of each kind, with what it may hold; `null` takes a field away where it may be. */
const STATED: Readonly<Partial<Record<Kind, Guards>>> = {
  date: {
    edtf,
    stated: edtf,
    anchor: oneOf(['absolute']),
    approximate: none,
    part: none,
    relation: none,
  },
  event: {
    type: oneOf(EVENT_TYPES),
    mode: none,
    status: oneOf(EVENT_STATUSES),
    intensity: (value) => typeof value === 'number' && Math.abs(value) <= INTENSITY,
    initiators: listOf(actor),
    recipients: listOf(actor),
    parties: none,
    date: maybe(edtf),
    when: none,
    place: maybe(text),
  },
  tenure: {
    person: actor,
    office: text,
    organisation: maybe(actor),
    state: maybe(actor),
    from: maybe(edtf),
    until: maybe(edtf),
    ended: maybe(oneOf(ENDS)),
    now: none,
  },
  tie: { from: actor, to: actor, type: oneOf(TIE_TYPES), since: maybe(edtf), until: maybe(edtf) },
  claim: {
    chain: (value) => listOf(link)(value) && Array.isArray(value) && value.length > 0,
    certainty,
    polarity: oneOf(['asserts', 'denies']),
    sources: listOf(text),
  },
  expectation: { probability: range, horizon: maybe(edtf), status: oneOf(OUTCOMES) },
};

/**
 * The fields of a record that a person stated, as far as they are fields of its kind that can be stated and hold what such a
 * field may: decisions come from files, too.
 */
export function statedFields(
  kind: Kind,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const guards = STATED[kind] ?? {};
  const kept = Object.entries(given).filter(([field, value]) => guards[field]?.(value) === true);
  return Object.fromEntries(kept);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
