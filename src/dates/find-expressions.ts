import { compareDays, daysOf } from '../model/edtf.ts';
import { ENGLISH } from './english/index.ts';
import type { NumericOrder, TimeContext, TimeExpression } from './expression.ts';
import { reader } from './grammar/grammar.ts';
import type { TimeLanguage } from './language.ts';
import { scan } from './lex/scan.ts';
import type { Token } from './lex/token.ts';
import type { CalendarMeaning, Meaning, Placed } from './meaning.ts';
import { numericOrderOf } from './numeric-order.ts';
import { RUSSIAN } from './russian/index.ts';
import { addressSkipper } from './skip-addresses.ts';
import { anchorOf, isTold } from './value/basis.ts';
import type { Basis } from './value/basis.ts';
import { endOf, fillEnds } from './value/range.ts';
import { countedFrom, endedAt, isSingle, resolve } from './value/resolve.ts';

/** What a call knows and gathers. */
interface Run {
  readonly text: string;
  readonly language: TimeLanguage;
  readonly order: NumericOrder;
  readonly context: TimeContext;
  readonly skipAddress: (at: number) => number | undefined;
  readonly found: TimeExpression[];
  told: Basis['told'];
}

/**
 * The expressions of time of a text, in order and without overlap, with their values. Texts in other languages are
 * read as English, whose figures and month names are the most widely used. Never throws; time is linear in the text.
 */
export function findExpressions(text: string, context: TimeContext): readonly TimeExpression[] {
  const language = /^ru(?:-|$)/u.test(context.language) ? RUSSIAN : ENGLISH;
  const run: Run = {
    text,
    language,
    order: context.dayFirst ?? language.dayFirst ?? numericOrderOf([text], context.language),
    context,
    skipAddress: addressSkipper(text),
    found: [],
    told: toldOf(context.previous, -1),
  };
  scan(text, language.lexicon, (tokens) => {
    readStretch(run, tokens);
  });
  return run.found;
}

function toldOf(expression: TimeExpression | undefined, index: number): Basis['told'] {
  const anchor = expression && isTold(expression) ? anchorOf(expression.edtf) : undefined;
  return anchor && { ...anchor, index };
}

function readStretch(run: Run, tokens: readonly Token[]): void {
  const readAt = reader(run.language.grammar, run.text, tokens);
  let at = 0;
  let strong = -1;
  while (at < tokens.length) {
    strong = nextStrong(tokens, Math.max(at, strong));
    if (strong >= tokens.length) return;
    at = Math.max(at, strong - LONGEST_LEAD);
    const placed = readAt(at);
    const first = tokens[at];
    if (placed === undefined || first === undefined || run.skipAddress(first.start) !== undefined)
      at += 1;
    else {
      take(run, tokens, placed);
      at = placed.past;
    }
  }
}

function nextStrong(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.strong !== true) at += 1;
  return at;
}

/** No rule has more weak words before its first strong one. */
const LONGEST_LEAD = 5;

function take(run: Run, tokens: readonly Token[], placed: Placed): void {
  const expression = expressionOf(run, tokens, placed);
  if (expression === undefined) return;
  dateTerm(run, expression);
  const index = run.found.length;
  run.found.push(expression);
  run.told = toldOf(expression, index) ?? run.told;
}

