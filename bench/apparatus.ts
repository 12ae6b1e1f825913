import type { RecordSet } from '../src/model/record-set.ts';
import type { Passage } from '../src/model/records.ts';
import type { Figure } from './benchmark.ts';
import { alike, fieldsOf, SOURCE_FIELDS } from './gold.ts';
import type { Gold, GoldSource, SourceFields } from './gold.ts';
import { naiveApparatus } from './naive-apparatus.ts';

interface Score {
  readonly right: number;
  readonly all: number;
  readonly remarks: readonly string[];
}

/** What was read against what is there; `text` is the file's text for the floor, where it has one. */
export function apparatusFigures(
  records: RecordSet,
  gold: Gold,
  text?: string,
): { figures: readonly Figure[]; remarks: readonly string[] } {
  const found = sourcesByNote(records);
  const floor = text === undefined ? undefined : naiveApparatus(text);
  const fields = scoreFields(found, gold);
  const metadata = scoreMetadata(records, gold);
  const markers = scoreMarkers(records, gold);
  const faults = scoreFaults(records, gold);
  const figures: readonly Figure[] = [
    share(
      'notes found',
      ratio(labelsOf(records).length, noteCount(gold)),
      floor && ratio(floor.size, noteCount(gold)),
    ),
    share('marks at the right words, tied to their notes', markers),
    share('explanatory notes told apart', explanatory(records, gold)),
    share('fields of sources', fields, floor && scoreFields(floor, gold)),
    share('fields of the document', metadata),
    share('body paragraphs whole', wholeParagraphs(records)),
    share('faults found', faults),
    {
      name: 'false faults',
      value: falseFaults(records, gold),
      unit: 'count',
      target: 0,
      better: 'lower',
    },
  ];
  const remarks = [fields, metadata, markers, faults].flatMap((score) => score.remarks);
  return { figures, remarks };
}

function share(name: string, score: Score, floor?: Score): Figure {
  const value = score.right / Math.max(score.all, 1);
  return {
    name,
    value,
    unit: 'share',
    target: 1,
    ...(floor && { floor: { name: 'naive script', value: floor.right / Math.max(floor.all, 1) } }),
  };
}

function ratio(found: number, expected: number): Score {
  return { right: Math.min(found, expected), all: Math.max(found, expected), remarks: [] };
}

function noteCount({ sources, explanatoryNotes, markers }: Gold): number {
  const labels = [
    ...sources.map(({ note }) => note),
    ...explanatoryNotes,
    ...Object.keys(markers ?? {}),
  ];
  return new Set(labels).size;
}

function notesOf(records: RecordSet): readonly Passage[] {
  return records.passage.filter(({ role }) => role === 'note');
}

function labelsOf(records: RecordSet): readonly string[] {
  return notesOf(records).flatMap(({ label }) => label ?? []);
}

function sourcesByNote(records: RecordSet): ReadonlyMap<string, readonly SourceFields[]> {
  const sources = new Map(records.source.map(({ id, csl }) => [id, fieldsOf(csl)]));
  return new Map(
    notesOf(records).map(({ id, label = '' }) => {
      const cited = records.citation.filter(({ note }) => note === id);
      return [label, cited.map(({ source, accessed }) => ({ ...sources.get(source), accessed }))];
    }),
  );
}

/** The nth source of a note in the gold is the nth that was found there. */
function scoreFields(
  found: ReadonlyMap<string, readonly SourceFields[]>,
  { sources }: Gold,
): Score {
  const places = new Map<string, number>();
  const remarks: string[] = [];
  let [right, all] = [0, 0];
  for (const one of sources) {
    const place = places.get(one.note) ?? 0;
    places.set(one.note, place + 1);
    if (one.refersTo !== undefined) continue;
    const wrong = wrongFields(found.get(one.note)?.[place] ?? {}, one);
    const checked = SOURCE_FIELDS.filter((field) => typeof one[field] === 'string').length;
    all += checked;
    right += checked - wrong.length;
    remarks.push(...wrong);
  }
  return { right, all, remarks };
}

