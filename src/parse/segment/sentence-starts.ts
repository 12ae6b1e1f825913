import { contextOf, MARGIN, type Context } from './context.ts';
import { FEATURES, gapFeatures } from './features.ts';
import { isForbidden } from './forbidden.ts';
import { lineBreaks } from './lines.ts';
import type { SegmentModel } from './model-file.ts';
import { surroundingsOf } from './surroundings.ts';
import { NOTE_TOKEN, PARAGRAPH_BREAK, type TokenTable } from './token-table.ts';

/** Longer sentences are cut at their likeliest gap, so that what reads them stays linear. */
export const LONGEST_SENTENCE = 250;

/**
 * For each token 1 when a sentence begins with it, else 0. A blank line always parts sentences; anywhere else the
 * weights decide, within the rules of `isForbidden`.
 */
export function sentenceStarts(text: string, table: TokenTable, model: SegmentModel): Uint8Array {
  const starts = new Uint8Array(table.length);
  const scores = new Int16Array(table.length).fill(-0x8000);
  const context = contextOf(text, table, model.language);
  markScores(text, table, model, context, scores);
  for (let token = 0; token < table.length; token += 1) {
    const isNote = table.kinds[token] === NOTE_TOKEN;
    if (token === 0 || table.gaps[token] === PARAGRAPH_BREAK) starts[token] = 1;
    else if (!isNote && (scores[token] ?? 0) > 0) starts[token] = 1;
  }
  cutLong(starts, scores);
  return starts;
}

function markScores(
  text: string,
  table: TokenTable,
  { weights, language }: SegmentModel,
  context: Context,
  scores: Int16Array,
): void {
  const around = surroundingsOf(context);
  const breaks = lineBreaks(table);
  const places = new Int32Array(FEATURES);
  for (let at = MARGIN; at < MARGIN + context.length - 1; at += 1) {
    if (context.gaps[at + 1] === PARAGRAPH_BREAK) continue;
    gapFeatures(context, around, breaks, at, places);
    let score = 0;
    for (let place = 0; place < FEATURES; place += 1) score += weights[places[place] ?? 0] ?? 0;
    if (score > 0 && isForbidden(text, table, context, language, at)) score = -score;
    scores[context.tokens[at + 1] ?? 0] = score;
  }
}

function cutLong(starts: Uint8Array, scores: Int16Array): void {
  let first = 0;
  for (let token = 1; token <= starts.length; token += 1) {
    if (token < starts.length && starts[token] === 1) first = token;
    else if (token - first >= LONGEST_SENTENCE && token < starts.length) {
      const cut = likeliest(scores, first + LONGEST_SENTENCE / 2, token);
      starts[cut] = 1;
      first = cut;
    }
  }
}

/** The gap with the best score, the last of those that are equal. */
function likeliest(scores: Int16Array, from: number, to: number): number {
  let best = to;
  for (let at = to; at >= from; at -= 1) {
    if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  }
  return best;
}
