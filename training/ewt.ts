import { dataFile } from '../bench/data-folder.ts';

const NAMES = {
  train: ['en_ewt-ud-train.conllu', 'en_ewt-ud-train.reassembled.conllu'],
  dev: ['en_ewt-ud-dev.conllu'],
} as const;

/**
 * The path of a part of the English Web Treebank.
 *
 * @throws Error when it is not in the data folder: what to fetch, and where from
 */
export function ewtPart(part: 'train' | 'dev'): string {
  const folder = ['data', 'treebanks', 'UD_English-EWT'];
  const path = NAMES[part]
    .map((name) => dataFile(...folder, name))
    .find((one) => one !== undefined);
  if (path !== undefined) return path;
  throw new Error(
    `No ${NAMES[part][0]}: fetch UD_English-EWT 2.16 (github.com/UniversalDependencies) and put it ` +
      `into the folder TACITUS_DATA as ${folder.join('/')}`,
  );
}
