import type { TimeExpression } from '../../src/dates/expression.ts';

/** A TIMEX3 of TimeML 1.2.1: half-open in UTF-16 units of the text without tags. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  /** `DATE`, `TIME`, `DURATION`, `SET`. */
  readonly type: string;
  readonly value: string;
}

/** Words that TimeML leaves to signals and events: “immediately after”, “the eve of”. */
const NO_TIMEX = new Set(['beside', 'eve', 'term']);

/** TimeML annotates both ends of a range, and what an open one begins or ends with. */
export function timexesOf(expression: TimeExpression, text: string): readonly Timex[] {
  const { ends, rule, fault } = expression;
  if (rule === 'counted' || rule === 'year-ended') return countedTimexes(expression, text);
  if (ends !== undefined) return ends.flatMap((end) => timexesOf(end, text));
  return fault !== undefined || NO_TIMEX.has(rule)
    ? []
    : [timexOf(withoutSignal(expression, text))];
}

/** “two days before Easter”, “the year ended 31 March”: the length is one expression, the day another. */
function countedTimexes(expression: TimeExpression, text: string): readonly Timex[] {
  const { start, ends = [], unit, duration } = expression;
  const [inner] = ends;
  if (inner === undefined) return [];
  const words = text
    .slice(start, inner.start)
    .replace(/ (?:before|after|from|end(?:ed|ing)?) $/u, '');
  const quarter = unit === 'quarter' ? quarterOf(inner.edtf ?? '') : undefined;
  const length: TimeExpression = {
    start,
    end: start + words.length,
    kind: quarter === undefined ? 'duration' : 'date',
    stated: '',
    anchor: 'none',
    rule: 'duration',
    duration: duration ?? 'P1Y',
    ...(quarter === undefined ? {} : { edtf: quarter }),
    ...(unit === undefined ? {} : { unit }),
  };
  return [...timexesOf(length, text), ...timexesOf(inner, text)];
}

/** The EDTF quarter that a day or month lies in. */
function quarterOf(edtf: string): string | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)/u.exec(edtf) ?? [];
  return year === undefined ? undefined : `${year}-${32 + Math.ceil(Number(month) / 3)}`;
}

/** “two days after the crash”: the length is the expression, “after” the signal. */
function withoutSignal(expression: TimeExpression, text: string): TimeExpression {
  const { start, end, anchor, edtf } = expression;
  const signal = / (?:before|after)$/u.exec(text.slice(start, end));
  const isOpen = anchor === 'event' && edtf === undefined && signal !== null;
  return isOpen ? { ...expression, end: start + signal.index, kind: 'duration' } : expression;
}

const REFERENCES = { past: 'PAST_REF', present: 'PRESENT_REF', future: 'FUTURE_REF' } as const;

function timexOf(expression: TimeExpression): Timex {
  const { start, end, kind } = expression;
  return { start, end, type: kind.toUpperCase(), value: valueOf(expression) };
}

function valueOf(expression: TimeExpression): string {
  const { kind, duration, vague, edtf, stated, clock } = expression;
  if (kind === 'duration') return lengthOf(expression);
  if (kind === 'set') return setOf(expression);
  if (expression.fiscal !== undefined) return expression.fiscal;
  if (edtf === undefined && vague !== undefined)
    return duration === undefined ? REFERENCES[vague] : duration;
  const date = dateOf(expression, edtf ?? stated);
  if (clock === undefined || date.includes('T')) return date.replace(/:00$/u, '');
  return `${date === '' ? 'XXXX-XX-XX' : date}${clock}`;
}

/** TimeML writes decades and centuries as durations in those units. */
function lengthOf({ duration, unit }: TimeExpression): string {
  if (unit === 'decade' || unit === 'century') {
    const years = /^P(\d+)Y$/u.exec(duration ?? '')?.[1];
    const sign = unit === 'decade' ? 'E' : 'C';
    return years === undefined
      ? `PX${sign}`
      : `P${Number(years) / (unit === 'decade' ? 10 : 100)}${sign}`;
  }
  if (unit === 'quarter')
    return (duration ?? '').replace(/^P(\d+)M$/u, (_, n: string) => `P${Number(n) / 3}Q`);
  return duration ?? '';
}

function setOf({ duration, weekday, stated, clock = '' }: TimeExpression): string {
  if (weekday !== undefined) return `XXXX-WXX-${weekday}${clock}`;
  return stated === '' ? (duration ?? '') : dateOf({ edtf: stated }, stated);
}

const SEASONS: Readonly<Record<string, string>> = {
  '21': 'SP',
  '22': 'SU',
  '23': 'FA',
  '24': 'WI',
};

function dateOf({ unit }: Partial<TimeExpression>, edtf: string): string {
  const plain = edtf.replace(/[~?%]$/u, '');
  if (unit === 'week' || unit === 'weekend')
    return weekOf(plain) + (unit === 'weekend' && plain ? '-WE' : '');
  const [, year = '', group = ''] = /^([\dX]{4})-([234]\d)$/u.exec(plain) ?? [];
  if (group !== '')
    return `${year}-${SEASONS[group] ?? (group >= '40' ? `H${Number(group) - 39}` : `Q${Number(group) - 32}`)}`;
  if (/^\d{3}X$/u.test(plain)) return plain.slice(0, 3);
  if (/^\d\dXX$/u.test(plain)) return plain.slice(0, 2);
  return plain.replace(/-XX$/u, '');
}

/** The ISO week of an interval that begins on its Monday. */
function weekOf(interval: string): string {
  const first = Date.parse(interval.slice(0, 10));
  if (Number.isNaN(first)) return 'XXXX-WXX';
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000;
  const thursday = new Date(monday + 3 * 86_400_000);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - newYear) / (7 * 86_400_000));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
