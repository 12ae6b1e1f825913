import forms from '../tables/name-forms.compiled.json' with { type: 'json' };
import { foldWord } from './fold.ts';
import type { Sex } from './person.ts';

const { titles } = forms;

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldWord));

/** Word lists of `resources/name-forms.yml`, folded, as the words of names are. */
export const TITLE_WORDS: ReadonlySet<string> = folded([
  ...titles.any,
  ...titles.russian,
  ...titles.ukrainian,
  ...titles.persian,
]);
export const AMBIGUOUS_TITLES: ReadonlySet<string> = folded(forms.ambiguous);
export const BY_GIVEN: ReadonlySet<string> = folded(forms.byGiven);
export const POSTPOSED: ReadonlySet<string> = folded(forms.postposed);
export const POSTNOMINALS: ReadonlySet<string> = folded(forms.postnominals);
export const PARTICLES: ReadonlySet<string> = folded(forms.particles);
export const GIVEN_PARTICLES: ReadonlySet<string> = folded(forms.givenParticles);
export const GODLY: ReadonlySet<string> = folded(forms.godly);
export const SERVANT: ReadonlySet<string> = folded(forms.servant);
export const CHILD_BEFORE: ReadonlySet<string> = folded(forms.childBefore);
export const CHILD_BEHIND: ReadonlySet<string> = folded(forms.childBehind);
export const DAUGHTER: ReadonlySet<string> = folded(forms.daughter);
export const ZADE: ReadonlySet<string> = folded(forms.zade);
export const BORN: ReadonlySet<string> = folded(forms.born);
export const HUNGARIAN_GIVEN: ReadonlySet<string> = folded(forms.hungarian);
export const SURNAME_FIRST: Readonly<Record<'zh' | 'ko' | 'vi', ReadonlySet<string>>> = {
  zh: folded(forms.surnameFirst.zh),
  ko: folded(forms.surnameFirst.ko),
  vi: folded(forms.surnameFirst.vi),
};

/** All of them. */
export const EASTERN: ReadonlySet<string> = folded(Object.values(forms.surnameFirst).flat());

const feminine = folded(forms.feminine);
const masculine = folded(forms.masculine);
const senior = folded(forms.generation.senior);
const junior = folded(forms.generation.junior);

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
