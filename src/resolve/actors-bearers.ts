import { makeId } from '../model/id.ts';
import type { Id } from '../model/records.ts';
import { preparePerson } from '../names/compare/prepared-person.ts';
import type { PreparedPerson } from '../names/compare/prepared-person.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { nameKey } from '../names/name-key.ts';
import { nominativeName } from '../names/russian/nominative-name.ts';
import { parsePerson } from '../names/person/parse-person.ts';
import type { PersonName } from '../names/person/person.ts';
import { givenNameSex, isCyrillic } from '../names/person-words.ts';
import { comparable } from '../names/script/comparable.ts';
import { agreement } from './actors-agreement.ts';
import { gazetteerBearer } from './actors-named.ts';
import { OPEN, certain } from './actors-resolution.ts';
import type { Bearer, Resolution, ScoredBearer } from './actors-resolution.ts';

export type PersonFind = MentionFind & { readonly person: PersonName };
type PersonBearer = Bearer & { readonly person: PersonName };

/** A person with the fullest form of its name, prepared for comparison. */
interface Entry {
  bearer: PersonBearer;
  prepared: PreparedPerson;
  readonly forms: PersonName[];
}

/** A document has few people of one surname; hostile text may have any number, and is not compared for ever. */
const MOST_NAMESAKES = 64;
const GIVEN_ALONE = 0.78;

/** The people known so far. Grows while a document is resolved and is then thrown away. */
export class Bearers {
  readonly #byKey = new Map<string, Entry[]>();
  readonly #entries: Entry[] = [];
  readonly #document: Id;
  readonly #prepared = new Map<string, PreparedPerson>();

  constructor(document: Id, gazetteer: Gazetteer | undefined) {
    this.#document = document;
    for (const [index, { type, name }] of (gazetteer?.actors ?? []).entries()) {
      const bearer = gazetteer && gazetteerBearer(gazetteer, index);
      if (type !== 'person' || bearer === undefined) continue;
      this.#add({ ...bearer, person: parsePerson(name) }, this.#prepare(name));
    }
  }

  /** A full name joins the person that bears the same, else it is a new one's. */
  addFullName(find: PersonFind): void {
    const { person, name } = find;
    const [best] = this.#fitting(find);
    const prepared = this.#prepare(name);
    if (best === undefined) {
      const bearer = { id: '', type: 'person', name, rule: 'full-name', person } as const;
      this.#add(bearer, prepared);
      return;
    }
    const { entry } = best;
    entry.forms.push(person);
    entry.bearer = { ...entry.bearer, person: richer(entry.bearer.person, person) };
    if (prepared.words.length > entry.prepared.words.length) entry.prepared = prepared;
  }

  /**
   * Gives ids to those with a full name, once all forms are known: from the nominative as it is spelled, so that a name
   * in two scripts, over two documents, is two stated actors, whom a person can still part. Two people of one document
   * never share one.
   */
  settle(): void {
    const taken = new Set<Id>();
    for (const [index, entry] of this.#entries.entries()) {
      if (entry.bearer.id !== '') continue;
      const shared = makeId('actor', 'person', ...keysOf(entry));
      const id = taken.has(shared)
        ? makeId('actor', 'person', this.#document, ...keysOf(entry), index)
        : shared;
      taken.add(id);
      entry.bearer = { ...entry.bearer, id };
    }
  }

  /** The bearers a name agrees with, each with score and reasons; several share the doubt. */
  resolve(find: PersonFind): Resolution {
    const fitting = this.#fitting(find).map(({ scored }) => scored);
    const [only, ...more] = fitting;
    if (only === undefined) return find.form === 'surname' ? this.#byGivenName(find) : OPEN;
    if (more.length > 0) return { candidates: sharedDoubt(fitting) };
    const sole = SOLE[find.form === 'initials' ? 'initials' : 'surname'];
    if (find.form === 'name') return { candidates: [only] };
    return { candidates: [{ ...only, reasons: [...only.reasons, sole] }] };
  }

  resolveOrAdd(find: PersonFind, rule: 'initials' | 'surname'): Resolution {
    const known = this.resolve(find);
    if (known.candidates.length > 0) return known;
    const { person, name } = find;
    const key = [...person.initials, ...keyWords(person.surname)].join(' ').toLowerCase();
    const id = makeId('actor', 'person', this.#document, key);
    const bearer: PersonBearer = { id, type: 'person', name, rule, person };
    this.#add(bearer, this.#prepare(name));
    const score = rule === 'initials' ? 0.9 : 0.8;
    return certain(bearer, score, `known in this document only as “${name}”`);
  }

  /** Best first. */
  #fitting(find: PersonFind): readonly { readonly entry: Entry; readonly scored: ScoredBearer }[] {
    const prepared = this.#prepare(find.name);
    const { sex } = find.person;
    return this.#namesakes(prepared)
      .flatMap((entry) => {
        const { bearer } = entry;
        // “Mansour” is nobody's son: he that is called so himself.
        if (find.form === 'surname' && PATRONYMIC.test(bearer.name)) return [];
        const own = bearer.person.sex;
        if (sex !== undefined && own !== undefined && sex !== own) return [];
        const found = agreement(prepared, find.form, entry.prepared);
        return found === undefined ? [] : [{ entry, scored: { bearer, ...found } }];
      })
      .toSorted((a, b) => b.scored.score - a.scored.score);
  }

  /** “Heydar” alone, where one person of the document has that given name. */
  #byGivenName({ person, name: text }: PersonFind): Resolution {
    const name = person.given ?? text;
    if (givenNameSex(name) === undefined && name.length < LEAST_GIVEN) return OPEN;
    const { letters } = comparable(name);
    const own = this.#entries.filter(({ prepared }) =>
      prepared.words.some(
        (word) => word.role === 'given' && !word.initial && word.letters === letters,
      ),
    );
    const [only, second] = own;
    if (only === undefined || second !== undefined) return OPEN;
    return certain(
      only.bearer,
      GIVEN_ALONE,
      `the given name “${name}” alone; no other person of this document bears it`,
    );
  }

  #namesakes(prepared: PreparedPerson): readonly Entry[] {
    const keys = keysFor(prepared);
    return [...new Set(keys.flatMap((key) => this.#byKey.get(key) ?? []))];
  }

  #add(bearer: PersonBearer, prepared: PreparedPerson): void {
    const entry: Entry = { bearer, prepared, forms: [bearer.person] };
    this.#entries.push(entry);
    for (const key of keysFor(prepared)) {
      const own = this.#byKey.get(key) ?? [];
      if (own.length < MOST_NAMESAKES) this.#byKey.set(key, [...own, entry]);
    }
  }

  #prepare(name: string): PreparedPerson {
    const known = this.#prepared.get(name) ?? preparePerson(name);
    this.#prepared.set(name, known);
    return known;
  }
}

