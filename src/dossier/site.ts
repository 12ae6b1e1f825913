import type { Id } from '../model/records.ts';
import { slugsOf } from './slug.ts';
import type { DossierSource } from './source.ts';
import type { Survey } from './survey.ts';

/** Rows on one page of a table: more would make a slow page, fewer too many. */
export const ROWS_A_PAGE = 500;

export type Table =
  | 'index'
  | 'chronology'
  | 'actors'
  | 'open-names'
  | 'acts'
  | 'offices'
  | 'claims'
  | 'explanations'
  | 'sources'
  | 'faults';

/** Addresses inside the dossier, as paths from its folder. */
export interface Site {
  readonly title: string;
  readonly tables: readonly {
    readonly table: Table;
    readonly name: string;
    readonly count: number;
  }[];
  readonly document: (id: Id) => string;
  /** The words of a record on its document's page. */
  readonly place: (document: Id, anchor: Id) => string;
  /** The row of a record in its table; `undefined` when the table has none. */
  readonly row: (id: Id) => string | undefined;
  /** The row in the chronology of a date or an act, or of what it stands in there. */
  readonly dated: (id: Id) => string | undefined;
}

export function siteOf({ documents }: DossierSource, survey: Survey, title: string): Site {
  const slugs = slugsOf(documents);
  const pages = new Map<Id, string>();
  const place = (table: Table, rows: readonly { readonly id: Id }[]): void =>
    rows.forEach(({ id }, index) =>
      pages.set(id, tablePage(table, Math.floor(index / ROWS_A_PAGE))),
    );
  place('actors', survey.actors);
  place('sources', survey.sources);
  place('acts', survey.acts);
  place('offices', survey.offices);
  place('claims', survey.claims);
  const dates = datedRows(survey.chronology);
  const document = (id: Id): string => `documents/${slugs.get(id) ?? id}.html`;
  return {
    title,
    tables: tablesOf(survey),
    document,
    place: (id, anchor) => `${document(id)}#${anchor}`,
    row: (id) => (pages.has(id) ? `${pages.get(id)}#${id}` : dates.get(id)),
    dated: (id) => dates.get(id),
  };
}

/** An item has one row for all that tell it, and for the dates that stand in it. */
function datedRows(items: Survey['chronology']): ReadonlyMap<Id, string> {
  const rows = new Map<Id, string>();
  for (const [index, item] of items.entries()) {
    const row = `${tablePage('chronology', Math.floor(index / ROWS_A_PAGE))}#${item.id}`;
    for (const { id, dated } of [item, ...(item.also ?? [])])
      for (const one of dated ? [id, dated.id] : [id]) if (!rows.has(one)) rows.set(one, row);
  }
  return rows;
}

/** Tables of what may not be found at all are left out where they would be empty. */
function tablesOf(survey: Survey): Site['tables'] {
  const { documents, chronology, actors, sources, faults } = survey;
  const { acts, claims, offices, ties, questions, expectations } = survey;
  return [
    { table: 'index', name: 'Overview', count: documents.length },
    { table: 'chronology', name: 'Chronology', count: chronology.length },
    { table: 'actors', name: 'Who is who', count: actors.length },
    ...some('offices', 'Offices', offices.length + ties.length),
    ...some('acts', 'Acts', acts.length),
    ...some('claims', 'Claims', claims.length),
    ...some('explanations', 'Explanations', questions.length + expectations.length),
    { table: 'sources', name: 'Sources', count: sources.length },
    { table: 'faults', name: 'Faults', count: faults.length },
  ];
}

function some(table: Table, name: string, count: number): Site['tables'] {
  return count === 0 ? [] : [{ table, name, count }];
}

/** @param page counted from 0 */
export function tablePage(table: Table, page: number): string {
  return page === 0 ? `${table}.html` : `${table}-${page + 1}.html`;
}

/** From a page's path to another path of the dossier, without leaving the folder. */
export function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
