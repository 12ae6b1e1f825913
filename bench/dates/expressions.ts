import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../names/hash.ts';

const FOLDER = join(import.meta.dirname, 'expressions');

/** What marked words mean, each field as docs/reference/dates-benchmark.md says. */
export interface Meaning {
  readonly start: number;
  readonly end: number;
  /** EDTF values, `open`, `none`, `impossible`, `duration P1W`, `set P1Y`; any of them is right. */
  readonly values: readonly string[];
  readonly anchor: 'absolute' | 'document' | 'event' | 'none';
  /** EDTF of what the words alone fix; absent where it is not asked. */
  readonly stated?: string;
}

/** A sentence of the set; one without meanings names no time. */
export interface TimeSentence {
  readonly file: string;
  readonly language: 'en' | 'ru';
  /** The day it was written. */
  readonly base: string;
  readonly text: string;
  readonly half: 'build' | 'judge';
  readonly meanings: readonly Meaning[];
}

/** The published set, all files in order. */
export function readExpressions(): readonly TimeSentence[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) => parseExpressions(file, readFileSync(join(FOLDER, file), 'utf8')));
}

/** One file of the set; throws with file and line where marks and meanings do not match. */
export function parseExpressions(file: string, content: string): readonly TimeSentence[] {
  const language = file.startsWith('ru') ? 'ru' : 'en';
  const sentences: TimeSentence[] = [];
  let base = '';
  let marked:
    { readonly line: string; readonly at: number; readonly meanings: string[] } | undefined;
  const close = (): void => {
    if (marked === undefined) return;
    const { text, meanings } = unmarked(marked.line, marked.meanings, `${file}:${marked.at}`);
    const half = hashOf(text) % 2 === 0 ? 'build' : 'judge';
    sentences.push({ file, language, base, text, half, meanings });
    marked = undefined;
  };
  for (const [index, line] of content.split('\n').entries()) {
    if (line.startsWith('==> ')) marked?.meanings.push(line.slice(4));
    else close();
    if (line.startsWith('@ ')) base = line.slice(2).trim();
    else if (line !== '' && !/^(?:#|==>)/u.test(line)) {
      marked = { line, at: index + 1, meanings: [] };
    }
  }
  close();
  return sentences;
}

function unmarked(
  line: string,
  meanings: readonly string[],
  place: string,
): { readonly text: string; readonly meanings: readonly Meaning[] } {
  const pieces = line.split(/\[\[(.*?)\]\]/u);
  if (pieces.length !== 2 * meanings.length + 1) {
    throw new Error(`Marks and meanings differ in number (${place})`);
  }
  const found: Meaning[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const meaning = meanings[(index - 1) / 2];
    if (index % 2 === 1 && meaning !== undefined) {
      found.push({ start: text.length, end: text.length + piece.length, ...meaningOf(meaning) });
    }
    text += piece;
  }
  return { text, meanings: found };
}

const ANCHORS = ['absolute', 'document', 'event', 'none'] as const;

function meaningOf(line: string): Omit<Meaning, 'start' | 'end'> {
  const fields = line.split(';').map((field) => field.trim());
  const [head = '', ...others] = (fields[0] ?? '').split(' or ');
  const kind = /^(?:duration|set) /u.exec(head)?.[0] ?? '';
  const values = [head, ...others.map((other) => (other.startsWith('P') ? kind + other : other))];
  const anchor =
    ANCHORS.find((one) => fields.includes(one)) ??
    (/^(?:duration|set|open|impossible|none)/u.test(head) ? 'none' : 'absolute');
  const given = fields.find((field) => field.startsWith('stated '))?.slice('stated '.length);
  const isPlain = anchor === 'absolute' && /^\d/u.test(values[0] ?? '');
  const stated = given ?? (isPlain ? values[0] : undefined);
  return { values, anchor, ...(stated === undefined ? {} : { stated }) };
}
