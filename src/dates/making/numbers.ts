import { GAP } from '../lex/token.ts';
import type { Hit, Phrase, Place } from '../grammar/pattern.ts';

/** Numbers in words or figures, alike in all languages: “twenty-five”, “two hundred and three”, “1,500”, “3 million”, “one and a half”. */
export const NUMBER: Phrase = {
  starts: ['#int', '#amount', '#decimal', '[cardinal]', '[scale]'],
  goesOn: ['[cardinal]', '[scale]', 'and'],
  read: readNumber,
};

function readNumber(place: Place, at: number): Hit | undefined {
  const figures = figuresAt(place, at);
  const start = figures ?? wordsAt(place, at);
  return start && withHalf(place, withScale(place, start));
}

interface Count {
  readonly past: number;
  readonly value: number;
}

const LONGEST = 9;
const NO_NUMBERS: ReadonlySet<string> = new Set(['#date', '#clock', '#stamp', '#length']);

function figuresAt({ tokens }: Place, at: number): Count | undefined {
  const token = tokens[at];
  if (token?.figures === undefined || token.figures.length > LONGEST) return undefined;
  if (NO_NUMBERS.has(token.keys[0] ?? '')) return undefined;
  const isDecimal = token.keys[0] === '#decimal';
  return {
    past: at + 1,
    value: Number(token.figures.replaceAll(',', isDecimal ? '.' : '')),
  };
}

/** Cardinal words, tens before ones, up to a few words. */
function wordsAt(place: Place, at: number): Count | undefined {
  let past = at;
  let total = 0;
  let last = Infinity;
  for (;;) {
    const value = classAt(place, past, 'cardinal', past > at);
    if (value === undefined || value >= last || (last < 20 && past > at)) break;
    if (past > at && last < 100 && (value >= 10 || last % 10 !== 0)) break;
    total += value;
    last = value === 0 ? 0 : value;
    past += 1;
    if (value < 10) break;
  }
  if (past > at) return { past, value: total };
  return classAt(place, at, 'scale', false) === undefined ? undefined : { past: at, value: 1 };
}

function withScale(place: Place, start: Count): Count {
  let { past, value } = start;
  for (let steps = 0; steps < 3; steps += 1) {
    const scale = classAt(place, past, 'scale', past > 0);
    if (scale === undefined) break;
    value *= scale;
    past += 1;
    const rest = place.tokens[past]?.word === 'and' ? past + 1 : past;
    const more = wordsAt(place, rest);
    if (more !== undefined && more.past > rest && more.value < scale && scale >= 100) {
      value += more.value;
      past = more.past;
    }
  }
  return { past, value };
}

/** “one and a half years”. */
function withHalf({ tokens }: Place, { past, value }: Count): Hit {
  const isHalf =
    tokens[past]?.word === 'and' &&
    tokens[past + 1]?.word === 'a' &&
    tokens[past + 2]?.word === 'half';
  return isHalf ? { past: past + 3, value: value + 0.5 } : { past, value };
}

function classAt({ tokens }: Place, at: number, name: string, joined: boolean): number | undefined {
  const token = tokens[at];
  if (joined && token?.gap !== GAP.space && token?.gap !== GAP.hyphen) return undefined;
  const value = token?.classes[name];
  return typeof value === 'number' ? value : undefined;
}

/** “25th”, “third”, “twenty-first”. */
export const ORDINAL: Phrase = {
  starts: ['#int', '[ordinal]', '[cardinal]'],
  goesOn: ['[ordinal-suffix]', '[ordinal]'],
  read: ({ tokens }, at) => {
    const token = tokens[at];
    if (token?.figures !== undefined) {
      const suffix = tokens[at + 1];
      const isOrdinal = suffix?.gap === GAP.glued && suffix.classes['ordinal-suffix'] !== undefined;
      return isOrdinal && token.figures.length <= 2
        ? { past: at + 2, value: Number(token.figures) }
        : undefined;
    }
    const ordinal = token?.classes['ordinal'];
    if (typeof ordinal === 'number') return { past: at + 1, value: ordinal };
    const tens = token?.classes['cardinal'];
    const ones = tokens[at + 1]?.classes['ordinal'];
    const isPair = typeof tens === 'number' && tens >= 20 && typeof ones === 'number' && ones < 10;
    return isPair && tokens[at + 1]?.gap !== GAP.break
      ? { past: at + 2, value: tens + ones }
      : undefined;
  },
};
