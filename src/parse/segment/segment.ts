import type { SegmentModel } from './model-file.ts';
import { scanTokens } from './scan.ts';
import { sentenceStarts } from './sentence-starts.ts';
import {
  ABBREVIATION_TOKEN,
  FUSED_TOKEN,
  INITIAL_TOKEN,
  MARK_TOKEN,
  NO_GAP,
  NOTE_TOKEN,
  WORD_TOKEN,
  type TokenTable,
} from './token-table.ts';
import { pushFused, pushWords, type RawWord } from './words.ts';

/**
 * The sentences of a text as words in the scheme of Universal Dependencies, from left to right. Every character that
 * is no white space belongs to exactly one word; words that are written as one token (“don’t”) are `joined`. No
 * sentence is empty, none is longer than 250 tokens, none goes over a blank line. Any string is read, in linear time.
 */
export function segment(text: string, model: SegmentModel): readonly (readonly RawWord[])[] {
  const table = scanTokens(text, model.language);
  const starts = sentenceStarts(text, table, model);
  const sentences: RawWord[][] = [];
  let first = 0;
  for (let token = 1; token <= table.length; token += 1) {
    if (token < table.length && starts[token] !== 1) continue;
    sentences.push(wordsOf(text, table, first, token, model));
    first = token;
  }
  return sentences;
}

function wordsOf(
  text: string,
  table: TokenTable,
  first: number,
  end: number,
  { language }: SegmentModel,
): RawWord[] {
  const words: RawWord[] = [];
  const closing = closingAbbreviation(text, table, first, end);
  for (let token = first; token < end; token += 1) {
    const from = table.starts[token] ?? 0;
    const to = table.ends[token] ?? 0;
    const kind = table.kinds[token];
    if (kind === FUSED_TOKEN) pushFused(text, from, to, language, words);
    else if (kind === WORD_TOKEN) pushWords(text, from, to, language, words);
    else if (token === closing) {
      words.push({ start: from, end: to - 1, joined: false });
      words.push({ start: to - 1, end: to, joined: false });
    } else words.push({ start: from, end: to, joined: false });
  }
  return words;
}

/** The abbreviation whose full stop ends the sentence too, and is then a token of its own; −1 when there is none. */
function closingAbbreviation(text: string, table: TokenTable, first: number, end: number): number {
  let last = end - 1;
  while (last > first && isTail(text, table, last)) last -= 1;
  const kind = table.kinds[last];
  const isShort = kind === ABBREVIATION_TOKEN || kind === INITIAL_TOKEN;
  return isShort && last > first && text.charAt((table.ends[last] ?? 0) - 1) === '.' ? last : -1;
}

/** Closing marks and note marks may stand behind the full stop. */
function isTail(text: string, table: TokenTable, token: number): boolean {
  if (table.kinds[token] === NOTE_TOKEN) return true;
  const isMark = table.kinds[token] === MARK_TOKEN && table.gaps[token] === NO_GAP;
  return isMark && '”’"»)]\''.includes(text.charAt(table.starts[token] ?? 0));
}
