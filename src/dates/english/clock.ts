import type { Rule } from '../grammar/grammar.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { isClosed } from '../making/closed.ts';
import { isNameLike } from './name-like.ts';
import { num, word } from '../making/caught.ts';

/** Times of day that name no day. */
export const CLOCK: readonly Rule[] = [
  {
    name: 'clock-range',
    pattern: [
      'from? #clock [half-of-day]? to|until|till|through last:#clock last-half:[half-of-day]? [zone]?',
      'between #clock [half-of-day]? and last:#clock last-half:[half-of-day]? [zone]?',
      '#clock [half-of-day]? -- last:#clock last-half:[half-of-day]? [zone]?',
      'from? #int [half-of-day]? to|until|till|through last:#int last-half:[half-of-day] [zone]?',
      'between #int [half-of-day]? and last:#int last-half:[half-of-day] [zone]?',
      '#int [half-of-day]? -- last:#int last-half:[half-of-day] [zone]?',
      '#int -- last:#int at night',
      '#int [half-of-day] -- last:#int',
    ],
    make: (caught, place, _first, past) => {
      const isTold = caught.has('night') || caught.has('last-half') || caught.has('#clock');
      if (!isTold && !isClosed(place, past)) return undefined;
      const half = caught.has('night') ? 'pm' : word(caught, 'last-half');
      return clockRange(
        hourIn(caught, '#'),
        hourIn(caught, 'last'),
        word(caught, 'half-of-day'),
        half,
      );
    },
  },
  {
    name: 'clock-of-daypart',
    pattern: ['<number> at night', '<number> in the [daypart]'],
    make: (caught, { text, tokens }, first) => {
      const hour = num(caught, 'number') ?? 0;
      const start = tokens[first]?.start ?? 0;
      const isHour =
        /(?:^|(?<!\p{L})(?:at|by|until|till|from|around|about|before|after)\s)$/iu.test(
          text.slice(Math.max(0, start - 8), start),
        );
      if (!isHour || !Number.isInteger(hour) || hour < 1 || hour > 12) return undefined;
      const isLate =
        word(caught, 'daypart') === undefined ? hour >= 6 : word(caught, 'daypart') !== 'TMO';
      const clock = clockOf(String(hour), isLate ? 'pm' : 'am');
      return clock === undefined ? undefined : { type: 'clock', clock };
    },
  },
  {
    name: 'clock',
    pattern: [
      '#clock [half-of-day]? [zone]?',
      '#int [half-of-day] [zone]?',
      '<number> o clock',
      '#clock local time',
      '#decimal [half-of-day]',
    ],
    make: (caught) => {
      const figures =
        word(caught, '#clock') ??
        word(caught, '#int') ??
        word(caught, '#decimal') ??
        String(num(caught, 'number'));
      const clock = clockOf(figures, word(caught, 'half-of-day'));
      return clock === undefined ? undefined : { type: 'clock', clock };
    },
  },
  {
    name: 'noon',
    pattern: '[noon]',
    make: (caught, place, first) =>
      isNameLike(place, first)
        ? undefined
        : { type: 'clock', clock: word(caught, 'noon') ?? 'T12:00' },
  },
  {
    name: 'daypart',
    pattern: ['the|that daypart:[daypart]', 'this daypart-this:[daypart]'],
    make: (caught, { tokens }, first) => {
      const here = word(caught, 'daypart-this');
      const clock = here ?? word(caught, 'daypart') ?? 'TDT';
      if (here !== undefined) return { type: 'clock', clock, from: 'document' };
      return { type: 'clock', clock, ...(tokens[first]?.word === 'that' ? { from: 'told' } : {}) };
    },
  },
  {
    name: 'last-night',
    pattern: ['last night', 'last evening'],
    make: (caught) => ({
      type: 'unit',
      unit: 'day',
      offset: -1,
      from: 'document',
      clock: caught.has('night') ? 'TNI' : 'TEV',
    }),
  },
];

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function hourIn(caught: Captures, name: '#' | 'last'): string {
  return word(caught, name === 'last' ? name : '#clock') ?? word(caught, '#int') ?? '';
}

/** “8–11pm”: what is said of the last hour holds for the first, unless it would then lie behind. */
function clockRange(
  first: string,
  last: string,
  firstHalf: string | undefined,
  lastHalf: string | undefined,
): Meaning | undefined {
  const near = clockOf(last, lastHalf);
  const start = clockOf(first, firstHalf);
  const isShort = lastHalf === undefined && start !== undefined && (near ?? '') < start;
  const until = isShort ? (clockOf(last, 'pm') ?? near) : near;
  const alike = clockOf(first, firstHalf ?? lastHalf);
  const isBehind = firstHalf === undefined && until !== undefined && (alike ?? '') > until;
  const from = isBehind ? clockOf(first, 'am') : alike;
  return from === undefined || until === undefined
    ? undefined
    : { type: 'clock', clock: `${from}/${until}` };
}

/** `T14:30` of “2:30” and “pm”; `undefined` when no clock shows it. */
export function clockOf(figures: string, half: string | undefined): string | undefined {
  const [hours = 0, minutes = 0, seconds] = figures.split(/[:.]/u).map(Number);
  if (minutes > 59 || (seconds ?? 0) > 59 || hours > 24 || (half !== undefined && hours > 12))
    return undefined;
  const hour = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours;
  return `T${two(hour)}:${two(minutes)}${seconds === undefined ? '' : `:${two(seconds)}`}`;
}
