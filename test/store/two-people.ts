import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { Actor, Mention } from '../../src/model/records.ts';
import { oneDocument } from './one-document.ts';

const extracted = { by: { reader: 'r', version: '1', rule: 'x' }, standing: 'proposed' } as const;

/** A document with two people, `act_1` and `act_2`, each mentioned once; the second mention might be either. */
export function twoPeople(number: string): RecordSet {
  const bare = oneDocument(['Tavar came, Tavar went.'], number);
  const mention = (at: number, start: number, ...actors: readonly string[]): Mention => ({
    kind: 'mention',
    id: `men_${number === '1' ? '' : number}${at}`,
    span: { passage: `pas_${number}x0`, start, end: start + 5, text: 'Tavar' },
    ...(actors[0] === undefined ? {} : { actor: actors[0] }),
    candidates: actors.map((actor) => ({ actor, score: 0.5, reasons: ['a name'] })),
    form: 'surname',
    ...extracted,
  });
  return recordSet({
    ...bare,
    actor: [person('act_1', 'First Tavar'), person('act_2', 'Second Tavar')],
    mention: [mention(1, 0, 'act_1'), mention(2, 12, 'act_2', 'act_1')],
  });
}

function person(id: string, name: string): Actor {
  return {
    kind: 'actor',
    id,
    type: 'person',
    name,
    names: [{ text: name, script: 'Latn', role: 'full' }],
    descriptions: [],
    identifiers: {},
    ...extracted,
  };
}
