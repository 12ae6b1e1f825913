import type { Hit, Phrase, Place } from '../grammar/pattern.ts';
import { GAP } from '../lex/token.ts';
import type { CalendarMeaning, YearOf } from '../meaning.ts';

/** No text of the genre dates by years that lie outside. */
const EARLIEST = 1000;
const LATEST = 2199;

/** A year in figures or words, with a word that makes it one or without: “2024”, “nineteen ninety-seven”. */
export const YEAR: Phrase = {
  starts: ['#year', '[cardinal]'],
  goesOn: ['[cardinal]', 'thousand'],
  read: readYear,
};

function readYear(place: Place, at: number): Hit | undefined {
  const token = place.tokens[at];
  if (token?.figures === undefined) return spokenYear(place, at);
  const value = Number(token.figures);
  const isGlued = place.tokens[at + 1]?.gap === GAP.glued && !isPossessive(place, at);
  if (!token.keys.includes('#year') || isGlued) return undefined;
  return value >= EARLIEST && value <= LATEST ? { past: at + 1, value } : undefined;
}

function isPossessive({ text, tokens }: Place, at: number): boolean {
  return /['’]/u.test(text.charAt(tokens[at]?.end ?? 0));
}

/** “nineteen ninety-seven”, “two thousand (and) five”, “twenty twenty-four”. */
function spokenYear({ tokens }: Place, at: number): Hit | undefined {
  const cardinal = (index: number): number | undefined => {
    const value = tokens[index]?.classes['cardinal'];
    return typeof value === 'number' && (index === at || tokens[index]?.gap !== GAP.comma)
      ? value
      : undefined;
  };
  const first = cardinal(at);
  if (first === 2 && tokens[at + 1]?.word === 'thousand') {
    const from = tokens[at + 2]?.word === 'and' ? at + 3 : at + 2;
    const more = cardinal(from);
    return more === undefined
      ? { past: at + 2, value: 2000 }
      : { past: from + 1, value: 2000 + more };
  }
  if (first === undefined || first < 15 || first > 20) return undefined;
  const tens = cardinal(at + 1);
  if (tens === undefined || tens < 10) return undefined;
  const ones = tens >= 20 ? cardinal(at + 2) : undefined;
  return ones !== undefined && ones < 10
    ? { past: at + 3, value: first * 100 + tens + ones }
    : { past: at + 2, value: first * 100 + tens };
}

/** A year by number or by its place: “2024”, “last year”, “the previous year”, “that year”. Caught as a time. */
export const YEARISH: Phrase = {
  starts: [...YEAR.starts, '[which]', '[told]', 'the'],
  goesOn: ['[cardinal]', 'thousand', '[which]', '[told]', 'year'],
  read: (place, at) => {
    const year = readYear(place, at);
    if (year !== undefined && typeof year.value === 'number')
      return placedYear(at, year.past, { number: year.value });
    return relativeYear(place, at);
  },
};

function relativeYear({ tokens }: Place, at: number): Hit | undefined {
  const first = tokens[at]?.word === 'the' ? at + 1 : at;
  const isYear = tokens[first + 1]?.word === 'year';
  const which = tokens[first]?.classes['which'];
  const told = tokens[first]?.classes['told'];
  if (isYear && typeof which === 'number')
    return placedYear(at, first + 2, { offset: which, from: 'document' });
  if (isYear && typeof told === 'number')
    return placedYear(at, first + 2, { offset: told, from: 'told' });
  return first > at && tokens[first]?.word === 'year'
    ? placedYear(at, first + 1, { offset: 0, from: 'document' })
    : undefined;
}

function placedYear(first: number, past: number, year: YearOf): Hit {
  const meaning: CalendarMeaning = { type: 'calendar', year };
  return { past, value: { first, past, meaning, rule: 'year' } };
}
