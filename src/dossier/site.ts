import type { Id } from '../model/records.ts';
import { slugsOf } from './slug.ts';
import type { DossierSource } from './source.ts';
import type { Survey } from './survey.ts';

/** Rows on one page of a table: more would make a slow page, fewer too many. */
export const ROWS_A_PAGE = 500;

export type Table = 'index' | 'chronology' | 'actors' | 'open-names' | 'sources' | 'faults';

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
}

export function siteOf({ documents }: DossierSource, survey: Survey, title: string): Site {
  const slugs = slugsOf(documents);
  const pages = new Map<Id, string>();
  const place = (table: Table, rows: readonly { readonly id: Id }[]): void =>
    rows.forEach(({ id }, index) =>
      pages.set(id, tablePage(table, Math.floor(index / ROWS_A_PAGE))),
    );
  place('chronology', survey.chronology);
  place('actors', survey.actors);
  place('sources', survey.sources);
  const document = (id: Id): string => `documents/${slugs.get(id) ?? id}.html`;
  return {
    title,
    tables: tablesOf(survey),
    document,
    place: (id, anchor) => `${document(id)}#${anchor}`,
    row: (id) => (pages.has(id) ? `${pages.get(id)}#${id}` : undefined),
  };
}

function tablesOf({ documents, chronology, actors, sources, faults }: Survey): Site['tables'] {
  return [
    { table: 'index', name: 'Overview', count: documents.length },
    { table: 'chronology', name: 'Chronology', count: chronology.length },
    { table: 'actors', name: 'Who is who', count: actors.length },
    { table: 'sources', name: 'Sources', count: sources.length },
    { table: 'faults', name: 'Faults', count: faults.length },
  ];
}

/** @param page counted from 0 */
export function tablePage(table: Table, page: number): string {
  return page === 0 ? `${table}.html` : `${table}-${page + 1}.html`;
}

/** From a page's path to another path of the dossier, without leaving the folder. */
export function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}
