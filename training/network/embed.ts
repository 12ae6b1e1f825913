import { MOST_FEATURES, WHOLE_WORD_FEATURES } from '../../src/parse/network/form-features.ts';
import { type Batch, forEachExample, rowValues } from './batch.ts';
import { dropElements, type ElementMasks, elementMasks } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import type { Noise } from './noise.ts';
import { forEachRow, layerNorm, layerNormBack, type Normed } from './norm.ts';
import type { Parameters } from './parameters.ts';
import { linear, linearBack } from './products.ts';
import { addToRow, type SparseGradient } from './sparse.ts';
import { type Machine, newTable, type Table } from './table.ts';

/** What a form means before its neighbours are seen: the table of features, and what is known of each form. */
export interface Forms {
  readonly table: Float32Array;
  readonly width: number;
  readonly lexicon: Lexicon;
}

/** Forms of a batch, and what the way back needs. */
export interface Embedded {
  readonly vectors: Table;
  /** Rows of the table of features that each row of the batch sums up, −1 where there are fewer. */
  readonly features: Int32Array;
  /** 1 where a word has no vector, or lost it to noise. */
  readonly missing: Uint8Array;
  readonly normed: Normed;
  /** Elementwise dropout of the result, by row. */
  readonly masks: ElementMasks;
}

/** Sums up the features of each form and its vector, and normalises. Rows in the gaps stay zero. */
export function embed(
  machine: Machine,
  parameters: Parameters,
  forms: Forms,
  batch: Batch,
  noise: Noise | undefined,
): Embedded {
  const vectors = newTable(machine, batch.rows, forms.lexicon.vectorWidth);
  const sums = newTable(machine, batch.rows, forms.width);
  const features = new Int32Array(batch.rows * MOST_FEATURES).fill(-1);
  const missing = new Uint8Array(batch.rows);
  const numbers = rowValues(batch, (example) => example.forms);
  const losses = rowLosses(batch, forms.lexicon, noise);
  forEachRow(batch.spans, (row) => {
    const lost = losses[row] ?? 0;
    const given = { row, form: numbers[row] ?? 0, lost };
    takeFeatures(forms.lexicon, given, features);
    missing[row] = takeVector(machine, forms.lexicon, given, vectors) ? 0 : 1;
  });
  linear(machine, vectors, parameters.layer('vector'), sums);
  const unknown = parameters.learned('missing').value;
  forEachRow(batch.spans, (row) => {
    const at = sums.at + row * sums.stride;
    for (let slot = row * MOST_FEATURES; slot < (row + 1) * MOST_FEATURES; slot++) {
      const feature = features[slot] ?? -1;
      if (feature < 0) continue;
      addFloats(machine.floats, at, forms.table, feature * forms.width, forms.width);
    }
    if (missing[row] === 1) addFloats(machine.floats, at, machine.floats, unknown.at, forms.width);
  });
  const [gain, bias] = [parameters.learned('norm.gain'), parameters.learned('norm.bias')];
  const normed = layerNorm(machine, sums, gain, bias, batch.spans);
  const masks = elementMasks(batch, forms.width, noise, 'elements', noise?.rates.elements ?? 0);
  dropElements(machine, normed.y, masks);
  return { vectors, features, missing, normed, masks };
}

/** Adds the gradients of what `embed` read, given that by its result, which is used up. */
export function embedBack(
  machine: Machine,
  parameters: Parameters,
  batch: Batch,
  embedded: Embedded,
  dy: Table,
  sparse: SparseGradient,
): void {
  const [gain, bias] = [parameters.learned('norm.gain'), parameters.learned('norm.bias')];
  dropElements(machine, dy, embedded.masks);
  layerNormBack(machine, embedded.normed, gain, bias, batch.spans, dy);
  linearBack(machine, embedded.vectors, parameters.layer('vector'), dy, undefined);
  const unknown = parameters.learned('missing').gradient;
  forEachRow(batch.spans, (row) => {
    const from = dy.at + row * dy.stride;
    for (let slot = row * MOST_FEATURES; slot < (row + 1) * MOST_FEATURES; slot++) {
      const feature = embedded.features[slot] ?? -1;
      if (feature >= 0) addToRow(sparse, feature, machine.floats, from);
    }
    if (embedded.missing[row] === 1)
      addFloats(machine.floats, unknown.at, machine.floats, from, dy.columns);
  });
}

const LOST_FORM = 1;
const LOST_VECTOR = 2;

/** What noise takes from each row, as bits. */
function rowLosses(batch: Batch, lexicon: Lexicon, noise: Noise | undefined): Uint8Array {
  const losses = new Uint8Array(batch.rows);
  if (noise === undefined) return losses;
  const { rare, form: often, vector } = noise.rates;
  forEachExample(batch, (example, first) => {
    const own = noise.stream('forms', example.number);
    const known = noise.stream('vectors', example.number);
    for (const [word, form] of example.forms.entries()) {
      const chance = rare / ((lexicon.counts[form] ?? 0) + rare);
      const [once, again] = [own.fraction(), own.fraction()];
      if (once < chance || again < often) losses[first + word] = LOST_FORM;
      if (known.fraction() < vector)
        losses[first + word] = (losses[first + word] ?? 0) | LOST_VECTOR;
    }
  });
  return losses;
}

interface Given {
  readonly row: number;
  readonly form: number;
  readonly lost: number;
}

function takeFeatures(
  { features: all }: Lexicon,
  { row, form, lost }: Given,
  to: Int32Array,
): void {
  const own = all.subarray(form * MOST_FEATURES, (form + 1) * MOST_FEATURES);
  to.set(own, row * MOST_FEATURES);
  if ((lost & LOST_FORM) !== 0)
    to.fill(-1, row * MOST_FEATURES, row * MOST_FEATURES + WHOLE_WORD_FEATURES);
}

function takeVector(
  { floats }: Machine,
  { vectors, vectorWidth, known }: Lexicon,
  { row, form, lost }: Given,
  to: Table,
): boolean {
  if (known[form] !== 1 || (lost & LOST_VECTOR) !== 0) return false;
  const own = vectors.subarray(form * vectorWidth, (form + 1) * vectorWidth);
  floats.set(own, to.at + row * to.stride);
  return true;
}

function addFloats(
  to: Float32Array,
  at: number,
  from: Float32Array,
  start: number,
  count: number,
): void {
  for (let column = 0; column < count; column++) {
    to[at + column] = (to[at + column] ?? 0) + (from[start + column] ?? 0);
  }
}
