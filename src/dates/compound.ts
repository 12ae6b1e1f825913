import { compareDays, daysOf, isEdtf } from '../model/edtf.ts';
import type { TimeExpression } from './expression.ts';
import type { Meaning, Placed } from './meaning.ts';
import { endOf, fillEnds } from './value/range.ts';
import { countedFrom, endedAt, isSingle, resolve } from './value/resolve.ts';

type Of<T extends Meaning['type']> = Extract<Meaning, { type: T }>;
export type Compound = Of<'range' | 'open' | 'counted' | 'ended'>;

/** How the times inside a time are read. */
export interface CompoundReader {
  /** The expression of a time; counted from `told` where that is given. */
  readonly read: (placed: Placed, told?: TimeExpression) => TimeExpression | undefined;
  /** On which side of the document's date the sentence lies around a stretch of the text. */
  readonly side: (start: number, end: number) => -1 | 0 | 1;
}

type Place = Pick<TimeExpression, 'start' | 'end' | 'rule'>;

/** A time that is made of others. */
export function isCompound(meaning: Meaning): meaning is Compound {
  return !isSingle(meaning);
}

/** The expression of a time that is made of others: a range, an open one, a day counted from another. */
export function compound(
  reader: CompoundReader,
  meaning: Compound,
  at: Place,
): TimeExpression | undefined {
  switch (meaning.type) {
    case 'range':
      return rangeOf(reader, meaning, at);
    case 'open':
      return openOf(reader, meaning, at);
    case 'ended':
      return endedOf(reader, meaning, at);
    default:
      return countedOf(reader, meaning, at);
  }
}

function rangeOf(
  reader: CompoundReader,
  { from, until, list }: Extract<Meaning, { type: 'range' }>,
  at: Place,
): TimeExpression | undefined {
  const [first, last] = fillEnds(from.meaning, until.meaning);
  if (!isSingle(first) || !isSingle(last)) return undefined;
  const [one, two] = endsOf(reader, { ...from, meaning: first }, { ...until, meaning: last });
  if (one === undefined || two === undefined) return undefined;
  if (one.fault !== undefined || two.fault !== undefined)
    return { ...at, kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  const join = (a: string | undefined, b: string | undefined): string | undefined => {
    if (!a || !b || one.readings !== undefined || two.readings !== undefined) return undefined;
    const edtf = list ? `{${a},${b}}` : `${endOf(a, 'first')}/${endOf(b, 'last')}`;
    return isOrdered(edtf) && isEdtf(edtf) ? edtf : undefined;
  };
  const edtf = join(one.edtf, two.edtf);
  return {
    ...at,
    kind: 'date',
    ...(edtf === undefined ? {} : { edtf }),
    stated: join(one.stated, two.stated) ?? '',
    anchor: one.anchor === 'absolute' ? two.anchor : one.anchor,
    ends: [one, two],
  };
}

/**
 * The two ends of a range. “From November to February”: where each by itself is the nearest and so the second lies before the
 * first, one moves: the first back in a sentence about the past, else the second on.
 */
function endsOf(
  reader: CompoundReader,
  from: Placed,
  until: Placed,
): readonly [TimeExpression | undefined, TimeExpression | undefined] {
  const [one, two] = [reader.read(from), reader.read(until)];
  if (one === undefined || two === undefined || !isBehind(one, two)) return [one, two];
  const isPast = reader.side(one.start, two.end) < 0;
  return isPast && one.anchor === 'document'
    ? [countedOn(reader, two, from, -1) ?? one, two]
    : [one, countedOn(reader, one, until, 1) ?? two];
}

function isBehind(one: TimeExpression, two: TimeExpression): boolean {
  return (
    one.edtf !== undefined &&
    two.edtf !== undefined &&
    two.anchor === 'document' &&
    !isOrdered(`${endOf(one.edtf, 'first')}/${endOf(two.edtf, 'last')}`)
  );
}

/** An end that its words leave open, as the first such day behind the other end, or the last before it. */
function countedOn(
  reader: CompoundReader,
  other: TimeExpression,
  end: Placed,
  which: 1 | -1,
): TimeExpression | undefined {
  const { meaning } = end;
  const isFree = meaning.type === 'calendar' && meaning.year === undefined && meaning.which !== -1;
  if (!isFree) return undefined;
  const found = reader.read({ ...end, meaning: { ...meaning, from: 'told', which } }, other);
  return found && { ...found, anchor: other.anchor };
}

function isOrdered(edtf: string): boolean {
  const days = daysOf(edtf);
  if (days === undefined) return edtf.includes('XXXX');
  const { earliest, latest } = days;
  return earliest === undefined || latest === undefined || compareDays(earliest, latest) <= 0;
}

/** “two days before Easter”: the value is a day, and the words hold the one it is counted from. */
function countedOf(
  reader: CompoundReader,
  meaning: Extract<Meaning, { type: 'counted' }>,
  at: Place,
): TimeExpression | undefined {
  const inner = reader.read(meaning.of);
  if (inner === undefined) return undefined;
  const found = resolve({ ...meaning, type: 'distance' }, { side: () => 0 });
  const edtf = countedFrom(meaning, inner.edtf);
  const stated = countedFrom(meaning, inner.stated);
  return {
    ...found,
    ...at,
    anchor: inner.anchor,
    ...(edtf === undefined ? {} : { edtf }),
    stated: stated ?? '',
    ends: [inner],
  };
}

/** “the year ended 30 June 2024”. */
function endedOf(
  reader: CompoundReader,
  { unit, of }: Extract<Meaning, { type: 'ended' }>,
  at: Place,
): TimeExpression | undefined {
  const inner = reader.read(of);
  if (inner === undefined) return undefined;
  const edtf = endedAt(inner.edtf, unit);
  return {
    ...at,
    kind: 'date',
    ...(edtf === undefined ? {} : { edtf }),
    stated: endedAt(inner.stated, unit) ?? '',
    anchor: inner.anchor,
    unit,
    ends: [inner],
  };
}

function openOf(
  reader: CompoundReader,
  { since, until }: Extract<Meaning, { type: 'open' }>,
  at: Place,
): TimeExpression | undefined {
  const inner = since ?? until;
  const end = inner && reader.read(inner);
  if (end === undefined || end.readings !== undefined) return end;
  const open = (edtf: string): string =>
    since ? `${endOf(edtf, 'first')}/..` : `../${endOf(edtf, 'last')}`;
  return {
    ...at,
    kind: 'date',
    ...(end.edtf === undefined ? {} : { edtf: open(end.edtf) }),
    stated: end.stated === '' ? '' : open(end.stated),
    anchor: end.anchor,
    ends: [end],
    ...(end.vague === undefined ? {} : { vague: end.vague }),
  };
}
