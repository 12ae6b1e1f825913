import type { RecordSet } from '../model/record-set.ts';
import type { Edtf, Event, EventType, Id } from '../model/records.ts';
import { humanDate } from './human-date.ts';
import { inOrderOfTelling, tellingOf } from './told.ts';
import type { Telling, Told } from './told.ts';

/** Who takes part in an act: an actor, or words for which none is known. */
export interface Party {
  readonly name: string;
  readonly actor?: Id;
}

/** Who did what to whom, as a text tells it. */
export interface ActRow extends Told {
  readonly type: EventType;
  readonly mode?: string;
  readonly status: Event['status'];
  readonly initiators: readonly Party[];
  readonly recipients: readonly Party[];
  readonly date?: Edtf;
  /** The date in English words. */
  readonly human?: string;
  readonly placeName?: string;
  /** −10…10 (Goldstein 1992). */
  readonly intensity: number;
  /** The word that names the act. */
  readonly trigger?: string;
}

/** The acts of a set of records in reading order. One whose passage is not in the set is left out. */
export function actRows(records: RecordSet): readonly ActRow[] {
  const telling = tellingOf(records);
  return inOrderOfTelling(records.event.flatMap((event) => actRow(event, telling) ?? []));
}

function actRow(event: Event, telling: Telling): ActRow | undefined {
  const { type, mode, status, date, place, intensity, trigger } = event;
  const told = telling.told(event, event.spans[0]);
  if (told === undefined) return undefined;
  return {
    ...told,
    type,
    ...(mode !== undefined && { mode }),
    status,
    initiators: partiesOf(event, 'initiator', telling),
    recipients: partiesOf(event, 'recipient', telling),
    ...(date !== undefined && { date, human: humanDate(date) }),
    ...(place !== undefined && { placeName: place }),
    intensity,
    ...(trigger && { trigger: trigger.text }),
  };
}

/** Those that are known, then the words of those that are not. */
function partiesOf(
  { initiators, recipients, parties = [] }: Event,
  role: 'initiator' | 'recipient',
  telling: Telling,
): readonly Party[] {
  const known = telling.actors(role === 'initiator' ? initiators : recipients);
  const unknown = parties.filter((party) => party.role === role && party.actor === undefined);
  return [
    ...known.map(({ id, name }) => ({ name, actor: id })),
    ...unknown.map(({ words }) => ({ name: words.text })),
  ];
}
