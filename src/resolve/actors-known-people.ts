import type { Id } from '../model/records.ts';
import type { KinWord, Office } from '../names/offices.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Sex } from '../names/person-words.ts';
import { surnameKey } from '../names/surname-key.ts';
import type { Bearer } from './actors-resolution.ts';

/** A person as the document tells of it, gathered from all its mentions so far. */
export interface KnownPerson {
  readonly bearer: Bearer;
  readonly offices: { readonly office: Office; readonly weight: number }[];
  /** Place of its first mention among the document's finds. */
  readonly first: number;
  readonly surname: string;
  /** Sentences with a mention. */
  readonly sentences: Set<number>;
  sex: Sex | undefined;
  dead: boolean;
}

/** `bearer` is the father, son… of `of`. */
export interface KinEdge {
  readonly bearer: Id;
  readonly word: KinWord;
  readonly of: Id;
}

function sexIn({ person, offices, kin }: MentionFind): Sex | undefined {
  const byOffice = offices?.find(({ word }) => word.sex !== undefined)?.word.sex;
  return person?.sex ?? byOffice ?? kin?.[0]?.word.sex;
}

/** The people that a document's names were tied to, in the order of their first mention. */
export function gatherPeople(
  finds: readonly MentionFind[],
  linkOf: (find: MentionFind) => Bearer | undefined,
): Map<Id, KnownPerson> {
  const people = new Map<Id, KnownPerson>();
  for (const [index, find] of finds.entries()) {
    const bearer = linkOf(find);
    if (bearer?.type !== 'person') continue;
    const known = people.get(bearer.id) ?? newPerson(bearer, index);
    people.set(bearer.id, known);
    known.offices.push(...(find.offices ?? []).map((office) => ({ office, weight: 1 })));
    if (find.sentence !== undefined) known.sentences.add(find.sentence);
    known.sex ??= sexIn(find);
    known.dead ||= find.dead === true;
  }
  return people;
}

function newPerson(bearer: Bearer, first: number): KnownPerson {
  const { person } = bearer;
  const surname = person === undefined ? '' : surnameKey(person.surname);
  return {
    bearer,
    offices: [],
    first,
    surname,
    sentences: new Set(),
    sex: person?.sex,
    dead: false,
  };
}
