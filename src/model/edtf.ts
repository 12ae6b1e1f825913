import edtf from 'edtf';
import type { Edtf } from './records.ts';

/** The first and the last day an EDTF expression may mean, as `YYYY-MM-DD`; open ends are absent. */
export interface Days {
  readonly earliest?: string;
  readonly latest?: string;
}

const cache = new Map<Edtf, Days | undefined>();
const CACHE_LIMIT = 20_000;

/** Spring to winter, ISO 8601-2 codes 21 to 24, which the package takes for the quarters of a year. */
const SEASON = /^(\d{4})-(2[1-4])[?~%]?$/u;

/**
 * The days an EDTF level 0–2 string covers (ISO 8601-2); `undefined` when it is not EDTF.
 * Uncertain dates (`2024-12?`) keep their days: doubt is not width.
 */
export function daysOf(text: Edtf): Days | undefined {
  if (!cache.has(text)) {
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, parseDays(text));
  }
  return cache.get(text);
}

export function isEdtf(text: string): boolean {
  return daysOf(text) !== undefined;
}

function parseDays(text: Edtf): Days | undefined {
  const season = SEASON.exec(text);
  if (season !== null) return seasonDays(Number(season[1]), Number(season[2]));
  try {
    const { min, max } = edtf(text);
    return { ...day('earliest', min), ...day('latest', max) };
  } catch {
    return undefined;
  }
}

function day(end: keyof Days, milliseconds: number): Days {
  if (!Number.isFinite(milliseconds)) return {};
  return { [end]: new Date(milliseconds).toISOString().slice(0, 10) };
}

/** Meteorological seasons of the north: spring begins in March, winter in December and ends in the next year. */
function seasonDays(year: number, code: number): Days {
  const firstMonth = (code - 20) * 3;
  const first = new Date(Date.UTC(year, firstMonth - 1, 1));
  const last = new Date(Date.UTC(year, firstMonth + 2, 0));
  return { earliest: first.toISOString().slice(0, 10), latest: last.toISOString().slice(0, 10) };
}
