import { boundsOf } from '../dates/order/bounds.ts';
import type { Bounds } from '../dates/order/bounds.ts';
import type { OrderConstraint } from '../model/order.ts';
import type { DateMention, Event, Id } from '../model/records.ts';
import type { TimedItem } from '../view/chronology-types.ts';
import type { UndatedAct } from '../view/undated-acts.ts';

/** Dates, dated acts and what lies before what, over all documents of a case. */
export interface CaseOrder {
  readonly dated: readonly (Pick<DateMention, 'id' | 'edtf'> & Partial<DateMention>)[];
  readonly constraints: readonly OrderConstraint[];
}

/**
 * The order of a case. Acts that several documents tell stand under one id, `same`, so that what one document says of an
 * act meets what another says of it; a date that an act has is the act’s.
 */
export function orderOfActs(
  dates: readonly DateMention[],
  events: readonly Event[],
  same: ReadonlyMap<Id, Id> = new Map(),
): CaseOrder {
  const one = (id: Id): Id => same.get(id) ?? id;
  const dated = events.flatMap((event) =>
    event.date === undefined ? [] : [{ id: one(event.id), edtf: event.date }],
  );
  return {
    dated: [...dates, ...new Map(dated.map((each) => [each.id, each])).values()],
    constraints: events.flatMap((event) => constraintsOf(event, one)),
  };
}

function constraintsOf(
  { id, order = [], by }: Event,
  one: (id: Id) => Id,
): readonly OrderConstraint[] {
  return order.flatMap(({ relation, to, words, certainty, rule }): OrderConstraint[] => {
    if (to === undefined || one(to) === one(id)) return [];
    const name = `order:${words.passage}:${words.start}`;
    return [
      { id: name, from: one(id), relation, to: one(to), words, certainty, by: { ...by, rule } },
    ];
  });
}

/** Acts by the id of the item they stand in. */
export function sameActs(items: readonly TimedItem[]): ReadonlyMap<Id, Id> {
  return new Map(
    items.flatMap((item) =>
      [item, ...(item.also ?? [])].flatMap(({ act }) =>
        (act?.ids ?? []).map((id) => [id, item.id] as const),
      ),
    ),
  );
}

/** Undated acts with the days between which they lie: by what is stated, else by what is likely. */
export function withDays(acts: readonly UndatedAct[], order: CaseOrder): readonly UndatedAct[] {
  if (acts.length === 0) return acts;
  const stated = order.constraints.filter(({ certainty }) => certainty === 'stated');
  const firm = boundsOf(order.dated, stated);
  const likely = boundsOf(order.dated, order.constraints);
  return acts.map((act): UndatedAct => {
    const sure = firm.get(act.id);
    if (sure !== undefined) return { ...act, ...daysOf(sure), certainty: 'stated' };
    return { ...act, ...daysOf(likely.get(act.id) ?? {}) };
  });
}

const MILLISECONDS = 86_400_000;

function daysOf({ first, end }: Bounds): Pick<UndatedAct, 'earliest' | 'latest'> {
  return {
    ...(first !== undefined && { earliest: dayOf(first) }),
    ...(end !== undefined && { latest: dayOf(end - 1) }),
  };
}

function dayOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}
