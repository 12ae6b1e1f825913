import { existsSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleIfDue } from '../../src/flow/case.ts';
import { benchOf } from '../../src/flow/workbench/bench.ts';
import { warm } from '../../src/flow/workbench/warm.ts';
import { makeId } from '../../src/model/id.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import type {
  Actor,
  Claim,
  Event,
  EventType,
  Expectation,
  Hypothesis,
  Maker,
  Mention,
  Passage,
  Span,
  Tenure,
  Tie,
} from '../../src/model/records.ts';
import { spanOf } from '../../src/model/span.ts';
import { openCase } from '../../src/store/index.ts';
import { inventedDocument } from '../invented-documents.ts';
import { generator, inventedName } from '../invented-names.ts';

export const DOCUMENTS = 2_000;
export const ACTS = 50;
/** Change it when the schema, what is kept of a case, or what is invented here changes: the case is then made anew. */
const VERSION = 4;
const CLAIMS = 40;
const OFFICES = 6;
const TIES = 6;
const EXPECTATIONS = 2;
const PEOPLE = 14;
const OTHERS = 6;
/** So many people, of whom the first are in the news far more often. */
const KNOWN_PEOPLE = 6_000;
const KNOWN_OTHERS = 400;
const BY: Maker = { reader: 'bench', version: '1', rule: 'invented' };
const FOUND = { by: BY, standing: 'proposed' } as const;
const TYPES: readonly EventType[] = ['AGREE', 'CONSULT', 'ACCUSE', 'THREATEN', 'SANCTION', 'AID'];

/** The path of the case, which is made once on a machine: 2,000 documents with 100,000 acts. */
export async function bigCase(): Promise<string> {
  const path = join(tmpdir(), `tacitus-bench-workbench-${VERSION}.tacitus`);
  if (existsSync(path)) return path;
  console.log(`  making the case of ${DOCUMENTS} documents, once: this takes some minutes`);
  const partial = `${path}.partial`;
  rmSync(partial, { force: true });
  const store = await openCase(partial, { create: true });
  for (let number = 0; number < DOCUMENTS; number++) await store.putDocument(bigDocument(number));
  await settleIfDue(store);
  await warm(benchOf(store, partial));
  await store.close();
  renameSync(partial, path);
  return path;
}

/** The `number`th document: an invented commentary whose people, acts and claims are many. The same everywhere. */
function bigDocument(number: number): RecordSet {
  const base = inventedDocument(number);
  const random = generator(number + 77);
  const id = base.document[0]?.id ?? '';
  const body = base.passage.filter(({ role }) => role !== 'note');
  const actor = [
    ...Array.from({ length: PEOPLE }, (_, at) => person(id, at, random)),
    ...Array.from({ length: OTHERS }, (_, at) => other(id, at, random)),
  ];
  const pick = <T>(items: readonly T[]): T => {
    const one = items[Math.floor(random() * items.length)];
    if (one === undefined) throw new RangeError('Nothing to choose from');
    return one;
  };
  const words = (length: number): Span => wordsOf(pick(body), length, random);
  const people = actor.filter(({ type }) => type === 'person');
  const mention = base.mention.map((stated, at): Mention => {
    const { actor: _, ...rest } = stated;
    const [first, second] = [pick(actor).id, pick(actor).id];
    if (at % OPEN_EVERY !== 0 || first === second) return { ...rest, actor: first };
    const candidates = [first, second].map((one, rank) => ({
      actor: one,
      score: 0.6 - rank / 10,
      reasons: ['the surname is the same'],
    }));
    return { ...rest, candidates };
  });
  const event = many(ACTS, (at): Event => {
    const span = words(60);
    const date = base.date[at % base.date.length];
    return {
      kind: 'event',
      id: makeId('event', id, at),
      spans: [span],
      type: pick(TYPES),
      initiators: [pick(actor).id],
      recipients: [pick(actor).id],
      date: date?.edtf ?? '2020',
      status: 'occurred',
      intensity: 1,
      ...FOUND,
    };
  });
  const claim = many(CLAIMS, (at): Claim => {
    const speaker = pick(people);
    return {
      kind: 'claim',
      id: makeId('claim', id, at),
      span: words(120),
      chain: [{ actor: speaker.id, role: 'speaker' }, { role: 'author' }],
      certainty: { low: 0.5, high: 0.8, words: [], scale: 'icd-203' },
      polarity: 'asserts',
      sources: [],
      about: at % 4 === 0 ? [pick(event).id] : [],
      ...FOUND,
    };
  });
  const tenure = many(OFFICES, (at): Tenure => ({
    kind: 'tenure',
    id: makeId('tenure', id, at),
    spans: [words(40)],
    person: pick(people).id,
    office: 'minister',
    organisation: pick(actor.slice(PEOPLE)).id,
    from: `20${10 + (at % 15)}`,
    ...FOUND,
  }));
  const tie = many(TIES, (at): Tie => ({
    kind: 'tie',
    id: makeId('tie', id, at),
    spans: [words(40)],
    from: pick(people).id,
    to: pick(people).id,
    type: at % 2 === 0 ? 'ally' : 'rival',
    since: `20${10 + (at % 15)}`,
    ...FOUND,
  }));
  const expectation = many(EXPECTATIONS, (at): Expectation => {
    const span = words(80);
    return {
      kind: 'expectation',
      id: makeId('expectation', id, at),
      span,
      statement: span.text,
      probability: { low: 0.5, high: 0.8 },
      status: 'open',
      ...FOUND,
    };
  });
  const hypothesis = many(EXPECTATIONS, (at): Hypothesis => {
    const span = words(80);
    return {
      kind: 'hypothesis',
      id: makeId('hypothesis', id, at),
      question: 'Why was it done?',
      statement: span.text,
      spans: [span],
      ...FOUND,
    };
  });
  return { ...base, actor, mention, event, claim, tenure, tie, expectation, hypothesis };
}

function many<T>(count: number, make: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** One mention in so many is open. */
const OPEN_EVERY = 20;

function person(document: string, at: number, random: () => number): Actor {
  const { given, surname } = inventedName(skewed(random, KNOWN_PEOPLE));
  const name = `${given} ${surname}`;
  return actorOf(document, `p${at}`, 'person', name);
}

function other(document: string, at: number, random: () => number): Actor {
  const { surname } = inventedName(1_000_000 + skewed(random, KNOWN_OTHERS));
  const [type, name] =
    at % 2 === 0
      ? (['organisation', `${surname} Institute`] as const)
      : (['place', surname] as const);
  return actorOf(document, `o${at}`, type, name);
}

function actorOf(document: string, key: string, type: Actor['type'], name: string): Actor {
  return {
    kind: 'actor',
    id: makeId('actor', document, key),
    type,
    name,
    names: [{ text: name, script: 'Latn', role: 'full' }],
    descriptions: [],
    identifiers: {},
    ...FOUND,
  };
}

function skewed(random: () => number, count: number): number {
  return Math.floor(count ** random()) - 1;
}

function wordsOf(passage: Passage, length: number, random: () => number): Span {
  const start = Math.floor(random() * Math.max(1, passage.text.length - length - 1));
  return spanOf(passage, start, Math.min(passage.text.length, start + length));
}
