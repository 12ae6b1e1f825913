import { kindOfId } from '../model/id.ts';
import { TOLD_KINDS } from '../model/records.ts';
import type { Decision, Id, Kind } from '../model/records.ts';
import type { SettledRecord } from '../model/settlement.ts';
import { rulingOf } from './decision-forms.ts';
import { inForce } from './decision-log.ts';

/** Whether such records are rightly found says nothing of who is who. */
const APART: ReadonlySet<Kind | undefined> = new Set(['date', ...TOLD_KINDS]);

/**
 * What follows from a decision that only says whether a record is rightly found, or takes such a one back: the record as it is
 * settled then, or nothing where no decision on it holds. `undefined` where more may follow: who is who is to be worked out.
 * @param decisions all of the log, the new one among them
 */
export function judgedAlone(
  record: Id,
  decisions: readonly Decision[],
): readonly SettledRecord[] | undefined {
  if (!APART.has(kindOfId(record))) return undefined;
  const own = decisions.filter((one) => one.record === record);
  if (own.some(({ verb }) => verb !== 'accept' && verb !== 'reject')) return undefined;
  const last = inForce(own).map(rulingOf).at(-1);
  if (last?.form !== 'standing') return [];
  return [{ record, standing: last.standing, rejected: [] }];
}
