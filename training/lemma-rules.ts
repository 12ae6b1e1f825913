import { decisionOfEnding, LONGEST_ENDING, LONGEST_WORD } from '../src/parse/lemma/suffix-rules.ts';

/** What was seen of a word in lower case: how often each decision, written, was the right one. */
export type Seen = ReadonlyMap<string, number>;

/** Written decisions by ending and by whole word. */
export interface LearnedRules {
  readonly words: ReadonlyMap<string, string>;
  readonly endings: ReadonlyMap<string, string>;
}

/**
 * The rules for one kind. An ending decides as most of the words that end so, each word counting once, for what is
 * learned is how words that were never seen are written; it is kept where that differs from what shorter endings
 * say, and `support` words speak for it. A whole word is kept where endings would get it wrong.
 */
export function learnRules(seen: ReadonlyMap<string, Seen>, support: number): LearnedRules {
  const ordered = [...seen].filter(([word]) => isKey(word)).toSorted(byWord);
  const usual = ordered.map(([word, counts]) => [word, most(counts)] as const);
  const endings = learnEndings(usual, support);
  const words = usual.filter(
    ([word, decision]) => decisionOfEnding(endings, word, LONGEST_ENDING) !== decision,
  );
  return { words: new Map(words), endings };
}

/** Spaces part keys in the file, `^` marks whole words there. */
function isKey(word: string): boolean {
  return word !== '' && word.length <= LONGEST_WORD && !/[\s^]/u.test(word);
}

function byWord([a]: readonly [string, Seen], [b]: readonly [string, Seen]): number {
  return a < b ? -1 : Number(a > b);
}

type Usual = readonly [word: string, decision: string];

function learnEndings(words: readonly Usual[], support: number): ReadonlyMap<string, string> {
  const learned = new Map<string, string>();
  const learn = (some: readonly Usual[], ending: string, shorter: string | undefined): void => {
    const votes = new Map<string, number>();
    for (const [, decision] of some) votes.set(decision, (votes.get(decision) ?? 0) + 1);
    const first = most(votes);
    const [forFirst, forShorter] = [votes.get(first) ?? 0, votes.get(shorter ?? '') ?? 0];
    const differs = shorter === undefined || (forFirst >= support && forFirst > forShorter);
    if (differs) learned.set(ending, first);
    const decision = differs ? first : shorter;
    // Longer endings cannot decide otherwise where words agree, or are too few.
    if ((votes.size === 1 && first === decision) || some.length < support) return;
    for (const [longer, rest] of byLongerEnding(some, ending)) learn(rest, longer, decision);
  };
  learn(words, '', undefined);
  return learned;
}

/** Words parted by the letter before the ending; those that have none, or the longest ending already, are left out. */
function byLongerEnding(
  words: readonly Usual[],
  ending: string,
): ReadonlyMap<string, readonly Usual[]> {
  const parted = new Map<string, Usual[]>();
  const length = ending.length + 1;
  if (length > LONGEST_ENDING) return parted;
  for (const usual of words) {
    const [word] = usual;
    if (word.length < length) continue;
    const longer = word.slice(word.length - length);
    const some = parted.get(longer);
    if (some === undefined) parted.set(longer, [usual]);
    else some.push(usual);
  }
  return parted;
}

/** The most frequent decision; of equal ones the first in the alphabet. */
function most(seen: Seen): string {
  let [best, votes] = ['', -1];
  for (const [decision, count] of seen) {
    if (count > votes || (count === votes && decision < best)) [best, votes] = [decision, count];
  }
  return best;
}
