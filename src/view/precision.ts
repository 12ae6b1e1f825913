import type { Edtf } from '../model/records.ts';

/** How narrowly words fix a time; `range` spans two stated ends, `open` has one end only. */
export type Precision =
  | 'day'
  | 'month'
  | 'part of a year'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'
  | 'open range'
  | 'choice'
  | 'no year';

/** The precision an EDTF expression states, read from its form; doubt (`?`, `~`, `%`) is not width. */
export function precisionOf(edtf: Edtf): Precision {
  const text = edtf.replace(/[?~%]/g, '').trim();
  if (/^[[{]/.test(text)) return 'choice';
  if (text.includes('/')) return /^(\.\.)?\/|\/(\.\.)?$/.test(text) ? 'open range' : 'range';
  const [, year = '', month, day] =
    /^(-?[\dXY]{4,})(?:-([\dX]{2}))?(?:-([\dX]{2}))?/.exec(text) ?? [];
  if (year.startsWith('XXXX')) return 'no year';
  if (day && !day.includes('X') && month !== 'XX') return 'day';
  if (month && month !== 'XX') return Number(month) > 12 ? 'part of a year' : 'month';
  if (/\dXX$/.test(year)) return 'century';
  return year.endsWith('X') ? 'decade' : 'year';
}
