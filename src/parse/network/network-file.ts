import { openWeights } from '../weight-file.ts';
import type { Card, Weights as File } from '../weight-file.ts';
import { FEATURE_VERSION } from './form-features.ts';
import type { PackedWeights } from './kernels/linear.ts';
import { COLUMNS, roundUp } from './kernels/panels.ts';
import { partsOf } from './shape.ts';
import type { Classes, Shape } from './shape.ts';

export const NETWORK_KIND = 'network';

/** A trained network as its file holds it. */
export interface NetworkFile {
  readonly card: Card;
  readonly shape: Shape;
  readonly classes: Omit<Classes, 'ownTags'>;
  /** Of the first layer of the encoder, what one form gives to each place of the window, side by side. */
  readonly layer: (name: string) => PackedWeights;
  readonly row: (name: string) => Float32Array;
  /** The hashed table of features: whole numbers, and the scale of each column. */
  readonly table: { readonly weights: Int8Array; readonly scales: Float32Array };
}

/**
 * Opens the bytes of `resources/<language>/network.bin`; they must not change afterwards.
 *
 * @throws Error when they are no network, of another version, cut off, or not of the sizes that the card states
 */
export function openNetwork(bytes: Uint8Array): NetworkFile {
  const remake = 'npm run train -- reader';
  const file = openWeights(bytes, { kind: NETWORK_KIND, version: FEATURE_VERSION, remake });
  const { card } = file;
  if (!isShape(card['shape']) || !isClasses(card['classes'])) {
    throw new Error(
      `A network whose card states no shape or classes. Make it anew with: ${remake}`,
    );
  }
  const [shape, classes] = [card['shape'], card['classes']];
  const sizes = layerSizes(shape, classes);
  return {
    card,
    shape,
    classes,
    layer: (name) => layerOf(file, name, sizes.get(name)),
    row: (name) => file.float32(name),
    table: {
      weights: file.int8('table.weights'),
      scales: file.float32('table.scales'),
    },
  };
}

type Size = readonly [inputs: number, outputs: number];

function layerSizes(shape: Shape, classes: Omit<Classes, 'ownTags'>): ReadonlyMap<string, Size> {
  const top = 2 * shape.hidden;
  const vector = Math.ceil(shape.vector / 8) * 8;
  const encoder = shape.windows.map((window, number): [string, Size] => {
    const places = 2 * window + 1;
    const gates = partsOf(shape, number) * top;
    const size: Size = number === 0 ? [shape.width, places * gates] : [places * top, gates];
    return [`encoder.${number}`, size];
  });
  return new Map<string, Size>([
    ['vector', [vector, shape.width]],
    ...encoder,
    ['dependent', [top, shape.arc]],
    ['head', [top, shape.arc]],
    ['arc', [shape.arc, shape.arc]],
    ['labelDependent', [top, shape.label]],
    ['labelHead', [top, shape.label]],
    ['relations', [shape.label, classes.relations.length]],
    ['tags', [top, classes.tags.length]],
    ['features', [top, classes.features.length]],
  ]);
}

function layerOf(file: File, name: string, [inputs, outputs]: Size = [0, 0]): PackedWeights {
  const panels = file.int8(`${name}.panels`);
  const [starts, scales, bias] = [
    file.int32(`${name}.starts`),
    file.float32(`${name}.scales`),
    file.float32(`${name}.bias`),
  ];
  const width = roundUp(outputs, COLUMNS);
  const isWhole = [starts, scales, bias].every(({ length }) => length === width);
  if (panels.length !== inputs * width || !isWhole) {
    throw new Error(
      `A network whose layer ${name} has ${panels.length} weights; ${inputs} × ${width} were expected.`,
    );
  }
  return { inputs, outputs, panels, starts, scales, bias };
}

function isShape(value: unknown): value is Shape {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<string, unknown>> = { ...value };
  const sizes = ['buckets', 'width', 'vector', 'hidden', 'arc', 'label'];
  return (
    sizes.every((name) => Number.isSafeInteger(fields[name])) &&
    Array.isArray(fields['windows']) &&
    typeof fields['tanh'] === 'boolean'
  );
}

function isClasses(value: unknown): value is Omit<Classes, 'ownTags'> {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<string, unknown>> = { ...value };
  return ['tags', 'features', 'relations'].every((name) => Array.isArray(fields[name]));
}
