import { packWeights } from '../../src/parse/network/kernels/linear.ts';
import type { PackedWeights, Weights } from '../../src/parse/network/kernels/linear.ts';
import type { Arrays } from '../../src/parse/weight-file.ts';

/** The arrays of a layer as its file keeps them: laid out for the kernels, so that opening them is copying. */
export function packedLayer(name: string, weights: Weights, places: number): Arrays {
  const { panels, starts, scales, bias }: PackedWeights = packWeights(
    places > 1 ? unrolled(weights, places) : weights,
  );
  return {
    [`${name}.panels`]: panels,
    [`${name}.starts`]: starts,
    [`${name}.scales`]: scales,
    [`${name}.bias`]: bias,
  };
}

/**
 * The weights of a window turned so that one row of input gives, side by side, what it adds to the gates of each word
 * that sees it. The bias goes with the word itself.
 */
function unrolled({ inputs, outputs, weights, scales, bias }: Weights, places: number): Weights {
  const width = inputs / places;
  const all = places * outputs;
  const turned = new Int8Array(inputs * outputs);
  for (let row = 0; row < inputs; row += 1) {
    const own = weights.subarray(row * outputs, (row + 1) * outputs);
    turned.set(own, (row % width) * all + Math.floor(row / width) * outputs);
  }
  const wide = new Float32Array(all);
  wide.set(bias, ((places - 1) / 2) * outputs);
  const repeated = Float32Array.from({ length: all }, (_, at) => scales[at % outputs] ?? 0);
  return { inputs: width, outputs: all, weights: turned, scales: repeated, bias: wide };
}
