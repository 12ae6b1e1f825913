import type { Rule } from '../grammar/grammar.ts';
import type { Captures, Place } from '../grammar/pattern.ts';
import { GAP } from '../lex/token.ts';
import type { Token } from '../lex/token.ts';
import type { Meaning } from '../meaning.ts';
import { num, weekdayIn, which, word, year } from '../making/caught.ts';
import { numericDate, yearOfTwo } from '../numeric-date.ts';
import { isClosed } from '../making/closed.ts';
import { clockOf } from './clock.ts';
import { fiscalYear } from '../making/fiscal-year.ts';
import { isWhole, isYearHere } from '../making/year-here.ts';

/** Days, months, weekdays and years of the calendar. */
export const CALENDAR: readonly Rule[] = [
  {
    name: 'day',
    pattern: [
      '<day> of? [month]',
      '<day> of? [month] , of? <yearish>',
      '[month] the? <day>',
      '[month] the? <day> , <yearish>',
      '[weekday] , the? <day> of? [month]',
      '[weekday] , the? <day> of? [month] , <yearish>',
      '[weekday] , [month] the? <day>',
      '[weekday] , [month] the? <day> , <yearish>',
      '<yearish> , [month] <day>',
      '[which] [month] <day>',
      'the? <day> day? of [month] , <yearish>?',
      '<day> -- [month] -- <yearish>',
      '<day> -- [month] <yearish>',
      '[month] -- <day> -- <yearish>',
      '<yearish> -- [month] -- <day>',
      '[weekday] , [month] , the? <day> , <yearish>',
      '[weekday] , [month] <day> , #clock [zone]? <yearish>',
      '[weekday] , [month] <day> , #clock -- last:#clock [zone]? <yearish>',
    ],
    make: (caught, place, first) => {
      const [month, day] = [num(caught, 'month'), num(caught, 'day')];
      const isWord = !caught.has('yearish') && month !== undefined && isVerb(place, first, month);
      if (month === undefined || day === undefined || isWord) return undefined;
      const said = which(caught);
      return {
        type: 'calendar',
        month,
        day,
        ...year(caught),
        ...(said === undefined ? {} : { which: said }),
        ...weekdayIn(caught),
        ...clockIn(caught),
      };
    },
  },
  {
    name: 'day-of-two-figures',
    pattern: [
      '<day> ~ [month] ~ short:#int',
      '<day> [month] , short:#int',
      '[month] <day> , short:#int',
      '[month] short:#int',
    ],
    make: (caught, place, first, past) => {
      const short = word(caught, 'short') ?? '';
      const isJoined =
        place.tokens[past - 1]?.gap === GAP.hyphen && place.tokens[first]?.figures !== undefined;
      const isYear = isJoined
        ? short.length === 2
        : /^[5-9]\d$/u.test(short) && isClosed(place, past);
      const month = num(caught, 'month') ?? 1;
      if (!isYear || isVerb(place, first, month)) return undefined;
      const day = num(caught, 'day');
      return {
        type: 'calendar',
        month,
        ...(day === undefined ? {} : { day }),
        year: { number: yearOfTwo(Number(short)) },
      };
    },
  },
  {
    name: 'no-day',
    pattern: ['#int [month] , <yearish>', '[month] #int , <yearish>'],
    make: (caught) => {
      const figures = word(caught, '#int') ?? '';
      return figures.length === 2 && Number(figures) > 31 ? { type: 'impossible' } : undefined;
    },
  },
  {
    name: 'month-in-figures',
    pattern: '#int -- <year>',
    make: (caught, place, first, past) => {
      const month = Number(word(caught, '#int'));
      const isSlash = place.tokens[first + 1]?.gap === GAP.slash && past === first + 2;
      if (!isSlash || month < 1 || month > 12 || !isMonthInFigures(place, first)) return undefined;
      return { type: 'calendar', month, year: { number: num(caught, 'year') ?? 0 } };
    },
  },
  {
    name: 'month',
    pattern: ['[month] , of? <yearish>', '<yearish> s? [month]', '<yearish> -- [month]'],
    make: (caught) => {
      const month = num(caught, 'month') ?? 1;
      return { type: 'calendar', month, ...year(caught) };
    },
  },
  {
    name: 'month',
    pattern: ['[month]', 'the? month of [month]'],
    make: (caught, place, first, past) => {
      const isDoubtful = past === first + 1 && !isMonthAlone(place, first);
      return isDoubtful ? undefined : { type: 'calendar', month: num(caught, 'month') ?? 1 };
    },
  },
  {
    name: 'which-month',
    pattern: ['[which] [month]', 'this past [month]', 'this coming [month]'],
    make: (caught, place, _first, past) => {
      if (!isNamed(place, past - 1)) return undefined;
      const said = caught.has('coming') ? 1 : caught.has('past') ? -1 : which(caught);
      return said === undefined
        ? undefined
        : { type: 'calendar', month: num(caught, 'month') ?? 1, which: said };
    },
  },
  {
    name: 'weekday',
    pattern: ['[weekday]', '[weekday] [which] week', '[weekday] of? [which] week'],
    make: (caught, place, first, past) => {
      const weekday = num(caught, 'weekday');
      if (weekday === undefined || (past === first + 1 && !isWeekdayAlone(place, first)))
        return undefined;
      const said = which(caught);
      return {
        type: 'calendar',
        weekday,
        ...(said === undefined ? {} : { which: said, ofWeek: true }),
      };
    },
  },
  {
    name: 'which-weekday',
    pattern: ['[which] [weekday]', 'this past [weekday]', 'this coming [weekday]'],
    make: (caught, place, first, past) => {
      if (!isNamed(place, past - 1)) return undefined;
      const said = caught.has('coming') ? 1 : caught.has('past') ? -1 : which(caught);
      const ofWeek = place.tokens[first]?.word === 'next';
      return said === undefined
        ? undefined
        : {
            type: 'calendar',
            weekday: num(caught, 'weekday') ?? 1,
            which: said,
            ...(ofWeek && { ofWeek }),
          };
    },
  },
  {
    name: 'told-weekday',
    pattern: 'the? [told] [weekday]',
    make: (caught, { tokens }, _first, past) => {
      const said = which(caught, 'told');
      if (said === undefined || tokens[past - 1]?.classes['doubtful'] !== undefined)
        return undefined;
      return { type: 'calendar', weekday: num(caught, 'weekday') ?? 1, which: said, from: 'told' };
    },
  },
  {
    name: 'numeric',
    pattern: '#date',
    make: (caught) => numericDate(word(caught, '#date') ?? ''),
  },
  {
    name: 'timestamp',
    pattern: '#stamp',
    make: (caught): Meaning => ({ type: 'stamp', edtf: word(caught, '#stamp') ?? '' }),
  },
  {
    name: 'year',
    pattern: '<year>',
    make: (caught, place, first, past) => {
      const number = num(caught, 'year');
      const isSpoken = place.tokens[first]?.figures === undefined;
      if (
        number === undefined ||
        (isSpoken ? number === 2000 || past < first + 2 : !isYearHere(place, first, past))
      )
        return undefined;
      return { type: 'calendar', year: { number }, bareYear: true };
    },
  },
  {
    name: 'year',
    pattern: ['the? year-word:year <year>', '#int ad|ce', 'ad #int'],
    make: (caught) => {
      const number = num(caught, 'year') ?? Number(word(caught, '#int'));
      return number >= 1 && number <= 2199 ? { type: 'calendar', year: { number } } : undefined;
    },
  },
  {
    name: 'year-before-christ',
    pattern: [
      '#int bc|bce',
      '<day> of? [month] , #int bc|bce',
      '[month] <day> , #int bc|bce',
      '[month] , #int bc|bce',
    ],
    make: (caught) => {
      const number = Number(word(caught, '#int'));
      if (number < 1 || number > 9999) return undefined;
      const [month, day] = [num(caught, 'month'), num(caught, 'day')];
      return {
        type: 'ancient',
        year: number,
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
      };
    },
  },
  {
    name: 'fiscal-year',
    pattern: [
      'the? [fiscal] year-word:year? <year>',
      'the? [fiscal] year-word:year? <year> -- last:<year>',
      'the? [fiscal] year-word:year? <year> -- short:#int',
      'fy ~ <year>',
      'fy <year> -- short:#int',
      'fy ~ short:#int',
      'the? <year> [fiscal] year-word:year',
      'the? <year> -- short:#int [fiscal] year-word:year',
      'the? <year> -- last:<year> [fiscal] year-word:year',
    ],
    make: (caught, { text, tokens }, first, past) => {
      const isLed = tokens[first]?.word === 'the';
      const start = tokens[isLed ? first + 1 : first]?.start ?? 0;
      return fiscalYear(caught, text, [start, tokens[past - 1]?.end ?? start]);
    },
  },
  {
    name: 'feast',
    pattern: [
      '[feast] day?',
      '[feast] day? , of? <yearish>',
      '[which] [feast] day?',
      '[feast] eve',
      '[feast] eve , <yearish>',
    ],
    make: (caught) => {
      const said = which(caught);
      const feast = word(caught, 'feast') ?? '';
      const [, month, day] = /^(\d+)-(\d+)$/u.exec(feast) ?? [];
      const known =
        month === undefined
          ? { feast }
          : { month: Number(month), day: Number(day) - (caught.has('eve') ? 1 : 0) };
      return {
        type: 'calendar',
        ...known,
        ...year(caught),
        ...(said === undefined ? {} : { which: said }),
      };
    },
  },
];

