import type { RecordSet } from '../model/record-set.ts';
import type { Document, Edtf, Id } from '../model/records.ts';
import { faultRows } from './faults.ts';
import { humanDate } from './human-date.ts';

/** One document of a case with what was found in it. */
export interface DocumentRow {
  readonly id: Id;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly language: string;
  readonly published?: { readonly edtf: Edtf; readonly human: string };
  readonly file: string;
  readonly paragraphs: number;
  readonly notes: number;
  readonly sources: number;
  readonly mentions: number;
  readonly dates: number;
  readonly faults: number;
}

export function documentRows(records: RecordSet): readonly DocumentRow[] {
  const counted = countsBy(records);
  return records.document.map((document) => ({ ...headOf(document), ...counted(document) }));
}

function headOf({ id, title, authors, publisher, language, published, file }: Document) {
  return {
    id,
    title,
    authors,
    ...(publisher !== undefined && { publisher }),
    language,
    ...(published !== undefined && { published: publishedAt(published) }),
    file,
  };
}

/** A date of publication as rows tell it. */
export function publishedAt(edtf: Edtf): { readonly edtf: Edtf; readonly human: string } {
  return { edtf, human: humanDate(edtf) };
}

type Counts = Pick<
  DocumentRow,
  'paragraphs' | 'notes' | 'sources' | 'mentions' | 'dates' | 'faults'
>;

function countsBy(records: RecordSet): (document: Document) => Counts {
  const home = new Map(records.passage.map(({ id, document }) => [id, document]));
  const passages = Map.groupBy(records.passage, ({ document }) => document);
  const mentions = tally(records.mention, ({ span }) => home.get(span.passage));
  const dates = tally(records.date, ({ span }) => home.get(span.passage));
  const sources = Map.groupBy(records.citation, ({ note }) => home.get(note));
  const faults = tally(faultRows(records), ({ document }) => document);
  return ({ id }) => {
    const own = passages.get(id) ?? [];
    const cited = new Set((sources.get(id) ?? []).map(({ source }) => source));
    return {
      paragraphs: own.filter(({ role }) => role === 'paragraph' || role === 'quotation').length,
      notes: own.filter(({ role }) => role === 'note').length,
      sources: cited.size,
      mentions: mentions.get(id) ?? 0,
      dates: dates.get(id) ?? 0,
      faults: faults.get(id) ?? 0,
    };
  };
}

function tally<T>(
  items: readonly T[],
  keyOf: (item: T) => Id | undefined,
): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
