import { num, weekdayIn, which, word, year } from '../making/caught.ts';
import { isClosed } from '../making/closed.ts';
import { fiscalYear } from '../making/fiscal-year.ts';
import { isYearHere } from '../making/year-here.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Place } from '../grammar/pattern.ts';
import { numericDate } from '../numeric-date.ts';
import { yearAt } from './years.ts';

/** Days, months, weekdays and years of the calendar. */
export const CALENDAR: readonly Rule[] = [
  {
    name: 'day',
    pattern: [
      '<day> [month]',
      '<day> [month] , <yearish>',
      '<day> [month] , <yearish> , [weekday]',
      '<day> [month] в <yearish>',
      '<day> числа [month] , <yearish>?',
      '[which]? [weekday] , <day> [month]',
      '[which]? [weekday] , <day> [month] , <yearish>',
      '[month] <day> , <yearish>',
    ],
    make: (caught) => ({
      type: 'calendar',
      month: num(caught, 'month') ?? 1,
      day: num(caught, 'day') ?? 1,
      ...year(caught),
      ...weekdayIn(caught),
    }),
  },
  {
    name: 'day-of-two-figures',
    pattern: ['<day> [month] short:#int', '[month] short:#int'],
    make: (caught, place, _first, past) => {
      const short = word(caught, 'short') ?? '';
      const number = Number(short);
      const day = num(caught, 'day');
      if (short.length !== 2 || number < 50 || (day === undefined && !isClosed(place, past)))
        return undefined;
      return {
        type: 'calendar',
        month: num(caught, 'month') ?? 1,
        ...(day === undefined ? {} : { day }),
        year: { number: 1900 + number },
      };
    },
  },
  {
    name: 'day-alone',
    pattern: ['<day> числа|числу', '#int suffix:[suffix]'],
    make: (caught, place, first, past) => {
      const isSaid = !caught.has('suffix');
      const day = isSaid ? num(caught, 'day') : Number(word(caught, '#int'));
      const isDay = day !== undefined && day >= 1 && day <= 31;
      if (!isDay || (!isSaid && !isDayAlone(place, first, past))) return undefined;
      return { type: 'calendar', day };
    },
  },
  {
    name: 'month',
    pattern: '[month] , <yearish>',
    make: (caught, place, first) =>
      isBehindFigures(place, first)
        ? undefined
        : { type: 'calendar', month: num(caught, 'month') ?? 1, ...year(caught) },
  },
  {
    name: 'month',
    pattern: ['[month]', '[which] [month]'],
    make: (caught, place, _first, past) => {
      if (!isMonthAlone(place, past - 1)) return undefined;
      const said = which(caught);
      const month = num(caught, 'month') ?? 1;
      return { type: 'calendar', month, ...(said === undefined ? {} : { which: said }) };
    },
  },
  {
    name: 'weekday',
    pattern: ['[weekday]', '[weekday] [which] [unit]'],
    make: (caught, place, first, past) => {
      if (past === first + 1 && !isWeekdayAlone(place, first)) return undefined;
      if (past > first + 1 && word(caught, 'unit') !== 'week') return undefined;
      const said = which(caught);
      return {
        type: 'calendar',
        weekday: num(caught, 'weekday') ?? 1,
        ...(said === undefined ? {} : { which: said, ofWeek: true }),
      };
    },
  },
  {
    name: 'which-weekday',
    pattern: '[which] [weekday]',
    make: (caught, place, first, past) => {
      const said = which(caught);
      const isShort = place.tokens[past - 1]?.word === 'средой';
      if (said === undefined || isShort) return undefined;
      const ofWeek = /^(?:следующ|будущ)/u.test(place.tokens[first]?.word ?? '');
      return {
        type: 'calendar',
        weekday: num(caught, 'weekday') ?? 1,
        which: said,
        ...(ofWeek && { ofWeek }),
      };
    },
  },
  {
    name: 'numeric',
    pattern: ['#date', '#date [year-word]'],
    make: (caught) => numericDate(word(caught, '#date') ?? ''),
  },
  {
    name: 'timestamp',
    pattern: '#stamp',
    make: (caught) => ({ type: 'stamp', edtf: word(caught, '#stamp') ?? '' }),
  },
  {
    name: 'year',
    pattern: ['<year>', 'год|году|года <year>'],
    make: (_caught, place, first, past) => {
      const isLed = place.tokens[first]?.figures === undefined;
      const found = yearAt(place, isLed ? first + 1 : first);
      if (found === undefined) return undefined;
      const isBare = !found.sure && !isLed;
      if (isBare && (found.value < OLDEST_BARE || !isYearHere(place, first, past)))
        return undefined;
      return { type: 'calendar', year: { number: found.value }, bareYear: true };
    },
  },
  {
    name: 'fiscal-year',
    pattern: [
      '<year> [fiscal] [year-word]',
      '<year> -- short:#int [fiscal] [year-word]',
      '#int -- last:<year> [fiscal] [year-word]',
      '[fiscal] fiscal-year:<year>',
    ],
    make: (caught, { text, tokens }, first, past) => {
      const last = num(caught, 'last');
      const from = last === undefined ? num(caught, 'fiscal-year') : Number(word(caught, '#int'));
      const named = new Map(from === undefined ? caught : [...caught, ['year', from] as const]);
      return fiscalYear(named, text, [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0]);
    },
  },
  {
    name: 'year-told',
    pattern: '<yearish>',
    make: (caught, place, first) =>
      place.tokens[first]?.figures === undefined
        ? { type: 'calendar', ...year(caught) }
        : undefined,
  },
];

