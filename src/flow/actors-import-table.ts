import { CsvError, parse } from 'csv-parse/sync';
import { listedRow } from './actors-import-cells.ts';
import { columnsOf, delimiterOf, isWikidata } from './actors-import-columns.ts';
import type { Column } from './actors-import-columns.ts';
import type { ListFormat, ListRow } from './actors-import-row.ts';
import type { Line } from './actors-import-text.ts';

/** A cell goes over at most so many lines; a quotation mark that opens more was never closed. */
const LONGEST_CELL = 50;

interface Table {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  /** The verbose TSV of Wikidata writes values as SPARQL does: `<…>`, `"…"@en`. */
  readonly sparql: boolean;
}

export interface TableRows {
  /** `wikidata` where the header is that of query results. */
  readonly format: ListFormat;
  readonly rows: readonly ListRow[];
}

/** The rows of a table in CSV, TSV or with semicolons, with a header line, as its lines come. */
export async function* tableRows(
  batches: AsyncIterable<readonly Line[]>,
): AsyncGenerator<TableRows> {
  let table: Table | undefined;
  let waiting: readonly Line[] = [];
  for await (const batch of batches) {
    let lines = [...waiting, ...batch];
    if (table === undefined) {
      const start = lines.findIndex(({ text }) => text.trim() !== '');
      if (start < 0) continue;
      table = tableOf(lines[start]?.text ?? '');
      lines = lines.slice(start + 1);
    }
    const { chunks, open } = wholeRows(lines, table);
    waiting = open;
    yield rowsOf(chunks, table);
  }
  if (table !== undefined) yield rowsOf(waiting.length === 0 ? [] : [waiting], table);
}

function tableOf(header: string): Table {
  const text = header.replace(/^\ufeff/u, '');
  const delimiter = delimiterOf(text) ?? ',';
  const sparql = delimiter === '\t' && text.startsWith('?');
  const [cells = []] = cellsOf(text, { delimiter, sparql });
  return { delimiter, columns: columnsOf(cells), sparql };
}

/**
 * Lines in runs that end where no quoted cell is open. What a stray quotation mark joins comes apart again when the
 * run is read; one that is never closed ends with its line, so that it costs one row and not the rest of the file.
 */
function wholeRows(
  lines: readonly Line[],
  { sparql }: Table,
): { readonly chunks: readonly (readonly Line[])[]; readonly open: readonly Line[] } {
  if (sparql) return { chunks: [lines], open: [] };
  const chunks: (readonly Line[])[] = [];
  let run: Line[] = [];
  let isOpen = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    run.push(line);
    if (hasOddQuotes(line.text)) isOpen = !isOpen;
    if (!isOpen) {
      chunks.push(run);
      run = [];
    } else if (run.length > LONGEST_CELL) {
      at -= run.length - 1;
      chunks.push(run.slice(0, 1));
      run = [];
      isOpen = false;
    }
  }
  return { chunks, open: run };
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

function rowsOf(chunks: readonly (readonly Line[])[], table: Table): TableRows {
  const format = isWikidata(table.columns) ? 'wikidata' : 'csv';
  const single: Line[] = [];
  const rows: ListRow[] = [];
  for (const chunk of chunks) {
    const [first, ...more] = chunk;
    if (first !== undefined && more.length === 0) single.push(first);
    else {
      rows.push(...plainRows(single.splice(0), table), ...joinedRows(chunk, table));
    }
  }
  rows.push(...plainRows(single, table));
  return { format, rows };
}

/** Lines each of which is a row, read at once; one by one where one of them cannot be read. */
function plainRows(lines: readonly Line[], table: Table): readonly ListRow[] {
  const full = lines.filter(({ text }) => !isBlank(text, table));
  if (full.length === 0) return [];
  try {
    const cells = cellsOf(full.map(({ text }) => text).join('\n'), table);
    if (cells.length === full.length) {
      return full.map(({ number }, at) => listedRow(cells[at] ?? [], table.columns, number));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return full.flatMap((line) => rowOrProblem([line], table));
}

/** Spreadsheets write rows without values at the end of a table. */
function isBlank(text: string, { delimiter }: Table): boolean {
  return text.replaceAll(delimiter, '').trim() === '';
}

/** Several lines: one row with line breaks in its cells, or rows with stray quotation marks. */
function joinedRows(lines: readonly Line[], table: Table): readonly ListRow[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const rows = rowOrProblem(lines, table);
  if (rows.every((row) => !('problem' in row)) || rest.length === 0) return rows;
  return [...rowOrProblem([first], table), ...rest.flatMap((line) => rowOrProblem([line], table))];
}

function rowOrProblem(lines: readonly Line[], table: Table): readonly ListRow[] {
  const line = lines[0]?.number ?? 0;
  if (lines.every(({ text }) => isBlank(text, table))) return [];
  try {
    const cells = cellsOf(lines.map(({ text }) => text).join('\n'), table);
    const inOneRow = cells.length === 1;
    return cells.map((row, at) => listedRow(row, table.columns, inOneRow ? line : line + at));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line, problem: PROBLEMS[error.code] ?? 'The row cannot be split into cells' }];
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quotation mark is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: 'Something stands between a closing quotation mark and the next cell',
};

function cellsOf(
  text: string,
  { delimiter, sparql }: Pick<Table, 'delimiter' | 'sparql'>,
): readonly (readonly string[])[] {
  return parse(text, {
    delimiter,
    quote: sparql ? null : '"',
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
}
