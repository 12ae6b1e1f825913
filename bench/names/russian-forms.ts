/** A Russian name in the nominative, as its bearer's documents have it. */
export interface RussianName {
  readonly given: string;
  readonly patronymic?: string;
  readonly surname: string;
}

export type Sex = 'm' | 'f';

/** Cases that a benchmark pair shows, with their Russian grammar's English names. */
export const CASES = ['genitive', 'dative', 'instrumental'] as const;

export type Case = (typeof CASES)[number];

type Endings = readonly [genitive: string, dative: string, instrumental: string];

/** An ending of the nominative, cut off before one of the three is added; the first that fits counts. */
type Class = readonly [nominative: RegExp, cut: number, endings: Endings];

// School grammar (Rosenthal's handbook, §§ 149–150; Zaliznyak's classes), only where it is regular: a name of no class here is left
// out of the benchmark rather than guessed.
const MALE_GIVEN: readonly Class[] = [
  [/[жчшщц]$/u, 0, ['а', 'у', 'ем']],
  [/^(?!Павел$|Лев$|Пётр$|Христос$).*[бвгдзклмнпрстфх]$/u, 0, ['а', 'у', 'ом']],
  [/ий$/u, 1, ['я', 'ю', 'ем']],
  [/й$/u, 1, ['я', 'ю', 'ем']],
  [/ь$/u, 1, ['я', 'ю', 'ем']],
  [/[кгхжчшщ]а$/u, 1, ['и', 'е', 'ой']],
  [/а$/u, 1, ['ы', 'е', 'ой']],
  [/[^и]я$/u, 1, ['и', 'е', 'ей']],
];
const FEMALE_GIVEN: readonly Class[] = [
  [/[гкх]а$/u, 1, ['и', 'е', 'ой']],
  [/[жчшщ]а$/u, 1, ['и', 'е', 'ей']],
  [/а$/u, 1, ['ы', 'е', 'ой']],
  [/ия$/u, 1, ['и', 'и', 'ей']],
  [/я$/u, 1, ['и', 'е', 'ей']],
  [/[бвгдзклмнпрстфх]$/u, 0, ['', '', '']],
];
const MALE_PATRONYMIC: readonly Class[] = [[/ич$/u, 0, ['а', 'у', 'ем']]];
const FEMALE_PATRONYMIC: readonly Class[] = [[/на$/u, 1, ['ы', 'е', 'ой']]];
const MALE_SURNAME: readonly Class[] = [
  [/(ов|ев|ёв|ин|ын)$/u, 0, ['а', 'у', 'ым']],
  [/[кг]ий$/u, 2, ['ого', 'ому', 'им']],
  [/ой$/u, 2, ['ого', 'ому', 'ым']],
  [/(швили|дзе|[оуюиеэ]|ых|их)$/u, 0, ['', '', '']],
  [/[жчшщц]$/u, 0, ['а', 'у', 'ем']],
  [/[бвгдзклмнпрстфх]$/u, 0, ['а', 'у', 'ом']],
  [/[гкхжчшщ]а$/u, 1, ['и', 'е', 'ой']],
  [/[бвдзлмнпрст]а$/u, 1, ['ы', 'е', 'ой']],
  [/[аеиоуэ]й$/u, 1, ['я', 'ю', 'ем']],
];
const FEMALE_SURNAME: readonly Class[] = [
  [/(ова|ева|ёва|ина|ына)$/u, 1, ['ой', 'ой', 'ой']],
  [/ая$/u, 2, ['ой', 'ой', 'ой']],
  [/(швили|дзе|[оуюиеэ]|[бвгдзйклмнпрстфхжчшщцаья])$/u, 0, ['', '', '']],
];

/** A whole Russian name in a case, or `undefined` where one of its parts is of no regular class. */
export function inCase(name: RussianName, sex: Sex, wanted: Case): RussianName | undefined {
  const given = wordInCase(name.given, sex === 'm' ? MALE_GIVEN : FEMALE_GIVEN, wanted);
  const surname = wordInCase(name.surname, sex === 'm' ? MALE_SURNAME : FEMALE_SURNAME, wanted);
  if (given === undefined || surname === undefined) return undefined;
  if (name.patronymic === undefined) return { given, surname };
  const classes = sex === 'm' ? MALE_PATRONYMIC : FEMALE_PATRONYMIC;
  const patronymic = wordInCase(name.patronymic, classes, wanted);
  return patronymic === undefined ? undefined : { given, patronymic, surname };
}

function wordInCase(word: string, classes: readonly Class[], wanted: Case): string | undefined {
  const [, cut, endings] = classes.find(([nominative]) => nominative.test(word)) ?? [];
  const ending = endings?.[CASES.indexOf(wanted)];
  return cut === undefined || ending === undefined
    ? undefined
    : `${word.slice(0, word.length - cut)}${ending}`;
}
