import { joined, num, unit, word } from '../making/caught.ts';
import { gluedLength } from '../making/glued-length.ts';
import { PERIODS, scaled, timesIn } from '../making/periods.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Place } from '../grammar/pattern.ts';
import { lengthIn } from './relative.ts';

/** Durations, and times that recur. */
export const LENGTHS: readonly Rule[] = [
  {
    name: 'duration',
    pattern: '#length',
    make: (caught) => gluedLength(word(caught, '#length') ?? ''),
  },
  {
    name: 'duration',
    pattern: '<joined>',
    make: (caught, place, first, past) => (isAge(place, first, past) ? undefined : joined(caught)),
  },
  {
    name: 'duration',
    pattern: [
      '<quantity> [unit]',
      '<quantity> целых|полных|долгих|последних [unit]',
      '[half-unit]',
    ],
    make: (caught, place, first, past) => {
      const length = lengthIn(caught);
      if (length === undefined || isAge(place, first, past)) return undefined;
      if (length.unit === 'hour' && isClock(place, first, past)) return undefined;
      const isYear = /^год[ау]?$/u.test(place.tokens[past - 1]?.word ?? '');
      if (isYear && (length.count ?? 0) >= 1000) return undefined;
      return { type: 'duration', ...length };
    },
  },
  {
    name: 'duration',
    pattern: ['за|на [unit]', 'течение [unit]'],
    make: (caught, place, _first, past) => {
      const token = place.tokens[past - 1];
      const isOne =
        /^(?:секунду|минуту|час|день|сутки|ночь|неделю|месяц|квартал|год|век|секунды|минуты|часа|дня|суток|недели|месяца|квартала|года|века)$/u.test(
          token?.word ?? '',
        );
      const named = unit(caught);
      return isOne && named !== undefined ? { type: 'duration', unit: named, count: 1 } : undefined;
    },
  },
  {
    name: 'duration',
    pattern: '[units-long]',
    make: (caught) => {
      const named = unit(caught, 'units-long');
      return named && { type: 'duration', unit: named };
    },
  },
  {
    name: 'duration',
    pattern: '[year-adjective|month-adjective|week-adjective|day-adjective]',
    make: (caught, { tokens }, first) => {
      const { classes = {} } = tokens[first] ?? {};
      const count = num(caught, 'year-adjective|month-adjective|week-adjective|day-adjective');
      const named = (['year', 'month', 'week', 'day'] as const).find(
        (each) => classes[`${each}-adjective`] !== undefined,
      );
      return named === undefined || count === undefined
        ? undefined
        : { type: 'duration', unit: named, count };
    },
  },
  {
    name: 'set',
    pattern: [
      '[each] [unit]',
      '[each] <quantity> [unit]',
      'раз в [unit]',
      'раз в <quantity> [unit]',
      'раз в [half-unit]',
    ],
    make: (caught) => {
      const length = lengthIn(caught);
      const sign = length && SIGNS[length.unit];
      return length === undefined || sign === undefined
        ? undefined
        : { type: 'set', period: scaled(sign, length.count ?? 1) };
    },
  },
  {
    name: 'set',
    pattern: ['по [weekdays]', '[each] [weekday|season|month]'],
    make: (_caught, { tokens }, _first, past) => {
      const { classes = {} } = tokens[past - 1] ?? {};
      const weekday = classes['weekdays'] ?? classes['weekday'];
      if (typeof weekday === 'number') return { type: 'set', period: 'P1W', weekday };
      const { month, season } = classes;
      if (typeof month === 'number') return { type: 'set', period: 'P1Y', month };
      return typeof season === 'number' ? { type: 'set', period: 'P1Y', season } : undefined;
    },
  },
  {
    name: 'often',
    pattern: '[often]',
    make: (caught) => {
      const period = word(caught, 'often');
      return period === undefined ? undefined : { type: 'set', period };
    },
  },
  {
    name: 'times-a',
    pattern: ['[times-word] в [unit]', '<number> раз|раза в [unit]'],
    make: (caught) => timesIn(caught, SIGNS),
  },
];

const SIGNS: Readonly<Record<string, string>> = {
  ...PERIODS,
  half: 'P6M',
};

/** «в возрасте 45 лет», «ему 45 лет»: ages are no times. */
function isAge({ text, tokens }: Place, first: number, past: number): boolean {
  if (tokens[past - 1]?.classes['unit'] !== 'year') return false;
  const start = tokens[first]?.start ?? 0;
  return /(?:возраст[а-яё]*|старше|младше|моложе|[Ее]му|[Ее]й|[Мм]не|исполнил[а-яё]+)[ \u00a0]$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/** «в 9 часов», «к трём часам»: an hour of the day. */
function isClock({ text, tokens }: Place, first: number, past: number): boolean {
  const start = tokens[first]?.start ?? 0;
  const isAt = /(?:^|[^\p{L}])(?:в|к|с|до|после)[ \u00a0]$/iu.test(
    text.slice(Math.max(0, start - 4), start),
  );
  return isAt && past === first + 2;
}
