import { parse } from 'yaml';
import type { StatedMetadata } from '../model/records.ts';

const FENCE = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** Splits a YAML head off a Markdown text; a head that is not YAML stays text. */
export function splitFrontMatter(text: string): { stated: StatedMetadata; body: string } {
  const match = FENCE.exec(text);
  const fields = match === null ? undefined : fieldsOf(match[1] ?? '');
  if (match === null || fields === undefined) return { stated: {}, body: text };
  return { stated: statedOf(fields), body: text.slice(match[0].length) };
}

function fieldsOf(yaml: string): ReadonlyMap<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([key, each]) => [key.toLowerCase(), each]));
  } catch {
    return undefined;
  }
}

function statedOf(fields: ReadonlyMap<string, unknown>): StatedMetadata {
  const authors = [fields.get('author'), fields.get('authors')].flatMap(strings);
  return {
    ...single('title', fields.get('title')),
    ...(authors.length === 0 ? {} : { authors }),
    ...single('publisher', fields.get('publisher')),
    ...single('published', fields.get('date')),
    ...single('language', fields.get('lang') ?? fields.get('language')),
    ...single('url', fields.get('url')),
  };
}

function single(key: keyof StatedMetadata, value: unknown): StatedMetadata {
  return typeof value === 'string' && value.trim() !== '' ? { [key]: value.trim() } : {};
}

function strings(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((each) => typeof each === 'string').filter((each) => each.trim() !== '');
}
