import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Case, DeclinedPart } from '../../src/names/russian/reading.ts';
import { dataFile } from '../data-folder.ts';

type Sex = 'female' | 'male';

/** A form of a name as the sets have it. */
export interface LabelledForm {
  readonly lemma: string;
  readonly form: string;
  readonly part: DeclinedPart;
  readonly sex?: Sex;
  readonly case: Case;
}

/** A nominative and whose it is. */
export interface LabelledSex {
  readonly name: string;
  readonly sex: Sex | 'both';
}

const CASES: Readonly<Record<string, Case>> = {
  им: 'nominative',
  рд: 'genitive',
  дт: 'dative',
  вн: 'accusative',
  тв: 'instrumental',
  пр: 'prepositional',
};

/** The rows of one of the sets, without its heading; `undefined` when the data is not there. */
function rowsOf(file: string): readonly (readonly string[])[] | undefined {
  const path = dataFile('data', 'names', 'petrovich-eval', file);
  if (path === undefined) return undefined;
  const lines = readFileSync(path, 'utf8').split(/\r?\n/u).slice(1);
  return lines.filter((line) => line.trim() !== '').map((line) => line.split('\t'));
}

/** `firstnames.tsv`, `*.misc.tsv`: nominative, form, its sex, number and case. */
export function formsOf(file: string, part: DeclinedPart): readonly LabelledForm[] | undefined {
  return rowsOf(file)?.flatMap(([lemma = '', form = '', grammemes = '']) =>
    labelled(lemma, form, part, grammemes),
  );
}

/** `people.tsv`: the three parts of a name, then their forms. */
export function formsOfPeople(): readonly LabelledForm[] | undefined {
  return rowsOf('people.tsv')?.flatMap((row) => {
    const at = (index: number): string => row[index] ?? '';
    return [
      ...labelled(at(0), at(3), 'surname', at(6)),
      ...labelled(at(1), at(4), 'given', at(6)),
      ...labelled(at(2), at(5), 'patronymic', at(6)),
    ];
  });
}

function labelled(
  lemma: string,
  form: string,
  part: DeclinedPart,
  grammemes: string,
): readonly LabelledForm[] {
  const [gender = '', , name = ''] = grammemes.trim().split(',');
  const stands = CASES[name];
  if (stands === undefined || form === '') return [];
  const sex = sexIn(gender);
  return [{ lemma, form, part, case: stands, ...(sex !== 'both' && { sex }) }];
}

function sexIn(gender: string): Sex | 'both' {
  if (gender === 'мр') return 'male';
  return gender === 'жр' ? 'female' : 'both';
}

/** `*.gender.tsv` */
export function sexesOf(file: string): readonly LabelledSex[] | undefined {
  return rowsOf(file)?.map(([name = '', gender = '']) => ({ name, sex: sexIn(gender.trim()) }));
}

/** Rules were written with an eye on the other half of the nominatives only, and weights trained on it. */
export function isJudged({ lemma }: LabelledForm): boolean {
  return (createHash('sha1').update(lemma.toLowerCase()).digest()[0] ?? 0) % 2 === 1;
}
