import type { Reading } from '../model/reading.ts';
import type { Id } from '../model/records.ts';
import type { Reader } from '../parse/reader.ts';
import type { Sentence } from '../parse/sentence.ts';
import { parseInPieces } from './parse-pieces.ts';

/** The sentences of a document's passages, by passage; places are those in the passage's text. */
export type Sentences = ReadonlyMap<Id, readonly Sentence[]>;

/**
 * In UTF-16 units: a thousand pages. A longer document is read by rules alone, so that memory and time stay within
 * what a commentary needs.
 */
const LONGEST = 2_000_000;

let reader: Promise<Reader> | undefined;

/**
 * Parses the passages of a document together, because a name is told by its other uses. `undefined` for a language
 * that no trained reader has, and for a text of excessive length. The first call loads the weights.
 */
export async function sentencesOf(
  { passages }: Pick<Reading, 'passages'>,
  language: string,
): Promise<Sentences | undefined> {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0);
  if (language !== 'en' || length > LONGEST) return undefined;
  reader ??= import('./parse-model.ts').then(({ loadReader }) => loadReader());
  return splitByPassage(passages, (await reader).parse);
}

const BREAK = '\n\n';

/** A blank line ends every sentence, so none reaches over a passage's end. */
function splitByPassage(passages: Reading['passages'], parse: Reader['parse']): Sentences {
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
