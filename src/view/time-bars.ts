import { daysOf } from '../model/edtf.ts';
import type { Edtf, Id } from '../model/records.ts';
import { ticksBetween } from './time-ticks.ts';
import type { Tick } from './time-ticks.ts';
import { dayNumber } from './when.ts';

/** What lasted from a date to a date, either of which a text may leave out. */
export interface Lasting {
  readonly id: Id;
  readonly from?: Edtf;
  readonly until?: Edtf;
}

/** A bar on a line of time; all places are shares of the line's length. */
export interface TimeBar {
  readonly id: Id;
  /** Earliest beginning and latest end. */
  readonly start: number;
  readonly end: number;
  /** Where it surely lasted; both `undefined` where no day is sure. */
  readonly sure?: readonly [start: number, end: number];
  /** The side is not told: the bar fades out there. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface TimeBars {
  readonly bars: readonly TimeBar[];
  /** Of what no text dates. */
  readonly undated: readonly Id[];
  /** Their places are shares of the line, too. */
  readonly ticks: readonly Tick[];
}

const MARGIN = 0.04;
/** Days that the line lasts at least. */
const SHORTEST = 730;
const MOST_TICKS = 8;
/** How much of the line a side that is not told takes. */
const FADE = 0.12;

interface Side {
  readonly first: number;
  readonly last: number;
}

/** Bars in the order of what they are of, on one line that holds every date that is told. */
export function timeBars(all: readonly Lasting[]): TimeBars {
  const sides = all.map(({ id, from, until }) => ({
    id,
    from: sideOf(from),
    until: sideOf(until),
  }));
  const dated = sides.filter(({ from, until }) => from !== undefined || until !== undefined);
  const undated = sides.filter((one) => !dated.includes(one)).map(({ id }) => id);
  const days = dated.flatMap(({ from, until }) => [from, until].flatMap((side) => side ?? []));
  if (days.length === 0) return { bars: [], undated, ticks: [] };
  const line = lineOf(days);
  const share = (day: number): number => (day - line.first) / (line.last - line.first);
  return {
    bars: dated.map((one) => barOf(one, share)),
    undated,
    ticks: ticksOf(line, share),
  };
}

function sideOf(date: Edtf | undefined): Side | undefined {
  const days = date === undefined ? undefined : daysOf(date);
  const [first, last] = [dayNumber(days?.earliest), dayNumber(days?.latest)];
  return first === undefined || last === undefined ? undefined : { first, last: last + 1 };
}

function lineOf(days: readonly Side[]): Side {
  const first = Math.min(...days.map((day) => day.first));
  const last = Math.max(...days.map((day) => day.last));
  const short = Math.max(0, SHORTEST - (last - first)) / 2;
  const margin = Math.max(last - first, SHORTEST) * MARGIN;
  return { first: first - short - margin, last: last + short + margin };
}

function barOf(
  { id, from, until }: { readonly id: Id } & Readonly<Record<'from' | 'until', Side | undefined>>,
  share: (day: number) => number,
): TimeBar {
  const start = from === undefined ? share(until?.first ?? 0) - FADE : share(from.first);
  const end = until === undefined ? share(from?.last ?? 0) + FADE : share(until.last);
  const [sureStart, sureEnd] = [share(from?.last ?? Infinity), share(until?.first ?? -Infinity)];
  return {
    id,
    start: Math.max(0, start),
    end: Math.min(1, Math.max(end, start)),
    ...(sureEnd > sureStart && { sure: [sureStart, sureEnd] }),
    openStart: from === undefined,
    openEnd: until === undefined,
  };
}

function ticksOf({ first, last }: Side, share: (day: number) => number): readonly Tick[] {
  const ticks = ticksBetween(first, last, (last - first) / MOST_TICKS);
  return ticks.map((tick) => ({ ...tick, at: share(tick.at) }));
}
