import type { ActorType } from '../../model/records.ts';
import type { Comparison } from '../comparison.ts';
import { compareOrganisations } from '../organisation/compare.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { parseOrganisation } from '../organisation/parse.ts';
import { comparePeople } from './compare-people.ts';
import { preparePerson } from './prepared-person.ts';
import type { PreparedPerson } from './prepared-person.ts';

/** A name that was taken apart once, to be compared with many. */
export type PreparedName = PreparedPerson | PreparedOrganisation;

interface PreparedOrganisation {
  readonly kind: 'organisation';
  readonly text: string;
  readonly organisation: Organisation;
}

export interface CompareOptions {
  /** What the names are names of; `person` by default. States, groups, places and events are read as organisations are. */
  readonly type?: ActorType;
  /** The language the names are printed in (ISO 639-1), where it is known. */
  readonly language?: string;
}

/** Takes a name apart. Any string will do; one that holds no letters agrees with none. */
export function prepareName(text: string, options: CompareOptions = {}): PreparedName {
  const { type = 'person', language } = options;
  if (type === 'person') return preparePerson(text, language);
  return { kind: 'organisation', text, organisation: parseOrganisation(text) };
}

/**
 * Whether two names are meant for one bearer: a calibrated probability, a verdict that abstains where the words do not
 * decide, and what spoke for and against. Symmetric but for the sides in its reasons. A name of a person and one of an
 * organisation are different.
 */
export function compareNames(
  a: string | PreparedName,
  b: string | PreparedName,
  options: CompareOptions = {},
): Comparison {
  const left = typeof a === 'string' ? prepareName(a, options) : a;
  const right = typeof b === 'string' ? prepareName(b, options) : b;
  if (left.kind === 'person' && right.kind === 'person') return comparePeople(left, right);
  if (left.kind === 'organisation' && right.kind === 'organisation') {
    return compareOrganisations(left.organisation, right.organisation);
  }
  return UNLIKE;
}

const UNLIKE: Comparison = {
  score: 0,
  verdict: 'different',
  reasons: [{ part: 'whole', weight: -10, text: 'one is the name of a person, the other is not' }],
};
