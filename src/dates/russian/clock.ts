import { num, word } from '../making/caught.ts';
import type { Rule } from '../grammar/grammar.ts';
import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { two } from '../value/write.ts';

/** Times of day that name no day. */
export const CLOCK: readonly Rule[] = [
  {
    name: 'clock-range',
    pattern: [
      'с|со #clock [daypart]? до|по last:#clock [daypart]?',
      'между #clock и last:#clock [daypart]?',
      '#clock -- last:#clock [daypart]?',
      'с|со <number> до last:<number> [daypart]',
      'с|со <number> до last:<number> [unit] [daypart]?',
      '<number> -- last:<number> [unit] [daypart]',
      'между <number> и last:<number> [unit] [daypart]',
    ],
    make: (caught) => {
      if (caught.has('unit') && word(caught, 'unit') !== 'hour') return undefined;
      const isDays =
        !caught.has('#clock') && !caught.has('unit') && word(caught, 'daypart') === 'TDT';
      return isDays ? undefined : clockRange(caught);
    },
  },
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

/** «с 10 до 11 вечера»: what is said of the last hour holds for the first, unless it would then lie behind. */
function clockRange(caught: Captures): Meaning | undefined {
  const hour = (figures: string, name: string): string =>
    word(caught, figures) ?? `${num(caught, name) ?? 99}:00`;
  const [first, last] = [hour('#clock', 'number'), hour('last', 'last')];
  const half = word(caught, 'daypart');
  const until = clockOf(last, half)?.clock;
  const alike = clockOf(first, half)?.clock;
  const isBehind = until !== undefined && (alike ?? '') > until;
  if (isBehind && half === undefined && !caught.has('#clock')) return undefined;
  const from = isBehind ? clockOf(first)?.clock : alike;
  return from === undefined || until === undefined
    ? undefined
    : { type: 'clock', clock: `${from}/${until}` };
}

/** `T14:30` of «2:30» and «дня»; `undefined` when no clock shows it. */
export function clockOf(figures: string, half?: string) {
  const [hours = 0, minutes = 0] = figures.split(/[:.]/u).map(Number);
  if (hours > 24 || minutes > 59) return undefined;
  const isLate = (half === 'TEV' || half === 'TDT') && hours < 12;
  return { type: 'clock', clock: `T${two(isLate ? hours + 12 : hours)}:${two(minutes)}` } as const;
}
