import type { Actor, ActorName } from '../model/records.ts';
import { roleOf } from '../names/gazetteer.ts';
import { knownThing } from '../names/things/known-thing.ts';
import type { KeysOf } from './across-types.ts';

/** What of an actor is compared with others. */
export interface Profile {
  readonly actor: Actor;
  /** The best form first, then other full forms, each once. */
  readonly forms: readonly string[];
  /** A person known by initials or a surname alone. */
  readonly partial: boolean;
  readonly keys: readonly string[];
  /** What lists know its names for: one entry where a name is of one bearer, else all bearers of its names. */
  readonly things: readonly string[];
}

/** Forms that are compared at most: an actor of a thousand documents has as many spellings as it has. */
const MOST_FORMS = 6;
const MOST_KEYS = 12;

export function profileOf(actor: Actor, keysOf: KeysOf): Profile {
  const { type, name, names, identifiers } = actor;
  const forms = [name, ...names.filter((one) => isComparable(one, type)).map(({ text }) => text)];
  const full = type === 'person' ? forms.filter((form) => roleOf(form) === 'full') : forms;
  const partial = full.length === 0;
  const compared = [...new Set(partial ? [name] : full)].slice(0, MOST_FORMS);
  const keys = new Set(compared.flatMap((form) => keysOf(form, type)));
  return {
    actor,
    forms: compared,
    partial,
    things: type === 'person' || type === 'state' ? [] : thingsOf(compared),
    keys: [
      ...Object.entries(identifiers).map(([scheme, value]) => `${scheme}=${value}`),
      ...[...keys].slice(0, MOST_KEYS).map((key) => `${familyOf(type)} ${key}`),
    ],
  };
}

function thingsOf(forms: readonly string[]): readonly string[] {
  const known = forms.map((form) => knownThing(form).filter(({ type }) => type !== 'state'));
  const sure = known.filter(({ length }) => length === 1);
  return [...new Set((sure.length > 0 ? sure : known).flat().map(({ entry }) => entry))];
}

/** Organisations and groups are seldom told apart by their names. */
export function familyOf(type: Actor['type']): string {
  return type === 'group' ? 'organisation' : type;
}

function isComparable({ role }: ActorName, type: Actor['type']): boolean {
  if (type === 'person') return role === 'full';
  return role === 'full' || role === 'short' || role === 'abbreviation';
}
