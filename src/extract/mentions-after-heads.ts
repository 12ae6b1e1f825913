import { QUOTED_HEADS, isCyrillic } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';
import { isNamed } from './mentions-headed.ts';

const MOST_WORDS = 5;
/** How far before the noun its article may stand: “the small pro-government newspaper”. */
const REACH = 5;

/**
 * Names right after a noun that says what they are, without quotation marks: “the opposition newspaper Ertan Soz”,
 * “a state bank Harbour Credit”. Words that look like a person's name are a paper's there.
 */
export function findNamesAfterHeads(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < scene.tokens.length; at += 1) {
    const head = scene.tokens[at - 1];
    if (head?.shape !== 'lower' || isCyrillic(head.text) || !QUOTED_HEADS.has(head.text)) continue;
    const until = endOfName(scene, at);
    if (until === at || !hasArticle(scene.tokens, at - 1) || isSubject(scene.tokens[until]))
      continue;
    found.push(namedAt(scene, at, until));
    at = until;
  }
  return found;
}

function endOfName({ tokens, taken }: Scene, from: number): number {
  let until = from;
  while (until - from < MOST_WORDS && taken[until] !== 1 && belongs(tokens[until])) until += 1;
  return until;
}

function belongs(token: Token | undefined): boolean {
  if (token === undefined || !isNamed(token) || token.opensSentence) return false;
  return token.gap === 'space' || token.gap === 'hyphen';
}

/** “the small daily newspaper”: without an article, the words may be a list or a caption. */
function hasArticle(tokens: readonly Token[], head: number): boolean {
  for (let at = head; at >= Math.max(0, head - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || (at < head && token.shape === 'number')) return false;
    if (ARTICLES.has(token.text.toLowerCase())) return true;
    if (token.gap !== 'space' && token.gap !== 'hyphen') return false;
  }
  return false;
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'another', 'one']);

/** “the newspaper Harrow had founded”, “the party she led”: the name is of somebody who did something with it. */
function isSubject(next: Token | undefined): boolean {
  return next?.shape === 'lower' && next.gap === 'space' && OWNS.has(next.text);
}

const OWNS = new Set(
  [
    'had founded co-founded owns owned led leads heads headed runs ran edits edited chairs chaired built bought sold',
    'created established controls controlled joined left',
  ].flatMap((line) => line.split(' ')),
);

function namedAt(scene: Scene, from: number, until: number): Candidate {
  const range = rangeOf(scene, from, until);
  const { passage } = scene;
  const name = wordsIn(passage, range);
  const find = {
    ...range,
    passage,
    type: 'organisation',
    form: 'name',
    rule: 'after-noun',
    name,
  } as const;
  return { from, until, find };
}
