import type { ActorType } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { nameKey } from '../names/name-key.ts';
import { parsePerson } from '../names/person/parse-person.ts';
import { surnameKey } from '../names/surname-key.ts';

/** Of types that a word is seen with equally often, the likelier: a word alone is rarely a person’s whole name. */
const LIKELIER: readonly ActorType[] = [
  'state',
  'place',
  'organisation',
  'group',
  'event-name',
  'person',
];

/**
 * Gives what goes by one name in a document one type: that of the state whose full name the document tells (“Republic
 * of Lakonia”, then “Lakonia”), else the one that a trained reader saw most often. Somebody’s surname stays a person’s,
 * and a nation’s plural (“Lakonians”) is nobody’s.
 */
export function withOneType(
  scenes: readonly (readonly MentionFind[])[],
  isWord: (word: string) => boolean,
): readonly (readonly MentionFind[])[] {
  const all = scenes.flat();
  const states = shortStateNames(all);
  const surnames = surnamesOf(all);
  const types = typesSeen(all, landsIn(all, isWord));
  const read = (find: MentionFind): MentionFind | undefined => {
    // A full name tells better than its other uses that it is a person's.
    if (find.rule !== 'trained' || (find.type === 'person' && find.form !== 'surname')) return find;
    const key = nameKey(find.name);
    if (surnames.has(key)) return asSurname(find);
    const state = states.get(key);
    if (state !== undefined) return asThing(find, 'state', state);
    if (isNation(find, key, states, types)) return undefined;
    const type = types.get(key);
    return type === undefined || type === find.type ? find : asThing(find, type, find.name);
  };
  return scenes.map((finds) => finds.flatMap((find) => read(find) ?? []));
}

const REPUBLIC =
  /^(?:(?:\p{L}+ ){0,2}(?:Republic|Kingdom|Emirate|Sultanate|Principality) of (?:the )?(?<of>\p{Lu}.*)|(?<nation>\p{Lu}\p{L}+)n (?:Republic|Federation|Kingdom))$/u;

/** “Lakonia”, where the document has a “Republic of Lakonia” or a “Lakonian Federation” that no list knows. */
function shortStateNames(finds: readonly MentionFind[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>();
  for (const { type, name, iso, gazetteer } of finds) {
    if (type !== 'state' || iso !== undefined || gazetteer !== undefined) continue;
    const { of, nation } = REPUBLIC.exec(name)?.groups ?? {};
    const own = of ?? nation;
    if (own !== undefined && !short.has(nameKey(own))) short.set(nameKey(own), name);
  }
  return short;
}

function surnamesOf(finds: readonly MentionFind[]): ReadonlySet<string> {
  const known = finds.filter(({ form, type }) => type === 'person' && form !== 'surname');
  return new Set(known.flatMap(({ person }) => (person ? [surnameKey(person.surname)] : [])));
}

/** The type most often seen for each name of one or two words; several words tell better what they are. */
function typesSeen(
  finds: readonly MentionFind[],
  lands: ReadonlySet<string>,
): ReadonlyMap<string, ActorType> {
  const counts = new Map<string, Map<ActorType, number>>();
  for (const { name, type, rule, form } of finds) {
    if (form === 'description' || (type === 'person' && rule !== 'trained')) continue;
    const key = nameKey(name);
    const own = counts.get(key) ?? new Map<ActorType, number>();
    counts.set(key, own.set(type, (own.get(type) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([key, own]) => {
      const [best] = [...own].toSorted(
        ([a, m], [b, n]) => n - m || LIKELIER.indexOf(a) - LIKELIER.indexOf(b),
      );
      if (best === undefined) return [];
      return [[key, best[0] === 'person' && lands.has(key) ? 'place' : best[0]] as const];
    }),
  );
}

const RULED = /(?:president|king|queen|government|parliament|ambassador|minister) of $/iu;
const LONGEST_OFFICE = 16;
/** What a state has and a person has not; a person may have a government. */
const HAS =
  /^[’']s? (?:(?:Foreign|Interior|Defen[cs]e|Finance) Ministry|(?:foreign|interior|defen[cs]e) ministry|ambassador|embassy|armed forces|border guards?|capital|membership)(?!\p{L})/u;
const LONGEST_HAVING = 20;
/** Adjectives and names of inhabitants: Lakonia(n), Tashrabad(i), Velgor(ian), Mirvan(ese). */
const NATIONAL = ['n', 'ns', 'i', 'is', 'an', 'ans', 'ian', 'ians', 'ese'];

/** Words taken for a person that are a land’s: “the president of Lakonia”, or Lakonians live there. */
function landsIn(
  finds: readonly MentionFind[],
  isWord: (word: string) => boolean,
): ReadonlySet<string> {
  const named = new Set(finds.filter(({ form }) => form !== 'surname').map(lastWord));
  const lands = finds.filter(({ passage: { text }, type, form, name, start, end }) => {
    if (type !== 'person' || form !== 'surname') return false;
    const nation = NATIONAL.map((ending) => `${name}${ending}`).find(isWord);
    if (nation !== undefined && !named.has(nation)) return true;
    if (HAS.test(text.slice(end, end + LONGEST_HAVING))) return true;
    return RULED.test(text.slice(Math.max(0, start - LONGEST_OFFICE), start));
  });
  return new Set(lands.map(({ name }) => nameKey(name)));
}

/** Rahmani, who is no inhabitant of Rahman. */
function lastWord({ name, person }: MentionFind): string {
  return person?.surname ?? name;
}

/** “Lakonians” beside “Lakonia”. */
function isNation(
  { type, form }: MentionFind,
  key: string,
  states: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, ActorType>,
): boolean {
  if (type !== 'person' || form !== 'surname' || !key.endsWith('ns')) return false;
  const land = key.slice(0, -2);
  const seen = types.get(land);
  return states.has(land) || seen === 'state' || seen === 'place';
}

const TAKEN_FOR_PLACE = new Set<ActorType>(['organisation', 'place']);
const WHERE = /(?:^|\s)(?:in|at|to|from|near|into|outside|around|across)\s$/iu;

/** “Harrow” where Anna Harrow is spoken of, unless it is told as a place: “in Harrow”. */
function asSurname(find: MentionFind): MentionFind {
  const { type, name, passage, start } = find;
  const isPlace = WHERE.test(passage.text.slice(Math.max(0, start - LONGEST_OFFICE), start));
  if (!TAKEN_FOR_PLACE.has(type) || /[\s\d]/u.test(name) || isPlace) return find;
  return { ...find, type: 'person', form: 'surname', person: parsePerson(name) };
}

function asThing(find: MentionFind, type: ActorType, name: string): MentionFind {
  if (type === 'person') return find;
  const { person: _person, ...rest } = find;
  return { ...rest, type, name, form: 'name', rule: type === find.type ? find.rule : 'one-type' };
}
