import type { RecordSet } from '../model/record-set.ts';
import type { Edtf, Tenure } from '../model/records.ts';
import { humanDate } from './human-date.ts';
import { inOrderOfTelling, tellingOf } from './told.ts';
import type { NamedActor, Telling, Told } from './told.ts';

/** That somebody held an office, as a text tells it. */
export interface OfficeRow extends Told {
  readonly person: NamedActor;
  readonly office: string;
  readonly organisation?: NamedActor;
  readonly state?: NamedActor;
  readonly from?: Edtf;
  readonly until?: Edtf;
  readonly ended?: Exclude<Tenure['ended'], undefined>;
  readonly now?: Exclude<Tenure['now'], undefined>;
  /** `2015 – 2019`, `until 2019 (dismissed)`, `former`; empty where the text says nothing of time. */
  readonly human: string;
}

const alphabet = new Intl.Collator('en', { sensitivity: 'variant' });

/** The offices of a set of records by person, then as the text tells them. A person who is not in the set is left out. */
export function officeRows(records: RecordSet): readonly OfficeRow[] {
  const telling = tellingOf(records);
  const rows = records.tenure.flatMap((tenure) => officeRow(tenure, telling) ?? []);
  return inOrderOfTelling(rows).toSorted(byPerson);
}

export function byPerson(a: OfficeRow, b: OfficeRow): number {
  return alphabet.compare(a.person.name, b.person.name);
}

function officeRow(tenure: Tenure, telling: Telling): OfficeRow | undefined {
  const told = telling.told(tenure, tenure.spans[0]);
  const person = telling.actor(tenure.person);
  if (told === undefined || person === undefined) return undefined;
  const { office, from, until, ended, now } = tenure;
  const organisation = telling.actor(tenure.organisation);
  const state = telling.actor(tenure.state);
  return {
    ...told,
    person,
    office,
    ...(organisation && { organisation }),
    ...(state && { state }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(ended && { ended }),
    ...(now && { now }),
    human: termWords(tenure),
  };
}

function termWords({ from, until, ended, now }: Tenure): string {
  const end = ended === undefined ? '' : ` (${ended})`;
  if (from !== undefined && until !== undefined)
    return `${humanDate(from)} – ${humanDate(until)}${end}`;
  if (until !== undefined) return `until ${humanDate(until)}${end}`;
  if (from !== undefined) return `since ${humanDate(from)}${end}`;
  return ended ?? now ?? '';
}
