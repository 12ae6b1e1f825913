import type { GivenWord } from '../../src/parse/reader.ts';

/** Sentences and words as `Intl.Segmenter` cuts them; every character that is no white space belongs to a word. */
export function naiveCut(text: string): readonly (readonly GivenWord[])[] {
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const cut: GivenWord[][] = [];
  for (const paragraph of text.matchAll(/\S(?:.|\n(?!\n))*/gu)) {
    for (const sentence of sentences.segment(paragraph[0])) {
      const from = paragraph.index + sentence.index;
      cut.push(
        Array.from(words.segment(sentence.segment))
          .filter(({ segment }) => segment.trim() !== '')
          .map(({ segment: form, index }) => {
            const start = from + index;
            return { form, start, end: start + form.length, joined: false };
          }),
      );
    }
  }
  return cut.filter((sentence) => sentence.length > 0);
}
