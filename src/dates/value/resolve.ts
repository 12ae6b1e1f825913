import type { TimeUnit } from '../expression.ts';
import type { Length, Meaning } from '../meaning.ts';
import { anchorOf, basisOf } from './basis.ts';
import type { Anchor, Basis } from './basis.ts';
import { calendarValue } from './calendar.ts';
import { plusDays, plusMonths } from './day.ts';
import type { Day } from './day.ts';
import {
  absolute,
  ancientValue,
  centuryValue,
  fiscalValue,
  setValue,
  termValue,
  vagueValue,
} from './fixed.ts';
import type { Found } from './found.ts';
import { joinDurations, moved, unitAt, writeDuration, writeUnit } from './unit.ts';
import { isWritable, writeDay, writeDecade, writeMonth, writeYear } from './write.ts';

type Of<T extends Meaning['type']> = Extract<Meaning, { type: T }>;
export type Single = Exclude<Meaning, { type: 'range' | 'open' | 'counted' | 'ended' }>;

/** The value of a time, counted from its anchor where the words need one. */
export function resolve(meaning: Single, basis: Basis): Found {
  return shaded(valueOf(meaning, basis), meaning);
}

function valueOf(meaning: Single, basis: Basis): Found {
  switch (meaning.type) {
    case 'calendar':
      return calendarValue(meaning, basis);
    case 'decade':
      return absolute(writeDecade(meaning.year), 'decade');
    case 'century':
      return centuryValue(meaning);
    case 'ancient':
      return ancientValue(meaning);
    case 'unit':
      return unitValue(meaning, basis);
    case 'shift':
      return shiftValue(meaning, basis);
    case 'distance':
      return { ...lengthValue(meaning), kind: 'date', anchor: 'event' };
    case 'stretch':
      return stretchValue(meaning, basis);
    case 'duration':
      return lengthValue(meaning);
    case 'set':
      return setValue(meaning);
    case 'vague':
      return vagueValue(meaning);
    case 'clock':
      return clockValue(meaning, basis);
    case 'beside':
      return besideValue(meaning, basis);
    case 'span':
      return absolute(meaning.edtf, meaning.unit);
    case 'fiscal':
      return fiscalValue(meaning);
    case 'term':
      return termValue(meaning);
    case 'stamp':
      return { ...absolute(meaning.edtf, 'second'), kind: 'time' };
    default:
      return { kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  }
}

/** The year, quarter or other unit that a day or month ends. */
export function endedAt(edtf: string | undefined, unit: TimeUnit): string | undefined {
  const anchor = anchorOf(edtf);
  if (anchor === undefined || anchor.precision === 'year') return undefined;
  const { day, precision } = anchor;
  if (precision === 'month') {
    const first = moved(day, unit, -1);
    const from = first && plusMonths(first, 1);
    return from && `${writeMonth(from.year, from.month)}/${writeMonth(day.year, day.month)}`;
  }
  const first = moved(plusDays(day, 1), unit, -1);
  return first && `${writeDay(first)}/${writeDay(day)}`;
}

function unitValue({ unit, offset, from, definite }: Of<'unit'>, basis: Basis): Found {
  const anchor = basisOf(from, basis);
  const moves = definite && unit === 'weekend' && basis.side() <= 0 ? -1 : offset;
  const edtf =
    definite && unit === 'quarter' && basis.told?.group !== undefined
      ? sameQuarter(basis.told)
      : anchor && unitAt(anchor, unit, moves);
  const told = from === 'told' ? relationTo(basis, offset) : {};
  return {
    kind: 'date',
    stated: '',
    anchor: from === 'document' ? 'document' : 'event',
    unit,
    ...(edtf === undefined ? {} : { edtf }),
    ...told,
  };
}

/** “the quarter” is the one told of. */
function sameQuarter({ day, group = 33 }: Anchor): string {
  return `${writeYear(day.year)}-${group}`;
}

function relationTo({ told }: Basis, offset: number): Pick<Found, 'relation'> {
  if (told === undefined) return {};
  const type = offset > 0 ? 'after' : offset < 0 ? 'before' : 'during';
  return { relation: { type, of: told.index } };
}

function shiftValue(meaning: Of<'shift'>, basis: Basis): Found {
  const { unit, count, sign, more = [] } = meaning;
  const finest = more.at(-1)?.unit ?? unit;
  const from = isCompared(meaning, basis) ? 'told' : meaning.from;
  const anchor = basisOf(from, basis);
  const day = anchor && movedBy(anchor.day, meaning, sign);
  const edtf =
    anchor && day && isWritable(day.year)
      ? (groupMoved(anchor, finest, day.year) ?? shiftedTo(day, finest, anchor.precision))
      : undefined;
  return {
    kind: 'date',
    stated: '',
    anchor: from === 'document' ? 'document' : 'event',
    unit,
    ...(edtf === undefined ? {} : { edtf }),
    ...lengthOf(meaning),
    ...(from === 'told' ? relationTo(basis, sign) : {}),
    ...(count === undefined && from === 'document' ? { vague: sign < 0 ? 'past' : 'future' } : {}),
  };
}

/** A day moved by a length that has a number, each of its units in turn. */
function movedBy(
  day: Day,
  { unit, count, more = [] }: Length & { readonly more?: readonly Required<Length>[] },
  sign: 1 | -1,
): Day | undefined {
  if (count === undefined) return undefined;
  return [{ unit, count }, ...more].reduce<Day | undefined>(
    (at, length) => at && moved(at, length.unit, sign * length.count),
    day,
  );
}

/** “up from a year ago”, told of a quarter: the same quarter of the year before. */
function isCompared({ unit, count, sign, from }: Of<'shift'>, { told }: Basis): boolean {
  const isQuarter = told?.group !== undefined && told.group >= 33 && told.group <= 36;
  return isQuarter && from === 'document' && unit === 'year' && count === 1 && sign < 0;
}

/** A year before a quarter is the same quarter of that year. */
function groupMoved({ group }: Anchor, unit: string, year: number): string | undefined {
  return group === undefined || unit !== 'year' ? undefined : `${writeYear(year)}-${group}`;
}

/** Words count in units, and are exact to the unit at best: three weeks ago is no single day. */
function shiftedTo(
  day: { readonly year: number; readonly month: number; readonly day: number },
  unit: Of<'shift'>['unit'],
  precision: 'year' | 'month' | 'day',
): string | undefined {
  if (['decade', 'century', 'millennium', 'year'].includes(unit)) return writeYear(day.year);
  if (precision === 'year') return undefined;
  if (['month', 'quarter', 'half', 'semester'].includes(unit))
    return writeMonth(day.year, day.month);
  if (precision === 'month') return undefined;
  return unit === 'day' || unit === 'night' ? writeDay(day) : writeUnit(day, 'week');
}

function lengthValue(length: Length & { readonly more?: readonly Required<Length>[] }): Found {
  return { kind: 'duration', stated: '', anchor: 'none', unit: length.unit, ...lengthOf(length) };
}

function lengthOf({
  unit,
  count,
  more = [],
}: Length & { readonly more?: readonly Required<Length>[] }): Pick<Found, 'duration'> {
  const parts = [
    writeDuration(unit, count),
    ...more.map((one) => writeDuration(one.unit, one.count)),
  ];
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? {} : { duration: joinDurations(known) };
}

/** The value that lies so far from another, told with it. */
export function countedFrom(
  { unit, count, sign }: Of<'counted'>,
  edtf: string | undefined,
): string | undefined {
  const anchor = anchorOf(edtf);
  const day =
    anchor && movedBy(anchor.day, { unit, ...(count === undefined ? {} : { count }) }, sign);
  return anchor && day && isWritable(day.year) ? shiftedTo(day, unit, anchor.precision) : undefined;
}

/** “the past three years”: an interval up to the document’s date, or from it on. */
function stretchValue(meaning: Of<'stretch'>, basis: Basis): Found {
  const { unit, sign } = meaning;
  const finest = meaning.more?.at(-1)?.unit ?? unit;
  const anchor = basis.document;
  const far = anchor && movedBy(anchor.day, meaning, sign);
  const isDayKnown = anchor?.precision === 'day' || ['year', 'decade', 'century'].includes(finest);
  const ends =
    far && anchor && isDayKnown && isWritable(far.year)
      ? [coarse(far, finest), coarse(anchor.day, finest)]
      : undefined;
  // “The next 0 quarters” last no time.
  const lasts = ends !== undefined && ends[0] !== ends[1];
  const edtf = lasts ? (sign < 0 ? ends : ends.toReversed()).join('/') : undefined;
  return {
    kind: 'duration',
    stated: '',
    anchor: 'document',
    unit,
    ...(edtf === undefined ? {} : { edtf }),
    ...lengthOf(meaning),
  };
}

function coarse(
  day: { readonly year: number; readonly month: number; readonly day: number },
  unit: string,
): string {
  if (['year', 'decade', 'century'].includes(unit)) return writeYear(day.year);
  return ['month', 'quarter', 'half'].includes(unit)
    ? writeMonth(day.year, day.month)
    : writeDay(day);
}

function clockValue({ from }: Of<'clock'>, basis: Basis): Found {
  const anchor = from === undefined ? undefined : basisOf(from, basis);
  const edtf = anchor?.precision === 'day' ? writeDay(anchor.day) : undefined;
  const known = edtf === undefined ? {} : { edtf };
  return {
    kind: 'time',
    stated: '',
    anchor: from === undefined ? 'none' : from === 'document' ? 'document' : 'event',
    ...known,
  };
}

function besideValue({ relation }: Of<'beside'>, { told }: Basis): Found {
  const to = told === undefined ? {} : { relation: { type: relation, of: told.index } };
  return { kind: 'date', stated: '', anchor: 'event', ...to };
}

/** EDTF has no mark of approximation on seasons, quarters and halves (21 to 41 where a month stands). */
const MARKABLE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u;

function mark(edtf: string): string {
  return MARKABLE.test(edtf) ? `${edtf}~` : edtf;
}

/** Adds what the words around a time say of it: near it, in a part of it, at a time of its day. */
function shaded(found: Found, { part, approximate, clock }: Single): Found {
  let shadedFound = found;
  if (part !== undefined) shadedFound = { ...shadedFound, part };
  if (approximate) shadedFound = { ...roughly(shadedFound), approximate };
  return clock === undefined ? shadedFound : atClock(shadedFound, clock);
}

function roughly(found: Found): Found {
  const stated = mark(found.stated);
  return found.edtf === undefined
    ? { ...found, stated }
    : { ...found, edtf: mark(found.edtf), stated };
}

/**
 * A clock time on a known day is an EDTF date and time; a part or stretch of a day leaves the day, as does midnight, which
 * some take for its beginning and others for its end.
 */
function atClock(found: Found, clock: string): Found {
  const isExact = clock !== 'T24:00' && /^T\d{2}:\d{2}(?::\d{2})?$/u.test(clock);
  const at = (edtf: string): string => {
    if (!isExact || !/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return edtf;
    return `${edtf}${clock}${clock.length === 6 ? ':00' : ''}`;
  };
  const timed = { ...found, kind: 'time' as const, clock, stated: at(found.stated) };
  return found.edtf === undefined ? timed : { ...timed, edtf: at(found.edtf) };
}

const COMPOUND: ReadonlySet<string> = new Set(['counted', 'ended']);

/** A meaning is a single time, not a pair of ends. */
export function isSingle(meaning: Meaning): meaning is Single {
  return meaning.type !== 'range' && meaning.type !== 'open' && !COMPOUND.has(meaning.type);
}
