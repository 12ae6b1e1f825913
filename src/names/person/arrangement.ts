import type { NameOrder } from './person.ts';
import type { NameUnit } from './units.ts';

/** Which parts of a name are what. */
export interface Arrangement {
  readonly given: readonly NameUnit[];
  readonly middle: readonly NameUnit[];
  readonly patronymic: readonly NameUnit[];
  readonly surname: readonly NameUnit[];
  readonly initials: readonly NameUnit[];
  readonly order: NameOrder;
}
