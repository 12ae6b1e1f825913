import type { Hit, Phrase, Place } from '../grammar/pattern.ts';
import type { CalendarMeaning, YearOf } from '../meaning.ts';
import { isSuffix } from './numbers.ts';

const EARLIEST = 1000;
const LATEST = 2199;
/** Where a word says that it is a year. */
const LATEST_SURE = 2999;

interface Year {
  readonly past: number;
  readonly value: number;
  /** A word or an ending shows that it is a year. */
  readonly sure: boolean;
}

/** A year in figures: «2024», «2024-й», «2024 году», «2024 г.»; of three figures only with «году». */
export function yearAt(place: Place, at: number): Year | undefined {
  const token = place.tokens[at];
  if (token?.figures === undefined || token.keys[0] !== '#int') return undefined;
  const value = Number(token.figures);
  const hasSuffix = isSuffix(place, at + 1, 'suffix');
  const behind = at + (hasSuffix ? 2 : 1);
  const hasWord = isYearWord(place, behind);
  const past = hasWord ? behind + 1 : behind;
  const isOld = token.figures.length === 3 && value > 99 && place.tokens[behind]?.word === 'году';
  if (isOld) return { past, value, sure: true };
  const sure = hasWord || hasSuffix;
  if (token.figures.length !== 4 || value < EARLIEST) return undefined;
  return value > (sure ? LATEST_SURE : LATEST) ? undefined : { past, value, sure };
}

function isYearWord({ tokens }: Place, at: number): boolean {
  return tokens[at]?.classes['year-word'] !== undefined && tokens[at].gap <= 3;
}

export const YEAR: Phrase = {
  starts: ['#int'],
  goesOn: ['[suffix]', '[year-word]'],
  read: yearAt,
};

/** A year by number or by its place: «2024 года», «прошлого года», «того же года». Caught as a time. */
export const YEARISH: Phrase = {
  starts: ['#int', '[which]', '[told]'],
  goesOn: ['[suffix]', '[year-word]', 'же'],
  read: (place, at) => {
    const year = yearAt(place, at);
    if (year !== undefined) return placedYear(at, year.past, { number: year.value });
    return relativeYear(place, at);
  },
};

function relativeYear({ tokens }: Place, at: number): Hit | undefined {
  const { which, told } = tokens[at]?.classes ?? {};
  const isSame = tokens[at + 1]?.word === 'же';
  const behind = isSame ? at + 2 : at + 1;
  if (tokens[behind]?.classes['year-word'] !== 1) return undefined;
  if (typeof told === 'number' && (isSame || told !== 0))
    return placedYear(at, behind + 1, { offset: told, from: 'told' });
  return typeof which === 'number' && !isSame
    ? placedYear(at, behind + 1, { offset: which, from: 'document' })
    : undefined;
}

function placedYear(first: number, past: number, year: YearOf): Hit {
  const meaning: CalendarMeaning = { type: 'calendar', year };
  return { past, value: { first, past, meaning, rule: 'year' } };
}
