import type { ApparatusFindings, NoteFinding, RawCitation } from '../../model/apparatus.ts';
import type { Reading } from '../../model/reading.ts';
import type { Edtf, Passage } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { findUrls } from './urls.ts';

export interface CitationContext {
  /** BCP 47, the document's own language. */
  readonly language: string;
  /** When the document was published: later dates in its notes are faults. */
  readonly published?: Edtf;
}

/** Reads every note, reference list item and link of a document for the sources it cites. */
export function findCitations(reading: Reading, context: CitationContext): ApparatusFindings {
  const notes = reading.passages.flatMap((passage) => readPassage(passage, context));
  return { notes };
}

function readPassage(passage: Passage, _context: CitationContext): readonly NoteFinding[] {
  const citations = findUrls(passage.text).map(({ start, end, url }): RawCitation => ({
    span: spanOf(passage, start, end),
    rule: 'link',
    reference: 'full',
    csl: { type: 'webpage', URL: url },
    fields: [{ field: 'URL', start, end }],
    faults: [],
  }));
  if (citations.length === 0 && passage.role !== 'note') return [];
  return [{ passage: passage.id, explanatory: citations.length === 0, citations }];
}
