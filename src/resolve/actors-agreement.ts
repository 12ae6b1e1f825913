import { givenKey } from '../names/person-name.ts';
import type { PersonName } from '../names/person-name.ts';

/** How surely a name is that of a person, and why. */
export interface Agreement {
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

const FULL = 1;
const INITIALS = 0.9;
const SURNAME = 0.8;

/**
 * Compares a name with that of a person of the same surname: another given name, another initial or another sex
 * separates them (`undefined`); what one of them leaves out does not.
 */
export function agreement(name: PersonName, person: PersonName): Agreement | undefined {
  const reasons = [`the surname “${name.surname}” agrees with “${person.surname}”`];
  if (name.sex !== undefined && person.sex !== undefined) {
    if (name.sex !== person.sex) return undefined;
    reasons.push(`both forms are ${name.sex}`);
  }
  if (name.given !== undefined) return agreeInFull(name, person, reasons);
  if (name.initials.length > 0) return agreeInInitials(name, person, reasons);
  return { score: SURNAME, reasons };
}

function agreeInFull(
  name: PersonName,
  person: PersonName,
  reasons: readonly string[],
): Agreement | undefined {
  if (person.given === undefined) return undefined;
  if (givenKey(name.given ?? '') !== givenKey(person.given)) return undefined;
  const { middle } = name;
  const differs =
    middle !== undefined &&
    person.middle !== undefined &&
    givenKey(middle) !== givenKey(person.middle);
  if (differs) return undefined;
  return { score: FULL, reasons: [...reasons, `the given name “${name.given ?? ''}” agrees`] };
}

function agreeInInitials(
  name: PersonName,
  person: PersonName,
  reasons: readonly string[],
): Agreement | undefined {
  const theirs = initialsOf(person);
  const isApart = name.initials.some((initial, index) => {
    const their = theirs[index];
    return their !== undefined && !sameInitial(initial, their);
  });
  if (isApart || theirs.length === 0) return undefined;
  const shown = name.initials.map((initial) => `${initial}.`).join(' ');
  const whole = person.given ?? theirs.map((initial) => `${initial}.`).join(' ');
  return { score: INITIALS, reasons: [...reasons, `the initial ${shown} agrees with ${whole}`] };
}

/** Given and middle names stand for their first letters. */
function initialsOf({ given, middle, initials }: PersonName): readonly string[] {
  if (given === undefined) return initials;
  return middle === undefined ? [given, ...initials] : [given, middle];
}

/** `Дж` agrees with Джон and with `Д`. */
function sameInitial(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left.startsWith(right) || right.startsWith(left);
}
