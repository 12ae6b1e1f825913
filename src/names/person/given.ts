import { caseStem } from '../russian/case-forms.ts';
import { isKnownGiven } from '../russian/known.ts';
import { readingsOf } from '../russian/readings.ts';
import { linedTable } from '../lined-table.ts';
import table from '../tables/given-sexes.compiled.json' with { type: 'json' };
import type { Sex } from './person.ts';

export type GivenSex = Sex | 'both';

const SEXES: Readonly<Record<string, GivenSex>> = { m: 'male', f: 'female', b: 'both' };

const given = linedTable(table.forms);
/** Stems of Cyrillic names, under which their cases fall together. */
const stems = linedTable(table.stems);

/**
 * Who bears a given name, from its folded form (`foldWord`); Russian cases are understood (`ильхама`). Of a hyphenated
 * name (Касым-Жомарт, Mir-Hossein) either part is asked. `undefined` for a word that is no given name we know.
 */
export function givenSex(key: string): GivenSex | undefined {
  const known = given().get(key);
  if (known !== undefined) return SEXES[known];
  const hyphen = key.indexOf('-');
  if (hyphen > 1) {
    return SEXES[given().get(key.slice(0, hyphen)) ?? given().get(key.slice(hyphen + 1)) ?? ''];
  }
  const code = key.charCodeAt(0);
  if (code < 0x430 || code > 0x44f || key.length < 3) return undefined;
  return CASE.test(key) ? SEXES[stems().get(caseStem(key)) ?? ''] : undefined;
}

/** Below this share of belief a reading is no doubt: Андрея may be a woman's name, but hardly ever is. */
const LEAST = 0.1;

/** The same of a Russian word that may stand in any case: `both` for Александра, her name or his in the genitive. */
export function declinedSex(key: string): GivenSex | undefined {
  const known = givenSex(key);
  if (known === undefined || !OBLIQUE.test(key)) return known;
  const sexes = readingsOf(key, 'given', undefined, LEAST).flatMap(({ text, sex }) =>
    sex !== undefined && isKnownGiven(text, sex) ? [sex] : [],
  );
  const [first, ...more] = new Set(sexes);
  return more.length > 0 ? 'both' : (first ?? known);
}

/** What cases of men's and women's names may both end in. */
const OBLIQUE = /[аеуюяыи]$/u;

/** The last letters of Cyrillic case forms: others need no stem. */
const CASE = /[аеуюяыимй]$/u;
