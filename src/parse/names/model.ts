import { openWeights, writeWeights } from '../weight-file.ts';
import type { Expected } from '../weight-file.ts';
import type { SmallWords } from './candidates.ts';
import { LABELS, TYPES } from './labels.ts';
import { placesOf, seenOf } from './rows.ts';
import type { Rows } from './rows.ts';

/** Goes up with every change of clues, hashes or labels; weights of another version are refused. */
const VERSION = 5;

const NAMES_FILE: Expected = {
  kind: 'names',
  version: VERSION,
  remake: 'node training/names.ts',
};

/** What scores stretches of words as names: a semi-Markov model (Sarawagi and Cohen 2004) in whole numbers. */
export interface NamesModel {
  /** For each clue of a word, the weight of each label. */
  readonly words: Rows;
  /** For each clue of a stretch, the weight of each type. */
  readonly spans: Rows;
  /** From one stretch to the next: `KINDS` × `KINDS`. */
  readonly moves: Int8Array;
  readonly small: SmallWords;
}

/** Weights as they are trained: for each clue a row. */
export interface TrainedRows {
  readonly clues: Int32Array;
  readonly values: Int8Array;
}

/** What a file of weights for names says of itself, beside its kind and version. */
export interface NamesCard {
  readonly what: string;
  readonly corpora: readonly string[];
  readonly licence: string;
  readonly seed: number;
  readonly scores: Readonly<Record<string, number>>;
}

/** The bytes of `resources/<language>/names.bin`. */
export function namesFile(
  card: NamesCard,
  trained: {
    readonly words: TrainedRows;
    readonly spans: TrainedRows;
    readonly moves: Int8Array;
    readonly small: SmallWords;
  },
): Uint8Array {
  const { words, spans, moves, small } = trained;
  const lists = Object.fromEntries(
    Object.entries(small).map(([place, list]) => [place, sorted(list)]),
  );
  return writeWeights(
    { kind: NAMES_FILE.kind, version: VERSION, ...card, small: lists },
    {
      wordSeen: seenOf(words.clues),
      wordPlaces: placesOf(words.clues),
      wordRows: words.values,
      spanSeen: seenOf(spans.clues),
      spanPlaces: placesOf(spans.clues),
      spanRows: spans.values,
      moves,
    },
  );
}

function sorted(words: ReadonlySet<string>): readonly string[] {
  return [...words].toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Opens `resources/<language>/names.bin`.
 *
 * @throws Error when the bytes are no weights for names, or of another version, or cut off
 */
export function openNames(bytes: Uint8Array): NamesModel {
  const file = openWeights(bytes, NAMES_FILE);
  const small = file.card['small'];
  return {
    words: {
      width: LABELS,
      values: file.int8('wordRows'),
      places: file.uint32('wordPlaces'),
      seen: file.uint32('wordSeen'),
    },
    spans: {
      width: TYPES,
      values: file.int8('spanRows'),
      places: file.uint32('spanPlaces'),
      seen: file.uint32('spanSeen'),
    },
    moves: file.int8('moves'),
    small: {
      first: listOf(small, 'first'),
      inside: listOf(small, 'inside'),
      last: listOf(small, 'last'),
    },
  };
}

function listOf(card: unknown, place: string): ReadonlySet<string> {
  const list: unknown =
    typeof card === 'object' && card !== null
      ? Object.entries(card).find(([key]) => key === place)?.[1]
      : undefined;
  if (!Array.isArray(list)) throw new Error(`Weights for names without a list of words: ${place}`);
  return new Set(list.map(String));
}
