import { comparePeople } from '../names/compare/compare-people.ts';
import type { PreparedPerson } from '../names/compare/prepared-person.ts';
import type { Comparison } from '../names/comparison.ts';
import type { MentionForm } from '../model/records.ts';

/** How surely a name is that of a person of the same document, and why. */
export interface Agreement {
  /** 0…1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

const INITIALS = 0.9;
const SURNAME = 0.8;
const BY_PATRONYMIC = 0.9;
const LEAST_ALIKE = 0.75;
/** Reasons that weigh less than this in log-odds are not told. */
const TELLING = 0.3;

/**
 * Compares a name with that of a person whom the document knows. A full name must be the same by itself; initials and
 * a bare surname prove nothing by themselves, but within one document they are meant for somebody it names, so that it
 * is enough that the surname agrees and nothing speaks against it; so with given name and patronymic (Igor Petrovich).
 * `undefined` where the names are of two people.
 */
export function agreement(
  name: PreparedPerson,
  form: MentionForm,
  person: PreparedPerson,
): Agreement | undefined {
  const compared = comparePeople(name, person);
  if (compared.verdict === 'different') return undefined;
  const reasons = reasonsOf(compared);
  if (form === 'name' && name.name.surname === '') {
    const isTold = agreesOn(compared, 'given') && agreesOn(compared, 'patronymic');
    return isTold ? { score: BY_PATRONYMIC, reasons } : undefined;
  }
  if (form === 'name') {
    const isSame = compared.verdict === 'same' && compared.score >= LEAST_ALIKE;
    return isSame ? { score: Math.round(compared.score * 100) / 100, reasons } : undefined;
  }
  if (!agreesOn(compared, 'surname')) return undefined;
  return { score: form === 'initials' ? INITIALS : SURNAME, reasons };
}

function agreesOn({ reasons }: Comparison, part: string): boolean {
  return reasons.some((reason) => reason.part === part && reason.weight > 0);
}

function reasonsOf({ reasons }: Comparison): readonly string[] {
  return reasons
    .filter(({ part, weight }) => weight > TELLING || part === 'initial')
    .map(({ text }) => text);
}
