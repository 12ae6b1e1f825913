import type { Id } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Sex } from '../names/person-words.ts';
import type { KnownPerson } from './actors-known-people.ts';
import type { Bearer } from './actors-resolution.ts';

/** Whom a name, or so far a description, was tied to. */
export type LinkOf = (find: MentionFind) => Bearer | undefined;

/** A document's finds while it is being resolved. */
export interface Talk {
  readonly finds: readonly MentionFind[];
  readonly linkOf: LinkOf;
  readonly people: ReadonlyMap<Id, KnownPerson>;
}

/** Somebody unknown whom the pronoun may mean as well; an unresolved pronoun is none. */
export function isSomebody({ meant, person }: MentionFind, sex: Sex): boolean {
  if (meant?.kind === 'pronoun') return false;
  const own = meant?.kind === 'kin' ? meant.told.word.sex : person?.sex;
  return own === undefined || own === sex;
}
