import { arrange } from './arrange.ts';
import type { Arrangement } from './arrangement.ts';
import { withoutAsides } from './asides.ts';
import type { WithoutAsides } from './asides.ts';
import { surnameEnding } from './endings.ts';
import { EASTERN, TITLE_WORDS } from './forms.ts';
import { givenSex } from './given.ts';
import { ideographicName } from './ideographs.ts';
import { languageOfName } from './language.ts';
import type { ParsedPerson, Sex } from './person.ts';
import { scriptOfName } from './script.ts';
import { sexOfName } from './sex.ts';
import { nameTokens } from './tokens.ts';
import type { NameToken } from './tokens.ts';
import { withoutTitles } from './titles.ts';
import type { Untitled } from './titles.ts';
import { unitsOf } from './units.ts';
import type { NameUnit } from './units.ts';

export interface ParsePersonOptions {
  /** The name's language where it is known (ISO 639-1): it decides the order of Hungarian, Chinese, Korean, Vietnamese and Japanese names. */
  readonly language?: string;
  /** The name stands in a sentence: Russian words may be in any case, so that Александра need not be a woman. */
  readonly inSentence?: boolean;
}

/**
 * Takes a person's name apart, in any of the traditions that `resources/name-forms.yml` knows: titles, given name,
 * initials, patronymic, surname with particles, maiden name, generation. What is not certain is said (`order`) and the
 * likelier reading given. Never throws; time is linear in the length of the text.
 */
export function parsePerson(text: string, options: ParsePersonOptions = {}): ParsedPerson {
  const ideographic =
    text.charCodeAt(0) > 0x2e00 ? ideographicName(text, options.language) : undefined;
  if (ideographic !== undefined) return ideographic;
  const asides = withoutAsides(nameTokens(text));
  const untitled = withoutTitles(asides.tokens);
  const [head, tail] = atComma(untitled);
  const units = withLetterPairs(unitsOf(head));
  const parts = withArmenianFather(
    named(
      arrange(units, tail === undefined ? undefined : unitsOf(tail), {
        text,
        language: options.language,
      }),
      untitled,
    ),
  );
  return person(text, parts, untitled, asides, options);
}

function person(
  text: string,
  parts: Arrangement,
  untitled: Untitled,
  asides: WithoutAsides,
  options: ParsePersonOptions,
): ParsedPerson {
  const script = scriptOfName(text);
  const sex = untitled.sex ?? sexOfName(parts, script, options.inSentence === true);
  const language = options.language ?? languageOfName(text, script, parts);
  const result: { -readonly [key in keyof ParsedPerson]: ParsedPerson[key] } = {
    text,
    surname: words(text, parts.surname),
    initials: parts.initials.flatMap((unit) => letters(text, unit)),
    honorifics: untitled.honorifics,
    script,
    order: parts.order,
  };
  if (parts.given.length > 0) result.given = words(text, parts.given);
  if (parts.middle.length > 0) result.middle = words(text, parts.middle);
  if (parts.patronymic.length > 0) result.patronymic = words(text, parts.patronymic);
  if (sex !== undefined) result.sex = sex;
  if (language !== undefined) result.language = language;
  if (untitled.generation !== undefined) result.generation = untitled.generation;
  if (untitled.numeral !== undefined) result.numeral = untitled.numeral;
  const maiden = maidenOf(text, asides, sex);
  if (maiden !== undefined) result.maiden = maiden;
  if (asides.nickname !== undefined) result.nickname = printed(text, asides.nickname);
  return result;
}

