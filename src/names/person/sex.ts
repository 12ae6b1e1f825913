import type { Arrangement } from './arrangement.ts';
import { sexOfCyrillicSurname, sexOfLatinSurname } from './endings.ts';
import type { Sex } from './person.ts';

/** What a name's form says of its bearer's sex: patronymic first, then given name, then the surname's ending. */
export function sexOfName(parts: Arrangement, script: string): Sex | undefined {
  const patronymic = parts.patronymic[0]?.form?.sex;
  if (patronymic !== undefined) return patronymic;
  const given = parts.given[0]?.key;
  const known = parts.given[0]?.given;
  if (known === 'female' || known === 'male') return known;
  const surname = parts.surname.at(-1)?.key ?? '';
  if (script === 'Cyrl') return sexOfCyrillicSurname(surname, given);
  return script === 'Latn' ? sexOfLatinSurname(surname) : undefined;
}
