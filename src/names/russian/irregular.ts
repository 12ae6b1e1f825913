import table from '../tables/russian-declension.compiled.json' with { type: 'json' };
import { CASES } from './reading.ts';
import type { Case, DeclinedPart } from './reading.ts';
import { isBearer, isPart } from './rules.ts';
import type { Bearer } from './rules.ts';

/** A form of a name whose stem changes (Льва), or of one that keeps its -а (Дюма). */
export interface IrregularForm {
  /** The nominative, lower-case. */
  readonly nominative: string;
  readonly bearer: Bearer;
  readonly cases: readonly Case[];
}

interface Irregular {
  readonly bearer: Bearer;
  readonly forms: readonly string[];
}

const byForm: Readonly<Record<DeclinedPart, Map<string, IrregularForm[]>>> = {
  given: new Map(),
  patronymic: new Map(),
  surname: new Map(),
};
const byNominative = new Map<string, Irregular[]>();

for (const { part, bearer, forms: written } of table.irregular) {
  if (!isBearer(bearer) || !isPart(part)) continue;
  const forms = CASES.map((_, index) => (written[index] ?? written[0] ?? '').toLowerCase());
  const nominative = forms[0] ?? '';
  push(byNominative, `${part} ${nominative}`, { bearer, forms });
  for (const form of new Set(forms)) {
    const cases = CASES.filter((_, index) => forms[index] === form);
    push(byForm[part], form, { nominative, bearer, cases });
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const NONE: readonly IrregularForm[] = [];

/** The irregular names that a lower-case form belongs to. */
export function irregularForms(form: string, part: DeclinedPart): readonly IrregularForm[] {
  return byForm[part].get(form) ?? NONE;
}

/** The lower-case form of an irregular lower-case nominative; `undefined` when the name is regular. */
export function irregularCase(
  nominative: string,
  part: DeclinedPart,
  bearer: Bearer,
  to: Case,
): string | undefined {
  const known = byNominative.get(`${part} ${nominative}`);
  const own = known?.find((one) => one.bearer === 'any' || one.bearer === bearer);
  return own?.forms[CASES.indexOf(to)];
}

const FIXED = new Set(table.fixed);

/** Whether the first part of a double name keeps its form: Тер-Петросяна. */
export function isFixedPart(piece: string): boolean {
  return FIXED.has(piece.toLowerCase());
}
