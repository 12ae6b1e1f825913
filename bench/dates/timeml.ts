import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Timex } from './timex.ts';

/** A text annotated in TimeML: its words without tags, its date of creation, and its TIMEX3 in order. */
export interface TimeMlDocument {
  readonly name: string;
  readonly text: string;
  /** `YYYY-MM-DD`, as the corpus gives it. */
  readonly created: string;
  readonly times: readonly Timex[];
}

/** The half of the files that rules were developed on; the other half judges. Split by the hash of the file name. */
export function isForDevelopment(name: string): boolean {
  return (createHash('sha256').update(name).digest().at(-1) ?? 0) % 2 === 0;
}

/** All `.tml` files of a folder and its folders, by name. */
export function readTimeMl(folder: string): readonly TimeMlDocument[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tml'))
    .toSorted()
    .map((path) => parseTimeMl(basename(path), readFileSync(join(folder, path), 'utf8')));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const PIECE = /<TIMEX3\b([^>]*)>|<\/TIMEX3>|<[^>]*>|&(amp|lt|gt|quot|apos);|[^<&]+|[<&]/gu;

function parseTimeMl(name: string, xml: string): TimeMlDocument {
  const body = /<TEXT>(.*?)<\/TEXT>/su.exec(xml)?.[1] ?? '';
  const created = /<DCT>.*?value="(\d{4}-\d{2}-\d{2})/su.exec(xml)?.[1] ?? '';
  const times: Timex[] = [];
  const open: { start: number; attributes: string }[] = [];
  let text = '';
  for (const [piece, attributes, entity] of body.matchAll(PIECE)) {
    if (attributes !== undefined) open.push({ start: text.length, attributes });
    else if (piece === '</TIMEX3>') {
      const from = open.pop();
      if (from && text.length > from.start) times.push(timexOf(from, text.length));
    } else if (entity !== undefined) text += ENTITIES[entity] ?? '';
    else if (!piece.startsWith('<') || piece === '<') text += piece;
  }
  return { name, text, created, times: times.toSorted((a, b) => a.start - b.start) };
}

function timexOf({ start, attributes }: { start: number; attributes: string }, end: number): Timex {
  const attribute = (name: string): string =>
    new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
  return { start, end, type: attribute('type'), value: attribute('value') };
}
