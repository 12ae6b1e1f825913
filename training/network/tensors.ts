import { type Classes, inputWidth, partsOf, type Shape } from '../../src/parse/network/shape.ts';

/** How a tensor begins: zero, one, even within ± 1/√inputs, normal with this deviation, or an orthogonal matrix. */
export type Start = 'zero' | 'one' | 'orthogonal' | { readonly deviation: number } | 'even';

/** One table of weights. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly start: Start;
  /** Inputs that each output sums up, for an even start; the rows unless said. */
  readonly inputs?: number;
  /** Columns, from the first up to before the second, that start at one all the same. */
  readonly ones?: readonly [number, number];
  /** Never moves from its start. */
  readonly frozen?: boolean;
}

/** All tensors but the table of features, in the order in which they lie in memory. */
export function tensorsOf(shape: Shape, classes: Classes): readonly Tensor[] {
  const { width, hidden, arc, label } = shape;
  const top = 2 * hidden;
  return [
    ...layer('vector', shape.vector, width),
    { name: 'missing', rows: 1, columns: width, start: 'zero' },
    { name: 'norm.gain', rows: 1, columns: width, start: 'one' },
    { name: 'norm.bias', rows: 1, columns: width, start: 'zero' },
    ...shape.windows.flatMap((_, number) => encoderLayer(shape, number)),
    { name: 'root', rows: 1, columns: top, start: { deviation: 0.1 } },
    ...layer('dependent', top, arc),
    ...layer('head', top, arc),
    { name: 'arc.weights', rows: arc, columns: arc, start: 'orthogonal' },
    { name: 'arc.bias', rows: 1, columns: arc, start: 'even', inputs: arc },
    ...layer('labelDependent', top, label),
    ...layer('labelHead', top, label),
    ...layer('relations', label, classes.relations.length),
    ...layer('tags', top, classes.tags.length),
    ...layer('features', top, classes.features.length),
    ...layer('ownTags', top, classes.ownTags.length),
  ];
}

function encoderLayer(shape: Shape, number: number): readonly Tensor[] {
  const window = 2 * (shape.windows[number] ?? 0) + 1;
  const rows = window * inputWidth(shape, number);
  const part = 2 * shape.hidden;
  const name = `encoder.${number}`;
  const columns = partsOf(shape, number) * part;
  return [
    { name: `${name}.weights`, rows, columns, start: 'even' },
    // Forgetting little at first lets gradients through (Jozefowicz et al. 2015).
    {
      name: `${name}.bias`,
      rows: 1,
      columns,
      start: 'even',
      inputs: rows,
      ones: [part, 2 * part],
    },
    {
      name: `${name}.state`,
      rows: 1,
      columns: 2 * part,
      start: 'zero',
      frozen: !shape.stateWeights,
    },
  ];
}

function layer(name: string, rows: number, columns: number): readonly Tensor[] {
  return [
    { name: `${name}.weights`, rows, columns, start: 'even' },
    { name: `${name}.bias`, rows: 1, columns, start: 'even', inputs: rows },
  ];
}
