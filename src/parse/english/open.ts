import { readLemmaFile } from '../lemma/lemma-file.ts';
import type { LemmaFile } from '../lemma/lemma-file.ts';
import { lemmatiser } from '../lemma/lemmatiser.ts';
import { nameFinder } from '../names/find-names.ts';
import { openLexicon } from '../names/lexicon.ts';
import { openNames } from '../names/model.ts';
import { startNetwork } from '../network/analysis.ts';
import { openNetwork } from '../network/network-file.ts';
import { openReader } from '../open-reader.ts';
import type { Reader } from '../reader.ts';
import { readSegmentModel } from '../segment/model-file.ts';
import { segment } from '../segment/segment.ts';
import { openVectors } from '../vectors/vectors.ts';
import { ENGLISH_LEMMAS } from './lemma-language.ts';
import { englishNames } from './names.ts';
import { englishSegments } from './segment-words.ts';
import { englishUnits } from './units.ts';

/** The files of `resources/english`, as they are. */
export interface EnglishFiles {
  readonly segmenter: Uint8Array;
  readonly vectors: Uint8Array;
  readonly network: Uint8Array;
  readonly lemmas: LemmaFile;
  readonly nameLexicon: Uint8Array;
  readonly names: Uint8Array;
}

/**
 * The English reader.
 *
 * @throws Error when a file is of another version, or broken
 */
export function openEnglish(files: EnglishFiles): Reader {
  const segmenter = readSegmentModel(files.segmenter, englishSegments);
  const network = openNetwork(files.network);
  return openReader({
    segment: (text) => segment(text, segmenter),
    analyse: startNetwork(network, openVectors(files.vectors), englishUnits),
    classes: network.classes,
    aName: 'Thomas',
    lemmaOf: lemmatiser(readLemmaFile(files.lemmas), ENGLISH_LEMMAS),
    findNames: nameFinder(openLexicon(files.nameLexicon), openNames(files.names), englishNames)
      .find,
  });
}
