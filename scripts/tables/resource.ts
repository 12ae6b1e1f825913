import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '..', '..', 'resources');

/** A word list of `resources/`, parsed. Its shape is checked by the compiler that asks for it. */
export function readResource(name: string): unknown {
  return parse(readFileSync(join(folder, name), 'utf8'));
}

export type Tree = Readonly<Record<string, unknown>>;

/** A mapping; anything else is a mistake in the word list. */
export function asTree(value: unknown, where: string): Tree {
  if (isTree(value)) return value;
  throw new TypeError(`${where}: a mapping was expected`);
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Entries of a column or a sequence: `a, b` or `[a, b]`; `~` is none. */
export function entries(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text === '~' ? [] : text.split(',').map((entry) => entry.trim());
}

/** The columns of a line: `a, b | c | ~`. */
export function columns(line: unknown): readonly (readonly string[])[] {
  return String(line).split('|').map(entries);
}

export interface Names {
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}

/** Entries with a star are abbreviations. */
export function splitStars(list: readonly string[]): Names {
  return {
    names: list.filter((entry) => !entry.endsWith('*')),
    abbreviations: list.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)),
  };
}
