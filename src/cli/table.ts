import Table from 'cli-table3';
import { dim, plain, say, width } from './terminal.ts';

export interface Column {
  readonly title: string;
  /** The least width in characters; the remaining width goes to the columns by their share. */
  readonly least: number;
  /** How much of the spare width the column takes; 0 by default. */
  readonly share?: number;
}

const BORDERLESS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '',
  bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '',
  right: '', 'right-mid': '', middle: ' ',
}; // prettier-ignore

/** Prints rows in columns that fit the window; in a pipe, as tab-separated lines for other programs. */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  if (!process.stdout.isTTY) {
    for (const row of rows) say(row.map(plain).join('\t'));
    return;
  }
  const table = new Table({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    head: columns.map(({ title }) => dim(title)),
    colWidths: widths(columns),
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  for (const row of rows) table.push(row.map(plain));
  say(table.toString());
}

function widths(columns: readonly Column[]): number[] {
  const least = columns.reduce((sum, column) => sum + column.least + 2, 0);
  const shares = columns.reduce((sum, { share = 0 }) => sum + share, 0);
  const spare = Math.max(0, width() - least);
  return columns.map(
    ({ least: own, share = 0 }) =>
      own + 1 + (shares === 0 ? 0 : Math.floor((spare * share) / shares)),
  );
}
