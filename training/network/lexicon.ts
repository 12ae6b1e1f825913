import { roundUp } from '../../src/parse/network/kernels/panels.ts';
import { formFeatures, MOST_FEATURES } from '../../src/parse/network/form-features.ts';
import type { Vectors } from '../../src/parse/vectors/vectors.ts';
import type { Shape } from '../../src/parse/network/shape.ts';

/** What the network is told about each form, by its number. */
export interface Lexicon {
  /** `MOST_FEATURES` rows of the table of features a form, −1 where there are fewer; the first two name the word. */
  readonly features: Int32Array;
  /** The frozen vector of each form, zeros up to a multiple of 8. */
  readonly vectors: Float32Array;
  readonly vectorWidth: number;
  /** 1 where the form has a vector. */
  readonly known: Uint8Array;
  /** How often training saw the form, in lower case. */
  readonly counts: Int32Array;
}

/** Looks up forms; `counts` are those of training, by form in lower case. */
export function openLexicon(
  forms: readonly string[],
  vectors: Vectors,
  counts: ReadonlyMap<string, number>,
  shape: Shape,
): Lexicon {
  const vectorWidth = roundUp(vectors.dimensions, 8);
  const scale = 1 / deviation(vectors);
  const lexicon = {
    features: new Int32Array(forms.length * MOST_FEATURES).fill(-1),
    vectors: new Float32Array(forms.length * vectorWidth),
    vectorWidth,
    known: new Uint8Array(forms.length),
    counts: Int32Array.from(forms, (form) => counts.get(form.toLowerCase()) ?? 0),
  };
  for (const [number, form] of forms.entries()) {
    lexicon.features.set(
      formFeatures(form).map((hash) => hash % shape.buckets),
      number * MOST_FEATURES,
    );
    const row = vectors.lookUp(form);
    if (row < 0) continue;
    lexicon.known[number] = 1;
    for (let column = 0; column < vectors.dimensions; column++) {
      lexicon.vectors[number * vectorWidth + column] = scale * component(vectors, row, column);
    }
  }
  return lexicon;
}

/** The standard deviation of all components, by which the vectors are divided. */
export function deviation(vectors: Vectors): number {
  let [sum, squares] = [0, 0];
  for (let row = 0; row < vectors.count; row++) {
    for (let column = 0; column < vectors.dimensions; column++) {
      const value = component(vectors, row, column);
      sum += value;
      squares += value * value;
    }
  }
  const count = vectors.count * vectors.dimensions;
  return Math.sqrt(squares / count - (sum / count) ** 2);
}

function component({ values, scales, dimensions }: Vectors, row: number, column: number): number {
  return (values[row * dimensions + column] ?? 0) * (scales[column] ?? 0);
}
