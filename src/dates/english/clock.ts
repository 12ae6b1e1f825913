import type { Rule } from '../grammar/grammar.ts';
import { isNameLike } from './name-like.ts';
import { num, word } from '../making/caught.ts';

/** Times of day that name no day. */
export const CLOCK: readonly Rule[] = [
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

/** `T14:30` of “2:30” and “pm”; `undefined` when no clock shows it. */
function clockOf(figures: string, half: string | undefined): string | undefined {
  const [hours = 0, minutes = 0, seconds] = figures.split(/[:.]/u).map(Number);
  if (minutes > 59 || (seconds ?? 0) > 59 || hours > 24 || (half !== undefined && hours > 12))
    return undefined;
  const hour = half === 'pm' && hours < 12 ? hours + 12 : half === 'am' && hours === 12 ? 0 : hours;
  return `T${two(hour)}:${two(minutes)}${seconds === undefined ? '' : `:${two(seconds)}`}`;
}