/** Months and weekdays are written with a capital: “this may be” is none. What is no other word may be written small. */
function isNamed({ text, tokens }: Place, at: number): boolean {
  const token = tokens[at];
  return token?.classes['doubtful'] === undefined || /^\p{Lu}/u.test(text.charAt(token.start));
}

/** The hour of a stamp: “Thu Oct 26 11:00:09 2023”. */
function clockIn(caught: Captures): { readonly clock?: string } {
  const [clock, last] = ['#clock', 'last'].map((name) =>
    clockOf(word(caught, name) ?? '', undefined),
  );
  if (!caught.has('#clock') || clock === undefined) return {};
  return { clock: caught.has('last') && last !== undefined ? `${clock}/${last}` : clock };
}

/** “(04/2016)”, “since 9/2012”: where no number of a law or an order stands. */
function isMonthInFigures({ text, tokens }: Place, first: number): boolean {
  const start = tokens[first]?.start ?? 0;
  return /(?:^|[([:]|(?<!\p{L})(?:in|since|from|until|till|by|of|to|before|after|published|dated))\s*$/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}

/** “He may 2 times”, “they march 12 abreast”: written small, and no name of a month. */
function isVerb({ text, tokens }: Place, first: number, month: number): boolean {
  if (month !== 5 && month !== 3) return false;
  const token = tokens
    .slice(first, first + 3)
    .find(({ classes }) => classes['month'] !== undefined);
  return token !== undefined && /^\p{Ll}/u.test(text.slice(token.start, token.end));
}

const BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|from|through|during|of|last|next|this|early|late|mid|before|after|to|for|between|and|on|or|every|each|through|throughout)[ -]$/iu;

/** A name of a month that stands alone: capital, and for those that are also words or names, after a preposition. */
function isMonthAlone(place: Place, at: number): boolean {
  const { text, tokens } = place;
  const token = tokens[at];
  if (token === undefined || !isNamed(place, at)) return false;
  if (isFollowedByName(text, token)) return false;
  if (isWhole(text, token.start, token.end)) return true;
  if (token.classes['doubtful'] === undefined) return !isPrecededByName(text, token.start);
  return BEFORE_MONTH.test(text.slice(Math.max(0, token.start - 12), token.start));
}

const SURELY_MONTH =
  /(?<!\p{L})(?:in|since|until|till|during|last|next|this|early|late|mid)[ -]$/iu;

/** “June Halley”: a capital behind it makes it a name, unless a word before it says that it is a month. */
function isFollowedByName(text: string, { start, end }: Token): boolean {
  const isName = /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  return isName && !SURELY_MONTH.test(text.slice(Math.max(0, start - 8), start));
}

/** “Theresa May”, “the April Group” are names. */
function isPrecededByName(text: string, start: number): boolean {
  return (
    /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, start - 20), start)) &&
    !/(?:^|[.!?] )(?:\p{Lu}\p{Ll}+) $/u.test(text.slice(Math.max(0, start - 20), start)) &&
    !BEFORE_MONTH.test(text.slice(Math.max(0, start - 12), start))
  );
}

function isWeekdayAlone({ text, tokens }: Place, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.classes['doubtful'] === undefined) return true;
  if (!/^\p{Lu}/u.test(text.charAt(token.start))) return false;
  if (isWhole(text, token.start, token.end)) return true;
  return /(?:on|last|next|this)[ ]$|[(,] $/iu.test(
    text.slice(Math.max(0, token.start - 6), token.start),
  );
}
