import { givenNominative } from '../../src/names/person-words.ts';
import type { LabelledForm } from './petrovich-eval.ts';

const DECLINED = /^(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ым|ом|е|ой)?$/u;
const ADJECTIVAL = /^(.+[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$/u;
const CONSONANT_CASE = /^(.+(?:ян|янц|ук|юк|ич|ан|ен|ер|он))(?:а|у|ом|ем|е)$/u;

/** The rules that Tacitus had before: a list of given names, a few patterns of surnames and patronymics. Lower-case. */
export function naiveNominative({ form, part, sex = 'male' }: LabelledForm): string {
  const word = form.toLowerCase();
  if (part === 'given') return givenNominative(word, sex)?.toLowerCase() ?? word;
  if (part === 'surname') return surnameIn(word, sex);
  if (sex === 'female') return word.replace(/(вн|чн)(?:ы|е|у|ой|ою)$/u, '$1а');
  return word.replace(/(ич)(?:а|у|ем|е)$/u, '$1');
}

function surnameIn(surname: string, sex: 'female' | 'male'): string {
  const declined = DECLINED.exec(surname)?.[1];
  if (declined !== undefined) return sex === 'female' ? `${declined}а` : declined;
  const adjectival = ADJECTIVAL.exec(surname)?.[1];
  if (adjectival !== undefined) return adjectival + (sex === 'female' ? 'ая' : 'ий');
  return sex === 'female' ? surname : (CONSONANT_CASE.exec(surname)?.[1] ?? surname);
}
