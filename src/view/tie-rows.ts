import type { RecordSet } from '../model/record-set.ts';
import type { Edtf, Tie } from '../model/records.ts';
import { humanDate } from './human-date.ts';
import { inOrderOfTelling, tellingOf } from './told.ts';
import type { NamedActor, Told } from './told.ts';

/** What binds or divides two actors, as a text tells it. */
export interface TieRow extends Told {
  readonly from: NamedActor;
  readonly to: NamedActor;
  readonly type: Tie['type'];
  /** `is a parent of`, `leads`. */
  readonly words: string;
  readonly since?: Edtf;
  readonly until?: Edtf;
  /** `since 2003`; empty where the text says nothing of time. */
  readonly human: string;
}

const WORDS: Readonly<Record<Tie['type'], string>> = {
  'kin:parent': 'is a parent of',
  'kin:spouse': 'is married to',
  'kin:child': 'is a child of',
  'kin:sibling': 'is a sibling of',
  'kin:other': 'is a relative of',
  member: 'belongs to',
  leads: 'leads',
  patron: 'is a patron of',
  ally: 'is an ally of',
  rival: 'is a rival of',
  employs: 'employs',
  owns: 'owns',
};

/** The ties of a set of records in reading order. One whose ends are not in the set is left out. */
export function tieRows(records: RecordSet): readonly TieRow[] {
  const telling = tellingOf(records);
  const rows = records.tie.flatMap((tie): readonly TieRow[] => {
    const told = telling.told(tie, tie.spans[0]);
    const [from, to] = [telling.actor(tie.from), telling.actor(tie.to)];
    if (told === undefined || from === undefined || to === undefined) return [];
    const { type, since, until } = tie;
    return [
      {
        ...told,
        from,
        to,
        type,
        words: WORDS[type],
        ...(since !== undefined && { since }),
        ...(until !== undefined && { until }),
        human: timeWords(tie),
      },
    ];
  });
  return inOrderOfTelling(rows);
}

function timeWords({ since, until }: Tie): string {
  return [
    since === undefined ? '' : `since ${humanDate(since)}`,
    until === undefined ? '' : `until ${humanDate(until)}`,
  ]
    .filter(Boolean)
    .join(', ');
}