function wrongFields(found: SourceFields, expected: GoldSource): readonly string[] {
  return SOURCE_FIELDS.flatMap((field) => {
    const want = expected[field];
    if (typeof want !== 'string' || alike(found[field], want)) return [];
    return [
      `note ${expected.note}, ${field}: found “${found[field] ?? 'nothing'}”, expected “${want}”`,
    ];
  });
}

function scoreMetadata({ document: [document] }: RecordSet, gold: Gold): Score {
  const got = new Map(Object.entries(document ?? {}));
  const wanted = Object.entries(gold.document);
  const remarks = wanted
    .filter(([field, want]) => !alike(JSON.stringify(got.get(field)), JSON.stringify(want)))
    .map(
      ([field, want]) =>
        `document, ${field}: found ${JSON.stringify(got.get(field))}, expected ${JSON.stringify(want)}`,
    );
  return { right: wanted.length - remarks.length, all: wanted.length, remarks };
}

/** Without words in the gold, a mark that is tied to a note is taken to stand right. */
function scoreMarkers(records: RecordSet, gold: Gold): Score {
  const labels = new Map(notesOf(records).map(({ id, label = '' }) => [id, label]));
  const before = new Map(
    records.passage.flatMap(({ text, markers }) =>
      markers.map(({ note = '', offset }) => [labels.get(note), text.slice(0, offset)] as const),
    ),
  );
  if (gold.markers === undefined) return ratio(before.size, noteCount(gold));
  const wanted = Object.entries(gold.markers);
  const remarks = wanted
    .filter(([label, words]) => !lettersOf(before.get(label)).endsWith(lettersOf(words)))
    .map(([label, words]) => `mark ${label}: not after “${words}”`);
  return { right: wanted.length - remarks.length, all: wanted.length, remarks };
}

/** Letters and digits alone: marks stand before or after punctuation. */
function lettersOf(text = ''): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function explanatory(records: RecordSet, { explanatoryNotes }: Gold): Score {
  const citing = new Set(records.citation.map(({ note }) => note));
  const found = notesOf(records)
    .filter(({ id }) => !citing.has(id))
    .map(({ label }) => label);
  const common = found.filter((label) => label !== undefined && explanatoryNotes.includes(label));
  return { right: common.length, all: new Set([...found, ...explanatoryNotes]).size, remarks: [] };
}

/** A paragraph that a note or a page has cut ends without a full stop or begins with a small letter. */
function wholeParagraphs({ passage }: RecordSet): Score {
  const body = passage.filter(({ role, text }) => role === 'paragraph' && text.length > 120);
  const whole = body.filter(
    ({ text }) => /^[^\p{Ll}]/u.test(text) && /[.!?…:;]["”»’)\]]*$/u.test(text),
  );
  return { right: whole.length, all: body.length, remarks: [] };
}

function faultsByNote(records: RecordSet): ReadonlyMap<string, readonly string[]> {
  const labels = new Map(records.passage.map(({ id, label = '' }) => [id, label]));
  const faults = records.source.flatMap(({ faults: own, citedBy: [first = ''] }) =>
    own.map(({ code, span }) => ({ code, note: labels.get(span?.passage ?? first) ?? '' })),
  );
  const grouped = Map.groupBy(faults, ({ note }) => note);
  return new Map([...grouped].map(([note, own]) => [note, own.map(({ code }) => code)]));
}

function scoreFaults(records: RecordSet, { sources }: Gold): Score {
  const found = faultsByNote(records);
  const wanted = sources.flatMap(({ note, faults = [] }) => faults.map((code) => ({ note, code })));
  const missed = wanted.filter(({ note, code }) => found.get(note)?.includes(code) !== true);
  const remarks = missed.map(({ note, code }) => `note ${note}: ${code} not found`);
  return { right: wanted.length - missed.length, all: wanted.length, remarks };
}

function falseFaults(records: RecordSet, { sources }: Gold): number {
  const wanted = new Set(
    sources.flatMap(({ note, faults = [] }) => faults.map((code) => `${note} ${code}`)),
  );
  const found = [...faultsByNote(records)].flatMap(([note, codes]) =>
    codes.map((code) => `${note} ${code}`),
  );
  const ofDocument = records.document.flatMap(({ faults = [] }) => faults).length;
  return ofDocument + found.filter((fault) => !wanted.has(fault)).length;
}
