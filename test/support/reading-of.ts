import { makeId } from '../../src/model/id.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { PassageRole } from '../../src/model/records.ts';

/** A reading of bare passages, for tests of finders that look at words alone. */
export function readingOf(
  texts: readonly string[],
  { document = 'doc_test', role = 'paragraph' }: { document?: string; role?: PassageRole } = {},
): Reading {
  return {
    document,
    file: 'test.txt',
    mediaType: 'text/plain',
    sha256: '',
    stated: {},
    faults: [],
    passages: texts.map((text, order) => ({
      kind: 'passage',
      id: makeId('passage', document, order),
      document,
      order,
      role,
      text,
      markers: [],
      emphasis: [],
    })),
  };
}
