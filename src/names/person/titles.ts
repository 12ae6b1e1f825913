import {
  AMBIGUOUS_TITLES,
  BY_GIVEN,
  POSTNOMINALS,
  POSTPOSED,
  TITLE_WORDS,
  generationOf,
  sexOfHonorific,
} from './forms.ts';
import { givenSex } from './given.ts';
import type { PersonName, Sex } from './person.ts';
import type { NameToken } from './tokens.ts';

/** What stands around a name, taken off it. */
export interface Untitled {
  /** The name's own words, commas among them. */
  tokens: NameToken[];
  readonly honorifics: string[];
  sex?: Sex;
  generation?: NonNullable<PersonName['generation']>;
  numeral?: number;
  /** King Charles, Mehriban xanım: a lone word is the given name. */
  byGiven: boolean;
}

/** Takes titles, generations and letters behind a name off; one word of the name always stays. */
export function withoutTitles(tokens: readonly NameToken[]): Untitled {
  const found: Untitled = { tokens: [...tokens], honorifics: [], byGiven: false };
  takeBefore(found);
  takeGenerationJoined(found);
  takeWithin(found);
  const behind: string[] = [];
  while (found.tokens.length > 1 && takeBehind(found, behind));
  found.honorifics.push(...behind.toReversed());
  return found;
}

const OFFICE =
  /^(?:president|minister|prime|foreign|premier|chancellor|senator|ambassador|general|президент|премьер|премьер-министр|министр|генерал)$/u;

function takeBefore(found: Untitled): void {
  const { tokens } = found;
  let at = isNationality(tokens) ? 1 : 0;
  if (at === 1) found.honorifics.push(tokens[0]?.text ?? '');
  while (at < tokens.length - 1 && isLeading(found, at)) at += 1;
  if (at === 0) return;
  at = afterRealm(tokens, at);
  found.tokens = tokens.slice(at);
}

/** Azerbaijani President …, but not a name before an office. */
function isNationality(tokens: readonly NameToken[]): boolean {
  const [first, second] = tokens;
  if (first?.kind !== 'word' || second === undefined || tokens.length < 3) return false;
  return (
    OFFICE.test(second.key) && !TITLE_WORDS.has(first.key) && givenSex(first.key) === undefined
  );
}

function isLeading(found: Untitled, at: number): boolean {
  const token = found.tokens[at];
  if (token?.kind !== 'word') return false;
  if (token.key === 'the' && at === 0) return true;
  const generation = token.shape === 'lower' ? generationOf(token.key) : undefined;
  if (generation !== undefined && found.generation === undefined) {
    found.generation = generation;
    return true;
  }
  if (!isTitle(token, found.tokens.length - at - 1)) return false;
  note(found, token);
  if (BY_GIVEN.has(token.key)) found.byGiven = true;
  return true;
}

function isTitle({ key, shape }: NameToken, behind: number): boolean {
  if (AMBIGUOUS_TITLES.has(key)) return behind > 1 || shape === 'lower';
  if (TITLE_WORDS.has(key) || BY_GIVEN.has(key)) return true;
  const hyphen = key.indexOf('-');
  return hyphen > 1 && TITLE_WORDS.has(key.slice(0, hyphen));
}

function note(found: Untitled, token: NameToken): void {
  found.honorifics.push(token.text);
  const sex = sexOfHonorific(token.key);
  if (sex !== undefined) found.sex = sex;
}

/** President of the Republic of X Ilham …, президент Азербайджана Ильхам …: up to the given name. */
function afterRealm(tokens: readonly NameToken[], at: number): number {
  const first = tokens[at];
  if (first === undefined) return at;
  const isOf = first.key === 'of';
  const isGenitive =
    /^[а-я-]{3,}$/u.test(first.key) &&
    (first.shape === 'lower' || /[аияй]$/u.test(first.key)) &&
    givenSex(first.key) === undefined;
  if (!isOf && !isGenitive) return at;
  const given = tokens.findIndex(
    ({ kind, key }, index) => index > at && (kind === 'initial' || givenSex(key) !== undefined),
  );
  if (given > at && given < tokens.length - 1) return given;
  return isOf && at + 2 < tokens.length ? at + 2 : at;
}

/** Əlimərdan bəy Topçubaşov, Фатали хан Хойский: in small letters behind the given name. */
function takeWithin(found: Untitled): void {
  const at = found.tokens.findIndex(
    ({ key, shape, kind }, index) =>
      index > 0 && shape === 'lower' && kind === 'word' && POSTPOSED.has(key),
  );
  const token = found.tokens[at];
  if (token === undefined || at === found.tokens.length - 1) return;
  note(found, token);
  found.tokens.splice(at, 1);
}

