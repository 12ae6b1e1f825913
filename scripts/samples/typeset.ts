import type { Piece } from './manuscript.ts';
import type { Line } from './paginate.ts';
import { toWords } from './wrap.ts';

/** A cut of the typeface. */
export type Cut = 'regular' | 'italic' | 'bold';

/** How a block is set; lengths in points. */
export interface Style {
  readonly cut: Cut;
  readonly size: number;
  readonly leading: number;
  readonly width: number;
  readonly justified: boolean;
  readonly color: string;
  readonly indent: number;
  readonly before: number;
  readonly after: number;
}

/** Words in one cut; a `raised` run is a marker. */
export interface Run {
  readonly text: string;
  readonly cut: Cut;
  readonly raised: boolean;
  readonly link?: string;
}

interface SetWord {
  readonly runs: readonly Run[];
  readonly width: number;
  /** No space follows. */
  readonly tight: boolean;
}

/** A filled line; `gap` is the width of each space in it. */
export interface SetLine extends Line {
  readonly words: readonly SetWord[];
  readonly gap: number;
  readonly x: number;
  readonly style: Style;
  /** Empty room above, dropped at the top of a page. */
  readonly before: number;
}

export type Measure = (text: string, cut: Cut, size: number) => number;

export const RAISED_SIZE = 0.62;
const TIGHTEST = 0.82;
const LONE_INITIAL = /^[(«“]?\p{Lu}\p{Ll}?\.$|^(?:№|—|p\.|pp\.|С\.)$/u;

/** Breaks a block into lines of even greyness: of all ways to break it, the one with the least sum of cubed strain. */
export function setLines(
  pieces: readonly Piece[],
  style: Style,
  measure: Measure,
  glueAll = false,
): SetLine[] {
  const words = toSetWords(pieces, style, measure);
  const space = measure(' ', style.cut, style.size);
  const breaks = bestBreaks(words, style, space);
  return breaks.map(([from, to], at) => {
    const line = words.slice(from, to);
    const last = at === breaks.length - 1;
    const before = at === 0 ? style.before : 0;
    const indent = at === 0 ? style.indent : 0;
    return {
      words: line,
      gap: gapOf(line, style.width - indent, space, style, last),
      x: indent,
      style,
      before,
      height: before + style.leading + (last ? style.after : 0),
      calls: line.flatMap(({ runs }) => runs.flatMap(({ raised, text }) => (raised ? text : []))),
      glued: glueAll || (breaks.length > 1 && (at === 0 || at === breaks.length - 2)),
    };
  });
}

function toSetWords(pieces: readonly Piece[], style: Style, measure: Measure): SetWord[] {
  const words: SetWord[] = [];
  let open = false;
  for (const piece of pieces) {
    const parts =
      piece.note === undefined ? toWords(piece.text) : [{ text: piece.note, tight: false }];
    const startsWithSpace = /^\s/.test(piece.text);
    for (const [at, part] of parts.entries()) {
      const run = toRun(piece, part.text, style.cut);
      const size = run.raised ? style.size * RAISED_SIZE : style.size;
      const width = measure(run.text, run.cut, size);
      const attached = at === 0 && open && !startsWithSpace ? words.pop() : undefined;
      words.push({
        runs: [...(attached?.runs ?? []), run],
        width: (attached?.width ?? 0) + width,
        tight: part.tight,
      });
    }
    open = parts.length === 0 ? open && !startsWithSpace : !/\s$/.test(piece.text);
  }
  return words;
}

function toRun({ note, emphasis, link }: Piece, text: string, cut: Cut): Run {
  const ownCut = emphasis ? 'italic' : cut;
  if (note !== undefined) return { text, cut: 'regular', raised: true };
  return { text, cut: ownCut, raised: false, ...(link === undefined ? {} : { link }) };
}

type Break = readonly [from: number, to: number];

function bestBreaks(words: readonly SetWord[], style: Style, space: number): Break[] {
  const cost: number[] = [0];
  const cameFrom: number[] = [0];
  for (let to = 1; to <= words.length; to += 1) {
    cost[to] = Infinity;
    for (let from = to - 1; from >= 0; from -= 1) {
      const width = style.width - (from === 0 ? style.indent : 0);
      const strain = strainOf(words.slice(from, to), width, space, to === words.length);
      if (strain === undefined) break;
      const total = (cost[from] ?? Infinity) + strain;
      if (total < (cost[to] ?? Infinity)) {
        cost[to] = total;
        cameFrom[to] = from;
      }
    }
  }
  return walkBack(cameFrom, words.length);
}

function walkBack(cameFrom: readonly number[], end: number): Break[] {
  const breaks: Break[] = [];
  for (let to = end; to > 0; to = cameFrom[to] ?? 0) breaks.unshift([cameFrom[to] ?? 0, to]);
  return breaks;
}

/** Undefined when the words do not fit even with the narrowest spaces; a lone word always fits. */
function strainOf(
  words: readonly SetWord[],
  width: number,
  space: number,
  last: boolean,
): number | undefined {
  const gaps = gapCount(words);
  const room = width - inked(words);
  if (words.length > 1 && room < gaps * space * TIGHTEST) return undefined;
  const ratio = gaps === 0 ? 1 + room / space : room / gaps / space;
  const slack = last ? Math.max(0, 1 - ratio) : Math.abs(ratio - 1);
  return (1 + 20 * slack ** 3) * endPenalty(words.at(-1));
}

/** A broken address looks worse than an unbroken one, and an initial worst of all at the end of a line. */
function endPenalty(word: SetWord | undefined): number {
  if (word?.tight) return 1.5;
  const text = word?.runs.map((run) => run.text).join('') ?? '';
  return LONE_INITIAL.test(text) ? 12 : 1;
}

function gapOf(
  words: readonly SetWord[],
  width: number,
  space: number,
  style: Style,
  last: boolean,
) {
  const even = (width - inked(words)) / Math.max(1, gapCount(words));
  return style.justified && !last ? even : Math.min(even, space);
}

function gapCount(words: readonly SetWord[]): number {
  return words.slice(0, -1).filter(({ tight }) => !tight).length;
}

function inked(words: readonly SetWord[]): number {
  return words.reduce((sum, { width }) => sum + width, 0);
}
