import type { Reading } from '../model/reading.ts';
import type { Id } from '../model/records.ts';
import type { Reader } from '../parse/reader.ts';
import type { Sentence } from '../parse/sentence.ts';
import { parseInPieces } from './parse-pieces.ts';

export type Passages = readonly Pick<Reading['passages'][number], 'id' | 'text'>[];

/** The sentences of a document's passages, by passage; places are those in the passage's text. */
export type Sentences = ReadonlyMap<Id, readonly Sentence[]>;

const BREAK = '\n\n';

/**
 * Parses passages together, because a name is told by its other uses. A blank line ends every sentence, so none
 * reaches over a passage's end.
 */
export function parsePassages(passages: Passages, parse: Reader['parse']): Sentences {
  const found = new Map<Id, Sentence[]>();
  let at = 0;
  let start = 0;
  for (const piece of parseInPieces(passages.map(({ text }) => text).join(BREAK), parse)) {
    for (const sentence of piece) {
      let passage = passages[at];
      while (passage !== undefined && sentence.start >= start + passage.text.length) {
        start += passage.text.length + BREAK.length;
        at += 1;
        passage = passages[at];
      }
      if (passage === undefined) break;
      const own = found.get(passage.id) ?? [];
      own.push(movedBack(sentence, start));
      found.set(passage.id, own);
    }
  }
  return found;
}

function movedBack(sentence: Sentence, by: number): Sentence {
  const moved = <Place extends { readonly start: number; readonly end: number }>(
    place: Place,
  ): Place => ({ ...place, start: place.start - by, end: place.end - by });
  const { words, names } = sentence;
  return { ...moved(sentence), words: words.map(moved), names: names.map(moved) };
}
