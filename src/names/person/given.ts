import { caseStem } from '../russian/case-forms.ts';
import variants from '../tables/given-name-variants.compiled.json' with { type: 'json' };
import words from '../tables/person-words.compiled.json' with { type: 'json' };
import { foldWord } from './fold.ts';
import type { Sex } from './person.ts';

export type GivenSex = Sex | 'both';

const given = new Map<string, GivenSex>();
/** Stems of Cyrillic names, under which their cases fall together. */
const stems = new Map<string, GivenSex>();

function add(map: Map<string, GivenSex>, key: string, sex: GivenSex): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === sex ? sex : 'both');
}

const { latin, cyrillic } = words.givenNames;
for (const sex of ['male', 'female'] as const) {
  for (const name of latin[sex]) add(given, foldWord(name), sex);
  for (const name of cyrillic[sex]) {
    add(given, foldWord(name), sex);
    add(stems, caseStem(name), sex);
  }
}

for (const [, sex, , forms = '', shorts = ''] of variants) {
  if (sex !== 'male' && sex !== 'female') continue;
  for (const form of `${forms} ${shorts}`.trim().split(' ')) {
    add(given, foldWord(form), sex);
    if (/^[а-яё]/iu.test(form)) add(stems, caseStem(form), sex);
  }
}

/**
 * Who bears a given name, from its folded form (`foldWord`); Russian cases are understood (`ильхама`). Of a hyphenated
 * name (Касым-Жомарт, Mir-Hossein) either part is asked. `undefined` for a word that is no given name we know.
 */
export function givenSex(key: string): GivenSex | undefined {
  const known = given.get(key);
  if (known !== undefined) return known;
  const hyphen = key.indexOf('-');
  if (hyphen > 1) return given.get(key.slice(0, hyphen)) ?? given.get(key.slice(hyphen + 1));
  const code = key.charCodeAt(0);
  if (code < 0x430 || code > 0x44f || key.length < 3) return undefined;
  return CASE.test(key) ? stems.get(caseStem(key)) : undefined;
}

/** The last letters of Cyrillic case forms: others need no stem. */
const CASE = /[аеуюяыимй]$/u;
