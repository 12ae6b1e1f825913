import type { Rule } from '../grammar/grammar.ts';
import type { Place } from '../grammar/pattern.ts';
import { word } from '../making/caught.ts';
import { isNameLike } from './name-like.ts';

/** Words that point to the present, the past or the future without fixing a time, and times that hang on an act. */
export const VAGUE: readonly Rule[] = [
  {
    name: 'vague',
    pattern: ['[now]', '[past]', '[future]', 'current', 'future'],
    make: (caught, place, first) => {
      if (isNameLike(place, first) || isSoonAs(place, first)) return undefined;
      const sense = caught.has('current')
        ? 'present'
        : caught.get('future') === 'future'
          ? 'future'
          : (word(caught, 'now') ?? word(caught, 'past') ?? word(caught, 'future'));
      return isSense(sense) ? { type: 'vague', sense } : undefined;
    },
  },
  {
    name: 'vague',
    pattern: [
      'the past',
      'the future',
      'the present',
      'these days',
      'the present day',
      'at present',
      'the time being',
      'the? turn-of:turn of the century',
    ],
    make: (caught) => ({
      type: 'vague',
      sense:
        (caught.has('the') && caught.has('past')) || caught.has('turn-of')
          ? 'past'
          : caught.has('future')
            ? 'future'
            : 'present',
    }),
  },
  {
    name: 'vague',
    pattern: '[recent]',
    make: () => ({ type: 'vague', sense: 'past' }),
  },
  {
    name: 'beside',
    pattern: [
      'immediately after',
      'immediately before',
      'the? same time|day|moment',
      'shortly|soon after',
      'shortly before',
      'immediately|soon|shortly|right afterwards|afterward|thereafter',
    ],
    make: (caught) => {
      const relation = caught.has('before')
        ? 'before'
        : [...caught.keys()].some((key) => key.includes('after'))
          ? 'after'
          : 'during';
      return { type: 'beside', relation };
    },
  },
  {
    name: 'eve',
    pattern: ['the [eve] of'],
    make: () => ({ type: 'beside', relation: 'before', phrase: true }),
  },
];

/** “as soon as Tuesday”: a bound, no time. */
function isSoonAs({ text, tokens }: Place, at: number): boolean {
  const token = tokens[at];
  return token?.word === 'soon' && text.startsWith(' as ', token.end);
}

function isSense(value: string | undefined): value is 'past' | 'present' | 'future' {
  return value === 'past' || value === 'present' || value === 'future';
}
