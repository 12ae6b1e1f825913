import { InputError } from '../model/input-error.ts';
import { tokensOf } from './conllu-tokens.ts';
import type { Faulty, TreebankToken } from './conllu-tokens.ts';

export interface TreebankDocument {
  /** From `# newdoc id = …`, where it has one. */
  readonly id?: string;
  /** At least one. */
  readonly sentences: readonly TreebankSentence[];
}

export interface TreebankSentence {
  /** Every comment line as it stands, without `#` and the space behind it. */
  readonly comments: readonly string[];
  /** From `# sent_id = …`. */
  readonly id?: string;
  /** From `# text = …`. */
  readonly text?: string;
  /** A paragraph or a document begins here. */
  readonly newParagraph: boolean;
  /** At least one. */
  readonly tokens: readonly TreebankToken[];
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html) into documents; sentences before the first `# newdoc`
 * make a document without id. Empty nodes (`8.1`) and the columns XPOS and DEPS are left out. Throws an InputError
 * that names `file` and the line for what the format forbids. That a tree has one root and no cycle is not checked.
 */
export function readConllu(text: string, file = 'CoNLL-U'): readonly TreebankDocument[] {
  const documents: { id?: string; sentences: TreebankSentence[] }[] = [];
  for (const { first, lines } of blocks(text)) {
    const sentence = sentenceOf(lines, (index, problem) => faulty(file, first + index, problem));
    const open = documents.at(-1);
    if (open === undefined || beginsDocument(sentence)) {
      const id = commentValue(sentence, 'newdoc id');
      documents.push({ ...(id === undefined ? {} : { id }), sentences: [sentence] });
    } else open.sentences.push(sentence);
  }
  return documents;
}

interface Block {
  /** Counted from 1. */
  readonly first: number;
  readonly lines: readonly string[];
}

/** Lines between blank ones. */
function* blocks(text: string): Generator<Block> {
  let open: string[] = [];
  let number = 0;
  for (const line of text.replace(/^\ufeff/u, '').split(/\r?\n/u)) {
    number += 1;
    if (line !== '') open.push(line);
    else if (open.length > 0) {
      yield { first: number - open.length, lines: open };
      open = [];
    }
  }
  if (open.length > 0) yield { first: number - open.length + 1, lines: open };
}

function faulty(file: string, line: number, problem: string): InputError {
  return new InputError(
    `Unreadable CoNLL-U: ${problem}`,
    { file, line },
    { advice: 'See https://universaldependencies.org/format.html.' },
  );
}

function sentenceOf(lines: readonly string[], fault: Faulty): TreebankSentence {
  const begin = lines.findIndex((line) => !line.startsWith('#'));
  if (begin < 0) throw fault(0, 'comments without a sentence after them');
  const comments = lines.slice(0, begin).map((line) => line.slice(1).trim());
  const tokens = tokensOf(lines.slice(begin), (index, problem) => fault(begin + index, problem));
  if (tokens.length === 0) throw fault(begin, 'a sentence without words');
  const [id, text] = ['sent_id', 'text'].map((key) => commentValue({ comments }, key));
  return {
    comments,
    ...(id === undefined ? {} : { id }),
    ...(text === undefined ? {} : { text }),
    newParagraph: comments.some((comment) => /^new(?:doc|par)(?: id\b|$)/u.test(comment)),
    tokens,
  };
}

function beginsDocument({ comments }: TreebankSentence): boolean {
  return comments.some((comment) => /^newdoc(?: id\b|$)/u.test(comment));
}

function commentValue(
  { comments }: Pick<TreebankSentence, 'comments'>,
  key: string,
): string | undefined {
  const found = comments.find((comment) => comment.startsWith(`${key} =`));
  return found?.slice(key.length + 2).trim();
}
