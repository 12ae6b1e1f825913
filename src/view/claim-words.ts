import type { Around } from './places.ts';
import { sentenceAt, sentencesOf } from './sentence.ts';

/** What a claim's words begin with that only ties them to “said” or “promised”. */
const LEADS = /^(?:(that|что)|(to))[\s\u00a0]+(?=\S)/iu;

export interface ClaimWords {
  /** `to`, which stands before what somebody means to do: to be shown fainter. Empty for “that”, which says nothing. */
  readonly lead: string;
  readonly words: string;
}

/** The words of a claim as a ledger shows them: without what ties them to a verb of saying. */
export function claimWords(text: string): ClaimWords {
  const found = LEADS.exec(text);
  return { lead: found?.[2] ?? '', words: found ? text.slice(found[0].length) : text };
}

/** With fewer words than this a claim is seldom a clause: “grief”, “the price”. */
const CLAUSE = 5;

/** What its sentence says before and behind a claim. */
export interface ClaimClause {
  readonly before: string;
  readonly after: string;
}

/** The rest of the sentence of a claim too short to say something alone; `undefined` for one that is long enough. */
export function claimClause({ before, words, after }: Around): ClaimClause | undefined {
  if (words.trim().split(/\s+/u).length >= CLAUSE) return undefined;
  const text = `${before}${words}${after}`;
  const { start } = sentenceAt(sentencesOf(text), before.length);
  const clause = { before: text.slice(start, before.length), after: endOf(words, after) };
  return /\p{L}/u.test(clause.before + clause.after) ? clause : undefined;
}

/** A stop with what closes behind it, but for that of an initial. */
const STOP = /(?<!\b\p{Lu})[.!?…]{1,3}["”’»)\]]{0,3}(?=\s|$)/u;

/** What is left of a sentence behind some of its words. */
function endOf(words: string, after: string): string {
  if (STOP.test(words.slice(-4))) return '';
  const stop = STOP.exec(after);
  return stop === null ? after.trimEnd() : after.slice(0, stop.index + stop[0].length);
}
