import type { ApparatusFindings, RawCitation } from '../model/apparatus.ts';
import { makeId } from '../model/id.ts';
import type { Reading } from '../model/reading.ts';
import type { Citation, Fault, Id, Maker, Passage, Source } from '../model/records.ts';
import { READER_VERSION } from '../model/version.ts';
import { OutletSpellings } from './outlet-spelling.ts';
import { sourceKey } from './source-key.ts';
import { SourceRegistry } from './source-registry.ts';
import type { SourceEntry } from './source-registry.ts';

export interface ResolvedSources {
  /** In the order of their first citation. */
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  /** Faults that belong to no source: a note that points back at nothing. */
  readonly faults: readonly Fault[];
}

interface Tied {
  readonly raw: RawCitation;
  readonly note: Id;
  readonly entry: SourceEntry;
}

/**
 * Ties every citation of a document to one source each, however often and however briefly it is cited.
 * “Ibid.” is the source cited last in a note; other pointers back are followed by number, author and title.
 */
export function resolveSources(findings: ApparatusFindings, reading: Reading): ResolvedSources {
  const passages = new Map(reading.passages.map((passage) => [passage.id, passage]));
  const registry = new SourceRegistry();
  const spellings = new OutletSpellings();
  const tied: Tied[] = [];
  const faults: Fault[] = [];
  let last: SourceEntry | undefined;
  for (const { passage: note, citations } of findings.notes) {
    const passage = passages.get(note);
    for (const raw of citations) {
      const entry = entryOf(registry, raw, note, last);
      if (entry === undefined) {
        faults.push(nothingToReferTo(raw));
        continue;
      }
      const otherwise = spellings.faultOf(raw, passage?.label);
      if (otherwise !== undefined) entry.faults.push(otherwise);
      tied.push({ raw, note, entry });
      if (isNote(passage)) last = entry;
      if (passage?.label !== undefined) registry.remember(passage.label, entry);
    }
  }
  return { ...records(registry.entries, tied), faults };
}

function isNote(passage: Passage | undefined): boolean {
  return passage?.role === 'note';
}

function entryOf(
  registry: SourceRegistry,
  raw: RawCitation,
  note: Id,
  last: SourceEntry | undefined,
): SourceEntry | undefined {
  const known = pointedAt(registry, raw, last);
  if (known !== undefined) registry.cite(known, raw, note);
  if (known !== undefined || raw.reference !== 'full') return known;
  return registry.enter(raw, note);
}

function pointedAt(
  registry: SourceRegistry,
  raw: RawCitation,
  last: SourceEntry | undefined,
): SourceEntry | undefined {
  if (raw.reference === 'ibid') return last;
  return raw.reference === 'op-cit' || isShort(raw) ? registry.earlier(raw) : undefined;
}

/** `Smith, Viceroys, 45`: author and title without anything that would place them. */
function isShort({ csl }: RawCitation): boolean {
  const { author, title, issued, URL, publisher } = csl;
  if (author === undefined || title === undefined) return false;
  return (
    issued === undefined &&
    URL === undefined &&
    publisher === undefined &&
    csl['container-title'] === undefined
  );
}

function nothingToReferTo({ span }: RawCitation): Fault {
  const message = `“${span.text}” points back at a source, but no earlier note cites it.`;
  return { code: 'nothing-to-refer-to', message, span };
}

function records(
  entries: readonly SourceEntry[],
  tied: readonly Tied[],
): { sources: readonly Source[]; citations: readonly Citation[] } {
  const ids = new Map(entries.map((entry) => [entry, makeId('source', sourceKey(entry.csl))]));
  const sources = new Map<Id, Source>();
  for (const [entry, id] of ids) sources.set(id, withKnown(sources.get(id), sourceOf(entry, id)));
  const citations = tied.map(({ raw, note, entry }) => citationOf(raw, note, ids.get(entry) ?? ''));
  return { sources: [...sources.values()], citations };
}

/** Two entries may turn out to be one once each has all its fields. */
function withKnown(known: Source | undefined, source: Source): Source {
  if (known === undefined) return source;
  return {
    ...known,
    csl: { ...source.csl, ...known.csl },
    citedBy: [...new Set([...known.citedBy, ...source.citedBy])],
    faults: [...known.faults, ...source.faults],
  };
}

function sourceOf({ csl, rule, citedBy, faults }: SourceEntry, id: Id): Source {
  return {
    kind: 'source',
    id,
    csl: { id, ...csl },
    citedBy,
    faults,
    by: maker(rule),
    standing: 'proposed',
  };
}

function citationOf(raw: RawCitation, note: Id, source: Id): Citation {
  const { start, end } = raw.span;
  const accessed = raw.csl.accessed?.raw;
  return {
    kind: 'citation',
    id: makeId('citation', note, start, end, source),
    note,
    span: raw.span,
    source,
    ...(raw.locator === undefined ? {} : { locator: raw.locator }),
    ...(accessed === undefined ? {} : { accessed }),
    by: maker(raw.rule),
    standing: 'proposed',
  };
}

function maker(rule: string): Maker {
  return { reader: 'tacitus', version: READER_VERSION, rule };
}
