import type { OrderAnchor } from '../../model/order.ts';
import type {
  DateMention,
  Event,
  EventOrder,
  Id,
  OrderRelation,
  Span,
} from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { OrderFinds } from './book.ts';

/**
 * The events with what the text says they came before or after. What a constraint names is an event where it holds the word
 * that names one: of a noun phrase the first, since what depends on it stands behind; of a clause the only one; a date is
 * the event that alone has its date from it. Pure; in the order of the events.
 */
export function withOrder(
  events: readonly Event[],
  { anchors, constraints }: OrderFinds,
  dates: readonly DateMention[],
): readonly Event[] {
  const ends = endsOf(events, anchors, dates);
  const orders = new Map<Id, EventOrder[]>();
  const add = (event: Id, order: EventOrder): void => {
    orders.set(event, [...(orders.get(event) ?? []), order]);
  };
  for (const { from, relation, to, words, certainty, by } of constraints) {
    const [one, two] = [ends.get(from), ends.get(to)];
    if (!one || !two || one.event === (two.event ?? '')) continue;
    const rest = { words, certainty, rule: by.rule };
    if (one.event !== undefined) add(one.event, { relation, ...reference(two), ...rest });
    else if (two.event !== undefined && relation in CONVERSE)
      add(two.event, { relation: CONVERSE[relation] ?? relation, ...reference(one), ...rest });
  }
  return events.map((event) => {
    const order = orders.get(event.id);
    return order === undefined ? event : { ...event, order };
  });
}

/** “Since” and “until” have no word for the other way round. */
const CONVERSE: Partial<Record<OrderRelation, OrderRelation>> = {
  before: 'after',
  after: 'before',
  overlaps: 'overlaps',
};

/** What a constraint names: an event, a date, or words. */
interface End {
  readonly event?: Id;
  readonly date?: Id;
  readonly span: Span;
}

function reference({ event, date, span }: End): Pick<EventOrder, 'to' | 'thing'> {
  const to = event ?? date;
  return { ...(to !== undefined && { to }), thing: span };
}

function endsOf(
  events: readonly Event[],
  anchors: readonly OrderAnchor[],
  dates: readonly DateMention[],
): ReadonlyMap<Id, End> {
  const inPassage = Map.groupBy(events, ({ spans }) => spans[0]?.passage ?? '');
  const dated = Map.groupBy(events, ({ when }) => when);
  const ends = new Map<Id, End>();
  for (const anchor of anchors) {
    const event = eventIn(anchor, inPassage.get(anchor.span.passage) ?? []);
    ends.set(anchor.id, { ...(event && { event: event.id }), span: event?.trigger ?? anchor.span });
  }
  for (const { id, span } of dates) {
    const event = onlyAct(dated.get(id) ?? []);
    ends.set(id, { ...(event && { event: event.id }), date: id, span: event?.trigger ?? span });
  }
  return ends;
}

function eventIn({ span, form }: OrderAnchor, events: readonly Event[]): Event | undefined {
  const within = events.filter(({ trigger }) => trigger !== undefined && overlap(trigger, span));
  if (form === 'phrase') {
    const [first] = within.toSorted((a, b) => (a.trigger?.start ?? 0) - (b.trigger?.start ?? 0));
    return onlyAct(within.filter(({ trigger }) => trigger?.start === first?.trigger?.start));
  }
  if (within.length > 0) return onlyAct(within);
  return onlyAct(events.filter(({ spans }) => spans.some((own) => overlap(own, span))));
}

/** The one act there is; two records on one word are one, and the one that says what kind of act it is leads. */
function onlyAct(events: readonly Event[]): Event | undefined {
  const places = new Set(events.map(({ trigger, id }) => trigger?.start ?? id));
  if (places.size !== 1) return undefined;
  return events.find(({ type }) => type !== 'OTHER') ?? events[0];
}
