import { afterAll, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type { Fault } from '../../src/model/records.ts';
import type { CaseStore } from '../../src/store/index.ts';
import { documentRows } from '../../src/view/documents.ts';
import { emptyCases } from './case-file.ts';
import { oneDocument } from './one-document.ts';

const cases = await emptyCases();
afterAll(cases.clear);

const extracted = { by: { reader: 'r', version: '1', rule: 'x' }, standing: 'proposed' } as const;

/** A document whose note cites a source with a fault, with two dates, a mention and a fault of its own. */
function furnished(number: string, fault: Fault): RecordSet {
  const text = 'In 2021 Tavar left; on 5 May 2020 he had come.';
  const bare = oneDocument([text, 'Utro, 2020'], number);
  const [document, body, note] = [bare.document[0], bare.passage[0], bare.passage[1]];
  if (document === undefined || body === undefined || note === undefined)
    throw new Error('No text');
  const span = (start: number, words: string) => ({
    passage: body.id,
    start,
    end: start + words.length,
    text: words,
  });
  const date = { kind: 'date', anchor: 'absolute', ...extracted } as const;
  return recordSet({
    document: [{ ...document, published: '2025', faults: [fault] }],
    passage: [body, { ...note, role: 'note', label: '1', pages: [3, 3] }],
    source: [
      {
        kind: 'source',
        id: 'src_1',
        csl: { id: 'src_1', type: 'webpage', title: 'Utro' },
        citedBy: [note.id],
        faults: [
          {
            code: 'malformed-url',
            message: 'No address',
            span: { passage: note.id, start: 0, end: 4, text: 'Utro' },
          },
        ],
        ...extracted,
      },
    ],
    citation: [
      {
        kind: 'citation',
        id: `cit_${number}`,
        note: note.id,
        span: { passage: note.id, start: 0, end: 10, text: note.text },
        source: 'src_1',
        ...extracted,
      },
    ],
    actor: [
      {
        kind: 'actor',
        id: 'act_1',
        type: 'person',
        name: 'Tavar',
        names: [],
        descriptions: [],
        identifiers: {},
        ...extracted,
      },
    ],
    mention: [
      {
        kind: 'mention',
        id: `men_${number}`,
        span: span(8, 'Tavar'),
        actor: 'act_1',
        candidates: [],
        form: 'surname',
        ...extracted,
      },
    ],
    date: [
      { ...date, id: `dat_${number}1`, span: span(3, '2021'), edtf: '2021', stated: '2021' },
      {
        ...date,
        id: `dat_${number}2`,
        span: span(23, '5 May 2020'),
        edtf: '2020-05-05',
        stated: '2020-05-05',
      },
    ],
  });
}

/** What is counted in the tables is what is counted in the records. */
async function expectCountsOfRecords(store: CaseStore): Promise<void> {
  for (const counted of await store.documents()) {
    const { published: _, ...row } = documentRows(await store.records(counted.id))[0] ?? {};
    expect(counted).toMatchObject(row);
  }
}

const stray: Fault = { code: 'note-without-marker', message: 'Note 1 is called nowhere' };

test('lists documents, sources, faults, dates and actors of two documents', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(furnished('2', stray));
    await store.putDocument(furnished('1', stray));

    expect(await store.documents()).toMatchObject([
      { id: 'doc_1', published: '2025', passages: 2, notes: 1, citations: 1, faults: 2 },
      { id: 'doc_2' },
    ]);
    await expectCountsOfRecords(store);
    expect(await store.sources()).toMatchObject([
      {
        source: { id: 'src_1', citedBy: ['pas_1x1', 'pas_2x1'] },
        citations: 2,
        documents: ['doc_1', 'doc_2'],
      },
    ]);
    expect(await store.faults()).toMatchObject([
      { code: 'note-without-marker', document: 'doc_1', file: '1.txt' },
      { code: 'malformed-url', source: 'src_1', label: '1', pages: [3, 3], span: { text: 'Utro' } },
      { code: 'note-without-marker', document: 'doc_2' },
      { code: 'malformed-url', document: 'doc_2', source: 'src_1' },
    ]);
    expect(await store.chronology()).toMatchObject([
      { words: '5 May 2020', earliest: '2020-05-05', latest: '2020-05-05', document: 'doc_1' },
      { words: '5 May 2020', document: 'doc_2' },
      { words: '2021', earliest: '2021-01-01', latest: '2021-12-31', document: 'doc_1' },
      { words: '2021', document: 'doc_2' },
    ]);
    expect(await store.actors()).toMatchObject([
      { actor: { id: 'act_1' }, mentions: 2, documents: 2 },
    ]);
    expect(await store.counts()).toMatchObject({ document: 2, source: 1, actor: 1, date: 4 });
  }));

test('orders years before Christ as they ran', () =>
  cases.withCopy(async (store) => {
    const records = furnished('1', stray);
    const years = ['-0043-03-15', '-0048'];
    const ancient = records.date.map((date, index) => ({ ...date, edtf: years[index] ?? '0014' }));
    await store.putDocument({ ...records, date: ancient });
    expect((await store.chronology()).map(({ edtf }) => edtf)).toEqual(['-0048', '-0043-03-15']);
  }));

test('tells where the faults of an imported case stand', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(furnished('1', stray));
    const exported = [...store.exportRecords()];
    await cases.withCopy(async (other) => {
      await other.importRecords(exported);
      await expectCountsOfRecords(other);
      expect(await other.faults()).toEqual(await store.faults());
      expect(await other.sources()).toEqual(await store.sources());
      expect(await other.records('doc_1')).toEqual(await store.records('doc_1'));
    });
  }));

test('shows of a shared source only the notes of the document', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(furnished('1', stray));
    await store.putDocument(furnished('2', stray));
    const { source, citation, actor } = await store.records('doc_2');
    expect(source.map(({ citedBy }) => citedBy)).toEqual([['pas_2x1']]);
    expect(citation).toHaveLength(1);
    expect(actor).toHaveLength(1);
  }));

test('keeps one of two files with the same bytes, the first by name', () =>
  cases.withCopy(async (store) => {
    const [document] = oneDocument(['x']).document;
    if (document === undefined) throw new Error('No document');
    const named = (file: string) => recordSet({ document: [{ ...document, file }] });
    expect(await store.putDocument(named('b.txt'))).toBe('added');
    expect(await store.putDocument(named('c.txt'))).toBe('unchanged');
    expect(await store.putDocument(named('a.txt'))).toBe('replaced');
    expect(await store.putDocument(named('b.txt'))).toBe('unchanged');
    expect(await store.documents()).toMatchObject([{ file: 'a.txt' }]);
  }));

test('keeps a source that another document still states', () =>
  cases.withCopy(async (store) => {
    await store.putDocument(furnished('1', stray));
    await store.putDocument(furnished('2', stray));
    await store.putDocument(oneDocument(['A new reading.'], '1'));
    const [row, ...others] = await store.sources();
    expect(row?.source.citedBy).toEqual(['pas_2x1']);
    expect(others).toEqual([]);
    await store.putDocument(oneDocument(['A new reading.'], '2'));
    expect(await store.sources()).toEqual([]);
    expect(await store.actors()).toEqual([]);
    expect(await store.check()).toEqual([]);
  }));
