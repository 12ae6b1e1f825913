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
export async function printTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  if (!process.stdout.isTTY) {
    for (const row of rows) say(row.map(plain).join('\t'));
    return;
  }
  const { default: Table } = await import('cli-table3');
  const fits = widths(columns);
  const table = new Table({
    chars: BORDERLESS,
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    head: columns.map(({ title }) => dim(title)),
    colWidths: fits,
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  for (const row of rows) {
    table.push(row.map((cell, column) => breakLongWords(plain(cell), (fits[column] ?? 0) - 1)));
  }
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

/** A file name wider than its column goes on in the next line: its end is what tells it from others. */
function breakLongWords(text: string, most: number): string {
  if (most < 1) return text;
  return text.replace(/\S+/gu, (word) => pieces(word, most).join('\n'));
}

const GRAPHEMES = new Intl.Segmenter();

function pieces(word: string, most: number): readonly string[] {
  const letters = Array.from(GRAPHEMES.segment(word), ({ segment }) => segment);
  const count = Math.ceil(letters.length / most);
  return Array.from({ length: count }, (_, index) =>
    letters.slice(index * most, (index + 1) * most).join(''),
  );
}
