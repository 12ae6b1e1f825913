import {
  ENDS,
  EVENT_STATUSES,
  EVENT_TYPES,
  OUTCOMES,
  TIE_TYPES,
} from '../../../src/model/closed-words.ts';
import type { ActorChoice, ActorType, AddedKind, StatedFields } from '../api/types.ts';

/** Somebody who was chosen: of the case, or new. */
export type Chosen = ActorChoice & { readonly name: string; readonly type: ActorType };

/** What a form asks for, and what it holds. */
export type Value = readonly Chosen[] | string;

export type FormKind = AddedKind | 'expectation';

export interface Field {
  readonly name: keyof StatedFields | 'low' | 'high';
  readonly label: string;
  readonly is: 'actor' | 'actors' | 'date' | 'text' | 'choice' | 'percent';
  readonly optional?: true;
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** What somebody new most likely is. */
  readonly type?: ActorType;
}

const plain = (words: readonly string[]) => words.map((word) => [word, word] as const);

const TIE_WORDS: Readonly<Record<string, string>> = {
  'kin:parent': 'is a parent of',
  'kin:spouse': 'is married to',
  'kin:child': 'is a child of',
  'kin:sibling': 'is a brother or sister of',
  'kin:other': 'is a relative of',
  member: 'belongs to',
  leads: 'leads',
  patron: 'is the patron of',
  ally: 'is an ally of',
  rival: 'is a rival of',
  employs: 'employs',
  owns: 'owns',
};

/** The fields of each kind, in the order in which they are asked for. */
export const FIELDS: Readonly<Record<FormKind, readonly Field[]>> = {
  mention: [{ name: 'actor', label: 'Means', is: 'actor', type: 'person' }],
  claim: [
    { name: 'speaker', label: 'Who says so', is: 'actor', optional: true, type: 'person' },
    {
      name: 'polarity',
      label: 'The speaker',
      is: 'choice',
      choices: [
        ['asserts', 'asserts it'],
        ['denies', 'denies it'],
      ],
    },
    { name: 'low', label: 'At least, %', is: 'percent' },
    { name: 'high', label: 'At most, %', is: 'percent' },
  ],
  event: [
    {
      name: 'type',
      label: 'Type',
      is: 'choice',
      choices: EVENT_TYPES.map((type) => [type, type.toLowerCase()] as const),
    },
    { name: 'status', label: 'Status', is: 'choice', choices: plain(EVENT_STATUSES) },
    { name: 'initiators', label: 'Who', is: 'actors', optional: true, type: 'state' },
    { name: 'recipients', label: 'To whom', is: 'actors', optional: true, type: 'state' },
    { name: 'date', label: 'Date', is: 'date', optional: true },
    { name: 'place', label: 'Place', is: 'text', optional: true },
  ],
  tenure: [
    { name: 'person', label: 'Who', is: 'actor', type: 'person' },
    { name: 'office', label: 'Office', is: 'text' },
    { name: 'organisation', label: 'In', is: 'actor', optional: true, type: 'organisation' },
    { name: 'state', label: 'State', is: 'actor', optional: true, type: 'state' },
    { name: 'from', label: 'From', is: 'date', optional: true },
    { name: 'until', label: 'Until', is: 'date', optional: true },
    {
      name: 'ended',
      label: 'How it ended',
      is: 'choice',
      optional: true,
      choices: [['', 'not said'], ...plain(ENDS)],
    },
  ],
  tie: [
    { name: 'from', label: 'Who', is: 'actor', type: 'person' },
    {
      name: 'type',
      label: 'Tie',
      is: 'choice',
      choices: TIE_TYPES.map((type) => [type, TIE_WORDS[type] ?? type] as const),
    },
    { name: 'to', label: 'To whom', is: 'actor', type: 'person' },
    { name: 'since', label: 'Since', is: 'date', optional: true },
    { name: 'until', label: 'Until', is: 'date', optional: true },
  ],
  date: [{ name: 'edtf', label: 'Date', is: 'date' }],
  expectation: [
    { name: 'low', label: 'At least, %', is: 'percent' },
    { name: 'high', label: 'At most, %', is: 'percent' },
    { name: 'horizon', label: 'Until', is: 'date', optional: true },
    { name: 'status', label: 'So far', is: 'choice', choices: plain(OUTCOMES) },
  ],
};

/** What stands in a form, by the names of its fields. */
export type Draft = Readonly<Record<string, Value>>;

/** The first field that must be filled in and is not. */
export function missingIn(kind: FormKind, draft: Draft): Field | undefined {
  return FIELDS[kind].find(({ name, optional }) => !optional && (draft[name]?.length ?? 0) === 0);
}

const PERCENT = 100;

/** What a form says: of a new record all that is filled in, of a known one all that differs from what it was. */
export function statedBy(kind: FormKind, draft: Draft, was?: Draft): StatedFields {
  const changed = FIELDS[kind].filter(
    ({ name }) => was === undefined || JSON.stringify(draft[name]) !== JSON.stringify(was[name]),
  );
  const stated = changed.flatMap((field) => entryOf(field, draft, was !== undefined));
  const shares = changed.some(({ is }) => is === 'percent')
    ? [[kind === 'claim' ? 'certainty' : 'probability', sharesOf(draft)]]
    : [];
  return Object.fromEntries([...stated, ...shares]) as StatedFields;
}

function entryOf({ name, is }: Field, draft: Draft, known: boolean): readonly [string, unknown][] {
  const value = draft[name] ?? '';
  if (is === 'percent') return [];
  if (is === 'actors') return [[name, typeof value === 'string' ? [] : value.map(choiceOf)]];
  const [only] = typeof value === 'string' ? [value.trim()] : value.map(choiceOf);
  if (only === undefined || only === '') return known ? [[name, null]] : [];
  return [[name, only]];
}

function choiceOf(chosen: Chosen): ActorChoice {
  return 'id' in chosen ? { id: chosen.id } : { name: chosen.name, type: chosen.type };
}

function sharesOf({ low, high }: Draft): { readonly low: number; readonly high: number } {
  const [from, to] = [low, high].map((one) => Number(one) / PERCENT);
  return { low: Math.min(from ?? 0, to ?? 1), high: Math.max(from ?? 0, to ?? 1) };
}

export function percentOf(share: number): string {
  return String(Math.round(share * PERCENT));
}
