import { makeId } from '../../src/model/id.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { Event } from '../../src/model/records.ts';
import { itemsOf } from '../../src/view/chronology-item.ts';
import type { ChronologyItem } from '../../src/view/chronology-item.ts';
import * as fixture from '../dossier/fixture.ts';

export const karvia = fixture.actor('Karvia', 'state');
export const ostrel = fixture.actor('Ostrel', 'state');

export interface Told {
  readonly text: string;
  readonly words: string;
  readonly trigger: string;
  readonly edtf: string;
  readonly more?: Partial<Event>;
}

/** A document that tells one act or several, each with its date. */
export function recordsTold(title: string, told: readonly Told[]): RecordSet {
  const home = fixture.document(title);
  const passages = told.map(({ text }, order) => fixture.passage(home, order, 'paragraph', text));
  const acts = told.flatMap(({ words, trigger, edtf, more }, index) => {
    const passage = passages[index];
    if (!passage) return [];
    const date = fixture.date(passage, words, edtf);
    return [{ date, event: act(passage, trigger, { date: edtf, when: date.id, ...more }) }];
  });
  return recordSet({
    document: [home],
    passage: passages,
    actor: [karvia, ostrel],
    date: acts.map(({ date }) => date),
    event: acts.map(({ event }) => event),
  });
}

export function itemsTold(title: string, told: readonly Told[]): readonly ChronologyItem[] {
  return itemsOf(recordsTold(title, told));
}

export function act(
  passage: ReturnType<typeof fixture.passage>,
  trigger: string,
  more: Partial<Event>,
): Event {
  const span = fixture.words(passage, trigger);
  return {
    kind: 'event',
    id: makeId('event', passage.id, span.start, more.type ?? ''),
    spans: [span],
    type: 'SANCTION',
    initiators: [karvia.id],
    recipients: [ostrel.id],
    status: 'occurred',
    intensity: -5,
    trigger: span,
    by: { reader: 'fixture', version: '1', rule: 'by hand' },
    standing: 'proposed',
    ...more,
  };
}

export function closing(day: string, edtf: string, more: Partial<Event> = {}): Told {
  return {
    text: `On ${day} Karvia closed the ferry to Ostrel.`,
    words: day,
    trigger: 'closed',
    edtf,
    more,
  };
}
