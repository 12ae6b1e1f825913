import type { Document, Id, Passage, Source } from '../../model/records.ts';
import { textParts } from '../../view/text-parts.ts';
import type { TextParts } from '../../view/text-parts.ts';
import type { Bench } from './bench.ts';

/** A document's own words, with how they are cut into parts where they are many. */
export interface Text {
  readonly document: Document;
  /** All of them, in reading order. */
  readonly passages: readonly Passage[];
  /** What it cites, each with the notes that cite it here. */
  readonly sources: readonly Source[];
  readonly cut: TextParts;
}

/** The words of one document; read once until the case changes. */
export function textOf(bench: Bench, id: Id): Promise<Text> {
  return bench.once(`text ${id}`, async () => {
    const records = await bench.store.recordsOf(id, ['document', 'passage', 'source']);
    const [document] = records.document;
    if (document === undefined) throw new RangeError('A document has a record of its own');
    const { passage: passages, source: sources } = records;
    return { document, passages, sources, cut: textParts(passages) };
  });
}
