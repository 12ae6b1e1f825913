import type { ApparatusFindings, NoteFinding, RawCitation } from '../../model/apparatus.ts';
import type { Reading } from '../../model/reading.ts';
import type { Edtf, Link, Passage } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { LIST_HEADING } from './cues.ts';
import { cslTypeOf } from './csl-type.ts';
import { faultsOf } from './faults.ts';
import { findAnchors } from './find-anchors.ts';
import type { Anchored } from './find-anchors.ts';
import { readNote } from './read-note.ts';
import type { NotedReference } from './read-note.ts';
import { trim } from './segments.ts';
import { withShortForms } from './short-form.ts';
import { findUrls } from './urls.ts';

export interface CitationContext {
  /** BCP 47, the document's own language. */
  readonly language: string;
  /** When the document was published: later dates in its notes are faults. */
  readonly published?: Edtf;
}

/** Reads every note, reference list and link of a document for the sources it cites; in reading order. */
export function findCitations(reading: Reading, context: CitationContext): ApparatusFindings {
  const notes: NoteFinding[] = [];
  let listed = false;
  for (const passage of reading.passages) {
    if (passage.role === 'heading' || passage.role === 'title') {
      listed = LIST_HEADING.test(passage.text.trim());
    }
    const finding = readPassage(passage, context, listed);
    if (finding !== undefined) notes.push(finding);
  }
  return { notes: withShortForms(notes, byId(reading.passages)) };
}

function byId(passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  return new Map(passages.map((passage) => [passage.id, passage]));
}

function readPassage(
  passage: Passage,
  context: CitationContext,
  listed: boolean,
): NoteFinding | undefined {
  if (passage.role === 'note') return noteFinding(passage, context, false);
  if (listed && (passage.role === 'item' || passage.role === 'paragraph')) {
    const finding = noteFinding(passage, context, true);
    return finding.citations.length > 0 ? { ...finding, explanatory: false } : undefined;
  }
  const citations = bodyLinks(passage);
  return citations.length === 0
    ? undefined
    : { passage: passage.id, explanatory: false, citations };
}

/** In UTF-16 units, ten printed pages: what stands behind them in one note is not read for sources. */
const MAX_NOTE_LENGTH = 20_000;

function noteFinding(passage: Passage, context: CitationContext, listed: boolean): NoteFinding {
  const note = findAnchors(passage.text.slice(0, MAX_NOTE_LENGTH), {
    language: context.language,
    emphasis: passage.emphasis,
  });
  const { references, prose } = readNote(note, listed);
  const citations = references.map((one) => rawCitation(passage, note, one, context));
  return {
    passage: passage.id,
    explanatory: prose.length > 0 || citations.length === 0,
    citations: withLinks(passage, citations),
  };
}

function rawCitation(
  passage: Passage,
  note: Anchored,
  { draft, start, end }: NotedReference,
  context: CitationContext,
): RawCitation {
  const range = trim(note.text, start, end) ?? { start, end };
  const closing = /^[>)\]]?\.?/u.exec(note.text.slice(range.end, end))?.[0].length ?? 0;
  return {
    span: spanOf(passage, range.start, range.end + closing),
    rule: draft.rule,
    reference: draft.reference,
    csl: draft.csl(cslTypeOf(draft)),
    fields: draft.spans.toSorted((a, b) => a.start - b.start || a.end - b.end),
    ...(draft.locator === undefined ? {} : { locator: draft.locator }),
    ...(draft.noteLabel === undefined ? {} : { noteLabel: draft.noteLabel }),
    faults: faultsOf(draft, passage, context.published),
  };
}

/** A hyperlink over a reference without a printed address gives it that address; other links are citations of their own. */
function withLinks(passage: Passage, citations: readonly RawCitation[]): readonly RawCitation[] {
  const links = outwardLinks(passage);
  if (links.length === 0) return citations;
  const used = new Set<Link>();
  const linked = citations.map((citation) => {
    const inside = links.filter(
      ({ start, end }) => start < citation.span.end && end > citation.span.start,
    );
    for (const link of inside) used.add(link);
    const [first] = inside;
    if (first === undefined || citation.csl.URL !== undefined || citation.reference !== 'full') {
      return citation;
    }
    return { ...citation, csl: { ...citation.csl, URL: first.url } };
  });
  const rest = links.filter((link) => !used.has(link)).map((link) => linkCitation(passage, link));
  return [...linked, ...rest].toSorted((a, b) => a.span.start - b.span.start);
}

function outwardLinks({ links = [], text }: Passage): readonly Link[] {
  return links.filter(
    ({ url, start, end }) => /^https?:\/\//iu.test(url) && end > start && end <= text.length,
  );
}

function bodyLinks(passage: Passage): readonly RawCitation[] {
  const links = outwardLinks(passage);
  const bare = findUrls(passage.text).filter(
    ({ start, end, malformed }) =>
      malformed === undefined && !links.some((link) => link.start < end && start < link.end),
  );
  return [...links, ...bare]
    .toSorted((a, b) => a.start - b.start)
    .map((link) => linkCitation(passage, link));
}

function linkCitation(passage: Passage, { start, end, url }: Link): RawCitation {
  return {
    span: spanOf(passage, start, end),
    rule: 'link',
    reference: 'full',
    csl: { type: 'webpage', URL: url },
    fields: passage.text.slice(start, end) === url ? [{ field: 'URL', start, end }] : [],
    faults: [],
  };
}
