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
    cache.set(text, parseDays(text));
  }
  return cache.get(text);
}

export function isEdtf(text: string): boolean {
  return daysOf(text) !== undefined;
}

function parseDays(text: Edtf): Days | undefined {
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
