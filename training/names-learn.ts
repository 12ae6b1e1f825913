import { KINDS, LABELS, TYPES, firstLabel, laterLabel } from '../src/parse/names/labels.ts';
import { mix } from '../src/parse/names/hash.ts';
import { ALL_TYPES, SCHEMES } from './names-examples.ts';
import type { Example, Scheme } from './names-examples.ts';
import { marginals } from './names-lattice.ts';
import type { Marginals, Scored } from './names-lattice.ts';
import { random, shuffle } from './network/random.ts';
import type { Random } from './network/random.ts';

export interface Options {
  readonly seed: number;
  readonly epochs: number;
  /** How far the first steps go (AdaGrad). */
  readonly rate: number;
  /** Share of clues that are hidden at each look at a sentence, so that none is leant on alone. */
  readonly hidden: number;
  /** Pull of every weight towards zero. */
  readonly decay: number;
  /** Clues seen less often are left out. */
  readonly least: number;
  readonly progress?: (line: string) => void;
}

/** Rows of weights by clue: what holds for every corpus, and what one scheme adds to it. */
export interface Learnt {
  readonly words: ClueRows;
  readonly spans: ClueRows;
  /** `KINDS` × `KINDS`. */
  readonly moves: Float64Array;
}

export interface ClueRows {
  readonly width: number;
  /** Every clue, as all corpora see it. */
  readonly clues: Int32Array;
  /** The row of a clue; of the clue under a scheme it is that of `schemeClue`. */
  readonly rows: ReadonlyMap<number, number>;
  readonly values: Float32Array;
}

/** A clue as one scheme sees it (Daumé 2007: each feature once for all domains and once for its own). */
export function schemeClue(clue: number, scheme: Scheme): number {
  return mix(clue, 0x51ed + SCHEMES.indexOf(scheme));
}

/**
 * Learns a semi-Markov conditional random field (Sarawagi and Cohen 2004) by AdaGrad (Duchi et al. 2011) from marks
 * that may leave a type open (the sum over what they allow is raised). The weights are the mean over the second half
 * of the epochs. The same examples and options give the same weights.
 */
export function learnNames(examples: readonly Example[], options: Options): Learnt {
  const state = startOf(examples, options);
  const means = {
    words: meanInTime(state.words),
    spans: meanInTime(state.spans),
    moves: meanInTime(state.moves),
  };
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate / (1 + 0.15 * epoch);
    const order = shuffle(state.indexed, random(options.seed, epoch));
    let loss = 0;
    for (const [at, example] of order.entries()) {
      loss += step(state, example, rate, options, random(options.seed, epoch, at));
    }
    options.progress?.(`epoch ${epoch + 1}: loss ${loss.toFixed(1)}`);
    if (2 * epoch >= options.epochs - 1) for (const mean of Object.values(means)) mean.take();
  }
  return {
    words: { width: LABELS, ...state.wordIndex, values: means.words.read() },
    spans: { width: TYPES, ...state.spanIndex, values: means.spans.read() },
    moves: Float64Array.from(means.moves.read()),
  };
}

/** The mean of the weights of models that learnt from the same examples. */
export function meanOf(models: readonly Learnt[]): Learnt {
  const [first] = models;
  if (first === undefined) throw new RangeError('No models to take the mean of.');
  const mean = (numbersOf: (model: Learnt) => ArrayLike<number>): Float64Array => {
    const sums = new Float64Array(numbersOf(first).length);
    for (const model of models) {
      const numbers = numbersOf(model);
      for (let at = 0; at < sums.length; at += 1) {
        sums[at] = (sums[at] ?? 0) + (numbers[at] ?? 0) / models.length;
      }
    }
    return sums;
  };
  const rows = (of: (model: Learnt) => ClueRows): ClueRows => ({
    ...of(first),
    values: Float32Array.from(mean((model) => of(model).values)),
  });
  return {
    words: rows(({ words }) => words),
    spans: rows(({ spans }) => spans),
    moves: mean(({ moves }) => moves),
  };
}

/** Numbers that are learnt, and the squares of their slopes so far. */
interface Layer {
  readonly width: number;
  readonly values: Float32Array;
  readonly squares: Float32Array;
}

interface State {
  readonly words: Layer;
  readonly spans: Layer;
  readonly moves: Layer;
  readonly wordIndex: Pick<ClueRows, 'clues' | 'rows'>;
  readonly spanIndex: Pick<ClueRows, 'clues' | 'rows'>;
  readonly indexed: readonly Indexed[];
}

