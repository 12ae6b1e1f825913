import { GAP } from '../lex/token.ts';
import type { Hit, Phrase, Place } from '../grammar/pattern.ts';
import { NUMBER, ORDINAL } from '../making/numbers.ts';

/** A number or a word for one: “a”, “several”, “a few”, “a couple of”, “half a”; what has no number is `some`. */
export const QUANTITY: Phrase = {
  starts: [...NUMBER.starts, '[some]', 'a', 'an', 'half', 'another', 'couple'],
  goesOn: [...NUMBER.starts, ...(NUMBER.goesOn ?? []), 'couple', 'of', 'a', 'an', '[some]'],
  read: readQuantity,
};

function readQuantity(place: Place, at: number): Hit | undefined {
  const { tokens } = place;
  const word = tokens[at]?.word;
  const next = tokens[at + 1]?.word;
  if (word === 'a' && next === 'couple')
    return { past: at + (tokens[at + 2]?.word === 'of' ? 3 : 2), value: 2 };
  if (word === 'couple') return { past: at + (next === 'of' ? 2 : 1), value: 2 };
  if ((word === 'a' || word === 'the') && tokens[at + 1]?.classes['some'] !== undefined)
    return { past: at + 2, value: 'some' };
  if (word === 'half') return { past: at + (next === 'a' || next === 'an' ? 2 : 1), value: 0.5 };
  if (word === 'a' || word === 'an') return readArticle(place, at);
  if (word === 'another') return NUMBER.read(place, at + 1) ?? { past: at + 1, value: 1 };
  if (tokens[at]?.classes['some'] !== undefined) return { past: at + 1, value: 'some' };
  return NUMBER.read(place, at);
}

/** “a hundred years”, “a year”. */
function readArticle(place: Place, at: number): Hit {
  const isScale = place.tokens[at + 1]?.classes['scale'] !== undefined;
  return (isScale ? NUMBER.read(place, at + 1) : undefined) ?? { past: at + 1, value: 1 };
}

/** A day of a month: “25”, “25th”, “twenty-fifth”. */
export const DAY: Phrase = {
  starts: ORDINAL.starts,
  goesOn: ORDINAL.goesOn ?? [],
  read: (place, at) => {
    const ordinal = ORDINAL.read(place, at);
    if (ordinal !== undefined) return isDayNumber(ordinal.value) ? ordinal : undefined;
    const token = place.tokens[at];
    const value =
      token?.keys[0] === '#int' && (token.figures?.length ?? 9) <= 2
        ? Number(token.figures)
        : undefined;
    const next = place.tokens[at + 1];
    if (next?.gap === GAP.glued && next.classes['month'] === undefined) return undefined;
    return value !== undefined && isDayNumber(value) ? { past: at + 1, value } : undefined;
  },
};

/** 32 and more are no days, yet the 31st of February is one that does not exist. */
function isDayNumber(value: unknown): boolean {
  return typeof value === 'number' && value >= 1 && value <= 31;
}