function words(text: string, units: readonly NameUnit[]): string {
  const [first] = units;
  if (units.length === 1 && first !== undefined) return text.slice(first.start, first.end);
  return units.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function printed(text: string, tokens: readonly NameToken[]): string {
  return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}

/** A woman's second surname in brackets is the one she was born with. */
function maidenOf(text: string, asides: WithoutAsides, sex: Sex | undefined): string | undefined {
  const { maiden, bracketed } = asides;
  if (maiden !== undefined && maiden.length > 0) return printed(text, maiden);
  return bracketed !== undefined && sex === 'female' ? printed(text, bracketed) : undefined;
}

/** I, Yu (YU too), J and C of J-C. */
function letters(text: string, { start, end }: NameUnit): readonly string[] {
  const [first = '', ...more] = text.slice(start, end).split('-');
  return [first, ...more].map((letter) => letter.charAt(0).toUpperCase() + letter.slice(1));
}

/** IG Aliyev, JK Rowling: two capitals beside a word that is not in capitals, and no surname of East Asia. */
function withLetterPairs(units: readonly NameUnit[]): readonly NameUnit[] {
  if (!units.some(isLetterPair) || !units.some(({ shape }) => shape === 'capital')) return units;
  return units.flatMap((unit) => (isLetterPair(unit) ? lettersOf(unit) : [unit]));
}

function lettersOf(unit: NameUnit): readonly NameUnit[] {
  const kind = 'initial';
  const middle = unit.start + 1;
  return [
    { ...unit, kind, end: middle, key: unit.key.charAt(0) },
    { ...unit, kind, start: middle, key: unit.key.charAt(1) },
  ];
}

function isLetterPair({ kind, key, shape }: NameUnit): boolean {
  if (kind !== 'word' || shape !== 'upper' || key.length !== 2) return false;
  return !EASTERN.has(key);
}

/** Cuts at the comma of “Aliyev, Ilham”; behind the comma of “Ilham Aliyev, President of …” no name stands. */
function atComma(untitled: Untitled): readonly [NameToken[], NameToken[] | undefined] {
  const { tokens, honorifics } = untitled;
  const at = tokens.findIndex(({ kind }) => kind === 'comma');
  if (at < 0) return [tokens, undefined];
  const head = tokens.slice(0, at);
  const next = tokens.findIndex(({ kind }, index) => index > at && kind === 'comma');
  const tail = tokens.slice(at + 1, next < 0 ? tokens.length : next);
  if (head.length === 0) return atComma({ ...untitled, tokens: tail });
  const stripped = withoutTitles(tail);
  if (isDescription(head, tail)) return [head, undefined];
  honorifics.push(...stripped.honorifics);
  if (stripped.sex !== undefined) untitled.sex ??= stripped.sex;
  return [head, stripped.tokens];
}

function isDescription(head: readonly NameToken[], tail: readonly NameToken[]): boolean {
  const [first] = tail;
  if (first === undefined) return true;
  if (first.kind === 'initial') return false;
  if (tail.some(({ key }) => key === 'of' || key === 'the')) return true;
  const isFull = head.length > 1 && givenSex(head[0]?.key ?? '') !== undefined;
  if (TITLE_WORDS.has(first.key)) return isFull || tail.length === 1;
  if (first.shape === 'lower' && head[0]?.shape !== 'lower') return true;
  return (
    isFull &&
    surnameEnding(head.at(-1)?.key ?? '') === 'strong' &&
    givenSex(first.key) === undefined
  );
}

const ARMENIAN = /(?:yan(?:ts)?|[nrltkdsghb]ian|ян|янц|յան|յանց)$/u;
const GENITIVE = /..[iиի]$/u;

/** Nikol Vovayi Pashinyan: between given name and surname Armenians put the father's name in the genitive. */
function withArmenianFather(parts: Arrangement): Arrangement {
  const [father] = parts.middle;
  const isArmenian = ARMENIAN.test(parts.surname.at(-1)?.key ?? '');
  if (father === undefined || parts.middle.length > 1 || !isArmenian) return parts;
  if (!GENITIVE.test(father.key) || father.given !== undefined) return parts;
  return { ...parts, middle: [], patronymic: [father] };
}

/** King Charles and Mehriban xanım: the lone word is a given name. */
function named(parts: Arrangement, { byGiven, numeral }: Untitled): Arrangement {
  const [lone] = parts.surname;
  const isGiven = byGiven || (numeral !== undefined && lone?.given !== undefined);
  if (!isGiven || parts.order !== 'single' || lone === undefined || lone.particle) return parts;
  if (lone.given === undefined && surnameEnding(lone.key) === 'strong') return parts;
  return { ...parts, given: parts.surname, surname: [] };
}
