import type { Reason } from '../comparison.ts';
import type { Evidence, Feature } from './person-evidence.ts';

type Sentence = (left: string, right: string) => string;

/** What an observation is in words. */
const WHOLE: Readonly<Partial<Record<Feature, Sentence>>> = {
  'order:swapped': () => 'given name and surname stand the other way round',
  'words:one': () => 'both names are a single word',
  'words:many': () => 'three or more words agree',
  'words:twice': () => 'two words are spelled differently',
  'sex:different': (left, right) => `the forms are of different sex: ${left}, ${right}`,
  'generation:different': (left, right) => `the generations differ: ${left}, ${right}`,
  'maiden:equal': (left, right) => `the maiden name ${left} agrees with ${right}`,
  'joined:equal': (left, right) => `${left} and ${right} are the same words, joined or parted`,
  'script:across': (left, right) => `the names stand in different scripts (${left}, ${right})`,
};

const OBSERVATIONS: Readonly<Record<string, (what: string) => Sentence>> = {
  equal: (what) => (left, right) =>
    left === right || left.toLowerCase() === right.toLowerCase()
      ? `the ${what} ${left} agrees`
      : `the ${what}s ${left} and ${right} are equal after transliteration`,
  form: (what) => (left, right) => `${left} and ${right} are forms of one ${what}`,
  spelling: (what) => (left, right) => `${left} and ${right} are spellings of one ${what}`,
  variant: (what) => (left, right) => `${left} and ${right} are one ${what} in different languages`,
  diminutive: (what) => (left, right) =>
    `${left} and ${right} may be one ${what}, shortened or in another language`,
  typo: (what) => (left, right) => `the ${what}s ${left} and ${right} differ by a slip`,
  near: (what) => (left, right) => `the ${what}s ${left} and ${right} are alike, not equal`,
  initial: () => (left, right) =>
    left.length < right.length
      ? `the initial ${left} agrees with ${right}`
      : `the initial ${right} agrees with ${left}`,
  apart: () => (left, right) => `the initial disagrees: ${left}, ${right}`,
  different: (what) => (left, right) => `the ${what}s ${left} and ${right} differ`,
  missing: lacking,
  many: lacking,
};

function lacking(what: string): Sentence {
  return (left, right) =>
    left === ''
      ? `the ${what} ${right} is missing on the left`
      : `the ${what} ${left} is missing on the right`;
}

const PARTS: Readonly<Record<string, string>> = {
  given: 'given name',
  further: 'further name',
  surname: 'surname',
  crossed: 'name',
  called: 'name',
};

const sentences = new Map<Feature, Sentence>();
const ofFathers = new Map<Feature, Sentence>();

/** The reason that an observation gives, with its weight in log-odds. */
export function reasonOf({ feature, part, left, right }: Evidence, weight: number): Reason {
  const text = sentenceOf(feature, part === 'patronymic')(left ?? '', right ?? '');
  if (left === undefined)
    return right === undefined ? { part, weight, text } : { part, weight, right, text };
  return right === undefined ? { part, weight, left, text } : { part, weight, left, right, text };
}

function sentenceOf(feature: Feature, isPatronymic: boolean): Sentence {
  const known = isPatronymic ? ofFathers : sentences;
  const found = known.get(feature);
  if (found !== undefined) return found;
  const made = WHOLE[feature] ?? makeSentence(feature, isPatronymic);
  known.set(feature, made);
  return made;
}

function makeSentence(feature: Feature, isPatronymic: boolean): Sentence {
  const [part = '', observation = ''] = feature.split(':');
  const what = isPatronymic ? 'patronymic' : (PARTS[part] ?? part);
  return OBSERVATIONS[observation]?.(what) ?? ((left, right) => `${what}: ${left}, ${right}`);
}
