import type { Range } from '../model/records.ts';
import type { Composed } from './assemble-text.ts';

/** A stretch of text that is a note's mark: `start === end` where the format already kept it apart. */
export interface Lift extends Range {
  readonly id: number;
}

export interface Lifted extends Composed {
  /** Where the lifted marks stood, by the `id` of their `Lift`. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** No space stands before these. */
const STOPS = new Set('.,;'.split(''));
const CLOSES = new Set('.,;:!?)]»”’…'.split(''));

/**
 * Takes marks out of a text and moves every place in it accordingly. A space left over by a mark goes too:
 * `word ³ .` becomes `word.`, `word ³ next` becomes `word next`.
 * `lifts` must be in order and not overlap.
 */
export function lift(composed: Composed, lifts: readonly Lift[]): Lifted {
  // Neighbouring marks go as one, so that the space before the first is judged by what follows the last.
  const merged = mergeCuts(mergeCuts(lifts).map((each) => withSpare(composed.text, each)));
  const move = mover(merged);
  const text = cutOut(composed.text, merged);
  const moveRange = <R extends Range>(range: R): R => ({
    ...range,
    start: move(range.start),
    end: move(range.end),
  });
  return {
    ...composed,
    text,
    emphasis: composed.emphasis.map(moveRange).filter(isFilled),
    links: composed.links.map(moveRange).filter(isFilled),
    pageBreaks: composed.pageBreaks
      .map((each) => ({ ...each, offset: move(each.offset) }))
      .filter((each) => each.offset < text.length),
    offsets: new Map(lifts.map((each) => [each.id, move(each.start)])),
  };
}

function isFilled(range: Range): boolean {
  return range.start < range.end;
}

/** The cut around a mark, with the space that only the mark needed. */
function withSpare(text: string, { start, end }: Range): Range {
  const before = text[start - 1];
  const after = text[end];
  if (before !== ' ') {
    const isSpare = after === ' ' && (start === 0 || STOPS.has(text[end + 1] ?? ''));
    return { start, end: isSpare ? end + 1 : end };
  }
  const spare = after === undefined || after === ' ' || CLOSES.has(after);
  return spare ? { start: start - 1, end } : { start, end };
}

function mergeCuts(cuts: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const cut of cuts) {
    const last = out.at(-1);
    if (last !== undefined && cut.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, cut.end) };
    else out.push(cut);
  }
  return out;
}

/** Old place → new place, by bisection among the cuts. */
function mover(cuts: readonly Range[]): (offset: number) => number {
  const removed: number[] = [0];
  for (const cut of cuts) removed.push((removed.at(-1) ?? 0) + cut.end - cut.start);
  return (offset) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    const inside = Math.max(0, (cuts[low - 1]?.end ?? 0) - offset);
    return offset - (removed[low] ?? 0) + inside;
  };
}

function cutOut(text: string, cuts: readonly Range[]): string {
  if (cuts.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const cut of cuts) {
    kept.push(text.slice(from, cut.start));
    from = cut.end;
  }
  kept.push(text.slice(from));
  return kept.join('');
}
