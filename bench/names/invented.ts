import type { Form, Group, Person } from './person.ts';
import type { RussianName, Sex } from './russian-forms.ts';

/** Spellings by language, several divided by commas; of surnames, the woman's form after a bar. */
type Spellings = Readonly<Record<string, string>>;

/** Invented people, as ordinary names put together. */
export interface InventedList {
  readonly given: Readonly<Record<string, Spellings>>;
  readonly surnames: Readonly<Record<string, Spellings>>;
  readonly groups: readonly {
    readonly group: string;
    readonly relation: string;
    readonly relations?: Readonly<Record<string, string>>;
    /** Keys of the given name, the father's given name (or `-`) and the surname. */
    readonly people: readonly string[];
  }[];
}

/** Languages of surnames that nobody romanises from Russian. */
const FOREIGN: ReadonlySet<string> = new Set(['tr', 'fa']);
const ROMANISED = ['ru', 'uk'];

const RULE = 'invented: ordinary name, put together by rule';

/** People put together of the list's given names and surnames; a patronymic is formed of the father's given name. */
export function inventedGroups({ given, surnames, groups }: InventedList): readonly Group[] {
  return groups.map(({ group, relation, relations = {}, people }) => ({
    name: group,
    relation,
    relations,
    people: people.map((keys) => invented(keys, given, surnames)),
  }));
}

function invented(
  keys: string,
  givenNames: Readonly<Record<string, Spellings>>,
  surnames: Readonly<Record<string, Spellings>>,
): Person {
  const [givenKey = '', fatherKey = '-', surnameKey = ''] = keys.split(' ');
  const given = givenNames[givenKey];
  const surname = surnames[surnameKey];
  const father = fatherKey === '-' ? undefined : givenNames[fatherKey];
  if (!given || !surname || (!father && fatherKey !== '-')) {
    throw new TypeError(`${keys}: a name of the lists of given names and surnames was expected`);
  }
  const sex = given['sex'] === 'f' ? 'f' : 'm';
  const russian = russianOf(given, father, surname, sex);
  return {
    id: keys.replaceAll(' ', '-').replaceAll('---', '-'),
    who: 'invented',
    sex,
    romanised: FOREIGN.has(Object.keys(surname)[0] ?? '') ? [] : ROMANISED,
    forms: [...plainForms(given, surname, sex), ...patronymicForms(given, father, surname, sex)],
    ...(russian === undefined ? {} : { russian }),
  };
}

function plainForms(given: Spellings, surname: Spellings, sex: Sex): readonly Form[] {
  return Object.keys(given)
    .filter((language) => language.length === 2 && language !== 'ru' && language in surname)
    .flatMap((language) => {
      const givens = spellings(given, language);
      const surnames = spellings(surname, language, sex);
      const count = Math.max(givens.length, surnames.length);
      return Array.from({ length: count }, (_, at) => {
        const text = `${givens[at % givens.length]} ${surnames[at % surnames.length]}`;
        return form(text, language, at === 0 ? 'usual' : 'press', false);
      });
    });
}

/** Azerbaijani `oğlu` and `qızı`, in English without the diacritics; Ukrainian patronymics as listed. */
function patronymicForms(
  given: Spellings,
  father: Spellings | undefined,
  surname: Spellings,
  sex: Sex,
): readonly Form[] {
  if (father === undefined) return [];
  const child = { az: sex === 'm' ? 'oğlu' : 'qızı', en: sex === 'm' ? 'oglu' : 'gizi' };
  const named = (language: string): string =>
    `${spellings(given, language)[0]} {} ${spellings(surname, language, sex)[0]}`;
  const own = Object.entries(father['az'] === undefined ? {} : child).map(([language, word]) => {
    const text = named(language).replace('{}', `${spellings(father, language)[0]} ${word}`);
    return form(text, language, 'patronymic', true);
  });
  const ukrainian = father[sex === 'm' ? 'uk-son' : 'uk-daughter'];
  if (ukrainian === undefined || given['uk'] === undefined) return own;
  return [...own, form(named('uk').replace('{}', ukrainian), 'uk', 'patronymic', true)];
}

function russianOf(
  given: Spellings,
  father: Spellings | undefined,
  surname: Spellings,
  sex: Sex,
): RussianName | undefined {
  const name = spellings(given, 'ru')[0];
  const family = spellings(surname, 'ru', sex)[0];
  if (name === undefined || family === undefined) return undefined;
  const patronymic = father?.[sex === 'm' ? 'ru-son' : 'ru-daughter'];
  return { given: name, surname: family, ...(patronymic === undefined ? {} : { patronymic }) };
}

function spellings(name: Spellings, language: string, sex: Sex = 'm'): readonly string[] {
  const [male = '', female = male] = (name[language] ?? '').split(' | ');
  return (sex === 'm' ? male : female).split(', ').filter((text) => text !== '');
}

function form(text: string, language: string, kind: string, distinguishing: boolean): Form {
  return { text, language, kind, source: RULE, distinguishing };
}
