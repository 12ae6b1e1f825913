import { caseForms, caseStem } from './russian/case-forms.ts';
import words from './tables/person-words.compiled.json' with { type: 'json' };

export type Sex = 'female' | 'male';

const lower = (list: readonly string[]): Set<string> =>
  new Set(list.map((word) => word.toLowerCase()));
const inCases = (list: readonly string[]): Set<string> => new Set(list.flatMap(caseForms));

const { titles, notPeople, heads, quotedHeads, speaks, openers, surnameEndings, givenNames } =
  words;

/** Offices and forms of address before a name, lower-case, Russian ones in all cases. */
export const TITLES = new Set([...titles.english, ...inCases(titles.russian)]);
const FEMININE = new Set([...words.feminine, ...inCases(words.feminine)]);
const MASCULINE = new Set([...words.masculine, ...inCases(words.masculine)]);
export const PARTICLES = new Set(words.particles);
export const NAME_SUFFIXES = new Set(words.suffixes);

type Generation = 'senior' | 'junior';

const generations = new Map<string, Generation>();
const joinedGenerations = new Map<string, Generation>();
for (const told of ['senior', 'junior'] as const) {
  for (const word of words.generations[told].flatMap(caseForms)) generations.set(word, told);
  for (const word of words.joinedGenerations[told].flatMap(caseForms)) {
    joinedGenerations.set(word, told);
  }
}

/** Which of two bearers a word beside a name tells, in any case: Senior, младшего; `joined` by a hyphen also отец, сын. */
export function generationTold(word: string, joined = false): Generation | undefined {
  const key = word.toLowerCase();
  return generations.get(key) ?? (joined ? joinedGenerations.get(key) : undefined);
}

export const SPEAKS = new Set([...speaks.english, ...speaks.russian]);
/** Capitalised only because a sentence begins, lower-case here. */
export const OPENERS = new Set([...openers.english, ...openers.russian]);
/** Last words of names that are no people: Festival, Act, договор. */
export const NOT_PEOPLE = new Set([...notPeople.english, ...inCases(notPeople.russian)]);
/** Last words of newspapers: Ledger, Courier. */
export const OUTLET_HEADS = new Set(words.outlets);
export const MAIDEN = new Set(words.maiden.filter((word) => !word.includes(' ')));

/** Head nouns as English texts write them in a name, capitalised; groups also lower-case. */
export const ENGLISH_HEADS = {
  organisation: new Set(heads.organisation.english),
  group: lower(heads.group.english),
  'event-name': new Set(heads.event.english),
  place: new Set(heads.place.english),
} as const;

/** Head nouns of Russian names in all cases, lower-case. */
export const RUSSIAN_HEADS = {
  organisation: inCases(heads.organisation.russian),
  group: inCases(heads.group.russian),
  'event-name': inCases(heads.event.russian),
  place: inCases(heads.place.russian),
} as const;

const STATE_NOUNS = { russian: ['республика', 'королевство', 'федерация', 'княжество', 'эмират'] };

const headNominatives = new Map(
  [heads.organisation, heads.group, heads.event, heads.place, STATE_NOUNS].flatMap(({ russian }) =>
    russian.flatMap((noun) => caseForms(noun).map((form) => [form, noun] as const)),
  ),
);

/** суд for суде: the nominative of a Russian head noun, lower-case; `undefined` when the word is none. */
export function headNominative(word: string): string | undefined {
  return headNominatives.get(word.toLowerCase());
}

/** Nouns beside a quoted name that make it an organisation. */
export const QUOTED_HEADS = new Set([...quotedHeads.english, ...inCases(quotedHeads.russian)]);

const HUMANS = new Set([...titles.english, ...words.humans]);

/** Whether an English noun, as a dictionary lists it, means a person: doctor, minister, stranger. */
export function isHuman(noun: string): boolean {
  return HUMANS.has(noun.toLowerCase());
}

