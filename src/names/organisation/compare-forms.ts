import type { Reason } from '../comparison.ts';
import type { FormKind, LegalForm } from './legal-forms.ts';
import type { Organisation } from './organisation.ts';

/** `contrary` where the forms are of different natures: a foundation and a company. */
export function agreementOfForms(left: Organisation, right: Organisation): 'agreeing' | 'contrary' {
  const [a, b] = [sayingForm(left), sayingForm(right)];
  const isContrary = a !== undefined && b !== undefined && weightOf(a, b) <= OTHER_NATURE;
  return isContrary ? 'contrary' : 'agreeing';
}

/** Legal forms prove little when they agree, since forms are few; foundation and company separate. */
export function compareForms(left: Organisation, right: Organisation): readonly Reason[] {
  const [a, b] = [sayingForm(left), sayingForm(right)];
  if (a === undefined || b === undefined) return [];
  const weight = weightOf(a, b);
  const text = weight > 0 ? `${a.text} and ${b.text} are one legal form` : disagreement(a, b);
  return [{ part: 'legal-form', weight, left: a.text, right: b.text, text }];
}

/** The form that says most: `any` says only that there is a company. */
function sayingForm({ forms }: Organisation): LegalForm | undefined {
  return forms.find(({ kind }) => kind !== 'any') ?? forms[0];
}

const COMMERCIAL: ReadonlySet<FormKind> = new Set(['limited', 'stock', 'partnership', 'any']);

function weightOf(a: LegalForm, b: LegalForm): number {
  if (a.id === b.id) return 0.6;
  if (a.kind === b.kind) return 0.3;
  if (a.kind === 'any' || b.kind === 'any') return 0;
  if (COMMERCIAL.has(a.kind) && COMMERCIAL.has(b.kind)) return -0.7;
  return OTHER_NATURE;
}

const OTHER_NATURE = -3;

function disagreement(a: LegalForm, b: LegalForm): string {
  return `${a.text} and ${b.text} are different legal forms`;
}