/** «до 10-го», «с 5-го по 7-е»: behind a preposition, and no noun that it would number, as in «до 10-го созыва». */
function isDayAlone({ text, tokens }: Place, first: number, past: number): boolean {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
  return (
    tokens[past - 1]?.word === 'го' &&
    /(?:^|[^\p{L}])(?:с|до|к|после|около)[ \u00a0]$/iu.test(
      text.slice(Math.max(0, start - 8), start),
    ) &&
    /^(?:\s*$|[.,;:!?)»]|[ \u00a0](?:и|по|до|он|она|они|всё|все|не)(?!\p{L}))/u.test(
      text.slice(end, end + 8),
    )
  );
}

/** «32 августа»: a day that no month has, and so no month either. */
function isBehindFigures({ text, tokens }: Place, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return /\d[ \u00a0]?$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Russian says «год» of old years: «в 1500» is a price. */
const OLDEST_BARE = 1800;

/** Months are written small: a capital is a name, «Август Майский», unless it opens a sentence. */
function isMonthAlone(place: Place, at: number): boolean {
  const { text, tokens } = place;
  const token = tokens[at];
  if (token === undefined || /[.]$/u.test(text.slice(token.start, token.end))) return false;
  if (isBehindFigures(place, at)) return false;
  return /^\p{Ll}/u.test(text.charAt(token.start)) && token.end - token.start >= 3;
}

const BEFORE_WEEKDAY = /(?:^|[^\p{L}])(?:в|во|до|с|со|к|ко|на|прошлую|эту|следующую)[ \u00a0]$/iu;
/** «в среду обитания», «в среде»: surroundings. */
const NO_WEDNESDAY = /^[ \u00a0](?:обитания|общения|развития|жизни|проживания|,? в котор)/u;

function isWeekdayAlone({ text, tokens }: Place, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.classes['doubtful'] === undefined) return true;
  const isCase = /^(?:среду|среды|среде)$/u.test(token.word);
  const before = text.slice(Math.max(0, token.start - 12), token.start);
  const isRight = token.word === 'среде' ? /(?:^|[^\p{L}])к[ \u00a0]$/iu : BEFORE_WEEKDAY;
  return (
    isCase && isRight.test(before) && !NO_WEDNESDAY.test(text.slice(token.end, token.end + 16))
  );
}
