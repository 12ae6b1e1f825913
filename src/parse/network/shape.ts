/** What a network is made of. Every size is a multiple of 8. */
export interface Shape {
  /** Rows of the table that the features of a form share by their hashes. */
  readonly buckets: number;
  /** Columns of that table, and of what the encoder reads. */
  readonly width: number;
  /** Dimensions of the frozen word vectors; zeros fill them up to a multiple of 8. */
  readonly vector: number;
  /** For each layer of the encoder, how many words it sees to the left and to the right of each. */
  readonly windows: readonly number[];
  /** Channels of the recurrence in each direction. */
  readonly hidden: number;
  /** Whether the gates also see the state before, each channel its own. */
  readonly stateWeights: boolean;
  /** Whether tanh stands between state and output. */
  readonly tanh: boolean;
  /** Columns of what a word asks its head, and of what a head answers. */
  readonly arc: number;
  /** Columns of what a word and its head say of the relation between them. */
  readonly label: number;
}

/** The classes that the network tells apart, each list in the order of its outputs. */
export interface Classes {
  readonly tags: readonly string[];
  /** Whole bundles of features, as CoNLL-U writes them. */
  readonly features: readonly string[];
  /** Tags of the treebank's own scheme: an auxiliary task, which is trained and not kept. */
  readonly ownTags: readonly string[];
  /** Relations with their subtypes. */
  readonly relations: readonly string[];
}

/** Columns that a layer of the encoder reads for each word. */
export function inputWidth(shape: Shape, number: number): number {
  return number === 0 ? shape.width : 2 * shape.hidden;
}

/** Parts of the gates, each as wide as both directions: candidate, forget, reset, and highway where widths differ. */
export function partsOf(shape: Shape, number: number): 3 | 4 {
  return inputWidth(shape, number) === 2 * shape.hidden ? 3 : 4;
}

/** How much of a negative value passes where the network rectifies (Maas et al. 2013). */
export const SLOPE = 0.1;
