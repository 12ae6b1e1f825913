import { num, word } from '../making/caught.ts';
import type { Rule } from '../grammar/grammar.ts';
import { two } from '../value/write.ts';

/** Times of day that name no day. */
export const CLOCK: readonly Rule[] = [
  {
    name: 'clock',
    pattern: [
      '#clock',
      '#clock [daypart]',
      '<number> [unit] [daypart]',
      '<number> [daypart]',
      'в hours:<number> [unit]',
    ],
    make: (caught, place, first) => {
      const figures = word(caught, '#clock');
      if (figures !== undefined) return clockOf(figures, word(caught, 'daypart'));
      if (caught.has('unit') && word(caught, 'unit') !== 'hour') return undefined;
      const hours = num(caught, 'number') ?? num(caught, 'hours');
      const isDays = !caught.has('unit') && place.tokens[first + 1]?.word === 'дня';
      return hours === undefined || isDays || !Number.isInteger(hours)
        ? undefined
        : clockOf(`${hours}:00`, word(caught, 'daypart'));
    },
  },
  {
    name: 'daypart',
    pattern: '[when]',
    make: (caught) => {
      const clock = word(caught, 'when') ?? 'TDT';
      return clock === 'TDT' ? undefined : { type: 'clock', clock };
    },
  },
  {
    name: 'which-daypart',
    pattern: '[which] [when]',
    make: (caught) => ({
      type: 'unit',
      unit: 'day',
      offset: num(caught, 'which') ?? 0,
      from: 'document',
      clock: word(caught, 'when') ?? 'TDT',
    }),
  },
  {
    name: 'noon',
    pattern: '[noon]',
    make: (caught) => ({ type: 'clock', clock: word(caught, 'noon') ?? 'T12:00' }),
  },
];

/** `T14:30` of «2:30» and «дня»; `undefined` when no clock shows it. */
export function clockOf(figures: string, half?: string) {
  const [hours = 0, minutes = 0] = figures.split(/[:.]/u).map(Number);
  if (hours > 24 || minutes > 59) return undefined;
  const isLate = (half === 'TEV' || half === 'TDT') && hours < 12;
  return { type: 'clock', clock: `T${two(isLate ? hours + 12 : hours)}:${two(minutes)}` } as const;
}
