import type { PersonName } from './person-name.ts';
import { givenNominative, headNominative } from './person-words.ts';
import type { Sex } from './person-words.ts';

const DECLINED = /^(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ым|ом|е|ой)?$/u;
const ADJECTIVAL = /^(.+[сц]к)(?:ий|ого|ому|им|ом|ая|ой|ую)$/u;
const CONSONANT_CASE = /^(.+(?:ян|янц|ук|юк|ич|ан|ен|ер|он))(?:а|у|ом|ем|е)$/u;

/**
 * A Russian full name in the nominative, from the forms a document has: Ильхам Алиев for Ильхама Алиева.
 * What no rule or list knows stays as the forms have it; a nominative form among them is preferred.
 */
export function nominativeName(person: PersonName, forms: readonly PersonName[]): string {
  const own = forms.filter(({ given }) => given !== undefined);
  const sex = person.sex ?? forms.find((form) => form.sex !== undefined)?.sex;
  const fullest = own.toSorted((a, b) => length(b) - length(a))[0] ?? person;
  const given = fullest.given === undefined ? undefined : givenIn(fullest.given, sex);
  const middle = fullest.middle === undefined ? undefined : patronymic(fullest.middle, sex);
  const initials = fullest.initials.map((initial) => `${initial}.`).join(' ');
  const isUnsure = sex === undefined && fullest.given === undefined;
  const surname = isUnsure ? fullest.surname : surnameIn(fullest.surname, sex ?? 'male');
  return [given ?? initials, given === undefined ? '' : (middle ?? initials), surname]
    .filter((part) => part !== '')
    .join(' ');
}

function length({ given, middle }: PersonName): number {
  return (given === undefined ? 0 : 1) + (middle === undefined ? 0 : 1);
}

function givenIn(given: string, sex: Sex | undefined): string {
  const sexes: readonly Sex[] = sex === undefined ? ['male', 'female'] : [sex];
  for (const one of sexes) {
    const base = givenNominative(given, one);
    if (base !== undefined) return base;
  }
  return given;
}

function patronymic(middle: string, sex: Sex | undefined): string {
  if (sex === 'female') return middle.replace(/(вн|чн)(?:ы|е|у|ой|ою)$/u, '$1а');
  return middle.replace(/(ич)(?:а|у|ем|е)$/u, '$1');
}

function surnameIn(surname: string, sex: Sex): string {
  const declined = DECLINED.exec(surname)?.[1];
  if (declined !== undefined) return sex === 'female' ? `${declined}а` : declined;
  const adjectival = ADJECTIVAL.exec(surname)?.[1];
  if (adjectival !== undefined) return adjectival + (sex === 'female' ? 'ая' : 'ий');
  return sex === 'female' ? surname : (CONSONANT_CASE.exec(surname)?.[1] ?? surname);
}

const ADJECTIVE =
  /(?:ого|его|ому|ему|ыми|ими|ой|ей|ую|юю|ая|яя|ое|ее|ый|ий|ым|им|ом|ем|ых|их|ые|ие)$/u;

/** A Russian name with a head noun, up to that noun in the nominative: Верховный суд for Верховном суде. */
export function nominativePhrase(phrase: string): string {
  const words = phrase.split(' ');
  const at = words.findIndex((word) => headNominative(word) !== undefined);
  const noun = headNominative(words[at] ?? '');
  if (noun === undefined || words[at] === words[at]?.toUpperCase()) return phrase;
  const before = words.slice(0, at).map((word) => agree(word, noun));
  return [...before, sameCapital(words[at] ?? '', noun), ...words.slice(at + 1)].join(' ');
}

function agree(adjective: string, noun: string): string {
  const ending = ADJECTIVE.exec(adjective)?.[0];
  if (ending === undefined) return adjective;
  const stem = adjective.slice(0, -ending.length);
  if (/[ая]$/u.test(noun)) return `${stem}ая`;
  if (/[ое]$/u.test(noun)) return `${stem}ое`;
  if (/[ыи]$/u.test(noun)) return adjective;
  return stem + (/[кгхжшчщ]$/u.test(stem) ? 'ий' : 'ый');
}

function sameCapital(model: string, word: string): string {
  const isCapital = model.charAt(0) !== model.charAt(0).toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
