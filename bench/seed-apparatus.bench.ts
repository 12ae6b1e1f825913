import { readFileSync } from 'node:fs';
import { findCitations } from '../src/extract/citations/index.ts';
import { describeDocument } from '../src/extract/document/describe.ts';
import { recordSet } from '../src/model/record-set.ts';
import type { Passage, Source } from '../src/model/records.ts';
import type { RecordSet } from '../src/model/record-set.ts';
import { readDocument } from '../src/read/index.ts';
import { resolveSources } from '../src/resolve/sources.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { dataFile } from './data-folder.ts';

interface GoldSource {
  readonly note: string;
  readonly title: string;
  readonly outlet: string;
  /** `null`: not checked. */
  readonly language: string | null;
  readonly issued: string;
  readonly URL: string;
  readonly accessed: string;
  readonly faults?: readonly string[];
}

interface Gold {
  readonly explanatoryNotes: readonly string[];
  readonly sources: readonly GoldSource[];
}

const FIELDS = ['title', 'outlet', 'language', 'issued', 'URL', 'accessed'] as const;

/** The notes of a real commentary against what a careful reader finds in them. */
const seedApparatus: Benchmark = {
  name: 'apparatus of the seed',
  data: 'a think-tank commentary of 2025 with 19 notes (third-party, read only) and its gold.json',
  run: async () => {
    const [text, gold] = [dataFile('seed', 'arvak-2025-02-21.txt'), dataFile('seed', 'gold.json')];
    if (text === undefined || gold === undefined) {
      return { skipped: 'the seed is not in the data folder', figures: [] };
    }
    const answers: Gold = JSON.parse(readFileSync(gold, 'utf8'));
    return compared(await apparatus(text), answers);
  },
};

export default seedApparatus;

async function apparatus(path: string): Promise<RecordSet> {
  const reading = await readDocument(readFileSync(path), 'commentary.txt');
  const { published } = describeDocument(reading, 'en');
  const context = { language: 'en', ...(published === undefined ? {} : { published }) };
  const { sources, citations } = resolveSources(findCitations(reading, context), reading);
  return recordSet({ passage: reading.passages, source: sources, citation: citations });
}

function compared(
  records: RecordSet,
  gold: Gold,
): { figures: readonly Figure[]; remarks: readonly string[] } {
  const notes = records.passage.filter(({ role }) => role === 'note');
  const sourceOf = new Map(
    gold.sources.map((one) => [one.note, sourceIn(records, notes, one.note)]),
  );
  const remarks: string[] = [];
  let right = 0;
  let checked = 0;
  for (const one of gold.sources) {
    for (const field of FIELDS) {
      const [want, got] = [one[field], stated(sourceOf.get(one.note), field)];
      if (want === null) continue;
      checked += 1;
      if (plain(want) === plain(got ?? '')) right += 1;
      else
        remarks.push(`note ${one.note}, ${field}: found “${got ?? 'nothing'}”, expected “${want}”`);
    }
  }
  const faults = faultFigures(records, gold, sourceOf, remarks);
  const explanatory = notes.filter(({ id }) => !records.citation.some(({ note }) => note === id));
  const markers = records.passage
    .flatMap((passage) => passage.markers)
    .filter(({ note }) => note !== undefined);
  return {
    figures: [
      share('notes found', notes.length, gold.sources.length + gold.explanatoryNotes.length),
      share(
        'markers tied to their notes',
        markers.length,
        gold.sources.length + gold.explanatoryNotes.length,
      ),
      share('notes with a citation', records.citation.length, gold.sources.length),
      share('explanatory notes', labels(explanatory), labels(gold.explanatoryNotes)),
      share('fields of sources', right, checked),
      ...faults,
    ],
    remarks,
  };
}

function labels(notes: readonly (Passage | string)[]): string {
  return notes.map((note) => (typeof note === 'string' ? note : note.label)).join(' ');
}

/** Counts as a share; anything else as right or wrong. */
function share(name: string, found: number | string, expected: number | string): Figure {
  const value =
    typeof found === 'number' && typeof expected === 'number'
      ? Math.min(found, expected) / Math.max(found, expected)
      : Number(found === expected);
  return { name, value, unit: 'share', target: 1 };
}

function sourceIn(
  records: RecordSet,
  notes: readonly Passage[],
  label: string,
): Source | undefined {
  const note = notes.find((one) => one.label === label);
  const citation = records.citation.find((one) => one.note === note?.id);
  return records.source.find(({ id }) => id === citation?.source);
}

function stated(source: Source | undefined, field: (typeof FIELDS)[number]): string | undefined {
  const { csl } = source ?? {};
  if (field === 'outlet') return csl?.['container-title'];
  if (field === 'issued' || field === 'accessed') return csl?.[field]?.raw;
  return csl?.[field];
}

function plain(text: string): string {
  return text.replace(/[’‘]/gu, "'");
}

function faultFigures(
  records: RecordSet,
  gold: Gold,
  sourceOf: ReadonlyMap<string, Source | undefined>,
  remarks: string[],
): readonly Figure[] {
  let found = 0;
  const expected = gold.sources.flatMap(({ faults = [] }) => faults).length;
  const total = records.source.flatMap(({ faults }) => faults).length;
  for (const { note, faults = [] } of gold.sources) {
    const own: readonly string[] = sourceOf.get(note)?.faults.map(({ code }) => code) ?? [];
    found += faults.filter((code) => own.includes(code)).length;
    for (const code of own.filter((one) => !faults.includes(one)))
      remarks.push(`note ${note}: false ${code}`);
  }
  return [
    share('faults found', found, expected),
    { name: 'false faults', value: total - found, unit: 'count', target: 0, better: 'lower' },
  ];
}
