import { makeId } from '../model/id.ts';
import type { Id } from '../model/records.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { givenKey, parsePersonName, surnameKey } from '../names/person-name.ts';
import type { PersonName } from '../names/person-name.ts';
import { tokenize } from '../text/tokens.ts';
import { gazetteerBearer } from './actors-named.ts';
import { OPEN, certain } from './actors-resolution.ts';
import type { Bearer, Resolution, ScoredBearer } from './actors-resolution.ts';
import { agreement } from './actors-agreement.ts';

type PersonFind = MentionFind & { readonly person: PersonName };
type PersonBearer = Bearer & { readonly person: PersonName };

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
  const known = new Bearers(gazetteer);
  const resolved = new Map<MentionFind, Resolution>();
  for (const find of people.filter(({ form }) => form === 'name')) known.addFullName(find);
  for (const find of people.filter(({ form }) => form === 'name')) {
    resolved.set(find, known.resolve(find.person));
  }
  for (const find of longestInitialsFirst(people)) {
    resolved.set(find, known.resolveOrAdd(find, document, 'initials'));
  }
  for (const [find, bare] of bareSurnames(people)) {
    const supported = bare >= FEWEST_BARE_MENTIONS || find.rule === 'title';
    resolved.set(
      find,
      supported ? known.resolveOrAdd(find, document, 'surname') : known.resolve(find.person),
    );
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

/** The people known so far, by surname. Grows while a document is resolved and is then thrown away. */
class Bearers {
  readonly #bySurname = new Map<string, PersonBearer[]>();

  constructor(gazetteer: Gazetteer | undefined) {
    for (const [index, { type, name }] of (gazetteer?.actors ?? []).entries()) {
      const bearer = gazetteer && gazetteerBearer(gazetteer, index);
      if (type === 'person' && bearer !== undefined)
        this.#add({ ...bearer, person: parseName(name) });
    }
  }

  addFullName({ person, name }: PersonFind): void {
    const known = this.#of(person).findIndex((bearer) => isSameFullName(bearer.person, person));
    const others = this.#of(person);
    const before = others[known];
    if (before === undefined) {
      const id = makeId('actor', 'person', fullNameKey(person));
      this.#add({ id, type: 'person', name, rule: 'full-name', person });
    } else others[known] = { ...before, person: richer(before.person, person) };
  }

  /** The bearers a name agrees with, each with score and reasons; several share the doubt. */
  resolve(person: PersonName): Resolution {
    const fitting = this.#of(person).flatMap((bearer): ScoredBearer[] => {
      const found = agreement(person, bearer.person);
      return found === undefined ? [] : [{ bearer, ...found }];
    });
    const [only, ...more] = fitting;
    if (only === undefined) return OPEN;
    if (more.length === 0) return { candidates: [withReason(only, SOLE[kindOf(person)])] };
    return { candidates: sharedDoubt(fitting) };
  }

  resolveOrAdd(find: PersonFind, document: Id, rule: 'initials' | 'surname'): Resolution {
    const known = this.resolve(find.person);
    if (known.candidates.length > 0) return known;
    const { person, name } = find;
    const key = `${person.initials.join('')} ${surnameKey(person.surname)}`.trim().toLowerCase();
    const id = makeId('actor', 'person', document, key);
    const bearer: PersonBearer = { id, type: 'person', name, rule, person };
    this.#add(bearer);
    return certain(
      bearer,
      rule === 'initials' ? 0.9 : 0.8,
      `known in this document only as “${name}”`,
    );
  }

  #of({ surname }: PersonName): PersonBearer[] {
    return this.#bySurname.get(surnameKey(surname)) ?? [];
  }

  #add(bearer: PersonBearer): void {
    const key = surnameKey(bearer.person.surname);
    this.#bySurname.set(key, [...(this.#bySurname.get(key) ?? []), bearer]);
  }
}

const SOLE = {
  full: undefined,
  initials: 'no other person of this document fits',
  surname: 'no other person of this document bears the surname',
} as const;

function kindOf({ given, initials }: PersonName): keyof typeof SOLE {
  if (given !== undefined) return 'full';
  return initials.length > 0 ? 'initials' : 'surname';
}

function withReason(candidate: ScoredBearer, reason: string | undefined): ScoredBearer {
  return reason === undefined
    ? candidate
    : { ...candidate, reasons: [...candidate.reasons, reason] };
}

/** Candidates that fit equally well divide one link among them; a strictly better one keeps its score. */
function sharedDoubt(fitting: readonly ScoredBearer[]): readonly ScoredBearer[] {
  const best = Math.max(...fitting.map(({ score }) => score));
  const equal = fitting.filter(({ score }) => score === best).length;
  const share = (score: number): number =>
    equal === 1 && score === best ? score : Math.round((score / fitting.length) * 100) / 100;
  const doubt = `${fitting.length} people of this document fit`;
  return fitting
    .map(({ bearer, score, reasons }) => ({
      bearer,
      score: share(score),
      reasons: [...reasons, doubt],
    }))
    .toSorted((a, b) => b.score - a.score);
}

function isSameFullName(a: PersonName, b: PersonName): boolean {
  if (givenKey(a.given ?? '') !== givenKey(b.given ?? '')) return false;
  if (a.sex !== undefined && b.sex !== undefined && a.sex !== b.sex) return false;
  return (
    a.middle === undefined || b.middle === undefined || givenKey(a.middle) === givenKey(b.middle)
  );
}

function richer(a: PersonName, b: PersonName): PersonName {
  const middle = a.middle ?? b.middle;
  const sex = a.sex ?? b.sex;
  return {
    ...a,
    ...(middle === undefined ? {} : { middle }),
    ...(sex === undefined ? {} : { sex }),
    initials: a.initials.length >= b.initials.length ? a.initials : b.initials,
  };
}

/** Shared by documents: the same full name gives the same id, whatever its case. */
function fullNameKey({ given = '', surname }: PersonName): string {
  return `${givenKey(given)} ${surnameKey(surname)}`;
}

function parseName(name: string): PersonName {
  const parts = tokenize(name).map(({ text, shape, gap }, index) => ({
    text,
    initial: shape === 'initial',
    hyphenated: index > 0 && gap === 'hyphen',
  }));
  return parsePersonName(name, parts);
}
