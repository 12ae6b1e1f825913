import type { Actor, ActorName } from '../model/records.ts';

/** In which order a kind of name is fit to name an actor. */
const ROLES: readonly ActorName['role'][] = [
  'full',
  'short',
  'abbreviation',
  'initials',
  'description',
];
/** Full names of more words are seldom the usual ones. */
const USUAL_WORDS = 3;

/**
 * The parts of one actor, the fittest to name it first: what a person or a list gives, then what has identifiers, then
 * full names, in Latin letters before others (lists are sorted by them), with more forms before fewer. What is equal in
 * all this goes by its name, then its id, so that the order of documents says nothing.
 */
export function bestFirst(parts: readonly Actor[]): readonly Actor[] {
  return parts
    .map((actor) => ({ actor, rank: rankOf(actor) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || byName(a.actor, b.actor))
    .map(({ actor }) => actor);
}

function byName(a: Actor, b: Actor): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function rankOf({ name, names, by, identifiers }: Actor): readonly number[] {
  const own = names.find(({ text }) => text === name);
  const role = ROLES.indexOf(own?.role ?? 'full');
  const words = name.split(' ').length;
  return [
    by.rule === 'actor:gazetteer' || by.reader !== 'tacitus' ? 0 : 1,
    Object.keys(identifiers).length > 0 ? 0 : 1,
    role,
    own?.script === 'Latn' ? 0 : 1,
    words > USUAL_WORDS ? 1 : 0,
    -names.length,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [place, left] of a.entries()) {
    const difference = left - (b[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
