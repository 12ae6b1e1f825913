import { arrange } from './arrange.ts';
import type { Arrangement } from './arrange.ts';
import { withoutAsides } from './asides.ts';
import type { WithoutAsides } from './asides.ts';
import { surnameEnding } from './endings.ts';
import { SURNAME_FIRST, TITLE_WORDS } from './forms.ts';
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
  const parts = named(
    arrange(units, tail === undefined ? undefined : unitsOf(tail), options.language),
    untitled,
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
  const sex = untitled.sex ?? sexOfName(parts, script);
  const language = options.language ?? languageOfName(text, script, parts);
  const result: { -readonly [key in keyof ParsedPerson]: ParsedPerson[key] } = {
    text,
    surname: words(text, parts.surname),
    initials: parts.initials.flatMap(letters),
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

const letters = ({ key }: NameUnit): readonly string[] =>
  key.split('-').map((letter) => letter.charAt(0).toUpperCase() + letter.slice(1));

/** IG Aliyev, JK Rowling: two capitals beside a word that is not in capitals, and no surname of East Asia. */
function withLetterPairs(units: readonly NameUnit[]): readonly NameUnit[] {
  if (units.length < 2 || !units.some(({ shape }) => shape === 'capital')) return units;
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
  return !SURNAME_FIRST.zh.has(key) && !SURNAME_FIRST.ko.has(key) && !SURNAME_FIRST.vi.has(key);
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
  const isFull = head.length > 1 && givenSex(head[0]?.key ?? '') !== undefined;
  if (TITLE_WORDS.has(first.key)) return isFull || tail.length === 1;
  if (first.shape === 'lower' && head[0]?.shape !== 'lower') return true;
  return (
    isFull &&
    surnameEnding(head.at(-1)?.key ?? '') === 'strong' &&
    givenSex(first.key) === undefined
  );
}

/** King Charles and Mehriban xanım: the lone word is a given name. */
function named(parts: Arrangement, { byGiven }: Untitled): Arrangement {
  const [lone] = parts.surname;
  if (!byGiven || parts.order !== 'single' || lone === undefined || lone.particle) return parts;
  if (givenSex(lone.key) === undefined && surnameEnding(lone.key) === 'strong') return parts;
  return { ...parts, given: parts.surname, surname: [] };
}
