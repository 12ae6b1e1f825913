import { NUMBER, ORDINAL as SPOKEN } from '../making/numbers.ts';
import type { Hit, Phrase, Place } from '../grammar/pattern.ts';
import { GAP } from '../lex/token.ts';

/** «полтора», «пара», «несколько», or a number; what has no number is `some`. */
export const QUANTITY: Phrase = {
  starts: [...NUMBER.starts, '[some]', '[pair]', '[one-half]'],
  goesOn: NUMBER.goesOn ?? [],
  read: (place, at) => {
    const classes = place.tokens[at]?.classes ?? {};
    if (classes['one-half'] !== undefined) return { past: at + 1, value: 1.5 };
    if (classes['pair'] !== undefined) return { past: at + 1, value: 2 };
    if (classes['some'] !== undefined) return { past: at + 1, value: 'some' };
    return NUMBER.read(place, at);
  },
};

/** «первый», «двадцать первого», «10-го», «III». */
export const ORDINAL: Phrase = {
  starts: ['#int', '[ordinal]', '[cardinal]', '[roman]'],
  goesOn: ['[suffix]', '[ordinal]'],
  read: (place, at) => {
    const token = place.tokens[at];
    const roman = token?.classes['roman'];
    if (typeof roman === 'number' && isCapital(place, at)) return { past: at + 1, value: roman };
    if (token?.figures === undefined) return SPOKEN.read(place, at);
    const isShort = token.keys[0] === '#int' && token.figures.length <= 2;
    return isShort && isSuffix(place, at + 1, 'suffix')
      ? { past: at + 2, value: Number(token.figures) }
      : undefined;
  },
};

/** A day of a month: «25», «25-го», «двадцать пятого»; not «V». */
export const DAY: Phrase = {
  starts: ['#int', '[ordinal]', '[cardinal]'],
  goesOn: ['[suffix]', '[ordinal]'],
  read: (place, at) => {
    const token = place.tokens[at];
    if (token?.classes['roman'] !== undefined) return undefined;
    const hit = ORDINAL.read(place, at) ?? figures(place, at);
    const value = hit?.value;
    return typeof value === 'number' && value >= 1 && value <= 31 ? hit : undefined;
  },
};

function figures({ tokens }: Place, at: number): Hit | undefined {
  const token = tokens[at];
  const isShort = token?.keys[0] === '#int' && (token.figures?.length ?? 9) <= 2;
  if (!isShort || tokens[at + 1]?.gap === GAP.glued) return undefined;
  return { past: at + 1, value: Number(token.figures) };
}

/** An ending that hangs on figures: «-го». */
export function isSuffix({ tokens }: Place, at: number, name: string): boolean {
  const token = tokens[at];
  const hangs = token?.gap === GAP.hyphen || token?.gap === GAP.glued;
  return hangs && token.classes[name] !== undefined;
}

function isCapital({ text, tokens }: Place, at: number): boolean {
  return /^[A-Z]/u.test(text.charAt(tokens[at]?.start ?? 0));
}
