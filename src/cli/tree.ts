import type { ParsedPart } from '../flow/parse-files.ts';
import type { Sentence, Word } from '../flow/parse.ts';
import { bold, dim, paint, plain } from './terminal.ts';

const WIDEST_WORD = 28;
const DEEPEST_INDENT = 6;

/** Sentences for a person to look at, under the names of their files. */
export async function* treesOf(parts: AsyncIterable<ParsedPart>): AsyncGenerator<string> {
  for await (const { file, first, text, sentences } of parts) {
    if (first) yield `${dim(plain(file))}\n\n`;
    for (const sentence of sentences) yield `${treeLines(sentence, text).join('\n')}\n`;
  }
}

/** Its text, its names, then a line for each word, indented under its head. */
export function treeLines(sentence: Sentence, text: string): readonly string[] {
  const { words, names, start, end } = sentence;
  const cut = (from: number, to: number): string => oneLine(text.slice(from, to));
  const shown = words.map(
    (word, index) => `${'  '.repeat(depth(words, index))}${oneLine(word.form)}`,
  );
  const wordWidth = Math.min(WIDEST_WORD, Math.max(...shown.map(({ length }) => length)));
  const relationWidth = Math.max(...words.map(({ relation }) => relation.length));
  const named = names.map((name) => `${cut(name.start, name.end)} ${dim(`(${name.type})`)}`);
  return [
    bold(cut(start, end)),
    ...(named.length === 0 ? [] : [`  ${dim('names:')} ${named.join(dim(', '))}`]),
    ...words.map((word, index) => {
      const columns = [
        dim(`${index + 1}`.padStart(4)),
        (shown[index] ?? '').padEnd(wordWidth),
        paint('cyan', word.tag.padEnd(5)),
        word.relation.padEnd(relationWidth),
        dim(`${headOf(word, words)}${lemmaOf(word)}`),
      ];
      return columns.join(' ').trimEnd();
    }),
    '',
  ];
}

/** How far a word is from the root, as far as an indent can show. */
function depth(words: readonly Word[], index: number): number {
  let steps = 0;
  let at = words[index]?.head ?? -1;
  while (at >= 0 && steps < DEEPEST_INDENT) {
    steps += 1;
    at = words[at]?.head ?? -1;
  }
  return steps;
}

function headOf({ head }: Word, words: readonly Word[]): string {
  const word = words[head];
  return word === undefined ? '' : `← ${head + 1} ${oneLine(word.form)}`;
}

function lemmaOf({ form, lemma }: Word): string {
  return lemma === form.toLowerCase() || lemma === form ? '' : `  (${oneLine(lemma)})`;
}

function oneLine(text: string): string {
  return plain(text).replace(/\s+/gu, ' ');
}
