import type { DateMention, Event, Id, Span } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import type { ChronologyItem, ItemAct, ItemActor, Setting } from './chronology-types.ts';
import type { Settings } from './chronology-setting.ts';
import { daysAndWords, whenOf } from './when.ts';

/** An act of a document, whether it has a date or not. */
export interface ToldAct {
  readonly event: Event;
  readonly act: ItemAct;
  readonly setting: Setting;
  /** Those who take part, who did before those whom it was done to. */
  readonly actors: readonly ItemActor[];
}

/**
 * The acts of a document in the order of the records. Two records on one word and date are one act that two readers
 * found; the one that says what kind of act it is leads. One whose passage is not in the set is left out.
 */
export function toldActs(events: readonly Event[], settings: Settings): readonly ToldAct[] {
  return oneWordGroups(events).flatMap((group) => {
    const event = group.find(({ type }) => type !== 'OTHER') ?? group[0];
    const setting = event && settings.of(event.spans[0]);
    if (!event || !setting) return [];
    const taking = group.flatMap(({ initiators, recipients }) => [...initiators, ...recipients]);
    return [{ event, setting, act: actOf(event, group), actors: settings.actors(taking) }];
  });
}

function actOf(
  { type, mode, status, trigger, initiators, recipients }: Event,
  group: readonly Event[],
): ItemAct {
  return {
    ids: group.map(({ id }) => id),
    type,
    ...(mode !== undefined && { mode }),
    status,
    ...(trigger && { trigger }),
    initiators,
    recipients,
  };
}

function oneWordGroups(events: readonly Event[]): readonly (readonly Event[])[] {
  const groups = new Map<string, Event[][]>();
  for (const event of events) {
    const { passage = '' } = event.trigger ?? {};
    const near = groups.get(passage) ?? [];
    const own = event.trigger && near.find(([first]) => first && isOneAct(first, event));
    if (own) own.push(event);
    else groups.set(passage, [...near, [event]]);
  }
  const places = new Map(events.map(({ id }, at) => [id, at]));
  const placeOf = ([first]: readonly Event[]): number => places.get(first?.id ?? '') ?? 0;
  return [...groups.values()].flat().toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** “Resigned” is told by the reader of acts and by that of careers. */
function isOneAct(one: Event, two: Event): boolean {
  return (
    one.trigger !== undefined &&
    two.trigger !== undefined &&
    overlap(one.trigger, two.trigger) &&
    one.date === two.date &&
    one.status === two.status &&
    (one.type === 'OTHER') !== (two.type === 'OTHER')
  );
}

/** The item of a dated act; `date`: the mention that dates it. */
export function actItem(
  told: ToldAct,
  edtf: string,
  date: DateMention | undefined,
): ChronologyItem {
  const { event, act, setting, actors } = told;
  const { place, status, standing, by } = event;
  const when = whenOf(edtf, date);
  return {
    id: event.id,
    ...daysAndWords(when),
    stated: date?.stated ?? edtf,
    ...setting,
    kind: 'event',
    tells: 'story',
    inCitation: false,
    actors,
    ...(place !== undefined && { placeName: place }),
    ...(date && aboutDate(date)),
    event: event.id,
    act,
    status,
    standing,
    rule: by.rule,
  };
}

function aboutDate({ id, span, anchor, relation, part }: DateMention) {
  return {
    anchor,
    ...(relation && { relation }),
    ...(part !== undefined && { part }),
    dated: { id, span },
  };
}

/** By passage, dates in reading order. */
export type DatesOf = (passage: Id) => readonly DateMention[];

/**
 * The mention that an act has its date from: the one it names; where it names none, the one in its words or its
 * sentence that says the same.
 */
export function dateOfAct(
  { event, setting }: ToldAct,
  known: ReadonlyMap<Id, DateMention>,
  datesIn: DatesOf,
): DateMention | undefined {
  if (event.when !== undefined) return known.get(event.when);
  const same = datesIn(setting.passage).filter(
    ({ edtf, span }) => edtf === event.date && overlap(span, setting.sentence),
  );
  return same.find(({ span }) => event.spans.some((own) => isIn(span, own))) ?? same[0];
}

function isIn(span: Span, other: Span): boolean {
  return span.passage === other.passage && overlap(span, other);
}
