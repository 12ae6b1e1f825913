import type { CalendarMeaning, From } from '../meaning.ts';
import { basisOf } from './basis.ts';
import type { Anchor, Basis } from './basis.ts';
import { easter, isDay, lengthOfMonth, nthWeekday, numberOf, plusDays, weekdayOf } from './day.ts';
import type { Day } from './day.ts';
import type { Found } from './found.ts';
import { isWritable, two, writeDay, writeMonth, writeYear } from './write.ts';

/** The value of a place in the calendar. */
export function calendarValue(meaning: CalendarMeaning, basis: Basis): Found {
  const settled = withFeast(meaning, basis);
  if (isImpossible(settled))
    return { kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  if (settled.swapped !== undefined) return swappedValue(settled);
  const stated = statedOf(settled);
  const { year } = settled;
  if (year !== undefined && 'number' in year)
    return { kind: 'date', edtf: stated, stated, anchor: 'absolute', ...unitOf(settled) };
  const from =
    settled.from ?? (year !== undefined && 'from' in year ? year.from : ofStory(settled, basis));
  const anchor = basisOf(from, basis);
  if (anchor === undefined)
    return {
      kind: 'date',
      stated,
      anchor: from === 'document' ? 'document' : 'none',
      ...unitOf(settled),
    };
  const edtf =
    from === 'told' && settled.from === undefined && year === undefined
      ? goingOn(settled, anchor)
      : filledIn(asAsked(settled, basis), anchor, sideOf(settled, from, basis));
  return {
    kind: 'date',
    stated,
    anchor: from === 'document' ? 'document' : 'event',
    ...(edtf === undefined ? {} : { edtf }),
    ...unitOf(settled),
  };
}

/** The tense tells only of what is counted from the document without a word that says which. */
function sideOf({ year, which, weekday }: CalendarMeaning, from: From, basis: Basis): number {
  const isThis = which === 0 && weekday !== undefined;
  return from === 'told' || year !== undefined || (which !== undefined && !isThis)
    ? 0
    : basis.side();
}

/** Where no tense shows the side and the caller asks for one, the last or the next is meant. */
function asAsked(meaning: CalendarMeaning, basis: Basis): CalendarMeaning {
  const { asked, document } = basis;
  const isToday = meaning.day === document?.day.day && meaning.month === document?.day.month;
  const isOpen = meaning.which === undefined && meaning.year === undefined;
  const isAsked =
    asked !== undefined && isOpen && meaning.from === undefined && !isToday && basis.side() === 0;
  return isAsked ? { ...meaning, which: asked } : meaning;
}

/** A month or day without a year, right behind a date with one, goes on from that; else it counts from the document. */
function ofStory({ month, season, which }: CalendarMeaning, { told }: Basis): 'told' | 'document' {
  const isPartial = (month !== undefined || season !== undefined) && which === undefined;
  return isPartial && told?.isNear === true ? 'told' : 'document';
}

function unitOf({
  month,
  day,
  weekday,
  season,
  quarter,
  half,
}: CalendarMeaning): Pick<Found, 'unit'> {
  if (day !== undefined || weekday !== undefined) return { unit: 'day' };
  if (month !== undefined) return { unit: 'month' };
  if (season !== undefined) return { unit: 'season' };
  if (quarter !== undefined) return { unit: 'quarter' };
  return { unit: half === undefined ? 'year' : 'half' };
}

/** Easter and its like become days once the year is known. */
function withFeast(meaning: CalendarMeaning, basis: Basis): CalendarMeaning {
  const { feast, ...rest } = meaning;
  if (feast === undefined) return meaning;
  const year = yearNumber(rest, basis);
  if (year === undefined) return rest;
  const day = feast === 'easter' ? easter(year) : nthWeekday(year, 11, 4, 4);
  return { ...rest, month: day.month, day: day.day };
}

function yearNumber({ year, which }: CalendarMeaning, basis: Basis): number | undefined {
  if (year !== undefined && 'number' in year) return year.number;
  const anchor = basisOf(year?.from ?? 'document', basis);
  return anchor && anchor.day.year + (year?.offset ?? which ?? 0);
}

function isImpossible({ year, month, day }: CalendarMeaning): boolean {
  const number = year !== undefined && 'number' in year ? year.number : 2024;
  if (!isWritable(number)) return true;
  if (month === undefined) return false;
  return !isDay({ year: number, month, day: day ?? 1 });
}

function swappedValue({ year, month = 1, day = 1, swapped }: CalendarMeaning): Found {
  const number = year !== undefined && 'number' in year ? year.number : undefined;
  const text = (m: number, d: number): string =>
    number === undefined
      ? `XXXX-${two(m)}-${two(d)}`
      : writeDay({ year: number, month: m, day: d });
  const readings = [
    text(month, day),
    text(swapped?.month ?? month, swapped?.day ?? day),
  ].toSorted();
  return {
    kind: 'date',
    stated: `[${readings.join(',')}]`,
    anchor: 'absolute',
    readings,
    unit: 'day',
  };
}

/** What the words alone fix; a year that is counted from an anchor is unknown here. */
function statedOf({
  year,
  month,
  day,
  season,
  quarter,
  half,
  weekday,
  part,
}: CalendarMeaning): string {
  const known = year !== undefined && 'number' in year;
  const text = known ? writeYear(year.number) : 'XXXX';
  const group = groupOf({ season, quarter, half });
  if (group !== undefined) return known ? `${text}-${group}` : '';
  if (month !== undefined && day !== undefined) return `${text}-${two(month)}-${two(day)}`;
  if (month !== undefined)
    return part === undefined ? `${text}-${two(month)}` : `${text}-${two(month)}-XX`;
  if (day !== undefined) return `XXXX-XX-${two(day)}`;
  if (weekday !== undefined || !known) return '';
  return text;
}

interface Groups {
  readonly season: number | undefined;
  readonly quarter: number | undefined;
  readonly half: number | undefined;
}

/** EDTF’s parts of a year: seasons 21–24, quarters 33–36, halves 40–41. */
function groupOf({ season, quarter, half }: Groups): number | undefined {
  if (season !== undefined) return season;
  if (quarter !== undefined) return 32 + quarter;
  return half === undefined ? undefined : 39 + half;
}

function filledIn(meaning: CalendarMeaning, anchor: Anchor, side: number): string | undefined {
  const { month, day, weekday, part } = meaning;
  const group = groupOf({ season: meaning.season, quarter: meaning.quarter, half: meaning.half });
  if (weekday !== undefined && day === undefined && month === undefined)
    return weekdayFilled(weekday, meaning, anchor, side);
  if (day !== undefined && month === undefined) return dayFilled(day, anchor, side);
  if (month !== undefined && day !== undefined) {
    const year = yearFor(meaning, anchor, side, (y) => ({
      first: { year: y, month, day },
      last: { year: y, month, day },
    }));
    const found = onItsWeekday({ year, month, day }, meaning.onWeekday);
    return isDay(found) && isWritable(found.year) ? writeDay(found) : undefined;
  }
  if (month !== undefined) {
    const year = yearFor(meaning, anchor, side, (y) => monthSpan(y, month, month));
    return isWritable(year)
      ? writeMonth(year, month) + (part === undefined ? '' : '-XX')
      : undefined;
  }
  if (group !== undefined) {
    const year = yearFor(meaning, anchor, side, (y) => groupSpan(y, group));
    return isWritable(year) ? `${writeYear(year)}-${group}` : undefined;
  }
  const year = anchor.day.year + offsetOf(meaning);
  return isWritable(year) ? writeYear(year) : undefined;
}

/** “Thursday, 10 January”: the weekday decides between this year and its neighbours; where none of them has it, it is passed over. */
function onItsWeekday(found: Day, weekday: number | undefined): Day {
  if (weekday === undefined || !isDay(found)) return found;
  const years = [0, -1, 1].map((offset) => ({ ...found, year: found.year + offset }));
  return years.find((day) => isDay(day) && weekdayOf(day) === weekday) ?? found;
}

function offsetOf({ year }: CalendarMeaning): number {
  return year !== undefined && 'offset' in year ? year.offset : 0;
}

/** Days that a story may step back without falling into another year. */
const STEP_BACK = 62;

/** The first such day or month from the told date on; a little before it counts too. */
function goingOn(meaning: CalendarMeaning, anchor: Anchor): string | undefined {
  const from = anchor.precision === 'year' ? anchor.day : plusDays(anchor.day, -STEP_BACK);
  return filledIn(meaning, { ...anchor, day: from, precision: 'day' }, 1);
}

interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

function monthSpan(year: number, from: number, until: number): DaySpan {
  return {
    first: { year, month: from, day: 1 },
    last: { year, month: until, day: lengthOfMonth(year, until) },
  };
}

function groupSpan(year: number, group: number): DaySpan {
  if (group >= 40) return monthSpan(year, group === 40 ? 1 : 7, group === 40 ? 6 : 12);
  if (group >= 33) return monthSpan(year, (group - 33) * 3 + 1, (group - 33) * 3 + 3);
  if (group === 24)
    return { first: { year, month: 12, day: 1 }, last: { year: year + 1, month: 2, day: 28 } };
  return monthSpan(year, (group - 20) * 3, (group - 20) * 3 + 2);
}

/**
 * The year of a month or season told without one: said by the words (“last May”), else on the side of the anchor
 * that the tense shows, else the nearest.
 */
function yearFor(
  { year, month, which }: CalendarMeaning,
  { day, precision }: Anchor,
  side: number,
  span: (year: number) => DaySpan,
): number {
  if (year !== undefined && 'offset' in year) return day.year + year.offset;
  if (precision === 'year') return day.year;
  const now = numberOf(day);
  if (which === 0) return distanceOf(span(day.year - 1), now) === 0 ? day.year - 1 : day.year;
  const here = span(day.year);
  const near = nearestYear(day.year, now, span);
  const reach = month === undefined ? 0 : NEAR;
  if (which === undefined && (side === 0 || distanceOf(span(near), now) <= reach)) return near;
  const wanted = which ?? side;
  if (wanted < 0)
    return numberOf(here.first) <= now - (which === -1 && numberOf(here.last) >= now ? 1e9 : 0)
      ? day.year
      : day.year - 1;
  if (wanted > 0)
    return numberOf(here.last) >= now + (which === 1 && numberOf(here.first) <= now ? 1e9 : 0)
      ? day.year
      : day.year + 1;
  return near;
}

/** Days within which the nearest day or month is meant whatever tense is near; of longer parts only the one that runs. */
const NEAR = 100;

function distanceOf({ first, last }: DaySpan, now: number): number {
  if (numberOf(first) <= now && now <= numberOf(last)) return 0;
  return Math.min(Math.abs(numberOf(first) - now), Math.abs(numberOf(last) - now));
}

/**
 * Days within which a day or month beyond the turn of the year is meant. What lies further off would be told with its year: who
 * leaves it out means the year of writing.
 */
const CLOSE = 120;

function nearestYear(year: number, now: number, span: (year: number) => DaySpan): number {
  const distance = (candidate: number): number => distanceOf(span(candidate), now);
  const near = [year, year - 1, year + 1].reduce((best, each) =>
    distance(each) < distance(best) ? each : best,
  );
  return distance(near) <= CLOSE ? near : year;
}

/** A weekday: the last, this week’s or the next by the words; else by the tense, a past day where nothing shows it. */
function weekdayFilled(
  weekday: number,
  { which, ofWeek }: CalendarMeaning,
  { day, precision }: Anchor,
  side: number,
): string | undefined {
  if (precision !== 'day') return undefined;
  if (ofWeek && which !== undefined)
    return writeDay(plusDays(day, which * 7 + weekday - weekdayOf(day)));
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const wanted = which ?? side;
  if (which === 1 || (which === undefined && wanted > 0))
    return writeDay(plusDays(day, ahead === 0 && which === 1 ? 7 : ahead));
  const isGone = weekday < weekdayOf(day) && side >= 0;
  if (which === 0) return writeDay(plusDays(day, isGone ? ahead : weekday - weekdayOf(day)));
  const back = (7 - ahead) % 7;
  return writeDay(plusDays(day, -(back === 0 && which === -1 ? 7 : back)));
}

/** “the 25th”. */
function dayFilled(
  day: number,
  { day: anchor, precision }: Anchor,
  side: number,
): string | undefined {
  if (precision === 'year') return undefined;
  const move = side < 0 && day > anchor.day ? -1 : side > 0 && day < anchor.day ? 1 : 0;
  const index = anchor.year * 12 + anchor.month - 1 + move;
  const found = { year: Math.floor(index / 12), month: (index % 12) + 1, day };
  return isDay(found) ? writeDay(found) : undefined;
}
