import edtf from 'edtf';
import type { Edtf } from './records.ts';

/** The first and the last day an EDTF expression may mean, as `YYYY-MM-DD`; open ends are absent. */
export interface Days {
  readonly earliest?: string;
  readonly latest?: string;
}

const cache = new Map<Edtf, Days | undefined>();
const CACHE_LIMIT = 20_000;

/**
 * The days an EDTF level 0–2 string covers (ISO 8601-2); `undefined` when it is not EDTF.
 * Uncertain dates (`2024-12?`) keep their days: doubt is not width.
 */
export function daysOf(text: Edtf): Days | undefined {
  if (!cache.has(text)) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, plainDays(text) ?? seasonDays(text) ?? parsedDays(text));
  }
  return cache.get(text);
}

/** Which of two days comes first, as for a sort; as texts, those before Christ would stand the wrong way round. */
export function compareDays(left: string, right: string): number {
  const years = Number.parseInt(left, 10) - Number.parseInt(right, 10);
  if (years !== 0) return years;
  return left === right ? 0 : left < right ? -1 : 1;
}

export function isEdtf(text: string): boolean {
  return daysOf(text) !== undefined;
}

const PLAIN = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** A year, month or day, nearly all that texts state; the grammar of the package takes a hundred times as long. */
function plainDays(text: Edtf): Days | undefined {
  const [, year, month, day] = PLAIN.exec(text) ?? [];
  if (year === undefined) return undefined;
  const last = lastOfMonth(Number(year), Number(month ?? 12));
  if (day !== undefined && Number(day) > last) return undefined;
  return {
    earliest: `${year}-${month ?? '01'}-${day ?? '01'}`,
    latest: `${year}-${month ?? '12'}-${day ?? last}`,
  };
}

function lastOfMonth(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

const SEASON = /^(\d{4})-(2[1-4])[?~%]?$/u;

/**
 * Spring to winter, ISO 8601-2 codes 21 to 24, which the package takes for the quarters of a year. Meteorological
 * seasons of the north: spring begins in March; winter begins in December and ends in the next year.
 */
function seasonDays(text: Edtf): Days | undefined {
  const [, year, code] = SEASON.exec(text) ?? [];
  if (year === undefined) return undefined;
  const month = (Number(code) - 20) * 3;
  const first = Date.UTC(Number(year), month - 1, 1);
  const last = Date.UTC(Number(year), month + 2, 0);
  return { ...endAt('earliest', first), ...endAt('latest', last) };
}

function parsedDays(text: Edtf): Days | undefined {
  try {
    const { min, max } = edtf(text);
    return { ...endAt('earliest', min), ...endAt('latest', max) };
  } catch {
    return undefined;
  }
}

function endAt(end: keyof Days, milliseconds: number): Days {
  if (!Number.isFinite(milliseconds)) return {};
  // Years that four figures cannot write, those before 1 BC among them, come signed and with six: `-000043-03-15` is `-0043-03-15` here as in EDTF.
  const text = new Date(milliseconds).toISOString().replace(/^([+-])0*(\d{4})/u, '$1$2');
  return { [end]: text.slice(0, text.indexOf('T')) };
}
