// oxlint-disable typescript/no-unsafe-type-assertion -- stranger records than the types allow are the point
import * as fc from 'fast-check';
import { makeId } from '../../src/model/id.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type {
  Actor,
  CaseRecord,
  Id,
  Kind,
  Passage,
  RecordOf,
  Source,
  Span,
} from '../../src/model/records.ts';
import { spanOf } from '../../src/model/span.ts';

/** Any record sets a reader could hand in, and stranger: every kind, every optional field, fields nobody knows. */

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.lorem({ maxCount: 12 }),
    fc.constantFrom('', 'Послы Ардана вернулись.', '"*" OR NEAR(', "' ; drop table passage; --"),
  )
  .filter((one) => one.isWellFormed() && !one.includes('\0'));

const edtf = fc.constantFrom(
  '2024',
  '2024-12-25',
  '2019/2021',
  '2024-12-XX',
  '2020-05?',
  '../2020',
);

/** JSON that nobody foresaw; keys that are traps in JavaScript included. */
const unknownFields = fc.dictionary(
  fc.constantFrom('added', 'x-note', '__proto__', 'constructor', 'document_', '1'),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  { maxKeys: 2, noNullPrototype: true },
);

const by = fc.record({
  reader: fc.constantFrom('citations', 'dates'),
  version: fc.constantFrom('1', '2'),
  rule: text,
});
const standing = fc.constantFrom('proposed' as const, 'accepted' as const, 'rejected' as const);

/** Fields of which each may be missing, with fields nobody knows among them. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc
    .tuple(fc.record(fields, { requiredKeys: [] }), unknownFields)
    .map(([known, unknown]) =>
      Object.fromEntries([...Object.entries(unknown), ...Object.entries(known)]),
    );
}

interface Draft {
  readonly index: number;
  readonly texts: readonly string[];
  readonly document: object;
  readonly passages: readonly object[];
  readonly finds: readonly Find[];
  readonly shared: readonly number[];
  readonly sources: readonly object[];
  readonly actors: readonly object[];
}

/** Numbers that choose a passage, a place in it and the records pointed at, whatever there is. */
interface Find {
  readonly kind: Kind;
  readonly at: readonly [number, number, number];
  readonly more: object;
}

const fault = fc.record({
  code: fc.constantFrom('malformed-url' as const, 'impossible-date' as const),
  message: text,
});

const optionalFields: { readonly [K in Kind]?: fc.Arbitrary<object> } = {
  citation: some({ locator: text }),
  date: some({}),
  event: some({ mode: text, date: edtf, place: text }),
  tenure: some({ from: edtf, until: edtf, ended: fc.constantFrom('died', 'resigned') }),
  tie: some({ since: edtf, until: edtf }),
  expectation: some({ horizon: edtf }),
  decision: some({
    before: fc.jsonValue().map((x) => JSON.parse(JSON.stringify(x)) as unknown),
    reason: text,
  }),
};

const find: fc.Arbitrary<Find> = fc
  .constantFrom<Kind>(
    'citation',
    'mention',
    'date',
    'event',
    'tenure',
    'tie',
    'claim',
    'hypothesis',
    'expectation',
  )
  .chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      at: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
      more: fc
        .tuple(optionalFields[kind] ?? some({}), by, standing)
        .map(([fields, maker, stands]) => ({ ...fields, by: maker, standing: stands })),
    }),
  );

const draft = (index: number): fc.Arbitrary<Draft> =>
  fc.record({
    index: fc.constant(index),
    texts: fc.array(text, { minLength: 1, maxLength: 5 }),
    document: some({
      publisher: text,
      published: edtf,
      editionOf: fc.constantFrom({}, { language: 'ru' }, { published: '2020' }),
      faults: fc.uniqueArray(fault, { maxLength: 2, selector: JSON.stringify }),
      stated: fc.constantFrom({}, { title: 'x', url: 'https://ardan.example/' }),
    }),
    passages: fc.array(
      some({
        pages: fc.constantFrom([1, 1] as const, [2, 3] as const),
        label: text,
        level: fc.integer({ min: 1, max: 6 }),
        links: fc.constantFrom([], [{ start: 0, end: 0, url: 'x' }]),
      }),
      { minLength: 5, maxLength: 5 },
    ),
    finds: fc.array(find, { maxLength: 8 }),
    shared: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 }),
    sources: fc.array(sharedSource, { minLength: 4, maxLength: 4 }),
    actors: fc.array(sharedActor, { minLength: 4, maxLength: 4 }),
  });

const sharedSource: fc.Arbitrary<object> = fc
  .tuple(
    some({
      title: text,
      'container-title': text,
      author: fc.constantFrom([], [{ family: 'Дарвиш' }]),
      issued: fc.constantFrom({ raw: '2024-01-02' }, { raw: '2024', 'date-parts': [[2024]] }),
      accessed: fc.constant({ raw: '2025' }),
      URL: fc.webUrl(),
      DOI: text,
      publisher: text,
    }),
    fc.constantFrom('webpage', 'book'),
    fc.uniqueArray(fault, { maxLength: 2, selector: JSON.stringify }),
    by,
    standing,
    some({}),
  )
  .map(([csl, type, faults, maker, stands, more]) => ({
    ...more,
    csl: { ...csl, id: '', type },
    faults,
    by: maker,
    standing: stands,
  }));

