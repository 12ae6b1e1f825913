import { en, ru } from 'chrono-node';
import type { ParsedComponents } from 'chrono-node';
import type { Found, TimeFinder } from './found.ts';

/** chrono-node, the usual finder of dates in JavaScript; what it only fills in is left out of the value. */
export const CHRONO: TimeFinder = {
  name: 'chrono-node',
  find: (text, language, base, side) =>
    (language === 'ru' ? ru : en).casual
      .parse(text, new Date(`${base}T12:00:00`), { forwardDate: side === 1 })
      .map(({ index, text: words, start, end }): Found => {
        const from = edtfOf(start);
        return {
          start: index,
          end: index + words.length,
          kind: 'date',
          edtf: end ? `${from}/${edtfOf(end)}` : from,
        };
      }),
};

/** As fine as chrono-node is certain; a day where it only moved the day it was given. */
function edtfOf(parsed: ParsedComponents): string {
  const of = (part: 'year' | 'month' | 'day'): string =>
    String(parsed.get(part) ?? 0).padStart(part === 'year' ? 4 : 2, '0');
  const hasDay = parsed.isCertain('day') || parsed.isCertain('weekday');
  if (!hasDay && parsed.isCertain('month')) return `${of('year')}-${of('month')}`;
  if (!hasDay && parsed.isCertain('year')) return of('year');
  return `${of('year')}-${of('month')}-${of('day')}`;
}
