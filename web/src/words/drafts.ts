import type { AddedKind, CaseRecord, Explanation, Id, WordsAnswer } from '../api/types.ts';
import { percentOf } from './fields.ts';
import type { Chosen, Draft, FormKind } from './fields.ts';

/** Of longer words an office is not called. */
const LONGEST_OFFICE = 60;

/** A form for a new record, filled in from what the selected words hold. */
export function draftFrom(kind: AddedKind, words: WordsAnswer): Draft {
  const { within, called, before, dates, certainty, span } = words;
  const [date = ''] = dates.map(({ edtf }) => edtf);
  const of = (type: Chosen['type']) => within.filter((one) => one.type === type).slice(0, 1);
  const people = of('person');
  if (kind === 'mention') return { actor: within.length === 1 ? within : called.slice(0, 1) };
  if (kind === 'date') return { edtf: date };
  if (kind === 'tie')
    return { from: within.slice(0, 1), type: 'ally', to: within.slice(1, 2), since: '', until: '' };
  if (kind === 'event')
    return {
      type: 'OTHER',
      status: 'occurred',
      initiators: within.slice(0, 1),
      recipients: within.slice(1, 2),
      date,
      place: '',
    };
  if (kind === 'tenure')
    return {
      person: people.length > 0 || before?.type !== 'person' ? people : [before],
      office: within.length === 0 && span.text.length <= LONGEST_OFFICE ? span.text : '',
      organisation: of('organisation'),
      state: of('state'),
      from: date,
      until: '',
      ended: '',
    };
  return {
    speaker: before ? [before] : [],
    polarity: 'asserts',
    low: percentOf(certainty.low),
    high: percentOf(certainty.high),
  };
}

/** A form for a record that is there, as it stands. */
export function draftOf(record: CaseRecord, points: Explanation['points']): Draft {
  const names = new Map(points.map(({ id, name }) => [id, name]));
  const one = (id: Id | undefined): readonly Chosen[] =>
    id === undefined ? [] : [{ id, name: names.get(id) ?? id, type: 'person' }];
  switch (record.kind) {
    case 'date':
      return { edtf: record.edtf };
    case 'event': {
      const { type, status, initiators, recipients, date = '', place = '' } = record;
      const [who, whom] = [initiators, recipients].map((ids) => ids.flatMap(one));
      return { type, status, initiators: who ?? [], recipients: whom ?? [], date, place };
    }
    case 'tenure': {
      const { person, office, organisation, state, from = '', until = '', ended = '' } = record;
      const [who, body, land] = [one(person), one(organisation), one(state)];
      return { person: who, office, organisation: body, state: land, from, until, ended };
    }
    case 'tie': {
      const { from, to, type, since = '', until = '' } = record;
      return { from: one(from), type, to: one(to), since, until };
    }
    case 'claim': {
      const [first] = record.chain;
      const { low, high } = record.certainty;
      return {
        speaker: first?.role === 'author' ? [] : one(first?.actor),
        polarity: record.polarity,
        low: percentOf(low),
        high: percentOf(high),
      };
    }
    case 'expectation': {
      const { low, high } = record.probability;
      const { horizon = '', status } = record;
      return { low: percentOf(low), high: percentOf(high), horizon, status };
    }
    default:
      return {};
  }
}

const EDITED: ReadonlySet<string> = new Set([
  'date',
  'event',
  'tenure',
  'tie',
  'claim',
  'expectation',
]);

/** Whether fields of such a record can be stated otherwise. */
export function isFormKind(kind: string): kind is FormKind {
  return EDITED.has(kind);
}
