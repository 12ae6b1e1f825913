import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../../src/model/records.ts';
import { dataFile } from '../data-folder.ts';

export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** The ranges of one attribution; a role may be empty, and a range may be cut in parts. */
export type GoldAttribution = Readonly<Record<Role, readonly Range[]>>;

export interface Article {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/**
 * PolNeAR (Newell, Margolin and Ruths, LREC 2018), one part of it, in the order of names. Of several annotators the
 * first by name is taken. `undefined` where the data is missing.
 */
export function readArticles(part: 'train' | 'dev'): readonly Article[] | undefined {
  const folder = dataFile('data', 'attribution', 'PolNeAR', 'data', part);
  if (folder === undefined) return undefined;
  const annotations = readdirSync(join(folder, 'attributions')).toSorted();
  return readdirSync(join(folder, 'text'))
    .toSorted()
    .flatMap((file) => {
      const name = file.replace(/\.txt$/u, '');
      const first = annotations.find((one) => one.replace(/_[0-9a-z]+\.ann$/u, '') === name);
      if (first === undefined) return [];
      const text = readFileSync(join(folder, 'text', file), 'utf8');
      const standoff = readFileSync(join(folder, 'attributions', first), 'utf8');
      return [{ name, text, attributions: readStandoff(standoff, inUnits(text)) }];
    });
}

/** The files count code points; strings count UTF-16 units. */
function inUnits(text: string): (point: number) => number {
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (point) => starts[point] ?? text.length;
}

const SPAN = /^(T\d+)\t(Source|Cue|Content) ([\d; ]+)\t/u;
const RELATION = /^E\d+\t(.+)$/u;
const ARGUMENT = /^(Source|Cue|Content)\d*:(T\d+)$/u;

function readStandoff(
  standoff: string,
  unit: (point: number) => number,
): readonly GoldAttribution[] {
  const lines = standoff.split(/\r?\n/u);
  const spans = new Map<string, readonly Range[]>();
  for (const line of lines) {
    const [, id, , places] = SPAN.exec(line) ?? [];
    if (id !== undefined && places !== undefined) spans.set(id, rangesOf(places, unit));
  }
  return lines.flatMap((line) => {
    const [, tail] = RELATION.exec(line) ?? [];
    return tail === undefined ? [] : [attributionOf(tail.split(' '), spans)];
  });
}

function rangesOf(places: string, unit: (point: number) => number): readonly Range[] {
  return places.split(';').flatMap((place) => {
    const [start, end] = place.trim().split(' ').map(Number);
    return start === undefined || end === undefined ? [] : [{ start: unit(start), end: unit(end) }];
  });
}

function attributionOf(
  parts: readonly string[],
  spans: ReadonlyMap<string, readonly Range[]>,
): GoldAttribution {
  const found: Record<Role, Range[]> = { source: [], cue: [], content: [] };
  for (const part of parts) {
    const [, role, id] = ARGUMENT.exec(part) ?? [];
    if (role === 'Source') found.source.push(...(spans.get(id ?? '') ?? []));
    if (role === 'Cue') found.cue.push(...(spans.get(id ?? '') ?? []));
    if (role === 'Content') found.content.push(...(spans.get(id ?? '') ?? []));
  }
  return found;
}
