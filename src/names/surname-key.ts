import { nameKey } from './name-key.ts';
import { isCyrillic } from './person-words.ts';
import { caseStem } from './russian/case-forms.ts';

/** A surname in the form under which its cases count as one: `алиев` for Алиев, Алиеву, Алиевой. */
export function surnameKey(surname: string): string {
  return isCyrillic(surname) ? surname.split(/[\s-]/u).map(caseStem).join('-') : nameKey(surname);
}
