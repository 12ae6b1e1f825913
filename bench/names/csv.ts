import { parse } from 'csv-parse/sync';

/** Rows of a CSV file (RFC 4180) by the names in its first row; a cell that a row lacks is empty. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows]: string[][] = parse(text, {
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}
