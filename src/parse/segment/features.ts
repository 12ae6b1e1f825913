import type { Context } from './context.ts';
import type { Surroundings } from './surroundings.ts';

/** Changes with every change of the features: weights of another version are refused. */
export const FEATURE_VERSION = 3;
/** The weights are a table of 2^18. */
export const TABLE_BITS = 18;

const MASK = (1 << TABLE_BITS) - 1;

/** What can be said of a gap; `left` is the token before it, `right` the one behind, further ones are numbered. */
const SLOT = {
  nothing: 0,
  left: 1,
  left1: 2,
  left2: 3,
  right: 4,
  right1: 5,
  right2: 6,
  leftTail: 7,
  rightTail: 8,
  /** The first word since the last full stop. */
  opener: 9,
  leftShape: 10,
  left1Shape: 11,
  rightShape: 12,
  right1Shape: 13,
  /** The shapes on both sides. */
  pair: 14,
  outerPair: 15,
  leftShapes: 16,
  rightShapes: 17,
  gap: 18,
  lineBreak: 19,
  since: 20,
  sinceUntil: 21,
  until: 22,
  sincePlain: 23,
  open: 24,
  untilLeft: 25,
  careless: 26,
  carelessPair: 27,
  left1Gap: 28,
} as const;

type Slot = keyof typeof SLOT;

/** Each pair is one feature: what two slots hold, together. */
const TEMPLATES: readonly (readonly [Slot, Slot])[] = [
  ['nothing', 'nothing'],
  ['left', 'nothing'],
  ['right', 'nothing'],
  ['left', 'right'],
  ['left1', 'left'],
  ['right', 'right1'],
  ['left1', 'right'],
  ['left', 'right1'],
  ['left', 'rightShape'],
  ['right', 'leftShape'],
  ['left1', 'left1Shape'],
  ['right1', 'right1Shape'],
  ['left1', 'pair'],
  ['right1', 'pair'],
  ['left2', 'pair'],
  ['right2', 'pair'],
  ['leftTail', 'rightShape'],
  ['rightTail', 'leftShape'],
  ['opener', 'pair'],
  ['pair', 'gap'],
  ['pair', 'outerPair'],
  ['pair', 'leftShapes'],
  ['pair', 'rightShapes'],
  ['leftShapes', 'rightShapes'],
  ['pair', 'sinceUntil'],
  ['pair', 'until'],
  ['pair', 'sincePlain'],
  ['pair', 'open'],
  ['rightShape', 'untilLeft'],
  ['gap', 'pair'],
  ['lineBreak', 'right'],
  ['lineBreak', 'left'],
  ['right', 'until'],
  ['right', 'since'],
  ['left', 'since'],
  ['pair', 'careless'],
  ['left1', 'carelessPair'],
  ['carelessPair', 'left1Gap'],
];

const FIRST = Uint8Array.from(TEMPLATES, ([slot]) => SLOT[slot]);
const SECOND = Uint8Array.from(TEMPLATES, ([, slot]) => SLOT[slot]);
const SALT = Int32Array.from(TEMPLATES, (_, index) => Math.imul(index + 1, 0x9e3779b1));

/** How many features each gap has. */
export const FEATURES = TEMPLATES.length;

const slots = new Int32Array(Object.keys(SLOT).length);

/**
 * Writes into `out` the places in the table of weights of what speaks for or against a sentence end between the
 * tokens `at` and `at + 1` of the context. Features are hashed (Weinberger et al. 2009).
 */
export function gapFeatures(
  context: Context,
  around: Surroundings,
  breaks: Uint8Array,
  at: number,
  out: Int32Array,
): void {
  fillWords(context, around, at);
  fillShapes(context, at);
  fillDistances(context, around, breaks, at);
  for (let index = 0; index < FEATURES; index += 1) {
    const first = slots[FIRST[index] ?? 0] ?? 0;
    const second = slots[SECOND[index] ?? 0] ?? 0;
    let hash = Math.imul(first ^ (SALT[index] ?? 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13) ^ second, 0xc2b2ae35);
    out[index] = (hash ^ (hash >>> 15)) & MASK;
  }
}

function fillWords({ hashes, tails }: Context, { opener }: Surroundings, at: number): void {
  slots[SLOT.left] = hashes[at] ?? 0;
  slots[SLOT.left1] = hashes[at - 1] ?? 0;
  slots[SLOT.left2] = hashes[at - 2] ?? 0;
  slots[SLOT.right] = hashes[at + 1] ?? 0;
  slots[SLOT.right1] = hashes[at + 2] ?? 0;
  slots[SLOT.right2] = hashes[at + 3] ?? 0;
  slots[SLOT.leftTail] = tails[at] ?? 0;
  slots[SLOT.rightTail] = tails[at + 1] ?? 0;
  slots[SLOT.opener] = hashes[opener[at] ?? 0] ?? 0;
}

function fillShapes({ shapes }: Context, at: number): void {
  const [left, left1, left2] = [shapes[at] ?? 0, shapes[at - 1] ?? 0, shapes[at - 2] ?? 0];
  const [right, right1, right2] = [shapes[at + 1] ?? 0, shapes[at + 2] ?? 0, shapes[at + 3] ?? 0];
  slots[SLOT.leftShape] = left;
  slots[SLOT.left1Shape] = left1;
  slots[SLOT.rightShape] = right;
  slots[SLOT.right1Shape] = right1;
  slots[SLOT.pair] = (left << 6) | right;
  slots[SLOT.outerPair] = (left1 << 6) | right1;
  slots[SLOT.leftShapes] = (left2 << 12) | (left1 << 6) | left;
  slots[SLOT.rightShapes] = (right << 12) | (right1 << 6) | right2;
}

function fillDistances(
  { shapes, gaps, tokens }: Context,
  around: Surroundings,
  breaks: Uint8Array,
  at: number,
): void {
  const lineBreak = breaks[tokens[at + 1] ?? 0] ?? 0;
  const gap = gaps[at + 1] === 0 ? 0 : 1 + lineBreak;
  const since = bucket(around.since[at] ?? 0);
  const until = ((around.ending[at + 1] ?? 0) << 8) | bucket(around.until[at + 1] ?? 0);
  const careless = Math.min(around.careless[at] ?? 0, 2);
  const pair = slots[SLOT.pair] ?? 0;
  slots[SLOT.gap] = gap;
  slots[SLOT.lineBreak] = lineBreak;
  slots[SLOT.since] = since;
  slots[SLOT.until] = until;
  slots[SLOT.sinceUntil] = (since << 8) | (until & 0xff);
  slots[SLOT.sincePlain] = (since << 8) | (around.plain[at] ?? 0);
  slots[SLOT.open] = around.open[at] ?? 0;
  slots[SLOT.untilLeft] = (until << 6) | (shapes[at] ?? 0);
  slots[SLOT.careless] = careless;
  slots[SLOT.carelessPair] = (careless << 12) | pair;
  slots[SLOT.left1Gap] = ((shapes[at - 1] ?? 0) << 6) | gap;
}

/** Roughly the logarithm of a length. */
function bucket(length: number): number {
  return BUCKETS[length] ?? LAST_BUCKET;
}

const EDGES = [1, 2, 3, 4, 5, 7, 10, 15, 23, 36, 61];
const LAST_BUCKET = EDGES.length;
const BUCKETS = Uint8Array.from({ length: 256 }, (_, length) => {
  return EDGES.filter((edge) => edge <= length).length;
});
