import type { Range } from '../model/records.ts';

/** `.`, `!`, `?`, `…` and what closes behind it, then a space and what may begin a sentence. */
const STOP = /[.!?…]{1,3}["'”’»)\]]{0,3}\s{1,4}(?=["'“‘«„([]{0,2}[\p{Lu}\p{Lo}\d])/gu;
/** An initial or a short abbreviation: `I.`, `Sh.`, `г.`, `Dr.` */
const SHORT = /(?:^|[^\p{L}])\p{L}{1,2}$/u;

/**
 * The sentences of a passage, as ranges that cover it. Ends are seen by their signs alone; where a short word stands
 * before a full stop the sentence goes on, so that it rather holds too much than too little.
 */
export function sentencesOf(text: string): readonly Range[] {
  const ends = [...text.matchAll(STOP)]
    .filter(
      ({ 0: stop, index }) =>
        !stop.startsWith('.') || !SHORT.test(text.slice(Math.max(0, index - 3), index)),
    )
    .map(({ 0: stop, index }) => index + stop.length);
  return [...ends, text.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

/** The sentence that holds the beginning of a range; the whole passage when its offsets lie outside. */
export function sentenceAt(sentences: readonly Range[], at: number): Range {
  const found = sentences.find(({ start, end }) => start <= at && at < end);
  return found ?? { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}
