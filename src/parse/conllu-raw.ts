import { namesOf } from './conllu-names.ts';
import type { TreebankToken } from './conllu-tokens.ts';
import type { TreebankDocument, TreebankSentence } from './conllu.ts';
import type { Sentence, Word } from './sentence.ts';

export interface RawText {
  readonly text: string;
  /** The sentences of the treebank with their places in `text`. */
  readonly sentences: readonly Sentence[];
}

/**
 * The untouched text that a treebank was made from, as far as CoNLL-U tells: no space after `SpaceAfter=No`, one
 * between other tokens and sentences, a blank line before each document and paragraph. Names come from `NER` in
 * the last column, where `writeConllu` puts them.
 */
export function rawText(documents: readonly TreebankDocument[]): RawText {
  const parts: string[] = [];
  const sentences: Sentence[] = [];
  let length = 0;
  let gap = '';
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const document of documents) {
    for (const [index, sentence] of document.sentences.entries()) {
      add(length > 0 && (index === 0 || sentence.newParagraph) ? '\n\n' : gap);
      sentences.push(placed(sentence, length));
      const { written, trailing } = line(sentence);
      add(written);
      gap = trailing;
    }
  }
  return { text: parts.join(''), sentences };
}

function line({ tokens }: TreebankSentence): { written: string; trailing: string } {
  const whole = tokens.map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form)).join('');
  const trailing = tokens.at(-1)?.spaceAfter === true ? ' ' : '';
  return { written: whole.slice(0, whole.length - trailing.length), trailing };
}

function placed({ tokens }: TreebankSentence, start: number): Sentence {
  const words: Word[] = [];
  let at = start;
  let end = start;
  for (const token of tokens) {
    end = at + token.form.length;
    words.push(...wordsAt(token, at));
    at = end + (token.spaceAfter ? 1 : 0);
  }
  const labels = tokens.flatMap((token) => token.words.map(({ misc }) => misc['NER'] ?? 'O'));
  return { start, end, words, names: namesOf(words, labels) };
}

/** Where the forms of the words do not make up the token (Spanish `del` from `de el`), the last takes what is left. */
function wordsAt(token: TreebankToken, start: number): readonly Word[] {
  const end = start + token.form.length;
  let at = start;
  return token.words.map(({ form, lemma, tag, features, head, relation }, index) => {
    const from = at;
    at = index === token.words.length - 1 ? end : Math.min(end, at + form.length);
    return { form, start: from, end: at, joined: index > 0, lemma, tag, features, head, relation };
  });
}
