import type { TimeUnit } from '../expression.ts';
import type { Length, Meaning } from '../meaning.ts';

const UNITS: Readonly<Record<string, TimeUnit>> = {
  d: 'day',
  h: 'hour',
  m: 'minute',
  s: 'second',
  д: 'day',
  ч: 'hour',
  м: 'minute',
  с: 'second',
};

/** The length that `#length` caught: “2h30m”, «1ч 20мин», each unit by its first letter. */
export function gluedLength(figures: string): Meaning | undefined {
  const parts = [...figures.matchAll(/(\d+)(\p{L})/gu)].flatMap(
    ([, count, letter = '']): readonly Required<Length>[] => {
      const unit = UNITS[letter];
      return unit === undefined ? [] : [{ unit, count: Number(count) }];
    },
  );
  const [first, ...more] = parts;
  return first && { type: 'duration', ...first, more };
}
