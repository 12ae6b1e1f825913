import type { RecordSet } from '../model/record-set.ts';
import type { CslItem, CslName, Edtf, Fault, Id, Source, Standing } from '../model/records.ts';
import { placesOfAll } from './chronology.ts';
import { humanDate } from './human-date.ts';
import type { Place } from './places.ts';

/** One source of a case, its fields in reading form. Absent fields were not stated. */
export interface SourceRow {
  readonly id: Id;
  readonly type: string;
  readonly title?: string | undefined;
  readonly authors?: string | undefined;
  readonly editors?: string | undefined;
  readonly outlet?: string | undefined;
  /** Publisher, place, volume, pages and the like, in the order of a bibliography. */
  readonly details: readonly string[];
  readonly issued?: DateField | undefined;
  readonly accessed?: DateField | undefined;
  readonly language?: string | undefined;
  readonly url?: string | undefined;
  readonly doi?: string | undefined;
  readonly isbn?: string | undefined;
  readonly standing: Standing;
  /** How many notes cite it. */
  readonly timesCited: number;
  /** The notes that cite it, in reading order; a summary over many documents may keep only the first of them. */
  readonly citedBy: readonly Place[];
  readonly faults: readonly Fault[];
  /** All its fields as they are kept, for whoever takes the source elsewhere. */
  readonly csl: CslItem;
}

export interface DateField {
  readonly edtf: Edtf;
  readonly human: string;
}

/** The sources in the order of the records; `citedBy` names only notes whose passages are in the set. */
export function sourceRows(records: RecordSet): readonly SourceRow[] {
  const places = placesOfAll(records.passage);
  const citing = Map.groupBy(records.citation, ({ source }) => source);
  return records.source.map((source) => {
    const notes = new Set([
      ...source.citedBy,
      ...(citing.get(source.id) ?? []).map(({ note }) => note),
    ]);
    const citedBy = [...notes].flatMap((note) => places.get(note) ?? []);
    return rowOf(source, citedBy);
  });
}

const alphabet = new Intl.Collator('en', { numeric: true });

/** The order of a bibliography: by outlet, else author, else title; then by date and title. */
export function bySourceName(a: SourceRow, b: SourceRow): number {
  return (
    alphabet.compare(filedUnder(a), filedUnder(b)) ||
    compareWords(a.issued?.edtf, b.issued?.edtf) ||
    alphabet.compare(a.title ?? '', b.title ?? '') ||
    compareWords(a.id, b.id)
  );
}

function filedUnder({ outlet, authors, title }: SourceRow): string {
  return outlet ?? authors ?? title ?? '';
}

function compareWords(a = '', b = ''): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function rowOf(source: Source, citedBy: readonly Place[]): SourceRow {
  const { csl, id, standing, faults } = source;
  return {
    id,
    type: csl.type,
    title: csl.title,
    authors: people(csl.author),
    editors: people(csl.editor),
    outlet: csl['container-title'],
    issued: dateField(csl.issued?.raw),
    accessed: dateField(csl.accessed?.raw),
    language: csl.language,
    url: csl.URL,
    doi: csl.DOI,
    isbn: csl.ISBN,
    details: detailsOf(source),
    standing,
    timesCited: citedBy.length,
    citedBy,
    faults,
    csl,
  };
}

function dateField(edtf: Edtf | undefined): DateField | undefined {
  return edtf === undefined ? undefined : { edtf, human: humanDate(edtf) };
}

function people(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map(
      ({ literal, given: first, family }) => literal ?? [first, family].filter(Boolean).join(' '),
    )
    .join(', ');
}

function detailsOf({ csl }: Source): readonly string[] {
  const press = [csl['publisher-place'], csl.publisher].filter(Boolean).join(': ');
  return [
    csl.genre,
    csl['collection-title'],
    csl.translator && `translated by ${people(csl.translator)}`,
    csl.edition && `edition ${csl.edition}`,
    csl.volume && `vol. ${csl.volume}`,
    csl.issue && `no. ${csl.issue}`,
    press,
    csl.page && `p. ${csl.page}`,
    csl.note,
  ].filter((detail): detail is string => detail !== undefined && detail !== '');
}