/** What the word before a name says of its bearer's sex. */
export function sexOfTitle(title: string): Sex | undefined {
  const word = title.toLowerCase();
  if (FEMININE.has(word)) return 'female';
  return MASCULINE.has(word) ? 'male' : undefined;
}

const latinGiven = new Map<string, Sex | 'both'>();
const cyrillicGiven = new Map<string, Sex | 'both'>();
const cyrillicBase = new Map<string, string>();

function addGiven(map: Map<string, Sex | 'both'>, key: string, sex: Sex): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === sex ? sex : 'both');
}

for (const sex of ['male', 'female'] as const) {
  for (const name of givenNames.latin[sex]) addGiven(latinGiven, name, sex);
  for (const name of givenNames.cyrillic[sex]) {
    addGiven(cyrillicGiven, caseStem(name), sex);
    const key = `${sex}:${caseStem(name)}`;
    if (!cyrillicBase.has(key)) cyrillicBase.set(key, name);
  }
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
/** Below lie Latin and Greek; up to the other all are Cyrillic letters. */
const FIRST_CYRILLIC = 0x400;
const LAST_CYRILLIC_LETTER = 0x481;

/** Whether a word begins in Cyrillic. Asked of every word, so the plain letters are told by their code. */
export function isCyrillic(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < FIRST_CYRILLIC) return false;
  return code <= LAST_CYRILLIC_LETTER || CYRILLIC.test(word);
}

/** `undefined` when the word is no given name that we know; `both` when either sex bears it. */
export function givenNameSex(word: string): Sex | 'both' | undefined {
  return isCyrillic(word) ? cyrillicGiven.get(caseStem(word)) : latinGiven.get(word);
}

/** The nominative of a Russian given name in any case: Ильхам for Ильхама; `undefined` when it is not in the list. */
export function givenNominative(word: string, sex: Sex): string | undefined {
  return cyrillicBase.get(`${sex}:${caseStem(word)}`);
}

const endingPattern = (endings: readonly string[], cases: string): RegExp =>
  new RegExp(`(?:${endings.join('|')})${cases}$`, 'u');
const STRONG_LATIN = endingPattern(surnameEndings.latin.strong, '');
const WEAK_LATIN = endingPattern(surnameEndings.latin.weak, '');
/** Plural forms (Лазаревых) are families, -ая and -ом are adjectives and nouns. */
const SLAVIC = /^.{3,}(?:ов|ев|ёв)(?:а|у|ым|е|ой|ою)?$/u;
const OTHER_CASES = '(?:а|у|ом|ем|е|ы|и|ю|я)?';
const isOther = (ending: string): boolean => !/^(?:[её]в|ов)а?$|ск|цк/u.test(ending);
const STRONG_CYRILLIC = endingPattern(surnameEndings.cyrillic.strong.filter(isOther), OTHER_CASES);
const ADJECTIVAL = /[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)$/u;
const WEAK_CYRILLIC = endingPattern(surnameEndings.cyrillic.weak, '(?:а|у|ым|ом|ем|е|ой|ы|ю|я)?');
const SHORTEST_SURNAME = 4;

/** How much a word's ending speaks for a surname. */
export function surnameStrength(word: string): 'strong' | 'weak' | 'none' {
  if (word.length < SHORTEST_SURNAME) return 'none';
  const cyrillic = isCyrillic(word);
  if (cyrillic ? SLAVIC.test(word) || STRONG_CYRILLIC.test(word) : STRONG_LATIN.test(word)) {
    return 'strong';
  }
  if (cyrillic && ADJECTIVAL.test(word)) return 'weak';
  return (cyrillic ? WEAK_CYRILLIC : WEAK_LATIN).test(word) ? 'weak' : 'none';
}

const PATRONYMIC = /(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|е|ы|ой)?$/u;

/** Гейдарович, Сергеевны; some surnames look the same. */
export function isPatronymic(word: string): boolean {
  return word.length > 5 && PATRONYMIC.test(word);
}