const sharedActor: fc.Arbitrary<object> = fc
  .tuple(
    fc.record({
      type: fc.constantFrom('person' as const, 'state' as const),
      name: text,
      names: fc.uniqueArray(
        fc.record({
          text,
          script: fc.constant('Latn'),
          role: fc.constantFrom('full' as const, 'short' as const),
        }),
        { maxLength: 2, selector: JSON.stringify },
      ),
      descriptions: fc.uniqueArray(text, { maxLength: 2 }),
      identifiers: fc.dictionary(fc.constantFrom('wikidata', 'iso3166'), text, {
        noNullPrototype: true,
      }),
      by,
      standing,
    }),
    some({}),
  )
  .map(([known, more]) => ({ ...more, ...known }));

/** Up to four documents that share sources and actors. */
export const documents: fc.Arbitrary<readonly RecordSet[]> = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => draft(index))))
  .map((drafts) => drafts.map(build));

export const oneDocument: fc.Arbitrary<RecordSet> = draft(0).map(build);

/** What a person decided; it belongs to no document. */
export const decisions: fc.Arbitrary<readonly RecordOf<'decision'>[]> = fc
  .array(
    fc.tuple(optionalFields.decision ?? some({}), fc.nat()).map(([more, number]) => ({
      ...more,
      kind: 'decision' as const,
      id: makeId('decision', number),
      at: '2025-01-02T03:04:05Z',
      by: 'analyst',
      verb: 'accept' as const,
      record: makeId('mention', number),
    })),
    { maxLength: 3 },
  )
  .map((all) => [...new Map(all.map((one) => [one.id, one])).values()]);

function build({
  index,
  texts,
  document,
  passages,
  finds,
  shared,
  sources,
  actors,
}: Draft): RecordSet {
  const id = makeId('document', index);
  const passage = texts.map((words, order): Passage => ({
    ...passages[order],
    kind: 'passage',
    id: makeId('passage', id, order),
    document: id,
    order,
    role: order === 0 ? 'note' : 'paragraph',
    text: words,
    markers: [{ offset: 0, label: '1', note: makeId('passage', id, 0) }],
    emphasis: [],
  }));
  const source = shared.map((number) => ({
    ...sources[number],
    kind: 'source',
    id: makeId('source', number),
    csl: { ...cslOf(sources[number]), id: makeId('source', number) },
    citedBy: passage.slice(0, 1 + (number % 2)).map((one) => one.id),
  })) as unknown as Source[];
  const actor = shared.map((number) => ({
    ...actors[number],
    kind: 'actor',
    id: makeId('actor', number),
  })) as unknown as Actor[];
  const records = finds.map((one, number) => recordOf(one, number, passage, source, actor));
  const of = <K extends Kind>(kind: K) =>
    records.filter((one) => one.kind === kind) as RecordOf<K>[];
  return recordSet({
    document: [
      {
        ...document,
        kind: 'document',
        id,
        title: `Doc ${index}`,
        authors: ['D. Tavar'],
        language: 'en',
        mediaType: 'text/plain',
        sha256: 'ab'.repeat(32),
        file: `file-${(index * 7) % 4}.txt`,
      },
    ],
    passage,
    source,
    actor,
    citation: of('citation'),
    mention: of('mention'),
    date: of('date'),
    event: of('event'),
    tenure: of('tenure'),
    tie: of('tie'),
    claim: of('claim'),
    hypothesis: of('hypothesis'),
    expectation: of('expectation'),
  });
}

function recordOf(
  { kind, at, more }: Find,
  number: number,
  passages: readonly Passage[],
  sources: readonly Source[],
  actors: readonly Actor[],
): CaseRecord {
  const passage = pick(passages, at[0]);
  const span = cut(passage, at[1], at[2]);
  const base = { ...more, kind, id: makeId(kind, passage.document, number) };
  const actor = pick(actors, at[1]).id;
  const source = pick(sources, at[2]).id;
  return {
    ...base,
    ...ownFields(kind, span, actor, source, pick(passages, at[2]).id),
  } as unknown as CaseRecord;
}

function ownFields(kind: Kind, span: Span, actor: Id, source: Id, note: Id): object {
  const low = span.start / (span.end + 1);
  const fields: { readonly [K in Kind]?: object } = {
    citation: { note, span, source },
    mention: {
      span: { ...span, extra: true },
      actor,
      candidates: [{ actor, score: low, reasons: ['r'] }],
      form: 'name',
    },
    date: { span, edtf: '2024-12', stated: '12-XX', anchor: 'none' },
    event: {
      spans: [span, span],
      type: 'AGREE',
      initiators: [actor],
      recipients: [],
      status: 'occurred',
      intensity: 10 * low,
    },
    tenure: { spans: [span], person: actor, office: 'envoy', state: actor },
    tie: { spans: [span], from: actor, to: actor, type: 'rival' },
    claim: {
      span,
      cue: span,
      chain: [
        { actor, words: span, role: 'speaker' },
        { role: 'author', added: null },
      ],
      certainty: { low, high: 1, words: ['likely'], scale: 's', added: 1 },
      polarity: 'asserts',
      sources: [source],
      about: [],
    },
    hypothesis: { question: 'q', statement: 's', spans: span.start % 2 === 0 ? [span] : [] },
    expectation: { span, statement: 's', probability: { low, high: 1 }, status: 'open' },
  };
  return fields[kind] ?? {};
}

function cslOf(source: object | undefined): object {
  return source !== undefined && 'csl' in source ? (source.csl as object) : {};
}

function cut(passage: Passage, a: number, b: number): Span {
  const start = a % (passage.text.length + 1);
  const end = start + (b % (passage.text.length - start + 1));
  const span = spanOf(passage, start, end);
  return span.text.isWellFormed() ? span : spanOf(passage, 0, 0);
}

function pick<T>(items: readonly T[], number: number): T {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}
