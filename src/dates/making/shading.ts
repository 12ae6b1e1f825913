import type { Captures } from '../grammar/pattern.ts';
import type { Meaning } from '../meaning.ts';
import { isSingle } from '../value/resolve.ts';
import { time } from './caught.ts';

/** What can be near something: not “now”, nor what recurs. */
export function isNear(meaning: Meaning): meaning is Near {
  return (
    isSingle(meaning) &&
    meaning.type !== 'vague' &&
    meaning.type !== 'set' &&
    meaning.type !== 'impossible'
  );
}

type Near = Exclude<Meaning, { type: 'range' | 'open' | 'vague' | 'set' | 'impossible' }>;
type Single = Extract<Meaning, { type: 'calendar' | 'unit' | 'shift' }>;

/** What stands for a day. */
export function isDayLike(meaning: Meaning): meaning is Single {
  if (meaning.type === 'unit' || meaning.type === 'shift') return meaning.unit === 'day';
  return (
    meaning.type === 'calendar' && (meaning.day !== undefined || meaning.weekday !== undefined)
  );
}

/** The day that a pattern caught, at an hour of it. */
export function ofDay(caught: Captures, clock: string): Meaning | undefined {
  const inner = time(caught)?.meaning;
  return inner !== undefined && isDayLike(inner) ? { ...inner, clock } : undefined;
}

type Dated = Extract<Meaning, { type: 'calendar' | 'unit' | 'decade' | 'century' }>;

/** The date or stretch that a pattern caught, changed; `undefined` where it has a part already. */
export function ofDate(caught: Captures, change: (meaning: Dated) => Meaning): Meaning | undefined {
  const inner = time(caught)?.meaning;
  const isDated =
    inner?.type === 'calendar' ||
    inner?.type === 'unit' ||
    inner?.type === 'decade' ||
    inner?.type === 'century';
  return isDated && inner.part === undefined ? change(inner) : undefined;
}
