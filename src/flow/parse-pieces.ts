import type { Reader } from '../parse/reader.ts';
import type { Sentence } from '../parse/sentence.ts';

/** In UTF-16 units: large enough to cost nothing, small enough to hold the trees of few pages at a time. */
const PIECE = 100_000;

/**
 * Reads a long text piece by piece, cut at blank lines, where no sentence goes on; places are those in the whole
 * text. A text without blank lines is one piece. How a writer ends sentences is learnt from the paragraphs around, so
 * that a sentence beside a cut may end elsewhere than in the whole text.
 */
export function* parseInPieces(
  text: string,
  parse: Reader['parse'],
  least = PIECE,
): Generator<readonly Sentence[]> {
  for (const { start, end } of pieces(text, least)) {
    yield parse(text.slice(start, end)).map((sentence) => sentenceAt(start, sentence));
  }
}

function* pieces(text: string, least: number): Generator<{ start: number; end: number }> {
  const blankLine = /\n[^\S\n]*\n/gu;
  let start = 0;
  while (start < text.length) {
    blankLine.lastIndex = start + least;
    const end = blankLine.test(text) ? blankLine.lastIndex : text.length;
    yield { start, end };
    start = end;
  }
}

function sentenceAt(by: number, sentence: Sentence): Sentence {
  if (by === 0) return sentence;
  const { words, names } = sentence;
  return {
    ...moved(sentence, by),
    words: words.map((word) => moved(word, by)),
    names: names.map((name) => moved(name, by)),
  };
}

function moved<Place extends { readonly start: number; readonly end: number }>(
  place: Place,
  by: number,
): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}
