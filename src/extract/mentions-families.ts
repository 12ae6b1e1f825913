import type { MentionFind } from '../names/mention-find.ts';
import { surnameKey } from '../names/surname-key.ts';
import type { PersonName } from '../names/person/person.ts';
import { givenNameSex } from '../names/person-words.ts';

/** The plural of a surname: Lazarevs, Harrows. */
const PLURAL = /^(\p{Lu}\p{L}{3,})s$/u;

/**
 * “The Lazarevs” are a family, of the same name as “the Lazarev family”, where the document knows a Lazarev; with a
 * given name (“Igor and Anna Lazarevs”), the plural is each one's surname.
 */
export function withFamilies(
  scenes: readonly (readonly MentionFind[])[],
): readonly (readonly MentionFind[])[] {
  const surnames = new Set<string>();
  const borne = new Set<string>();
  for (const { person, form, type } of scenes.flat()) {
    if (type !== 'person' || person === undefined || form === 'surname') continue;
    surnames.add(surnameKey(person.surname));
    if (form === 'initials') borne.add(person.surname);
  }
  const singular = (surname: string): string | undefined => {
    const one = borne.has(surname) ? undefined : PLURAL.exec(surname)?.[1];
    return one !== undefined && surnames.has(surnameKey(one)) ? one : undefined;
  };
  return scenes.map((finds) => finds.map((find, index) => read(find, finds[index + 1], singular)));
}

function read(
  find: MentionFind,
  next: MentionFind | undefined,
  singular: (surname: string) => string | undefined,
): MentionFind {
  const { person, form } = find;
  if (person === undefined || find.gazetteer !== undefined) return find;
  const given = form === 'surname' ? givenBefore(find, next, singular) : undefined;
  if (given !== undefined) {
    const name = `${given.given ?? ''} ${given.surname}`;
    return { ...find, form: 'name', rule: 'shared-surname', name, person: given };
  }
  const one = singular(person.surname);
  if (one === undefined) return find;
  if (form === 'surname') {
    const { person: _person, ...rest } = find;
    return { ...rest, type: 'group', form: 'name', rule: 'family', name: `${one} family` };
  }
  const own = withSurname(person, one);
  const name = `${person.given ?? ''} ${own.surname}`.trim();
  return { ...find, rule: 'shared-surname', person: own, name };
}

/** “Igor” in “Igor and Anna Lazarevs”. */
function givenBefore(
  { person, end, passage }: MentionFind,
  next: MentionFind | undefined,
  singular: (surname: string) => string | undefined,
): PersonName | undefined {
  const [given, other] = [person?.surname, next?.person];
  const one = other?.given === undefined ? undefined : singular(other.surname);
  if (given === undefined || one === undefined || next?.passage !== passage) return undefined;
  if (passage.text.slice(end, next.start) !== ' and ') return undefined;
  return withSurname({ text: given, given, initials: [], surname: one }, one);
}

const MASCULINE = /(?:ov|ev|in)$/u;

/** A woman's surname has its own ending where the man's is Slavic. */
function withSurname(person: PersonName, surname: string): PersonName {
  const sex = givenNameSex(person.given ?? '');
  const own = sex === 'female' && MASCULINE.test(surname) ? `${surname}a` : surname;
  const told = sex === 'female' || sex === 'male' ? { sex } : {};
  const { sex: _sex, ...rest } = person;
  return { ...rest, surname: own, ...told };
}
