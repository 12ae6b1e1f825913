import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../names-dates/score.ts';

/** A paragraph, and the places inside it where a sentence ends; the end of the paragraph is not among them. */
export interface MarkedParagraph {
  readonly text: string;
  readonly ends: ReadonlySet<number>;
}

const MARK = '⏎';

/** `genre-sentences.txt`: paragraphs between blank lines, `⏎` behind each sentence inside them, `#` before remarks. */
export function readMarkedParagraphs(): readonly MarkedParagraph[] {
  const text = readFileSync(join(import.meta.dirname, 'genre-sentences.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return lines
    .join('\n')
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(marked);
}

function marked(block: string): MarkedParagraph {
  const parts = block.split(MARK);
  const ends = new Set<number>();
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    ends.add(length);
  }
  return { text: parts.join(''), ends };
}

/** How many ends inside paragraphs `endsOf` finds; `wrong` gets each that is wrong, with its surroundings. */
export function countEnds(
  paragraphs: readonly MarkedParagraph[],
  endsOf: (text: string) => readonly number[],
): { readonly counts: Counts; readonly wrong: readonly string[] } {
  const counts = { right: 0, gold: 0, found: 0 };
  const wrong: string[] = [];
  for (const { text, ends } of paragraphs) {
    const found = new Set(endsOf(text).filter((end) => end < text.trimEnd().length));
    counts.gold += ends.size;
    counts.found += found.size;
    for (const end of found) {
      if (ends.has(end)) counts.right += 1;
      else wrong.push(`too much: ${around(text, end)}`);
    }
    for (const end of ends) if (!found.has(end)) wrong.push(`missed: ${around(text, end)}`);
  }
  return { counts, wrong };
}

function around(text: string, end: number): string {
  return `${text.slice(Math.max(0, end - 40), end)}${MARK}${text.slice(end, end + 25)}`;
}
