import { FEATURE_VERSION, TABLE_BITS } from './features.ts';
import type { SegmentLanguage } from './language.ts';

/** The first eight bytes of a file of weights for sentence ends. */
const MAGIC = 'TACITUSE';
const VERSION = 1;
const HEAD = MAGIC.length + 8;

/** What a file of weights for sentence ends says of itself. */
export interface SegmentCard {
  readonly what: string;
  readonly source: string;
  readonly licence: string;
  readonly seed: number;
  /** Sentence F1, 0…1, of weights learnt without every fifth document of the source, on these. */
  readonly heldOut: number;
  /** The version of the features that the weights belong to. */
  readonly features: number;
  /** What the unit of a weight is worth. */
  readonly scale: number;
}

/** What `segment` reads by: weights, and what it must know of the language. */
export interface SegmentModel {
  readonly card: SegmentCard;
  /** 2^18 weights in units of `card.scale`. */
  readonly weights: Int8Array;
  readonly language: SegmentLanguage;
}

/** The bytes that `readSegmentModel` reads. */
export function segmentFile(
  card: Omit<SegmentCard, 'features' | 'scale'>,
  weights: Float32Array,
): Uint8Array {
  const scale = scaleOf(weights);
  const text = JSON.stringify({ ...card, features: FEATURE_VERSION, scale });
  const bytes = new Uint8Array(HEAD + text.length + weights.length);
  bytes.set(ascii(MAGIC), 0);
  const view = new DataView(bytes.buffer);
  view.setUint32(MAGIC.length, VERSION, true);
  view.setUint32(MAGIC.length + 4, text.length, true);
  bytes.set(ascii(text), HEAD);
  new Int8Array(bytes.buffer, HEAD + text.length).set(quantised(weights, scale));
  return bytes;
}

/** Weights beyond this are cut: what is left keeps finer steps. */
const REACH = 4;

function scaleOf(weights: Float32Array): number {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  return Math.fround(Math.min(REACH, largest) / 127);
}

function quantised(weights: Float32Array, scale: number): Int8Array {
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** @throws {Error} when the bytes are no weights for sentence ends, or of another version, or cut off. */
export function readSegmentModel(bytes: Uint8Array, language: SegmentLanguage): SegmentModel {
  const magic = textOf(bytes, 0, MAGIC.length);
  if (magic !== MAGIC) {
    throw new Error(
      `Not weights for sentence ends: begins with ${JSON.stringify(magic)}, expected ${MAGIC}`,
    );
  }
  if (bytes.length < HEAD) throw cutOff(bytes.length, HEAD);
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  const version = view.getUint32(MAGIC.length, true);
  if (version !== VERSION) throw otherVersion(version, VERSION);
  const begin = HEAD + view.getUint32(MAGIC.length + 4, true);
  const length = begin + (1 << TABLE_BITS);
  if (bytes.length !== length) throw cutOff(bytes.length, length);
  const card = readCard(textOf(bytes, HEAD, begin - HEAD));
  if (card.features !== FEATURE_VERSION) throw otherVersion(card.features, FEATURE_VERSION);
  const weights = new Int8Array(1 << TABLE_BITS);
  weights.set(bytes.subarray(begin));
  return { card, weights, language };
}

function textOf(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const code of bytes.subarray(start, start + length)) text += String.fromCharCode(code);
  return text;
}

function cutOff(came: number, expected: number): Error {
  return new Error(
    `Weights for sentence ends of ${came} bytes, expected ${expected}: the file is not whole`,
  );
}

function otherVersion(came: number, expected: number): Error {
  return new Error(
    `Weights for sentence ends of version ${came}, expected ${expected}: make them again with training/segmenter.ts`,
  );
}

function readCard(text: string): SegmentCard {
  const card: unknown = JSON.parse(text);
  const fields: Partial<Record<string, unknown>> =
    typeof card === 'object' && card !== null ? { ...card } : {};
  const words = (name: keyof SegmentCard): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const number = (name: keyof SegmentCard): number => {
    const value = fields[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return {
    what: words('what'),
    source: words('source'),
    licence: words('licence'),
    seed: number('seed'),
    heldOut: number('heldOut'),
    features: number('features'),
    scale: number('scale'),
  };
}
