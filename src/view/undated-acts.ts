import type { OrderRelation } from '../model/order.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { DateMention, Event, EventOrder, Id, Span, Standing } from '../model/records.ts';
import { toldActs } from './chronology-act.ts';
import type { ToldAct } from './chronology-act.ts';
import { settingsOf } from './chronology-setting.ts';
import type { ItemAct, ItemActor, Setting } from './chronology-types.ts';
import { dateWords } from './date-words.ts';
import { humanDate } from './human-date.ts';

/** What an act without a date lies before, after or beside, as a text states it. */
export interface OrderLink {
  /** The act lies so to the other thing: “after” the raid. */
  readonly relation: OrderRelation;
  /** The words of the other thing. */
  readonly thing: Span;
  /** The event or the date it is. */
  readonly to?: Id;
  /** Its date in English words, where it has one. */
  readonly human?: string;
  /** The words it rests on. */
  readonly words: Span;
  readonly certainty: EventOrder['certainty'];
}

/** An act that no words date and that words put before or after something. */
export interface UndatedAct extends Setting {
  readonly id: Id;
  readonly act: ItemAct;
  readonly actors: readonly ItemActor[];
  /** In the order of the text. */
  readonly links: readonly OrderLink[];
  /** First and last day it may have been on, `YYYY-MM-DD`, by what it lies between. */
  readonly earliest?: string;
  readonly latest?: string;
  /** The days rest on words alone, or also on the order in which the text tells things. */
  readonly certainty: EventOrder['certainty'];
  readonly standing: Standing;
}

/** The acts of a set of records that have no date and an order, in the order of the records; without their days. */
export function undatedActs(records: RecordSet): readonly UndatedAct[] {
  const told = toldActs(records.event, settingsOf(records));
  const thing = thingsOf(records);
  const pointing = pointingOf(records.event);
  return told.flatMap((one): UndatedAct[] => {
    const { event, act, actors, setting } = one;
    const links = event.date === undefined ? linksOf(one, pointing, thing) : [];
    if (links.length === 0) return [];
    const certainty = links.every((link) => link.certainty === 'likely') ? 'likely' : 'stated';
    return [{ id: event.id, ...setting, act, actors, links, certainty, standing: event.standing }];
  });
}

type HumanOf = (id: Id | undefined) => { readonly human?: string };

function thingsOf({ event, date }: RecordSet): HumanOf {
  const mentions = new Map<Id, DateMention>(date.map((one) => [one.id, one]));
  const events = new Map<Id, Event>(event.map((one) => [one.id, one]));
  return (id = '') => {
    const own = events.get(id);
    const mention = mentions.get(own?.when ?? id);
    const edtf = own === undefined ? mention?.edtf : own.date;
    return edtf === undefined ? {} : { human: dateWords(edtf, mention) };
  };
}

/** What other events say of an event: “the raid came before it”. */
function pointingOf(
  events: readonly Event[],
): ReadonlyMap<Id, readonly (readonly [Event, EventOrder])[]> {
  const pairs = events.flatMap((event) =>
    (event.order ?? []).flatMap((order) =>
      order.to === undefined ? [] : [[order.to, event, order] as const],
    ),
  );
  const grouped = Map.groupBy(pairs, ([to]) => to);
  return new Map(
    [...grouped].map(([to, own]) => [to, own.map(([, event, order]) => [event, order])]),
  );
}

const CONVERSE: Partial<Record<OrderRelation, OrderRelation>> = {
  before: 'after',
  after: 'before',
  overlaps: 'overlaps',
};

function linksOf(
  { act: { ids }, event }: ToldAct,
  pointing: ReturnType<typeof pointingOf>,
  humanOf: HumanOf,
): readonly OrderLink[] {
  const own = (event.order ?? []).map(({ relation, thing, to, words, certainty }): OrderLink => ({
    relation,
    thing,
    ...(to !== undefined && { to }),
    words,
    certainty,
    ...humanOf(to),
  }));
  const others = ids
    .flatMap((id) => pointing.get(id) ?? [])
    .flatMap(([other, { relation, words, certainty }]): OrderLink[] => {
      const converse = CONVERSE[relation];
      const thing = other.trigger ?? other.spans[0];
      if (converse === undefined || thing === undefined) return [];
      return [{ relation: converse, thing, to: other.id, words, certainty, ...humanOf(other.id) }];
    });
  return [...own, ...others].toSorted((a, b) => a.words.start - b.words.start);
}

const OVERLAPPING: Readonly<Record<OrderRelation, string>> = {
  before: 'before',
  after: 'after',
  during: 'during',
  overlaps: 'at the time of',
  since: 'since',
  until: 'until',
};

/** `after “the raid” (3 May 2020)`; what the story’s order alone says is marked as likely. */
export function linkWords({ relation, thing, human, certainty }: OrderLink): string {
  const date = human === undefined || human === thing.text ? '' : ` (${human})`;
  const likely = certainty === 'likely' ? 'likely ' : '';
  return `${likely}${OVERLAPPING[relation]} “${thing.text}”${date}`;
}

/** The days an act without a date lies between, in words: `between 3 May 2020 and 9 June 2020`; empty where none are known. */
export function betweenWords({ earliest, latest, certainty }: UndatedAct): string {
  const likely = certainty === 'likely' ? 'likely ' : '';
  if (earliest !== undefined && latest !== undefined)
    return `${likely}between ${humanDate(earliest)} and ${humanDate(latest)}`;
  if (earliest !== undefined) return `${likely}not before ${humanDate(earliest)}`;
  return latest === undefined ? '' : `${likely}not after ${humanDate(latest)}`;
}
