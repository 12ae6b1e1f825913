import { readFileSync } from 'node:fs';
import type { PeerCase, WantedDate, WantedDay } from './peer-case.ts';

interface Recorded {
  readonly file: string;
  readonly parser: string;
  readonly kind: 'single' | 'none' | 'date';
  readonly text: string;
  /** A time, or an instant with a time zone. */
  readonly ref?: string | { readonly instant?: string } | null;
  readonly expect?: string;
  readonly opt?: { readonly forwardDate?: boolean };
  readonly checks?: readonly (readonly [path: string, matcher: string, value: unknown])[];
}

/** Where a test gives no day, any will do: the text has its own year. */
const SOME_DAY = '2012-08-10';

/**
 * chrono's own tests, recorded as data, that fix a date or forbid one. Left out are tests of other languages that lie in a
 * folder of these three, and tests that only ask for a time zone or a tag.
 */
export function readChronoCases(path: string): readonly PeerCase[] {
  const recorded = JSON.parse(readFileSync(path, 'utf8')) as readonly Recorded[];
  return recorded.flatMap((one, index) => {
    const language = one.file.slice(0, 2);
    if (language !== 'en' && language !== 'ru' && language !== 'uk') return [];
    if (/^(?:fr|de|ja|es)/u.test(one.parser)) return [];
    const wanted = wantedOf(one);
    if (wanted === undefined) return [];
    const { text, ref = SOME_DAY } = one;
    const time = typeof ref === 'string' ? ref : (ref?.instant ?? SOME_DAY);
    const side = one.opt?.forwardDate === true ? ({ side: 1 } as const) : {};
    return [{ id: `chrono-${index}`, language, text, base: time.slice(0, 10), wanted, ...side }];
  });
}

function wantedOf({ kind, expect, checks = [] }: Recorded): readonly WantedDate[] | undefined {
  if (kind === 'none') return [];
  if (expect !== undefined) return [{ start: dayOf(expect) }];
  const start = sideOf('start', checks);
  if (Object.keys(start).length === 0) return undefined;
  const end = sideOf('end', checks);
  const words = checks.find(([path, matcher]) => path === 'text' && matcher === 'toBe')?.[2];
  return [
    {
      start,
      ...(Object.keys(end).length === 0 ? {} : { end }),
      ...(typeof words === 'string' ? { words } : {}),
    },
  ];
}

function sideOf(side: 'start' | 'end', checks: NonNullable<Recorded['checks']>): WantedDay {
  const fields: Record<string, number> = {};
  let whole: WantedDay = {};
  for (const [path, matcher, value] of checks) {
    if (matcher === 'toBeDate' && (path === side || (path === '' && side === 'start'))) {
      const date = (value as { readonly date?: string } | null)?.date;
      if (date !== undefined) whole = dayOf(date);
    }
    const field = new RegExp(`^${side}\\.get\\("(year|month|day|hour)"\\)$`, 'u').exec(path)?.[1];
    if (field !== undefined && matcher === 'toBe' && typeof value === 'number')
      fields[field] = field === 'year' ? astronomical(value) : value;
  }
  return { ...whole, ...fields };
}

/** chrono writes 234 before Christ as −234; ISO 8601 has a year 0 and writes −233. */
function astronomical(year: number): number {
  return year < 0 ? year + 1 : year;
}

/** The day of an ISO time; the hour is left out, as midday there means that none was told. */
function dayOf(iso: string): WantedDay {
  const [, year, month, day] = /^([+-]?\d{4,6})-(\d\d)-(\d\d)/u.exec(iso) ?? [];
  return year === undefined ? {} : { year: Number(year), month: Number(month), day: Number(day) };
}
