import type { Arrangement } from './arrangement.ts';
import { sexOfCyrillicSurname, sexOfLatinSurname } from './endings.ts';
import { declinedSex } from './given.ts';
import type { Sex } from './person.ts';

/**
 * What a name's form says of its bearer's sex: patronymic first, then given name, then the surname's ending. In a
 * sentence, a Russian given name may stand in any case.
 */
export function sexOfName(
  parts: Arrangement,
  script: string,
  inSentence: boolean,
): Sex | undefined {
  const patronymic = parts.patronymic[0]?.form?.sex;
  if (patronymic !== undefined) return patronymic;
  const given = parts.given[0]?.key;
  const isDeclined = inSentence && script === 'Cyrl' && given !== undefined;
  const known = isDeclined ? declinedSex(given) : parts.given[0]?.given;
  if (known === 'female' || known === 'male') return known;
  const surname = parts.surname.at(-1)?.key ?? '';
  if (script === 'Cyrl') return sexOfCyrillicSurname(surname, given);
  return script === 'Latn' ? sexOfLatinSurname(surname) : undefined;
}
