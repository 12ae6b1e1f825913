import { withRelations } from '../dates/order/relations-of-dates.ts';
import { findCitations } from '../extract/citations/index.ts';
import { findDateFaults, findDateMentions } from '../extract/dates.ts';
import { describeDocument } from '../extract/document/describe.ts';
import { findMentions } from '../extract/mentions.ts';
import { findMixedScripts } from '../extract/mentions-mixed-scripts.ts';
import { findOrder } from '../extract/order.ts';
import { withOrder } from '../extract/order/of-events.ts';
import type { ApparatusFindings, FieldName } from '../model/apparatus.ts';
import type { Reading } from '../model/reading.ts';
import { recordSet } from '../model/record-set.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Document, Fault, Id, Range, Source } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { readPolitics } from '../extract/politics.ts';
import { storyOf } from '../extract/story.ts';
import { resolveActors } from '../resolve/actors.ts';
import { resolveSources } from '../resolve/sources.ts';
import { orderFaults } from './order-faults.ts';
import type { Sentences } from './sentences.ts';

export interface InterpretOptions {
  /** Actors the case brings along; they win over what the finders would call them. */
  readonly gazetteer?: Gazetteer;
  /** BCP 47; told by the words where it is not given. */
  readonly language?: string;
  /** By passage, where a trained reader has the language; made once, for all finders. */
  readonly sentences?: Sentences;
  /** The key of the scale that words of certainty are read by (`icd-203`, `kent-1964`, `nato`); `icd-203` by default. */
  readonly scale?: string;
}

type Settled = Omit<InterpretOptions, 'sentences'> & { readonly language: string };

/** From passages to records. Pure: the same reading and options give the same records. */
export function interpret(
  reading: Reading,
  { sentences, ...options }: InterpretOptions & Settled,
): RecordSet {
  return interpretAhead(reading, options)(sentences);
}

/**
 * The same in two steps: what needs no sentences is done at once, while they may still be made elsewhere; what is
 * returned does the rest.
 */
export function interpretAhead(
  reading: Reading,
  options: Settled,
): (sentences: Sentences | undefined) => RecordSet {
  const { language, scale } = options;
  const document = describeDocument(reading, language);
  const { published } = document;
  const dated = { language, ...(published === undefined ? {} : { published }) };
  const apparatus = findCitations(reading, dated);
  const { sources, citations, faults } = resolveSources(apparatus, reading);
  const skip = rangesOf(apparatus, PUBLISHERS);
  const titles = rangesOf(apparatus, TITLES);
  const stray = strayDates(findDateFaults(reading, dated), sources);
  const dates = findDateMentions(reading, dated);
  return (sentences) => {
    const parsed = { ...options, ...(sentences === undefined ? {} : { sentences }) };
    const finds = findMentions(reading, { ...parsed, skip, titles });
    const { actors, mentions } = resolveActors(finds, reading, parsed);
    const order = findOrder(reading, { ...parsed, dates });
    const own = [
      ...faults,
      ...stray,
      ...findMixedScripts(finds),
      ...orderFaults(reading, dates, order),
    ];
    const told = withRelations(dates, order.constraints);
    const politics =
      sentences &&
      readPolitics(
        storyOf(reading, sentences, {
          document,
          actors,
          mentions,
          // An act has its date from its own words; that these also put it before another takes nothing from that.
          dates,
          citations,
          ...(scale === undefined ? {} : { scale }),
        }),
      );
    return recordSet({
      document: [withFaults(document, own)],
      passage: reading.passages,
      source: sources,
      citation: citations,
      actor: actors,
      mention: mentions,
      date: told,
      ...(politics && { ...politics, event: withOrder(politics.event, order, told) }),
    });
  };
}

/** An outlet is no person, whatever its name looks like. */
const PUBLISHERS: ReadonlySet<FieldName> = new Set(['container-title', 'publisher']);
/** Names inside titles are names, where more than their capitals tell so. */
const TITLES: ReadonlySet<FieldName> = new Set(['title']);

/** Where the notes name something of one of these kinds. */
function rangesOf(
  { notes }: ApparatusFindings,
  kinds: ReadonlySet<FieldName>,
): ReadonlyMap<Id, readonly Range[]> {
  return new Map(
    notes.map(({ passage, citations }) => [
      passage,
      citations.flatMap(({ fields }) => fields.filter(({ field }) => kinds.has(field))),
    ]),
  );
}

/** Impossible dates that no source has as its own fault. */
function strayDates(faults: readonly Fault[], sources: readonly Source[]): readonly Fault[] {
  const known = sources.flatMap((source) => source.faults.flatMap(({ span }) => span ?? []));
  return faults.filter(
    ({ span }) =>
      span === undefined ||
      !known.some((other) => other.passage === span.passage && overlap(other, span)),
  );
}

function withFaults(document: Document, more: readonly Fault[]): Document {
  const faults = [...(document.faults ?? []), ...more];
  return faults.length === 0 ? document : { ...document, faults };
}