/** A given name that no list has, by which people of some nations are called, must have so many letters. */
const LEAST_GIVEN = 4;
/** What stands behind these is the father's name. */
const PATRONYMIC = /\s(?:bin|ibn|bint|binti)\s/u;

/**
 * The skeletons under which a name is kept and sought: of given names and surnames, in each form they can be of. Which
 * of two words is the surname is not always sure, so both count; comparing then decides.
 */
function keysFor({ words }: PreparedPerson): readonly string[] {
  const keys = words
    .filter(({ role, initial }) => !initial && (role === 'surname' || role === 'given'))
    .flatMap(({ skeleton, readings }) => [
      skeleton,
      ...readings.map((reading) => comparable(reading).skeleton),
    ]);
  return [...new Set(keys)].filter((key) => key !== '');
}

/** The given name and the surname in the nominative. */
function keysOf({ bearer, forms }: Entry): readonly string[] {
  const { person } = bearer;
  const best = isCyrillic(person.text) ? parsePerson(nominativeName(person, forms)) : person;
  return [nameKey(best.given ?? ''), nameKey(best.surname || (best.patronymic ?? ''))];
}

function keyWords(text: string): readonly string[] {
  return text.split(/[\s-]+/u).map((word) => {
    const { letters } = comparable(word);
    return letters === '' ? word.toLowerCase() : letters;
  });
}

const SOLE = {
  initials: 'no other person of this document fits',
  surname: 'no other person of this document bears the surname',
} as const;

/** Nearer than this, two candidates are equally good. */
const MARGIN = 0.1;

/** Candidates that fit equally well divide one link among them; one that is clearly better keeps its score. */
function sharedDoubt(fitting: readonly ScoredBearer[]): readonly ScoredBearer[] {
  const best = Math.max(...fitting.map(({ score }) => score));
  const near = fitting.filter(({ score }) => score > best - MARGIN).length;
  const share = (score: number): number =>
    near === 1 && score === best ? score : Math.round((score / fitting.length) * 100) / 100;
  const doubt = `${fitting.length} people of this document fit`;
  return fitting
    .map(({ bearer, score, reasons }) => ({
      bearer,
      score: share(score),
      reasons: [...reasons, doubt],
    }))
    .toSorted((a, b) => b.score - a.score);
}

function richer(a: PersonName, b: PersonName): PersonName {
  const middle = a.middle ?? b.middle;
  const patronymic = a.patronymic ?? b.patronymic;
  const sex = a.sex ?? b.sex;
  return {
    ...a,
    ...(middle === undefined ? {} : { middle }),
    ...(patronymic === undefined ? {} : { patronymic }),
    ...(sex === undefined ? {} : { sex }),
    initials: a.initials.length >= b.initials.length ? a.initials : b.initials,
  };
}
