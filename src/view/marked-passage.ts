import type { RecordSet } from '../model/record-set.ts';
import type {
  Citation,
  Claim,
  DateMention,
  Event,
  Id,
  Marker,
  Mention,
  Passage,
  Source,
  Span,
} from '../model/records.ts';
import type { FaultRow } from './faults.ts';
import { nest } from './nest.ts';
import type { Nested } from './nest.ts';
import { segmentsOf } from './segments.ts';
import type { Layer, Point } from './segments.ts';

/** What a stretch of a passage is. */
type Mark =
  | { readonly kind: 'citation'; readonly citation: Citation }
  | { readonly kind: 'fault'; readonly fault: FaultRow }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'mention'; readonly mention: Mention }
  | { readonly kind: 'date'; readonly date: DateMention }
  | { readonly kind: 'act'; readonly act: Event }
  | { readonly kind: 'emphasis' };

/** What stands between two characters of a passage. */
export type Stop =
  | { readonly kind: 'marker'; readonly marker: Marker }
  | { readonly kind: 'page'; readonly page: number };

export type MarkedText = readonly Nested<Mark, Stop>[];

/** The marks of a document's passages, gathered once. */
export interface Marks {
  readonly of: (passage: Id) => readonly Layer<Mark>[];
}

/**
 * Outermost first: what is likely to hold the others whole comes earlier, so that as few as possible are cut.
 * A mention is kept whole over a change of emphasis, because it is one link.
 */
const DEPTH: Readonly<Record<Mark['kind'], number>> = {
  citation: 0,
  claim: 1,
  fault: 2,
  link: 3,
  mention: 4,
  date: 5,
  act: 6,
  emphasis: 7,
};

export function marksOf(records: RecordSet, faults: readonly FaultRow[]): Marks {
  const sources = new Map(records.source.map((source) => [source.id, source]));
  const laid = [
    ...records.citation.flatMap((citation) => citationLayers(citation, sources)),
    ...faults.flatMap((fault) => (fault.span ? lay(fault.span, { kind: 'fault', fault }) : [])),
    ...records.claim.flatMap((claim) => lay(claim.span, { kind: 'claim', claim })),
    ...records.mention.flatMap((mention) => lay(mention.span, { kind: 'mention', mention })),
    ...records.event.flatMap(actLayer),
    ...records.date.flatMap((date) => lay(date.span, { kind: 'date', date })),
  ];
  const byPassage = Map.groupBy(laid, ({ passage }) => passage);
  return { of: (passage) => (byPassage.get(passage) ?? []).map(({ layer }) => layer) };
}

interface Laid {
  readonly passage: Id;
  readonly layer: Layer<Mark>;
}

function lay({ passage, start, end }: Span, value: Mark): readonly Laid[] {
  return [{ passage, layer: { start, end, value } }];
}

/** An act is marked at the word that names it: its clause is full of other marks. */
function actLayer(act: Event): readonly Laid[] {
  const span = act.trigger ?? act.spans[0];
  return span === undefined ? [] : lay(span, { kind: 'act', act });
}

/** A citation's own words, and the address printed among them, which becomes a link. */
function citationLayers(citation: Citation, sources: ReadonlyMap<Id, Source>): readonly Laid[] {
  const whole = lay(citation.span, { kind: 'citation', citation });
  const url = sources.get(citation.source)?.csl.URL;
  const at = url ? citation.span.text.indexOf(url) : -1;
  if (!url || at < 0) return whole;
  const start = citation.span.start + at;
  const address = { ...citation.span, start, end: start + url.length };
  return [...whole, ...lay(address, { kind: 'link', url })];
}

/** A passage's text under its marks, with its markers and page breaks in place. */
export function markedText(passage: Passage, marks: Marks): MarkedText {
  const found = marks.of(passage.id);
  const layers = [...linksOf(passage, found), ...found, ...emphasisOf(passage)];
  return nest(segmentsOf(passage.text, layers.toSorted(byDepth), stopsOf(passage)));
}

/** The format's own links, except where the same words already are a link. */
function linksOf(passage: Passage, found: readonly Layer<Mark>[]): readonly Layer<Mark>[] {
  const taken = new Set(
    found.filter(({ value }) => value.kind === 'link').map(({ start }) => start),
  );
  return (passage.links ?? [])
    .filter(({ start }) => !taken.has(start))
    .map(({ start, end, url }) => ({ start, end, value: { kind: 'link', url } }));
}

function emphasisOf({ emphasis }: Passage): readonly Layer<Mark>[] {
  return emphasis.map(({ start, end }) => ({ start, end, value: { kind: 'emphasis' } }));
}

/** At one depth the longer of two that begin together holds the shorter. */
function byDepth(a: Layer<Mark>, b: Layer<Mark>): number {
  return DEPTH[a.value.kind] - DEPTH[b.value.kind] || a.start - b.start || b.end - a.end;
}

function stopsOf({ markers, pageBreaks = [] }: Passage): readonly Point<Stop>[] {
  return [
    ...markers.map((marker) => ({
      offset: marker.offset,
      value: { kind: 'marker', marker } as const,
    })),
    ...pageBreaks.map(({ offset, page }) => ({ offset, value: { kind: 'page', page } as const })),
  ];
}
