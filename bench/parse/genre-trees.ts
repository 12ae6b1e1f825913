import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader } from '../../src/parse/reader.ts';
import type { Sentence, Word } from '../../src/parse/sentence.ts';

const ARROW = '==>';

/** A sentence of the genre with arcs that its tree must have, as `envoy <-nsubj- signed`. */
interface TreeCase {
  readonly text: string;
  readonly arcs: readonly string[];
}

/** How many of the arcs of `genre-trees.txt` a reader finds, and those it misses with their sentences. */
export function countArcs(parse: Reader['parse']): {
  readonly right: number;
  readonly gold: number;
  readonly missed: readonly string[];
} {
  const cases = readCases();
  const missed = cases.flatMap(({ text, arcs }) => {
    const found = new Set(parse(text).flatMap(arcsOf));
    return arcs.filter((arc) => !found.has(arc)).map((arc) => `${arc}: ${text}`);
  });
  const gold = cases.reduce((sum, { arcs }) => sum + arcs.length, 0);
  return { right: gold - missed.length, gold, missed };
}

function readCases(): readonly TreeCase[] {
  const text = readFileSync(join(import.meta.dirname, 'genre-trees.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  return lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((block) => block.length > 0)
    .map((block) => ({
      text: block.filter((line) => !line.startsWith(ARROW)).join('\n'),
      arcs: block
        .filter((line) => line.startsWith(ARROW))
        .map((line) => line.slice(ARROW.length).trim()),
    }));
}

/** Every arc as the cases write it, with its whole relation and without the subtype. */
function arcsOf({ words }: Sentence): readonly string[] {
  return words.flatMap((word) => {
    const head = words[word.head]?.form ?? '';
    return [word.relation, plain(word)].map((relation) =>
      `${word.form} <-${relation}- ${head}`.trimEnd(),
    );
  });
}

function plain({ relation }: Word): string {
  return relation.replace(/:.*/u, '');
}
