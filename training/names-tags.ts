import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishSegments } from '../src/parse/english/segment-words.ts';
import { startNetwork } from '../src/parse/network/analysis.ts';
import { openNetwork } from '../src/parse/network/network-file.ts';
import { openReader } from '../src/parse/open-reader.ts';
import type { Reader } from '../src/parse/reader.ts';
import { readSegmentModel } from '../src/parse/segment/model-file.ts';
import { segment } from '../src/parse/segment/segment.ts';
import { openVectors } from '../src/parse/vectors/vectors.ts';

const RESOURCES = join(import.meta.dirname, '..', 'resources', 'english');

/** The English reader as far as tags and trees: what names are learnt from, before there are weights for names. */
export function readerOfTags(): Reader {
  const [segmenter, network, vectors] = ['segmenter.bin', 'network.bin', 'vectors.bin'].map(
    (file) => readFileSync(join(RESOURCES, file)),
  );
  if (segmenter === undefined || network === undefined || vectors === undefined) {
    throw new Error('No weights of the reader');
  }
  const model = readSegmentModel(segmenter, englishSegments);
  const opened = openNetwork(network);
  return openReader({
    segment: (text) => segment(text, model),
    analyse: startNetwork(opened, openVectors(vectors)),
    classes: opened.classes,
    lemmaOf: (form) => form,
    aName: '',
    findNames: () => [],
  });
}
