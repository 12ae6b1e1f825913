import { word } from '../making/caught.ts';
import type { Rule } from '../grammar/grammar.ts';

/** Words that point to the present, the past or the future without fixing a time. */
export const VAGUE: readonly Rule[] = [
  {
    name: 'vague',
    pattern: ['[now]', '[past]', '[future]'],
    make: (caught) => {
      const sense = word(caught, 'now') ?? word(caught, 'past') ?? word(caught, 'future');
      return sense === 'past' || sense === 'present' || sense === 'future'
        ? { type: 'vague', sense }
        : undefined;
    },
  },
  {
    name: 'vague',
    pattern: ['на днях', 'на рубеже [unit]', '[which-many] время'],
    make: () => ({ type: 'vague', sense: 'past' }),
  },
  {
    name: 'vague',
    pattern: [
      'настоящее|настоящего|настоящем|наст время|времени|вр',
      'сей [unit]',
      'наши [unit]',
      'сих пор',
      '[relday] день',
    ],
    make: (caught) =>
      caught.has('unit') && !['day', 'hour'].includes(word(caught, 'unit') ?? '')
        ? undefined
        : { type: 'vague', sense: 'present' },
  },
];
