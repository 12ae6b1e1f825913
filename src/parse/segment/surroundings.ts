import { MARGIN, SHAPE, type Context } from './context.ts';
import { PARAGRAPH_BREAK } from './token-table.ts';

/** What lies further away than the neighbours of a gap, one entry for each token of the context. */
export interface Surroundings {
  /** Tokens since the last full stop, question or exclamation mark, or the beginning of the paragraph; at most 255. */
  readonly since: Uint8Array;
  /** Tokens from here to the next such mark or the end of the paragraph; at most 255. */
  readonly until: Uint8Array;
  /** Whether `until` ends at a mark (1), at the end of the paragraph (2), or at a colon (3). */
  readonly ending: Uint8Array;
  /** Brackets (1) and quotation marks (2) that stand open behind the token. */
  readonly open: Uint8Array;
  /** The place in the context of the first token since the last mark. */
  readonly opener: Int32Array;
  /** Commas and words in lower case since the last mark, at most 15 each. */
  readonly plain: Uint8Array;
  /** How many of the sixteen full stops around, this one apart, stand before a small letter. */
  readonly careless: Uint8Array;
}

const FAR = 255;

export function surroundingsOf(context: Context): Surroundings {
  const size = context.shapes.length;
  const surroundings = {
    since: new Uint8Array(size),
    until: new Uint8Array(size),
    ending: new Uint8Array(size),
    open: new Uint8Array(size),
    opener: new Int32Array(size),
    plain: new Uint8Array(size),
    careless: new Uint8Array(size),
  };
  lookBack(context, surroundings);
  lookAhead(context, surroundings);
  lookAround(context, surroundings);
  return surroundings;
}

function lookBack(context: Context, { since, open, opener, plain }: Surroundings): void {
  let count = 0;
  let brackets = 0;
  let quoted = 0;
  let first = MARGIN;
  let lowers = 0;
  for (let at = MARGIN; at < MARGIN + context.length; at += 1) {
    const shape = context.shapes[at] ?? 0;
    if (context.gaps[at] === PARAGRAPH_BREAK) {
      count = brackets = quoted = lowers = 0;
      first = at;
    } else if (isStop(context.shapes[at - 1] ?? 0)) {
      count = lowers = 0;
      first = at;
    }
    count += 1;
    if (shape === SHAPE.lower) lowers += 1;
    if (shape === SHAPE.opens) brackets = 1;
    else if (shape === SHAPE.closes) brackets = 0;
    else if (shape === SHAPE.quoteOpens) quoted = 2;
    else if (shape === SHAPE.quoteCloses) quoted = 0;
    since[at] = Math.min(count, FAR);
    open[at] = brackets | quoted;
    opener[at] = first;
    plain[at] = Math.min(lowers, 15);
  }
}

function lookAhead(context: Context, { until, ending }: Surroundings): void {
  let count = 0;
  let kind = 2;
  for (let at = MARGIN + context.length - 1; at >= MARGIN; at -= 1) {
    const shape = context.shapes[at] ?? 0;
    if (at + 1 >= MARGIN + context.length || context.gaps[at + 1] === PARAGRAPH_BREAK) {
      count = 0;
      kind = 2;
    }
    if (isStop(shape)) {
      count = 0;
      kind = 1;
    } else if (shape === SHAPE.colon) {
      count = 0;
      kind = 3;
    }
    until[at] = Math.min(count, FAR);
    ending[at] = kind;
    count += 1;
  }
}

const REACH = 8;

/** Writers who begin sentences with small letters do so again and again; others write abbreviations. */
function lookAround({ length, shapes }: Context, { careless }: Surroundings): void {
  const stops: number[] = [];
  for (let at = MARGIN; at < MARGIN + length - 1; at += 1) {
    if (shapes[at] === SHAPE.point) stops.push(at);
  }
  const small = (at: number | undefined): number =>
    at !== undefined && shapes[at + 1] === SHAPE.lower ? 1 : 0;
  let count = 0;
  for (let place = 0; place < REACH; place += 1) count += small(stops[place]);
  let place = 0;
  for (let at = MARGIN; at < MARGIN + length; at += 1) {
    const isNext = at === stops[place];
    if (isNext) count += small(stops[place + REACH]);
    careless[at] = count - (isNext ? small(at) : 0);
    if (!isNext) continue;
    count -= small(stops[place - REACH]);
    place += 1;
  }
}

function isStop(shape: number): boolean {
  return shape >= SHAPE.point && shape <= SHAPE.stops;
}
