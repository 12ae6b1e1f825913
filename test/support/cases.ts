import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One case of a text file that a linguist can add to: lines of text, then `==> what is found`. */
export interface Case {
  /** The text, its lines joined as they stand. */
  readonly text: string;
  /** The lines behind `==>`, trimmed; an empty list means that nothing is to be found. */
  readonly found: readonly string[];
  /** `english.txt:12`, the line the case begins on. */
  readonly place: string;
}

/**
 * Reads `test/cases/<finder>/<language>.txt`: cases stand apart by blank lines, `#` begins a comment line,
 * `==>` alone says that nothing is found.
 */
export function readCases(finder: string, file: string): readonly Case[] {
  const path = join(import.meta.dirname, '..', 'cases', finder, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  return paragraphs(lines).map(({ start, body }) => ({
    text: body.filter((line) => !line.startsWith('==>')).join('\n'),
    found: body
      .filter((line) => line.startsWith('==>'))
      .map((line) => line.slice(3).trim())
      .filter((line) => line !== ''),
    place: `${file}:${start + 1}`,
  }));
}

interface Paragraph {
  readonly start: number;
  readonly body: readonly string[];
}

function paragraphs(lines: readonly string[]): readonly Paragraph[] {
  const all: { start: number; body: string[] }[] = [];
  let open: { start: number; body: string[] } | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue;
    if (line.trim() === '') open = undefined;
    else if (open === undefined) all.push((open = { start: index, body: [line] }));
    else open.body.push(line);
  }
  return all;
}
