import { contradictionsOf } from '../dates/order/contradictions.ts';
import type { OrderFinds } from '../extract/order.ts';
import type { Reading } from '../model/reading.ts';
import type { DateMention, Fault } from '../model/records.ts';
import { contradictionRows } from '../view/contradictions.ts';

/** Where the order that the words of a document state and its dates cannot both be true. */
export function orderFaults(
  { passages }: Reading,
  dates: readonly DateMention[],
  { anchors, constraints }: OrderFinds,
): readonly Fault[] {
  const found = contradictionsOf(dates, constraints);
  const rows = contradictionRows({ passage: passages, date: dates }, found, anchors);
  return rows.map(({ message, statements: [first] }) => ({
    code: 'order-and-dates-disagree',
    message: `These cannot all be true: ${message}`,
    ...(first === undefined ? {} : { span: first.words }),
  }));
}
