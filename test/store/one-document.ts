import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';

/** A document `doc_<number>` of some paragraphs `pas_<number>x<order>` and nothing else. */
export function oneDocument(passages: readonly string[], number = '1'): RecordSet {
  return recordSet({
    document: [
      {
        kind: 'document',
        id: `doc_${number}`,
        title: 'A commentary',
        authors: [],
        language: 'en',
        mediaType: 'text/plain',
        sha256: 'ab'.repeat(32),
        file: `${number}.txt`,
      },
    ],
    passage: passages.map((text, order) => ({
      kind: 'passage',
      id: `pas_${number}x${order}`,
      document: `doc_${number}`,
      order,
      role: 'paragraph',
      text,
      markers: [],
      emphasis: [],
    })),
  });
}
