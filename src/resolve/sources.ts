import type { ApparatusFindings, RawCitation } from '../model/apparatus.ts';
import { makeId } from '../model/id.ts';
import type { Reading } from '../model/reading.ts';
import type { Citation, Fault, Id, Maker, Source } from '../model/records.ts';
import { READER_VERSION } from '../model/version.ts';
import { sourceKey } from './source-key.ts';

export interface ResolvedSources {
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  /** Faults that belong to no source: a note that refers back to nothing. */
  readonly faults: readonly Fault[];
}

/** Ties every citation of a document to one source each, however often and however briefly it is cited. */
export function resolveSources(findings: ApparatusFindings, _reading: Reading): ResolvedSources {
  const sources = new Map<Id, Source>();
  const citations: Citation[] = [];
  for (const { passage, citations: raws } of findings.notes) {
    for (const raw of raws) {
      const source = sourceOf(raw, passage);
      const known = sources.get(source.id);
      sources.set(source.id, known === undefined ? source : citedAgain(known, passage));
      citations.push(citationOf(raw, passage, source.id));
    }
  }
  return { sources: [...sources.values()], citations, faults: [] };
}

function sourceOf(raw: RawCitation, note: Id): Source {
  const id = makeId('source', sourceKey(raw.csl));
  return {
    kind: 'source',
    id,
    csl: { id, ...raw.csl },
    citedBy: [note],
    faults: raw.faults,
    by: maker(raw.rule),
    standing: 'proposed',
  };
}

function citedAgain(source: Source, note: Id): Source {
  if (source.citedBy.includes(note)) return source;
  return { ...source, citedBy: [...source.citedBy, note] };
}

function citationOf(raw: RawCitation, note: Id, source: Id): Citation {
  return {
    kind: 'citation',
    id: makeId('citation', note, raw.span.start, raw.span.end, source),
    note,
    span: raw.span,
    source,
    ...(raw.locator === undefined ? {} : { locator: raw.locator }),
    by: maker(raw.rule),
    standing: 'proposed',
  };
}

function maker(rule: string): Maker {
  return { reader: 'tacitus', version: READER_VERSION, rule };
}
