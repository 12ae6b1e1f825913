import type { Meaning } from '../meaning.ts';
import { anchorOf, basisOf } from './basis.ts';
import type { Anchor, Basis } from './basis.ts';
import { calendarValue } from './calendar.ts';
import { plusDays } from './day.ts';
import type { Found } from './found.ts';
import { moved, unitAt, writeDuration, writeUnit } from './unit.ts';
import {
  isWritable,
  two,
  writeCentury,
  writeDay,
  writeDecade,
  writeMonth,
  writeYear,
} from './write.ts';

type Of<T extends Meaning['type']> = Extract<Meaning, { type: T }>;
export type Single = Exclude<Meaning, { type: 'range' | 'open' }>;

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
      return absolute(`-${writeYear(meaning.year - 1)}`, 'year');
    case 'unit':
      return unitValue(meaning, basis);
    case 'shift':
      return shiftValue(meaning, basis);
    case 'distance':
      return {
        kind: 'date',
        stated: '',
        anchor: 'event',
        unit: meaning.unit,
        ...lengthOf(meaning),
      };
    case 'stretch':
      return stretchValue(meaning, basis);
    case 'duration':
      return {
        kind: 'duration',
        stated: '',
        anchor: 'none',
        unit: meaning.unit,
        ...lengthOf(meaning),
      };
    case 'set':
      return setValue(meaning);
    case 'vague':
      return vagueValue(meaning);
    case 'clock':
      return clockValue(meaning, basis);
    case 'beside':
      return besideValue(meaning, basis);
    case 'stamp':
      return { ...absolute(meaning.edtf, 'second'), kind: 'time' };
    default:
      return { kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  }
}

function absolute(edtf: string, unit: Found['unit'] & string): Found {
  return { kind: 'date', edtf, stated: edtf, anchor: 'absolute', unit };
}

function centuryValue({ century, before }: Of<'century'>): Found {
  if (!before) return absolute(writeCentury(century), 'century');
  const first = String(century * 100 - 1).padStart(4, '0');
  return absolute(`-${first}/-${String((century - 1) * 100).padStart(4, '0')}`, 'century');
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
  const { unit, count, sign } = meaning;
  const from = isCompared(meaning, basis) ? 'told' : meaning.from;
  const anchor = basisOf(from, basis);
  const day = anchor && count !== undefined ? moved(anchor.day, unit, sign * count) : undefined;
  const edtf =
    anchor && day && isWritable(day.year) && count !== undefined
      ? (groupMoved(anchor, unit, day.year) ?? shiftedTo(day, unit, anchor.precision))
      : undefined;
  return {
    kind: 'date',
    stated: '',
    anchor: from === 'document' ? 'document' : 'event',
    unit,
    ...(edtf === undefined ? {} : { edtf }),
    ...lengthOf({ unit, count }),
    ...(from === 'told' ? relationTo(basis, sign) : {}),
    ...(count === undefined && from === 'document' ? { vague: sign < 0 ? 'past' : 'future' } : {}),
  };
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

function lengthOf({
  unit,
  count,
}: {
  unit: Of<'duration'>['unit'];
  count?: number | undefined;
}): Pick<Found, 'duration'> {
  const duration = writeDuration(unit, count);
  return duration === undefined ? {} : { duration };
}

/** “the past three years”: an interval up to the document’s date, or from it on. */
function stretchValue({ unit, count, sign }: Of<'stretch'>, basis: Basis): Found {
  const anchor = basis.document;
  const far = anchor && count !== undefined ? moved(anchor.day, unit, sign * count) : undefined;
  const isDayKnown = anchor?.precision === 'day' || ['year', 'decade', 'century'].includes(unit);
  const ends =
    far && anchor && isDayKnown && isWritable(far.year)
      ? [coarse(far, unit), coarse(anchor.day, unit)]
      : undefined;
  const edtf = ends && (sign < 0 ? ends : ends.toReversed()).join('/');
  return {
    kind: 'duration',
    stated: '',
    anchor: 'document',
    unit,
    ...(edtf === undefined ? {} : { edtf }),
    ...lengthOf({ unit, count }),
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

function setValue({ period, times, weekday, month, day }: Of<'set'>): Found {
  const stated =
    month === undefined ? '' : `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return {
    kind: 'set',
    stated,
    anchor: 'none',
    ...(period === undefined ? {} : { duration: period }),
    ...(times === undefined ? {} : { times }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

function vagueValue({ sense }: Of<'vague'>): Found {
  return { kind: 'date', stated: '', anchor: 'document', vague: sense };
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

/** A clock time on a known day is an EDTF date and time; a part of a day leaves the day. Midnight ends its day. */
function atClock(found: Found, clock: string): Found {
  const isExact = /^T\d{2}:\d{2}/u.test(clock);
  const at = (edtf: string): string => {
    if (!isExact || !/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return edtf;
    const anchor = anchorOf(edtf);
    if (clock === 'T24:00' && anchor) return `${writeDay(plusDays(anchor.day, 1))}T00:00:00`;
    return `${edtf}${clock}${clock.length === 6 ? ':00' : ''}`;
  };
  const timed = { ...found, kind: 'time' as const, clock, stated: at(found.stated) };
  return found.edtf === undefined ? timed : { ...timed, edtf: at(found.edtf) };
}

/** A meaning is a single time, not a pair of ends. */
export function isSingle(meaning: Meaning): meaning is Single {
  return meaning.type !== 'range' && meaning.type !== 'open';
}
