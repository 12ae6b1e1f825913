import compiled from './tables/scales.compiled.json' with { type: 'json' };

/** Probabilities from 0 to 1, both ends included. */
export interface Chance {
  readonly low: number;
  readonly high: number;
}

export interface Scale {
  readonly key: string;
  /** As findings show it: “ICD 203”. */
  readonly name: string;
  readonly source: string;
  /** What an author commits to by a sentence without any hedge. */
  readonly flat: Chance;
  readonly grades: Readonly<Record<string, Chance>>;
}

export const SCALES: ReadonlyMap<string, Scale> = new Map(
  Object.entries(compiled.scales).map(([key, scale]) => [key, { key, ...scale }]),
);

/** ICD 203 of the United States' Intelligence Community. */
export const DEFAULT_SCALE: Scale = scaleOf(compiled.default);

/** The scale of a story or of a setting: the default one where none is named. Throws as `scaleOf`. */
export function scaleIn({ scale }: { readonly scale?: string }): Scale {
  return scale === undefined ? DEFAULT_SCALE : scaleOf(scale);
}

/** Throws a RangeError for a scale that resources/certainty/scales.yml does not have. */
export function scaleOf(key: string): Scale {
  const scale = SCALES.get(key);
  if (scale !== undefined) return scale;
  throw new RangeError(`Scale ${key} is none of ${[...SCALES.keys()].join(', ')}`);
}

/** The chance that a thing is not so. */
export function otherSide({ low, high }: Chance): Chance {
  return { low: round(1 - high), high: round(1 - low) };
}

const DIGITS = 4;

export function round(value: number): number {
  return Number(value.toFixed(DIGITS));
}
