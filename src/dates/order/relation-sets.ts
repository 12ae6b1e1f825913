import type { OrderRelation } from '../../model/order.ts';
import { relationsWhere } from './allen.ts';
import type { RelationSet } from './allen.ts';

/**
 * What the words mean in the algebra. All are convex: each says of a pair of endpoints which comes first, or nothing;
 * so that endpoints alone decide what follows and what conflicts. `before` lets the one begin as the other ends.
 */
export const RELATION_SETS: Readonly<Record<OrderRelation, RelationSet>> = {
  before: relationsWhere(([, , es]) => es <= 0),
  after: relationsWhere(([, se]) => se >= 0),
  during: relationsWhere(([ss, , , ee]) => ss >= 0 && ee <= 0),
  overlaps: relationsWhere(([, se, es]) => se < 0 && es > 0),
  since: relationsWhere(([ss]) => ss >= 0),
  until: relationsWhere(([, , es, ee]) => es >= 0 && ee <= 0),
};