/** “the seventh convocation (2020–2024)”: the bracket dates what stands before it. */
function dateTerm(
  { text, found }: Run,
  { start, end, edtf, stated, anchor }: TimeExpression,
): void {
  const term = found.at(-1);
  const isTerm = term?.rule === 'term' || term?.fiscal !== undefined;
  if (term === undefined || edtf === undefined || !isTerm || term.edtf !== undefined) return;
  const isBracket = /^\s?\($/u.test(text.slice(term.end, start)) && text.charAt(end) === ')';
  if (isBracket) found[found.length - 1] = { ...term, edtf, stated, anchor };
}

function expressionOf(
  run: Run,
  tokens: readonly Token[],
  placed: Placed,
): TimeExpression | undefined {
  const { meaning, rule } = placed;
  const bounds = boundsOf(run.text, tokens, placed);
  if (meaning.type === 'range') return rangeOf(run, tokens, meaning, { ...bounds, rule });
  if (meaning.type === 'open') return openOf(run, tokens, meaning, { ...bounds, rule });
  if (meaning.type === 'ended') return endedOf(run, tokens, meaning, { ...bounds, rule });
  if (meaning.type === 'counted') return countedOf(run, tokens, meaning, { ...bounds, rule });
  const settled = meaning.type === 'calendar' ? inOrder(meaning, run.order) : meaning;
  const found = resolve(settled, basisAt(run, bounds));
  return { ...bounds, ...found, rule };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** The words of a time; a full stop that closes the sentence is none of them. */
function boundsOf(text: string, tokens: readonly Token[], { first, past }: Placed): Bounds {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[past - 1]?.end ?? start;
  const closes =
    text.charAt(end - 1) === '.' && /^(?:\s*$|\s+\p{Lu}|["”»)])/u.test(text.slice(end, end + 8));
  return { start, end: closes ? end - 1 : end };
}

/** Whether a date with a year stands so that the next goes on from it; a year alone must open its sentence. */
function isNear(text: string, last: TimeExpression | undefined, at: number): boolean {
  if (last === undefined || last.anchor === 'document' || at - last.end > STORY_REACH) return false;
  if (text.slice(last.end, at).includes('\n\n')) return false;
  const before = text.slice(Math.max(0, last.start - 8), last.start);
  return last.unit !== 'year' || /(?:^|[.!?…]["”»)]? |\n)(?:\p{Lu}\p{Ll}{0,3} )?$/u.test(before);
}

/** Characters over which a date with a year lends it to the next. */
const STORY_REACH = 200;

function basisAt({ text, language, context, told, found }: Run, { start, end }: Bounds): Basis {
  const document = anchorOf(context.documentDate);
  return {
    ...(document === undefined ? {} : { document }),
    ...(told === undefined
      ? {}
      : { told: { ...told, isNear: isNear(text, found[told.index], start) } }),
    side: () => language.side(text, start, end),
    ...(context.side === undefined ? {} : { asked: context.side }),
  };
}

/** A numeric date whose order the document shows has one reading. */
function inOrder(meaning: CalendarMeaning, order: NumericOrder): CalendarMeaning {
  const { swapped, ...rest } = meaning;
  if (swapped === undefined || order === 'open') return meaning;
  return order === 'day' ? rest : { ...rest, ...swapped };
}

function rangeOf(
  run: Run,
  tokens: readonly Token[],
  { from, until, list }: Extract<Meaning, { type: 'range' }>,
  at: Bounds & { readonly rule: string },
): TimeExpression | undefined {
  const [first, last] = fillEnds(from.meaning, until.meaning);
  if (!isSingle(first) || !isSingle(last)) return undefined;
  const [one, two] = endsOf(run, tokens, { ...from, meaning: first }, { ...until, meaning: last });
  if (one === undefined || two === undefined) return undefined;
  if (one.fault !== undefined || two.fault !== undefined)
    return { ...at, kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  const join = (a: string | undefined, b: string | undefined): string | undefined => {
    if (!a || !b || one.readings !== undefined || two.readings !== undefined) return undefined;
    const edtf = list ? `{${a},${b}}` : `${endOf(a, 'first')}/${endOf(b, 'last')}`;
    return isOrdered(edtf) ? edtf : undefined;
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
  run: Run,
  tokens: readonly Token[],
  from: Placed,
  until: Placed,
): readonly [TimeExpression | undefined, TimeExpression | undefined] {
  const [one, two] = [expressionOf(run, tokens, from), expressionOf(run, tokens, until)];
  if (one === undefined || two === undefined || !isBehind(one, two)) return [one, two];
  const isPast = basisAt(run, { start: one.start, end: two.end }).side() < 0;
  return isPast && one.anchor === 'document'
    ? [countedOn(run, tokens, two, from, -1) ?? one, two]
    : [one, countedOn(run, tokens, one, until, 1) ?? two];
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
  run: Run,
  tokens: readonly Token[],
  other: TimeExpression,
  end: Placed,
  which: 1 | -1,
): TimeExpression | undefined {
  const { meaning } = end;
  const isFree = meaning.type === 'calendar' && meaning.year === undefined && meaning.which !== -1;
  if (!isFree) return undefined;
  const told = toldOf(other, -1);
  const found = expressionOf({ ...run, told }, tokens, {
    ...end,
    meaning: { ...meaning, from: 'told', which },
  });
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
  run: Run,
  tokens: readonly Token[],
  meaning: Extract<Meaning, { type: 'counted' }>,
  at: Bounds & { readonly rule: string },
): TimeExpression | undefined {
  const inner = expressionOf(run, tokens, meaning.of);
  if (inner === undefined) return undefined;
  const found = resolve({ ...meaning, type: 'distance' }, basisAt(run, at));
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
  run: Run,
  tokens: readonly Token[],
  { unit, of }: Extract<Meaning, { type: 'ended' }>,
  at: Bounds & { readonly rule: string },
): TimeExpression | undefined {
  const inner = expressionOf(run, tokens, of);
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
  run: Run,
  tokens: readonly Token[],
  { since, until }: Extract<Meaning, { type: 'open' }>,
  at: Bounds & { readonly rule: string },
): TimeExpression | undefined {
  const inner = since ?? until;
  const end = inner && expressionOf(run, tokens, inner);
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