/** An example whose clues are rows of weights. */
interface Indexed {
  readonly example: Example;
  readonly words: readonly Int32Array[];
  readonly spans: readonly Int32Array[];
}

function startOf(examples: readonly Example[], { least }: Options): State {
  const words = indexOf(examples, ({ words: clues }) => clues, least);
  const spans = indexOf(examples, ({ spans: clues }) => clues, least);
  const indexed = examples.map((example) => ({
    example,
    words: example.words.map((clues) => words.rowsOf(clues, example.scheme)),
    spans: example.spans.map((clues) => spans.rowsOf(clues, example.scheme)),
  }));
  return {
    words: layer(words.rows.size, LABELS),
    spans: layer(spans.rows.size, TYPES),
    moves: layer(KINDS, KINDS),
    wordIndex: { clues: words.clues, rows: words.rows },
    spanIndex: { clues: spans.clues, rows: spans.rows },
    indexed,
  };
}

function layer(rows: number, width: number): Layer {
  const size = rows * width;
  return { width, values: new Float32Array(size), squares: new Float32Array(size) };
}

interface ClueIndex {
  readonly clues: Int32Array;
  readonly rows: Map<number, number>;
  readonly rowsOf: (clues: Int32Array, scheme: Scheme) => Int32Array;
}

function indexOf(
  examples: readonly Example[],
  cluesOf: (example: Example) => readonly Int32Array[],
  least: number,
): ClueIndex {
  const counts = new Map<number, number>();
  for (const example of examples) {
    for (const clues of cluesOf(example)) {
      for (const clue of clues) counts.set(clue, (counts.get(clue) ?? 0) + 1);
    }
  }
  const rows = new Map<number, number>();
  const rowOf = (clue: number): number => {
    const known = rows.get(clue) ?? rows.size;
    rows.set(clue, known);
    return known;
  };
  const rowsOf = (clues: Int32Array, scheme: Scheme): Int32Array => {
    const kept = clues.filter((clue) => (counts.get(clue) ?? 0) >= least);
    const own = new Int32Array(2 * kept.length);
    for (const [at, clue] of kept.entries()) {
      own[2 * at] = rowOf(clue);
      own[2 * at + 1] = rowOf(schemeClue(clue, scheme));
    }
    return own;
  };
  const clues = Int32Array.from(
    [...counts].filter(([, times]) => times >= least).map(([clue]) => clue),
  );
  return { clues, rows, rowsOf };
}

/** One look at a sentence; returns the loss, in nats. */
function step(
  state: State,
  { example, words, spans }: Indexed,
  rate: number,
  { hidden, decay }: Options,
  chance: Random,
): number {
  const shownWords = words.map((rows) => shown(rows, hidden, chance));
  const shownSpans = spans.map((rows) => shown(rows, hidden, chance));
  const scored = scoredBy(state, example, shownWords, shownSpans);
  const free = marginals(scored, anything(example));
  const marked = marginals(scored, example);
  const slope = { rate, decay };
  const wordSlopes = wordSlopesOf(example, free, marked);
  for (const [at, rows] of shownWords.entries()) {
    climb(state.words, rows, wordSlopes.subarray(at * LABELS, (at + 1) * LABELS), slope);
  }
  const spanSlopes = marked.spans.map((value, at) => value - (free.spans[at] ?? 0));
  for (const [at, rows] of shownSpans.entries()) {
    climb(state.spans, rows, spanSlopes.subarray(at * TYPES, (at + 1) * TYPES), slope);
  }
  const moves = marked.moves.map((value, at) => value - (free.moves[at] ?? 0));
  for (let kind = 0; kind < KINDS; kind += 1) {
    climb(
      state.moves,
      Int32Array.of(kind),
      moves.subarray(kind * KINDS, (kind + 1) * KINDS),
      slope,
    );
  }
  return free.total - marked.total;
}

function anything({ outside, allowed }: Example): Pick<Example, 'outside' | 'allowed'> {
  return {
    outside: new Uint8Array(outside.length).fill(1),
    allowed: new Uint8Array(allowed.length).fill(ALL_TYPES),
  };
}

function shown(rows: Int32Array, hidden: number, chance: Random): Int32Array {
  return rows.filter(() => chance.fraction() >= hidden);
}

