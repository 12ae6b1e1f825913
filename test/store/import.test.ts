import { afterAll, expect, test } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import { inOrder } from '../../src/model/record-set.ts';
import type { CaseRecord } from '../../src/model/records.ts';
import type { CaseStore } from '../../src/store/index.ts';
import { emptyCases } from './case-file.ts';
import { oneDocument } from './one-document.ts';

const cases = await emptyCases();
afterAll(cases.clear);

const extracted = { by: { reader: 'r', version: '1', rule: 'x' }, standing: 'proposed' };
const span = { passage: 'pas_1x0', start: 3, end: 8, text: 'envoy' };
const mention = { kind: 'mention', id: 'men_1', span, candidates: [], form: 'name', ...extracted };

const bad: readonly (readonly [why: string, record: unknown, message: RegExp])[] = [
  ['no object', 5, /a record is a JSON object/],
  ['an unknown kind', { kind: 'song', id: 'son_1' }, /"kind" is "song", expected one of document/],
  ['no kind', { id: 'men_1' }, /"kind" is missing/],
  ['no id', { ...mention, id: undefined }, /"id"/],
  ['a malformed id', { ...mention, id: 'x' }, /"id"/],
  ['a missing field', { ...mention, form: undefined }, /"form"/],
  ['a wrong type', { ...mention, candidates: 'x' }, /"candidates"/],
  [
    'a date that is none',
    { ...mention, kind: 'date', edtf: '25.12', stated: '25.12', anchor: 'none' },
    /"edtf"/,
  ],
  [
    'no words',
    { ...mention, kind: 'tie', spans: [], from: 'act_1', to: 'act_1', type: 'rival' },
    /"spans"/,
  ],
  [
    'words that are not there',
    { ...mention, span: { ...span, start: 2 } },
    /its words are not at 2–8/,
  ],
  [
    'a passage that is not there',
    { ...mention, span: { ...span, passage: 'pas_9' } },
    /pas_9 is not there/,
  ],
  ['an actor that is not there', { ...mention, actor: 'act_9' }, /"actor" points at act_9/],
  [
    'a candidate that is not there',
    { ...mention, candidates: [{ actor: 'act_9', score: 1, reasons: [] }] },
    /act_9/,
  ],
];

test.each(bad)('refuses %s, names the record and keeps nothing', async (_, record, message) =>
  cases.withCopy(async (store) => {
    const error = await failure(store, [...inOrder(oneDocument(['An envoy came.'])), record]);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toMatch(message);
    expect(error.place).toMatchObject({ file: 'case.jsonl', line: 3 });
    expect(await store.counts()).toMatchObject({ document: 0, passage: 0, mention: 0 });
    expect(await store.search('envoy')).toEqual([]);
    expect(await store.putDocument(oneDocument(['An envoy came.']))).toBe('added');
  }),
);

test('keeps nothing when the records break off', () =>
  cases.withCopy(async (store) => {
    await expect(store.importRecords(broken())).rejects.toThrow('the pipe broke');
    expect((await store.counts()).document).toBe(0);
  }));

test('takes a reference to a record that comes later', () =>
  cases.withCopy(async (store) => {
    const actor = {
      kind: 'actor',
      id: 'act_1',
      type: 'person',
      name: 'A',
      names: [],
      descriptions: [],
    };
    const records = [
      ...inOrder(oneDocument(['An envoy came.'])),
      { ...mention, actor: 'act_1' },
      { ...actor, identifiers: {}, ...extracted },
    ];
    const counts = await store.importRecords(asRecords(records));
    expect(counts).toMatchObject({ document: 1, passage: 1, mention: 1, actor: 1 });
    expect((await store.actors())[0]).toMatchObject({ mentions: 1, documents: 1 });
  }));

test('puts what is written at the same time one after the other', () =>
  cases.withCopy(async (store) => {
    const changes = await Promise.all([
      store.putDocument(oneDocument(['One.'], '1')),
      store.importRecords(inOrder(oneDocument(['Two.'], '2'))),
      store.putDocument(oneDocument(['One.'], '1')),
    ]);
    expect(changes).toMatchObject(['added', { document: 1 }, 'unchanged']);
  }));

async function* broken(): AsyncGenerator<CaseRecord> {
  yield* inOrder(oneDocument(['An envoy came.']));
  throw new Error('the pipe broke');
}

/** Records as a file may hold them, whatever their type. */
function asRecords(anything: readonly unknown[]): readonly CaseRecord[] {
  const records: CaseRecord[] = JSON.parse(JSON.stringify(anything));
  return records;
}

async function failure(store: CaseStore, records: readonly unknown[]): Promise<InputError> {
  try {
    await store.importRecords(asRecords(records), { from: 'case.jsonl' });
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
