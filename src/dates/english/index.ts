import { makeGrammar } from '../grammar/grammar.ts';
import type { TimeLanguage } from '../language.ts';
import { makeLexicon } from '../lex/lexicon.ts';
import words from '../tables/time-words.en.compiled.json' with { type: 'json' };
import { CALENDAR } from './calendar.ts';
import { CLOCK } from './clock.ts';
import { LENGTHS } from './lengths.ts';
import { DAY, NUMBER, ORDINAL, QUANTITY } from './numbers.ts';
import { RANGES, SHORT_RANGES } from './ranges.ts';
import { RELATIVE } from './relative.ts';
import { CLOCKED, SHADES } from './shades.ts';
import { sideOf } from './side.ts';
import { STRETCHES } from './stretches.ts';
import { VAGUE } from './vague.ts';
import { YEAR, YEARISH } from './years.ts';

const PHRASES = {
  number: NUMBER,
  quantity: QUANTITY,
  ordinal: ORDINAL,
  day: DAY,
  year: YEAR,
  yearish: YEARISH,
};

/**
 * English times. Each layer builds on the one below: what is a time by itself; what is said of it (“early”,
 * “about”); the hour of its day; ranges of all these. Of equal lengths the rule that stands first is taken, so what
 * is more exact stands before what is vague.
 */
export const ENGLISH: TimeLanguage = {
  lexicon: makeLexicon(words),
  grammar: makeGrammar(
    [
      [...CALENDAR, ...STRETCHES, ...RELATIVE, ...LENGTHS, ...CLOCK, ...VAGUE],
      SHADES,
      CLOCKED,
      [...SHORT_RANGES, ...RANGES],
    ],
    PHRASES,
  ),
  side: sideOf,
};
