import { SHAPE, type Context } from './context.ts';
import type { SegmentLanguage } from './language.ts';
import { LINE_BREAK, NO_GAP, NOTE_TOKEN, PARAGRAPH_BREAK, type TokenTable } from './token-table.ts';

/**
 * Whether no sentence can end between the tokens `at` and `at + 1` of the context, whatever the weights say: behind
 * initials and titles before a name, behind abbreviations that go on, and before the words that frame a quotation.
 * Asked only of gaps that the weights take for an end.
 */
export function isForbidden(
  text: string,
  table: TokenTable,
  context: Context,
  language: SegmentLanguage,
  at: number,
): boolean {
  const left = context.shapes[at] ?? 0;
  const right = context.shapes[at + 1] ?? 0;
  if (context.gaps[at + 1] === NO_GAP && right !== SHAPE.opens && !CAPITALS.has(right)) return true;
  if (isOpeningNote(table, context, at)) return true;
  if (left === SHAPE.title) return !language.openers.has(wordAt(text, table, context, at + 1));
  if (left === SHAPE.inner || left === SHAPE.numbered) return true;
  if (left === SHAPE.initial) return goesOnAfterInitial(text, table, context, language, at);
  const broken = context.gaps[at + 1] === LINE_BREAK;
  if (left === SHAPE.measure) return right === SHAPE.number || right === SHAPE.lower;
  if (left === SHAPE.letters || left === SHAPE.final) return right === SHAPE.lower && !broken;
  if (left === SHAPE.ellipsis) return right === SHAPE.lower && !broken;
  if (left === SHAPE.quoteCloses) return framesQuotation(text, table, context, language, at);
  return false;
}

/** A note mark that begins a paragraph belongs to what it stands before. */
function isOpeningNote(table: TokenTable, context: Context, at: number): boolean {
  if (context.gaps[at] !== PARAGRAPH_BREAK) return false;
  return table.kinds[context.tokens[at] ?? 0] === NOTE_TOKEN;
}

/** “I. Aliyev”, “George W. Bush”: what follows an initial is a name, unless it is a word that opens sentences. */
function goesOnAfterInitial(
  text: string,
  table: TokenTable,
  context: Context,
  language: SegmentLanguage,
  at: number,
): boolean {
  const right = context.shapes[at + 1] ?? 0;
  if (!CAPITALS.has(right)) return right !== SHAPE.quoteOpens && right !== SHAPE.opens;
  if (right === SHAPE.initial) return true;
  if (language.openers.has(wordAt(text, table, context, at + 1))) return false;
  return !language.lettered.has(wordAt(text, table, context, at - 1));
}

const CAPITALS = new Set<number>([
  SHAPE.capital,
  SHAPE.upper,
  SHAPE.single,
  SHAPE.mixed,
  SHAPE.initial,
]);

/** At most so many words of a name stand between the quotation and its verb. */
const FRAME_REACH = 4;

/** “Who gains?” Velimov asked. — “Never!” he said. */
function framesQuotation(
  text: string,
  table: TokenTable,
  context: Context,
  language: SegmentLanguage,
  at: number,
): boolean {
  const inner = context.shapes[at - 1] ?? 0;
  if (inner === SHAPE.point) return false;
  const right = context.shapes[at + 1] ?? 0;
  if (right === SHAPE.lower) return context.gaps[at + 1] !== LINE_BREAK;
  if (!CAPITALS.has(right) && right !== SHAPE.title) return false;
  let place = at + 1;
  while (place <= at + FRAME_REACH && isNamePart(context.shapes[place] ?? 0)) place += 1;
  return language.speech.has(wordAt(text, table, context, place));
}

function isNamePart(shape: number): boolean {
  return CAPITALS.has(shape) || shape === SHAPE.title;
}

const LONGEST = 24;

function wordAt(text: string, table: TokenTable, context: Context, at: number): string {
  const token = context.tokens[at] ?? 0;
  const start = table.starts[token] ?? 0;
  const end = Math.min(table.ends[token] ?? 0, start + LONGEST);
  return text.slice(start, end).toLowerCase();
}
