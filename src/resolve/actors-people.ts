import type { Id } from '../model/records.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { surnameKey } from '../names/surname-key.ts';
import { Bearers } from './actors-bearers.ts';
import type { PersonFind } from './actors-bearers.ts';
import { OPEN, certain } from './actors-resolution.ts';
import type { Resolution } from './actors-resolution.ts';

const FEWEST_BARE_MENTIONS = 2;

/**
 * People of one document, from the surest names to the least: full names make people; initials and a surname join the
 * one full name they agree with, or make a person known by initials in this document; a bare surname joins the one
 * person who bears it, or makes a person when a title or a second mention supports it. Everything else stays open.
 */
export function resolvePeople(
  finds: readonly MentionFind[],
  document: Id,
  gazetteer?: Gazetteer,
): ReadonlyMap<MentionFind, Resolution> {
  const people = finds.filter(isOpenPerson);
  const known = new Bearers(document, gazetteer);
  const resolved = new Map<MentionFind, Resolution>();
  for (const find of fullNames(people)) known.addFullName(find);
  known.settle();
  for (const find of people.filter(({ form }) => form === 'name')) {
    resolved.set(find, known.resolve(find));
  }
  for (const find of longestInitialsFirst(people)) {
    resolved.set(find, known.resolveOrAdd(find, 'initials'));
  }
  for (const [find, bare] of bareSurnames(people)) {
    // “Her eldest son, Rafael” is somebody, though nothing more be told of him.
    const isKin = (find.kin?.length ?? 0) > 0;
    const supported = bare >= FEWEST_BARE_MENTIONS || find.rule === 'title' || isKin;
    resolved.set(find, supported ? known.resolveOrAdd(find, 'surname') : known.resolve(find));
  }
  const byPlace = new Map([...resolved].map(([find, resolution]) => [placeKey(find), resolution]));
  for (const find of people.filter(({ form }) => form === 'description')) {
    resolved.set(find, throughBearer(find, byPlace));
  }
  return resolved;
}

function isOpenPerson(find: MentionFind): find is PersonFind {
  return find.person !== undefined && find.gazetteer === undefined;
}

/** Names with a surname first, so that “Игорь Петрович” joins “Игорь Петрович Лазарев” wherever that stands. */
function fullNames(people: readonly PersonFind[]): readonly PersonFind[] {
  const full = people.filter(({ form }) => form === 'name');
  const [own, others] = [(find: PersonFind) => find.person.surname !== '', full];
  return [...others.filter(own), ...others.filter((find) => !own(find))];
}

/** “И. Г. Алиев” before “И. Алиев”, so that the shorter joins the longer. */
function longestInitialsFirst(people: readonly PersonFind[]): readonly PersonFind[] {
  return people
    .filter(({ form }) => form === 'initials')
    .toSorted((a, b) => b.person.initials.length - a.person.initials.length);
}

/** Surnames standing alone, each with how often the document has it. */
function bareSurnames(people: readonly PersonFind[]): readonly (readonly [PersonFind, number])[] {
  const bare = people.filter(({ form }) => form === 'surname');
  const counts = new Map<string, number>();
  for (const { person } of bare) {
    const key = surnameKey(person.surname);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return bare.map((find) => [find, counts.get(surnameKey(find.person.surname)) ?? 0]);
}

const MAIDEN_SCORE = 0.95;

function placeKey({ passage, start }: MentionFind): string {
  return `${passage.id}:${start}`;
}

/** A maiden name goes with the name it stands beside. */
function throughBearer(find: PersonFind, byPlace: ReadonlyMap<string, Resolution>): Resolution {
  const beside = find.bearer && byPlace.get(placeKey(find.bearer));
  const [best, second] = beside?.candidates ?? [];
  if (best === undefined || second !== undefined) return OPEN;
  const score = Math.min(best.score, MAIDEN_SCORE);
  return certain(best.bearer, score, `stands in brackets after “${find.bearer?.name ?? ''}”`);
}
