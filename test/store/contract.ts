import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { CaseRecord } from '../../src/model/records.ts';
import { KINDS } from '../../src/model/records.ts';
import type { CaseStore, Snippet } from '../../src/store/index.ts';
import { decisions, documents, oneDocument } from './arbitrary.ts';

/** Gives an empty case to `use` and clears it away. */
export type WithEmptyCase = <T>(use: (store: CaseStore) => Promise<T>) => Promise<T>;

const RUNS = { numRuns: 15 };

/** What every database that keeps a case must do. */
export function storeContract(database: string, withCase: WithEmptyCase): void {
  describe(`a case in ${database}`, () => {
    test('gives back what was put into it', () =>
      fc.assert(
        fc.asyncProperty(oneDocument, (set) =>
          withCase(async (store) => {
            expect(await store.putDocument(set)).toBe('added');
            const kept = await store.records(set.document[0]?.id);
            for (const kind of KINDS)
              expect(byId(kept[kind])).toEqual(byId(withoutLoose(set)[kind]));
          }),
        ),
        RUNS,
      ));

    test('says unchanged when the same is put twice, and is the same', () =>
      fc.assert(
        fc.asyncProperty(oneDocument, (set) =>
          withCase(async (store) => {
            await store.putDocument(set);
            const before = lines(store);
            expect(await store.putDocument(set)).toBe('unchanged');
            expect(lines(store)).toEqual(before);
          }),
        ),
        RUNS,
      ));

    test('exchanges an older reading whole', () =>
      fc.assert(
        fc.asyncProperty(oneDocument, oneDocument, async (older, newer) => {
          const fresh = await withCase(async (store) => {
            await store.putDocument(withoutLoose(newer));
            return lines(store);
          });
          await withCase(async (store) => {
            await store.putDocument(withoutLoose(older));
            await store.putDocument(withoutLoose(newer));
            expect(lines(store)).toEqual(fresh);
            expect(await store.check()).toEqual([]);
          });
        }),
        RUNS,
      ));

    test('is the same in whatever order documents come', () =>
      fc.assert(
        fc.asyncProperty(documents, async (sets) => {
          const kept = sets.map(withoutLoose);
          const one = await withCase((store) => putAll(store, kept));
          const other = await withCase((store) => putAll(store, kept.toReversed()));
          expect(other).toEqual(one);
        }),
        RUNS,
      ));

    test('exports what another case imports and exports again, byte for byte', () =>
      fc.assert(
        fc.asyncProperty(documents, decisions, (sets, decided) =>
          withCase(async (store) => {
            await putAll(store, sets);
            await store.importRecords(decided);
            const exported = lines(store);
            const again = await withCase(async (other) => {
              await other.importRecords(exported.map(parse));
              expect(await other.check()).toEqual([]);
              return lines(other);
            });
            expect(again).toEqual(exported);
            expect(await store.check()).toEqual([]);
          }),
        ),
        RUNS,
      ));

    test('imports its own export without a change', () =>
      fc.assert(
        fc.asyncProperty(documents, (sets) =>
          withCase(async (store) => {
            const exported = await putAll(store, sets);
            await store.importRecords(exported.map(parse));
            expect(lines(store)).toEqual(exported);
          }),
        ),
        RUNS,
      ));

    test('cuts every exported span back to the words of its passage', () =>
      fc.assert(
        fc.asyncProperty(documents, (sets) =>
          withCase(async (store) => {
            await putAll(store, sets);
            const { passage, mention, date, citation } = await store.records();
            const texts = new Map(passage.map(({ id, text }) => [id, text]));
            for (const { span } of [...mention, ...date, ...citation])
              expect(texts.get(span.passage)?.slice(span.start, span.end)).toBe(span.text);
          }),
        ),
        RUNS,
      ));

    test('never stumbles over a query', () =>
      fc.assert(
        fc.asyncProperty(
          oneDocument,
          fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE))),
          (set, queries) =>
            withCase(async (store) => {
              await store.putDocument(set);
              for (const query of [...queries, queries.join(' ')])
                for (const { snippet } of await store.search(query))
                  expect(isInOrder(snippet)).toBe(true);
            }),
        ),
        RUNS,
      ));
  });
}

const HOSTILE = [
  '"',
  '*',
  '-',
  '--',
  'OR',
  'OR OR',
  'a OR',
  '-a',
  '"a',
  'NEAR(a b)',
  'words:a',
  'a AND NOT b',
  '^a',
  '(',
  '{a}',
  'a* b*',
  '""',
  "'; drop table passage",
  'NOT',
  '+',
  'a"b"c',
  '-"a b"',
  '\0',
  '\uD800',
];

/** Whether the highlights lie inside the text, in order and apart. */
function isInOrder({ text, highlights }: Snippet): boolean {
  const edges = highlights.flatMap(({ start, end }) => [start, end - 1]);
  const inside = edges.every((edge) => edge >= 0 && edge < text.length);
  return inside && edges.every((edge, index) => index === 0 || edge >= (edges[index - 1] ?? 0));
}

function parse(line: string): CaseRecord {
  const record: CaseRecord = JSON.parse(line);
  return record;
}

function lines(store: CaseStore): string[] {
  return Array.from(store.exportRecords(), (record) => JSON.stringify(record));
}

async function putAll(store: CaseStore, sets: readonly RecordSet[]): Promise<string[]> {
  for (const set of sets) await store.putDocument(set);
  return lines(store);
}

/** Hypotheses without words belong to the case, not to the document that brought them. */
function withoutLoose(set: RecordSet): RecordSet {
  return recordSet({ ...set, hypothesis: set.hypothesis.filter(({ spans }) => spans.length > 0) });
}

function byId(records: readonly CaseRecord[]): readonly CaseRecord[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
