import { nameKey } from './name-key.ts';
import {
  NAME_SUFFIXES,
  PARTICLES,
  SURNAME_FIRST,
  givenNameSex,
  isCyrillic,
  isPatronymic,
  surnameStrength,
} from './person-words.ts';
import type { PersonName, Sex } from './person/person.ts';
import { caseStem } from './russian/case-forms.ts';

export type { PersonName } from './person/person.ts';

/** A word of a name, or an initial without its full stop. */
export interface NamePart {
  readonly text: string;
  readonly initial: boolean;
  /** Joined to the part before by a hyphen. */
  readonly hyphenated: boolean;
}

/**
 * Splits a name into its parts: given name first (`Ilham Aliyev`), surname before initials or patronymic
 * (`Алиев И. Г.`, `Алиев Ильхам Гейдарович`), and surname first for the few surnames of East Asia.
 * One word is a surname.
 */
export function parsePersonName(text: string, parts: readonly NamePart[]): PersonName {
  const words = joinParts(parts.filter(({ initial }) => !initial));
  const initials = parts.filter(({ initial }) => initial).map((part) => part.text);
  const sex = sexOf(words);
  const base = { text, initials, ...(sex === undefined ? {} : { sex }) };
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last === undefined) return { ...base, surname: first };
  if (initials.length > 0 && !parts[0]?.initial && parts.at(-1)?.initial) {
    return { ...base, surname: words.join(' ') };
  }
  if (parts[0]?.initial) return { ...base, surname: words.join(' ') };
  if (SURNAME_FIRST.has(first) && givenNameSex(first) === undefined) {
    return { ...base, surname: first, given: rest.join(' ') };
  }
  return { ...base, ...inOrder(first, rest, last) };
}

function inOrder(first: string, rest: readonly string[], last: string) {
  const surnameOpens = isPatronymic(last) && rest.length === 2;
  if (surnameOpens) return { surname: first, given: rest[0] ?? '', middle: last };
  const reversed = rest.length === 1 && isReversed(first, last);
  if (reversed) return { surname: first, given: last };
  const middle = rest.slice(0, -1).join(' ');
  return { surname: last, given: first, ...(middle === '' ? {} : { middle }) };
}

/** Алиев Ильхам: the surname's ending and the given name stand the other way round. */
function isReversed(first: string, last: string): boolean {
  return (
    isCyrillic(first) &&
    surnameStrength(first) === 'strong' &&
    givenNameSex(first) === undefined &&
    givenNameSex(last) !== undefined
  );
}

/** `van der Bellen`, `al-Assad`, `Mirza-zade`, `Heydar oğlu` are one word each. */
function joinParts(parts: readonly NamePart[]): readonly string[] {
  const words: string[] = [];
  let pending = '';
  for (const { text, hyphenated } of parts) {
    const isSuffix = NAME_SUFFIXES.has(text.toLowerCase()) && text === text.toLowerCase();
    const tail = hyphenated || isSuffix ? words.pop() : undefined;
    if (pending === '' && tail !== undefined) words.push(tail + (hyphenated ? '-' : ' ') + text);
    else if (PARTICLES.has(text)) pending += hyphenated ? `-${text} ` : `${text} `;
    else {
      if (tail !== undefined) words.push(tail);
      words.push(hyphenated && pending !== '' ? `${pending.trim()}-${text}` : pending + text);
      pending = '';
    }
  }
  return words;
}

const FEMALE_SURNAME = /(?:ova|eva|skaya)$|(?:овой|евой|ёвой|иной|ской|цкой|ую|ская|цкая)$/u;
const MALE_SURNAME = /(?:ов|ев|ёв|ин)(?:ым|е)?$|[сц]к(?:ий|ого|ому|им)$|(?:ov|ev)$/u;

/** What the form of a name says of its bearer's sex; Алиева may be either, Алиеву too. */
function sexOf(words: readonly string[]): Sex | undefined {
  const given = words.length > 1 ? givenNameSex(words[0] ?? '') : undefined;
  if (given === 'female' || given === 'male') return given;
  const surname = words.at(-1) ?? '';
  if (FEMALE_SURNAME.test(surname) && surname.length > 5) return 'female';
  return MALE_SURNAME.test(surname) ? 'male' : undefined;
}

/** A surname in the form under which its cases count as one: `алиев` for Алиев, Алиеву, Алиевой. */
export function surnameKey(surname: string): string {
  return isCyrillic(surname) ? surname.split(/[\s-]/u).map(caseStem).join('-') : nameKey(surname);
}
