import { writeConllu } from '../parse/conllu-write.ts';
import type { ParsedPart } from './parse-files.ts';

type Parts = AsyncIterable<ParsedPart>;

/** Sentences as CoNLL-U, numbered through all files; each file is a document, each passage a paragraph. */
export async function* conlluOf(parts: Parts): AsyncGenerator<string> {
  let firstId = 1;
  for await (const { file, first, passage, text, sentences } of parts) {
    yield writeConllu(sentences, text, {
      firstId,
      ...(first ? { document: file } : {}),
      ...(passage === undefined ? {} : { paragraph: passage }),
    });
    firstId += sentences.length;
  }
}

/** One sentence a line, with its file, its passage where it stands in one, and its words. */
export async function* sentenceLines(parts: Parts): AsyncGenerator<string> {
  for await (const { file, passage, text, sentences } of parts) {
    for (const sentence of sentences) {
      const words = text.slice(sentence.start, sentence.end);
      yield `${JSON.stringify({ file, passage, text: words, ...sentence })}\n`;
    }
  }
}
