import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Marked } from '../bench/ner/corpora.ts';
import type { Reader } from '../src/parse/reader.ts';
import type { TaggedSentence } from './names-examples.ts';

const FILES = ['names-genre.txt', 'names-plain.txt'];
const MARK = /\{([a-z-]+):([^{}]*)\}/gu;

/**
 * The marked sentences of `training/names-genre.txt` and `names-plain.txt`, one a line, read by the reader for their
 * tags.
 * @throws Error when a mark does not begin and end with words,
 */
export function readGenre({ parse }: Pick<Reader, 'parse'>): readonly TaggedSentence[] {
  return FILES.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, document) => ({ ...markedSentence(line, parse), document }));
}

function markedSentence(line: string, parse: Reader['parse']): Omit<TaggedSentence, 'document'> {
  let text = '';
  let read = 0;
  const names: { start: number; end: number; label: string }[] = [];
  for (const { 0: mark, 1: label = '', 2: name = '', index } of line.matchAll(MARK)) {
    text += line.slice(read, index);
    names.push({ start: text.length, end: text.length + name.length, label });
    text += name;
    read = index + mark.length;
  }
  text += line.slice(read);
  const words = parse(text).flatMap((sentence) => sentence.words);
  const marked = names.map(({ start, end, label }): Marked => {
    const first = words.findIndex((word) => word.start === start);
    const last = words.findIndex((word) => word.end === end);
    if (first < 0 || last < first) throw new Error(`A mark that words do not fit: ${line}`);
    return { first, until: last + 1, label };
  });
  return { words, marked };
}
