import type { RecordSet } from '../model/record-set.ts';
import type {
  ActorType,
  Citation,
  DateMention,
  Document,
  Event,
  Id,
  Mention,
  Passage,
  Range,
  Source,
  Span,
  Standing,
} from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { byTime, placesOfAll } from './chronology.ts';
import type { ChronologyRow } from './chronology.ts';
import { around } from './places.ts';
import type { Place } from './places.ts';
import { sentenceAt, sentencesOf } from './sentence.ts';
import { whenOf } from './when.ts';
import type { When } from './when.ts';

/** What kind of time a record tells: a date, one of several dates, a stretch that lasted, an act. */
export const ITEM_KINDS = ['date', 'choice', 'period', 'event'] as const;

export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What a date is a date of: the story; the document itself (its imprint); the publication of a source, a visit to it,
 * or something else that a citation states.
 */
export type Tells = 'story' | 'document' | 'publication' | 'access' | 'citation';

/** An actor named in the sentence of a date; of an event, one that takes part in it. */
export interface ItemActor {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
}

/** A date or a dated event of a case with all that stands behind it. */
export interface ChronologyItem extends ChronologyRow {
  readonly kind: ItemKind;
  readonly tells: Tells;
  readonly when: When;
  /** The sentence of the words, cut from the untouched passage. */
  readonly sentence: Range & { readonly text: string };
  readonly role: Passage['role'];
  /** First and last page of the passage; absent where the file has no pages. */
  readonly pages?: readonly [first: number, last: number];
  /** By first mention; an actor once. */
  readonly actors: readonly ItemActor[];
  /** The name of a place that an event states. */
  readonly placeName?: string;
  readonly anchor?: DateMention['anchor'];
  readonly relation?: NonNullable<DateMention['relation']>;
  /** The event whose words hold the date; of an event its own id. */
  readonly event?: Id;
  readonly status?: Event['status'];
  readonly standing: Standing;
  /** The rule that found it. */
  readonly rule: string;
}

/** What the items of a set of records are made from, looked up once. */
interface Lookup {
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly places: ReadonlyMap<Id, Place>;
  readonly documents: ReadonlyMap<Id, Document>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly actors: ReadonlyMap<Id, ItemActor>;
  readonly citations: ReadonlyMap<Id, readonly Citation[]>;
  readonly mentions: ReadonlyMap<Id, readonly Mention[]>;
  readonly events: ReadonlyMap<Id, readonly (readonly [Span, Id])[]>;
  readonly sentences: (passage: Passage) => readonly Range[];
}

/**
 * Every date and dated event of the records, by time; what records do not state is not made up: no item without words,
 * and no day that its expression leaves open. A record whose passage is not in the set is left out.
 */
export function chronologyItems(records: RecordSet): readonly ChronologyItem[] {
  return itemsOf(records).toSorted(byTime);
}

/** The same items in the order of the records: dates, then events. */
export function itemsOf(records: RecordSet): readonly ChronologyItem[] {
  const lookup = lookupOf(records);
  return [
    ...records.date.flatMap((date) => dateItem(date, lookup)),
    ...records.event.flatMap((event) => eventItem(event, lookup)),
  ];
}

function lookupOf(records: RecordSet): Lookup {
  const cut = new Map<Id, readonly Range[]>();
  return {
    passages: byId(records.passage),
    places: placesOfAll(records.passage),
    documents: byId(records.document),
    sources: byId(records.source),
    actors: byId(records.actor.map(({ id, name, type }) => ({ id, name, type }))),
    citations: Map.groupBy(records.citation, ({ note }) => note),
    mentions: Map.groupBy(
      records.mention.toSorted((a, b) => a.span.start - b.span.start),
      ({ span }) => span.passage,
    ),
    events: eventSpans(records.event),
    sentences: ({ id, text }) => {
      const known = cut.get(id) ?? sentencesOf(text);
      cut.set(id, known);
      return known;
    },
  };
}

function byId<T extends { readonly id: Id }>(all: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(all.map((one) => [one.id, one]));
}

function eventSpans(events: readonly Event[]): Lookup['events'] {
  const spans = events.flatMap(({ id, spans: own }) => own.map((span) => [span, id] as const));
  return Map.groupBy(spans, ([{ passage }]) => passage);
}

