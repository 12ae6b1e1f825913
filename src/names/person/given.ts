import { caseStem } from '../russian/case-forms.ts';
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

/** The last letters of Cyrillic case forms: others need no stem. */
const CASE = /[аеуюяыимй]$/u;
