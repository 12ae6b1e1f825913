import type { RecordSet } from '../model/record-set.ts';
import type {
  Citation,
  DateMention,
  Document,
  Event,
  Id,
  Passage,
  Source,
  Span,
} from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { byTime } from './chronology.ts';
import { actItem, dateOfAct, toldActs } from './chronology-act.ts';
import { settingsOf } from './chronology-setting.ts';
import type { Settings } from './chronology-setting.ts';
import type { ChronologyItem, ItemKind, Tells } from './chronology-types.ts';
import { daysAndWords, whenOf } from './when.ts';
import type { When } from './when.ts';

export { ITEM_KINDS } from './chronology-types.ts';
export type { ChronologyItem, ItemActor, ItemKind, Tells } from './chronology-types.ts';

/** What the items of a set of records are made from, looked up once. */
interface Lookup {
  readonly settings: Settings;
  readonly documents: ReadonlyMap<Id, Document>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly citations: ReadonlyMap<Id, readonly Citation[]>;
  readonly events: ReadonlyMap<Id, readonly (readonly [Span, Id])[]>;
}

/**
 * Every date and dated event of the records, by time; what records do not state is not made up: no item without words,
 * and no day that its expression leaves open. A record whose passage is not in the set is left out.
 */
export function chronologyItems(records: RecordSet): readonly ChronologyItem[] {
  return itemsOf(records).toSorted(byTime);
}

/**
 * The same items in the order of the records: dates, then events. A date that an event has its date from stands with the
 * event and not beside it.
 */
export function itemsOf(records: RecordSet): readonly ChronologyItem[] {
  const lookup = lookupOf(records);
  const acts = actItems(records, lookup.settings);
  const taken = new Set(acts.flatMap(({ dated }) => dated?.id ?? []));
  const free = records.date.filter(({ id }) => !taken.has(id));
  return [...free.flatMap((date) => dateItem(date, lookup)), ...acts];
}

function actItems({ event, date }: RecordSet, settings: Settings): readonly ChronologyItem[] {
  const known = new Map(date.map((one) => [one.id, one]));
  const inPassage = Map.groupBy(date, ({ span }) => span.passage);
  return toldActs(event, settings).flatMap((told) => {
    const mention = dateOfAct(told, known, (passage) => inPassage.get(passage) ?? []);
    return told.event.date === undefined ? [] : [actItem(told, told.event.date, mention)];
  });
}

function lookupOf(records: RecordSet): Lookup {
  return {
    settings: settingsOf(records),
    documents: byId(records.document),
    sources: byId(records.source),
    citations: Map.groupBy(records.citation, ({ note }) => note),
    events: eventSpans(records.event),
  };
}

function byId<T extends { readonly id: Id }>(all: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(all.map((one) => [one.id, one]));
}

/** Of events whose own date no reader looked for; what a reader of acts left undated has another’s date in its words. */
function eventSpans(events: readonly Event[]): Lookup['events'] {
  const spans = events
    .filter(({ when, trigger }) => when === undefined && trigger === undefined)
    .flatMap(({ id, spans: own }) => own.map((span) => [span, id] as const));
  return Map.groupBy(spans, ([{ passage }]) => passage);
}

function dateItem(date: DateMention, lookup: Lookup): readonly ChronologyItem[] {
  const { id, span, edtf, stated, anchor, relation, part, by, standing } = date;
  const { settings } = lookup;
  const setting = settings.of(span);
  const passage = settings.passage(span.passage);
  if (!setting || !passage) return [];
  const when = whenOf(edtf, date);
  const tells = tellsOf(date, passage, lookup);
  const held = lookup.events.get(span.passage)?.find(([own]) => overlap(own, span));
  return [
    {
      id,
      ...daysAndWords(when),
      stated,
      ...setting,
      kind: kindOf(when),
      tells,
      inCitation: tells !== 'story' && tells !== 'document',
      actors: settings.actorsIn(setting.sentence, span.passage),
      anchor,
      ...(part !== undefined && { part }),
      ...(relation && { relation }),
      ...(held && { event: held[1] }),
      standing,
      rule: by.rule,
    },
  ];
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
