import { compound, isCompound } from './compound.ts';
import type { CompoundReader } from './compound.ts';
import { ENGLISH } from './english/index.ts';
import type { NumericOrder, TimeContext, TimeExpression } from './expression.ts';
import { reader } from './grammar/grammar.ts';
import type { TimeLanguage } from './language.ts';
import { scan } from './lex/scan.ts';
import type { Token } from './lex/token.ts';
import type { CalendarMeaning, Placed } from './meaning.ts';
import { numericOrderOf } from './numeric-order.ts';
import { RUSSIAN } from './russian/index.ts';
import { addressSkipper } from './skip-addresses.ts';
import { isNear } from './making/shading.ts';
import { anchorOf, isTold } from './value/basis.ts';
import type { Basis } from './value/basis.ts';
import { resolve } from './value/resolve.ts';

/** What a call knows and gathers. */
interface Run {
  readonly text: string;
  readonly language: TimeLanguage;
  /** Asked for where figures can be read both ways: it looks through the whole text. */
  readonly order: () => NumericOrder;
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
    order: orderOf(text, context, language),
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

/** Looked for once, and only where figures can be read both ways. */
function orderOf(
  text: string,
  { dayFirst, language }: TimeContext,
  { dayFirst: known }: TimeLanguage,
): () => NumericOrder {
  let order = dayFirst ?? known;
  return () => (order ??= numericOrderOf([text], language));
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
  if (isCompound(meaning)) {
    const inside: CompoundReader = {
      read: (inner, told) =>
        expressionOf(told ? { ...run, told: toldOf(told, -1) } : run, tokens, inner),
      side: (start, end) => run.language.side(run.text, start, end),
    };
    return compound(inside, meaning, { ...bounds, rule });
  }
  const settled = meaning.type === 'calendar' ? inOrder(meaning, run.order) : meaning;
  const basis = basisAt(run, bounds);
  if (!isTilde(run.text, bounds.start) || !isNear(meaning))
    return { ...bounds, ...resolve(settled, basis), rule };
  const found = resolve({ ...settled, approximate: true }, basis);
  return { ...bounds, start: bounds.start - 1, ...found, rule };
}

/** “~2010”, “≈5 hours”. */
function isTilde(text: string, start: number): boolean {
  return start > 0 && (text[start - 1] === '~' || text[start - 1] === '≈');
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
function isClose(text: string, last: TimeExpression | undefined, at: number): boolean {
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
      : { told: { ...told, isNear: isClose(text, found[told.index], start) } }),
    side: () => language.side(text, start, end),
    ...(context.side === undefined ? {} : { asked: context.side }),
  };
}

/** A numeric date whose order the document shows has one reading. */
function inOrder(meaning: CalendarMeaning, askOrder: Run['order']): CalendarMeaning {
  if (meaning.swapped === undefined) return meaning;
  const { swapped, ...rest } = meaning;
  const order = askOrder();
  if (order === 'open') return meaning;
  return order === 'day' ? rest : { ...rest, ...swapped };
}
