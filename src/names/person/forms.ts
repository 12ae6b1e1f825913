import forms from '../tables/name-forms.compiled.json' with { type: 'json' };
import type { Sex } from './person.ts';

const { titles } = forms;

/** Word lists of `resources/name-forms.yml`, folded. */
export const TITLE_WORDS: ReadonlySet<string> = new Set([
  ...titles.any,
  ...titles.russian,
  ...titles.ukrainian,
]);
export const AMBIGUOUS_TITLES: ReadonlySet<string> = new Set(forms.ambiguous);
export const BY_GIVEN: ReadonlySet<string> = new Set(forms.byGiven);
export const POSTPOSED: ReadonlySet<string> = new Set(forms.postposed);
export const POSTNOMINALS: ReadonlySet<string> = new Set(forms.postnominals);
export const PARTICLES: ReadonlySet<string> = new Set(forms.particles);
export const GIVEN_PARTICLES: ReadonlySet<string> = new Set(forms.givenParticles);
export const GODLY: ReadonlySet<string> = new Set(forms.godly);
export const SERVANT: ReadonlySet<string> = new Set(forms.servant);
export const CHILD_BEFORE: ReadonlySet<string> = new Set(forms.childBefore);
export const CHILD_BEHIND: ReadonlySet<string> = new Set(forms.childBehind);
export const DAUGHTER: ReadonlySet<string> = new Set(forms.daughter);
export const ZADE: ReadonlySet<string> = new Set(forms.zade);
export const BORN: ReadonlySet<string> = new Set(forms.born);
export const HUNGARIAN_GIVEN: ReadonlySet<string> = new Set(forms.hungarian);
export const SURNAME_FIRST: Readonly<Record<'zh' | 'ko' | 'vi', ReadonlySet<string>>> = {
  zh: new Set(forms.surnameFirst.zh),
  ko: new Set(forms.surnameFirst.ko),
  vi: new Set(forms.surnameFirst.vi),
};

const feminine = new Set(forms.feminine);
const masculine = new Set(forms.masculine);
const senior = new Set(forms.generation.senior);
const junior = new Set(forms.generation.junior);

/** What a title or form of address says of its bearer's sex. */
export function sexOfHonorific(key: string): Sex | undefined {
  if (feminine.has(key)) return 'female';
  return masculine.has(key) ? 'male' : undefined;
}

/** `senior` for Sr, the elder, старший; `junior` for their opposites; `undefined` for any other word. */
export function generationOf(key: string): 'senior' | 'junior' | undefined {
  if (senior.has(key)) return 'senior';
  return junior.has(key) ? 'junior' : undefined;
}