function dateItem(date: DateMention, lookup: Lookup): readonly ChronologyItem[] {
  const { id, span, edtf, stated, anchor, relation, by, standing } = date;
  const setting = settingOf(span, lookup);
  if (!setting) return [];
  const when = whenOf(edtf);
  const tells = tellsOf(date, setting.passage, lookup);
  const held = lookup.events.get(span.passage)?.find(([own]) => overlap(own, span));
  return [
    {
      id,
      ...daysAndWords(when),
      stated,
      ...placed(setting, span),
      kind: kindOf(when),
      tells,
      inCitation: tells !== 'story' && tells !== 'document',
      actors: actorsIn(setting.sentence, span.passage, lookup),
      anchor,
      ...(relation && { relation }),
      ...(held && { event: held[1] }),
      standing,
      rule: by.rule,
    },
  ];
}

function eventItem(event: Event, lookup: Lookup): readonly ChronologyItem[] {
  const { id, spans, date, place, initiators, recipients, status, standing, by } = event;
  const [span] = spans;
  const setting = span && settingOf(span, lookup);
  if (!setting || date === undefined) return [];
  const taking = new Set([...initiators, ...recipients]);
  return [
    {
      id,
      ...daysAndWords(whenOf(date)),
      stated: date,
      ...placed(setting, span),
      kind: 'event',
      tells: 'story',
      inCitation: false,
      actors: [...taking].flatMap((actor) => lookup.actors.get(actor) ?? []),
      ...(place !== undefined && { placeName: place }),
      event: id,
      status,
      standing,
      rule: by.rule,
    },
  ];
}

interface Setting {
  readonly passage: Passage;
  readonly place: Place;
  readonly sentence: Range;
}

function settingOf(span: Span, lookup: Lookup): Setting | undefined {
  const passage = lookup.passages.get(span.passage);
  const place = lookup.places.get(span.passage);
  if (!passage || !place) return undefined;
  return { passage, place, sentence: sentenceAt(lookup.sentences(passage), span.start) };
}

function daysAndWords(when: When) {
  const { edtf, human, precision, earliest, latest } = when;
  return {
    edtf,
    human,
    precision,
    ...(earliest !== undefined && { earliest }),
    ...(latest !== undefined && { latest }),
    when,
  };
}

function placed({ passage, place, sentence }: Setting, span: Span) {
  return {
    document: passage.document,
    passage: passage.id,
    role: passage.role,
    ...(passage.pages && { pages: passage.pages }),
    place,
    span,
    around: around(passage.text, span),
    sentence: { ...sentence, text: passage.text.slice(sentence.start, sentence.end).trim() },
  };
}

function kindOf({ precision, lasting }: When): ItemKind {
  if (precision === 'choice') return 'choice';
  return lasting ? 'period' : 'date';
}

/** Longest line that may be an imprint: “Isthmus Centre commentary, 20.03.2025”. */
const LONGEST_IMPRINT = 120;

function tellsOf({ span, edtf }: DateMention, passage: Passage, lookup: Lookup): Tells {
  const citation = lookup.citations.get(passage.id)?.find((one) => overlap(one.span, span));
  if (citation) return inCitation(edtf, citation, lookup);
  const own = lookup.documents.get(passage.document)?.published === edtf;
  return own && passage.role !== 'note' && passage.text.length <= LONGEST_IMPRINT
    ? 'document'
    : 'story';
}

function inCitation(edtf: string, { source, accessed }: Citation, { sources }: Lookup): Tells {
  const csl = sources.get(source)?.csl;
  if (csl?.issued?.raw === edtf) return 'publication';
  return accessed === edtf || csl?.accessed?.raw === edtf ? 'access' : 'citation';
}

function actorsIn(sentence: Range, passage: Id, lookup: Lookup): readonly ItemActor[] {
  const ids = (lookup.mentions.get(passage) ?? [])
    .filter(({ span }) => overlap(span, sentence))
    .flatMap(({ actor }) => actor ?? []);
  return [...new Set(ids)].flatMap((id) => lookup.actors.get(id) ?? []);
}
