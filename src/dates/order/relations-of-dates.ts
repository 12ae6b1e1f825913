import type { OrderConstraint } from '../../model/order.ts';
import type { DateMention } from '../../model/records.ts';
import type { Dated } from './points.ts';

type Relating = Dated & Pick<Partial<DateMention>, 'relation' | 'span' | 'by'>;

/**
 * The constraints with what dates say of each other added (“a week later” is after the date it counts from), where no
 * constraint says the same already.
 */
export function orderOfDates(
  dates: readonly Relating[],
  constraints: readonly OrderConstraint[],
): readonly OrderConstraint[] {
  const known = new Set(constraints.map(({ from, relation, to }) => `${from} ${relation} ${to}`));
  const ids = new Set(dates.map(({ id }) => id));
  const own = dates.flatMap(({ id, relation, span, by }): readonly OrderConstraint[] => {
    if (relation === undefined || span === undefined || by === undefined) return [];
    const { type, of } = relation;
    if (!ids.has(of) || known.has(`${id} ${type} ${of}`)) return [];
    const certainty = 'stated';
    return [{ id: `relation:${id}`, from: id, relation: type, to: of, words: span, certainty, by }];
  });
  return [...constraints, ...own];
}

/**
 * The dates with the relation that a constraint states between two of them; one that a date has already stays, and of
 * several the first is taken.
 */
export function withRelations(
  dates: readonly DateMention[],
  constraints: readonly OrderConstraint[],
): readonly DateMention[] {
  const ids = new Set(dates.map(({ id }) => id));
  const found = new Map<string, NonNullable<DateMention['relation']>>();
  for (const { from, relation, to, certainty } of constraints) {
    if (certainty !== 'stated' || !ids.has(from) || !ids.has(to) || found.has(from)) continue;
    if (relation === 'before' || relation === 'after' || relation === 'during')
      found.set(from, { type: relation, of: to });
  }
  return dates.map((date) => {
    const relation = date.relation ?? found.get(date.id);
    return relation === undefined ? date : { ...date, relation };
  });
}