const JOINED =
  /[-‐‑–](?<told>старш\p{L}*|младш\p{L}*|от(?:ец|ц[ауе]|цом)|сын(?:[ауе]|ом)?|senior|junior|sr|jr|pere|fils)$/u;
const JOINED_SENIOR = /^(?:старш|от|s|pere)/u;

/** Алиев-младший, Алиев-отец, Aliyev-senior. */
function takeGenerationJoined(found: Untitled): void {
  const at = found.tokens.findIndex(
    ({ key }) => key.length > 5 && key.includes('-') && JOINED.test(key),
  );
  const token = found.tokens[at];
  const joined = token === undefined ? undefined : JOINED.exec(token.key);
  if (token === undefined || !joined) return;
  const cut = joined[0].length;
  found.generation = JOINED_SENIOR.test(joined.groups?.told ?? '') ? 'senior' : 'junior';
  found.tokens[at] = {
    ...token,
    end: token.end - cut,
    text: token.text.slice(0, -cut),
    key: token.key.slice(0, -cut),
  };
}

function takeBehind(found: Untitled, behind: string[]): boolean {
  const { tokens } = found;
  const last = tokens.at(-1);
  if (last === undefined) return false;
  const isTaken = isBehind(found, last, behind) || last.kind === 'comma';
  if (isTaken) tokens.pop();
  return isTaken;
}

function isBehind(found: Untitled, last: NameToken, behind: string[]): boolean {
  const { tokens } = found;
  const generation = last.kind === 'word' ? generationOf(last.key) : undefined;
  if (generation !== undefined) {
    found.generation ??= generation;
    if (tokens.at(-2)?.key === 'the' && tokens.length > 2) tokens.splice(-2, 1);
    return true;
  }
  const numeral = last.shape === 'upper' ? numeralOf(last.text) : undefined;
  if (numeral !== undefined) {
    found.numeral = numeral;
    return true;
  }
  if (isPostposed(last) && tokens.at(-2)?.kind === 'word') {
    const sex = sexOfHonorific(last.key);
    if (sex !== undefined) found.sex = sex;
    found.byGiven = true;
    behind.push(last.text);
    return true;
  }
  return isPostnominal(tokens, last, behind);
}

const ROMAN = /^X{0,2}(?:IX|IV|V?I{0,3})$/u;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** 2 for II, up to 28; a lone letter is an initial. */
function numeralOf(text: string): number | undefined {
  if (text.length < 2 || !ROMAN.test(text)) return undefined;
  const values = Array.from(text, (letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value));
}

const ALWAYS_POSTPOSED =
  /^(?:pasha|pasa|xanim|hanim|khanum|khanim|khanom|hanoum|hanum|muallim|muellim|efendi|afandi|effendi|canablari|cenaplari|ханум|ханым|муаллим|эфенди)$/u;

/** Capitalised Bey, Khan, Pasha are as well surnames. */
const isPostposed = ({ key, shape }: NameToken): boolean =>
  POSTPOSED.has(key) && (shape === 'lower' || ALWAYS_POSTPOSED.test(key) || key === 'bey');

/** PhD; after a comma MP, M.D.; letters that are a name as well only there. */
function isPostnominal(tokens: NameToken[], last: NameToken, behind: string[]): boolean {
  const before = tokens.at(-2);
  if (last.kind === 'initial') return isPhd(tokens, last, before, behind);
  if (last.key === 'phd' || last.key === 'esq') return push(behind, last);
  if (last.shape !== 'upper' || !POSTNOMINALS.has(last.key)) return false;
  const others = tokens.slice(0, -1);
  const isCapitals = others.every(({ shape }) => shape === 'upper' || shape === 'none');
  if (isCapitals) return false;
  return before?.kind === 'comma' || last.key.length > 2 || others.length > 2
    ? push(behind, last)
    : false;
}

function push(behind: string[], { text }: NameToken): true {
  behind.push(text);
  return true;
}

/** Ph.D. and M.D. behind a comma come as initials. */
function isPhd(
  tokens: NameToken[],
  last: NameToken,
  before: NameToken | undefined,
  behind: string[],
): boolean {
  if (last.key !== 'd' || before?.kind !== 'initial') return false;
  const isLetters = before.key === 'ph' || (before.key === 'm' && tokens.at(-3)?.kind === 'comma');
  if (!isLetters || tokens.length < 3) return false;
  behind.push(`${before.text}.${last.text}`);
  tokens.splice(-2, 1);
  return true;
}
