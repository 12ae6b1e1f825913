import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../../src/parse/sentence.ts';
import type { Counts } from '../names-dates/score.ts';

/** A text whose sentence ends are known. */
export interface MarkedText {
  /** Paragraphs with a blank line between them. */
  readonly text: string;
  readonly paragraphs: readonly Range[];
  /** Where sentences end inside paragraphs; that one ends with its paragraph is no news. */
  readonly ends: ReadonlySet<number>;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const FILE = join(import.meta.dirname, 'genre-sentences.txt');
const MARK = '⏎';

/** The sentences of `genre-sentences.txt`. */
export function readMarkedText(): MarkedText {
  const lines = readFileSync(FILE, 'utf8').split('\n');
  const blocks = lines
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim()
    .split(/\n{2,}/u);
  const paragraphs: Range[] = [];
  const ends = new Set<number>();
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const [last = '', ...before] = block.split(MARK).toReversed();
    for (const sentence of before.toReversed()) {
      text += sentence;
      ends.add(text.length);
    }
    text += last;
    paragraphs.push({ start, end: text.length });
  }
  return { text, paragraphs, ends };
}

/** The ends inside paragraphs that a reading found. */
export function endsOf(
  { paragraphs }: MarkedText,
  sentences: readonly Sentence[],
): ReadonlySet<number> {
  const last = new Set(paragraphs.map(({ end }) => end));
  return new Set(
    sentences.map(({ words, end }) => words.at(-1)?.end ?? end).filter((end) => !last.has(end)),
  );
}

/** The same by `Intl.Segmenter`, paragraph by paragraph; a line end inside one would be a sentence end to it. */
export function segmenterEnds({ text, paragraphs }: MarkedText): ReadonlySet<number> {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const ends = paragraphs.flatMap(({ start, end }) =>
    Array.from(
      segmenter.segment(text.slice(start, end).replaceAll('\n', ' ')),
      ({ index, segment }) => start + index + segment.trimEnd().length,
    ).slice(0, -1),
  );
  return new Set(ends);
}

export function countEnds({ ends }: MarkedText, found: ReadonlySet<number>): Counts {
  const right = [...found].filter((end) => ends.has(end)).length;
  return { right, found: found.size, gold: ends.size };
}

/** What was found wrongly and what was missed, each with the words around it. */
export function wrongEnds(
  { text, ends }: MarkedText,
  found: ReadonlySet<number>,
  most: number,
): readonly string[] {
  const around = (end: number): string =>
    `${text.slice(Math.max(0, end - 30), end)}▮${text.slice(end, end + 20)}`.replace(/\s+/gu, ' ');
  const tell = (what: string, places: ReadonlySet<number>, but: ReadonlySet<number>) =>
    [...places]
      .filter((end) => !but.has(end))
      .slice(0, most)
      .map((end) => `${what}: … ${around(end)} …`);
  return [
    ...tell('no sentence ends here', found, ends),
    ...tell('an end was missed here', ends, found),
  ];
}