/** Scores of the stretches of a sentence under the weights. */
function scoredBy(
  state: State,
  { candidates, outside }: Example,
  words: readonly Int32Array[],
  spans: readonly Int32Array[],
): Scored {
  const labels = sumsOf(state.words, words);
  const scores = sumsOf(state.spans, spans);
  const later = new Float64Array((words.length + 1) * TYPES);
  for (let at = 0; at < words.length; at += 1) {
    for (let type = 0; type < TYPES; type += 1) {
      later[(at + 1) * TYPES + type] =
        (later[at * TYPES + type] ?? 0) + (labels[at * LABELS + laterLabel(type)] ?? 0);
    }
  }
  for (const [at, first] of candidates.firsts.entries()) {
    const until = candidates.untils[at] ?? 0;
    for (let type = 0; type < TYPES; type += 1) {
      scores[at * TYPES + type] =
        (scores[at * TYPES + type] ?? 0) +
        (labels[first * LABELS + firstLabel(type)] ?? 0) +
        (later[until * TYPES + type] ?? 0) -
        (later[(first + 1) * TYPES + type] ?? 0);
    }
  }
  return {
    candidates,
    outside: Float64Array.from(outside, (_, at) => labels[at * LABELS] ?? 0),
    spans: scores,
    moves: Float64Array.from(state.moves.values),
  };
}

function sumsOf({ width, values }: Layer, all: readonly Int32Array[]): Float64Array {
  const sums = new Float64Array(all.length * width);
  for (let at = 0; at < all.length; at += 1) {
    const rows = all[at] ?? new Int32Array();
    const to = at * width;
    for (let each = 0; each < rows.length; each += 1) {
      const from = (rows[each] ?? 0) * width;
      for (let column = 0; column < width; column += 1) {
        sums[to + column] = (sums[to + column] ?? 0) + (values[from + column] ?? 0);
      }
    }
  }
  return sums;
}

function wordSlopesOf(
  { candidates, words }: Example,
  free: Marginals,
  marked: Marginals,
): Float64Array {
  const slopes = new Float64Array(words.length * LABELS);
  const later = new Float64Array((words.length + 1) * TYPES);
  for (const [at, value] of marked.outside.entries())
    slopes[at * LABELS] = value - (free.outside[at] ?? 0);
  for (const [at, first] of candidates.firsts.entries()) {
    const until = candidates.untils[at] ?? 0;
    for (let type = 0; type < TYPES; type += 1) {
      const slope = (marked.spans[at * TYPES + type] ?? 0) - (free.spans[at * TYPES + type] ?? 0);
      add(slopes, first * LABELS + firstLabel(type), slope);
      add(later, (first + 1) * TYPES + type, slope);
      add(later, until * TYPES + type, -slope);
    }
  }
  for (let type = 0; type < TYPES; type += 1) {
    let sum = 0;
    for (let at = 0; at < words.length; at += 1) {
      sum += later[at * TYPES + type] ?? 0;
      add(slopes, at * LABELS + laterLabel(type), sum);
    }
  }
  return slopes;
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

/** Slopes below it change nothing that is seen, and most words of a text have none above it. */
const SMALLEST = 1e-4;
/** Keeps the first steps from being as long as the rate whatever the slope. */
const START = 1e-3;

function climb(
  { width, values, squares }: Layer,
  rows: Int32Array,
  slopes: Float64Array,
  { rate, decay }: { readonly rate: number; readonly decay: number },
): void {
  if (slopes.every((slope) => Math.abs(slope) < SMALLEST)) return;
  for (let each = 0; each < rows.length; each += 1) {
    const from = (rows[each] ?? 0) * width;
    for (let column = 0; column < width; column += 1) {
      const at = from + column;
      const slope = (slopes[column] ?? 0) - decay * (values[at] ?? 0);
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      values[at] = (values[at] ?? 0) + (rate * slope) / Math.sqrt(square + START);
    }
  }
}

interface Mean {
  readonly take: () => void;
  readonly read: () => Float32Array;
}

function meanInTime({ values }: Layer): Mean {
  const sums = new Float64Array(values.length);
  let taken = 0;
  return {
    take: () => {
      taken += 1;
      for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (values[at] ?? 0);
    },
    read: () => Float32Array.from(sums, (sum) => sum / Math.max(1, taken)),
  };
}
