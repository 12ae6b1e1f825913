import type { TimeLanguage } from '../language.ts';
import { makeLexicon } from '../lex/lexicon.ts';
import { joinedLength } from '../making/joined-length.ts';
import { layered } from '../making/layers.ts';
import words from '../tables/time-words.en.compiled.json' with { type: 'json' };
import { CALENDAR } from './calendar.ts';
import { CLOCK } from './clock.ts';
import { LENGTHS } from './lengths.ts';
import { NUMBER, ORDINAL } from '../making/numbers.ts';
import { DAY, QUANTITY } from './numbers.ts';
import { RANGES, SHORT_RANGES } from './ranges.ts';
import { RELATIVE } from './relative.ts';
import { CLOCKED, SHADES } from './shades.ts';
import { sideOf } from './side.ts';
import { STRETCHES } from './stretches.ts';
import { VAGUE } from './vague.ts';
import { YEAR, YEARISH } from './years.ts';

/** English times. */
export const ENGLISH: TimeLanguage = {
  lexicon: makeLexicon(words),
  grammar: layered(
    {
      times: [CALENDAR, STRETCHES, RELATIVE, LENGTHS, CLOCK, VAGUE],
      shades: SHADES,
      clocked: CLOCKED,
      ranges: [SHORT_RANGES, RANGES],
    },
    {
      number: NUMBER,
      quantity: QUANTITY,
      joined: joinedLength(QUANTITY, 'and'),
      ordinal: ORDINAL,
      day: DAY,
      year: YEAR,
      yearish: YEARISH,
    },
  ),
  side: sideOf,
};
