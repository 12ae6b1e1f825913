import { ENGLISH_HEADS, OPENERS, TITLES, givenNameSex, isCyrillic } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { HEAD_TYPES, headedName, isNamed } from './mentions-headed.ts';
import type { HeadType } from './mentions-headed.ts';
import { russianName } from './mentions-organisations-russian.ts';
import type { Candidate, Lexicon, Scene } from './mentions-find.ts';

const LONGEST = 9;

/**
 * Names that a head noun gives away: “Ministry of Foreign Affairs of Lakonia”, “Second Karabakh War”, “Harbour clan”,
 * «Служба государственной безопасности», «Верховный суд».
 */
export function findHeadedNames(scene: Scene, lexicon: Lexicon): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || scene.taken[at] === 1) continue;
    const candidate = isCyrillic(token.text)
      ? russianName(scene, at, lexicon)
      : englishName(scene, at, token);
    if (candidate === undefined) continue;
    found.push(candidate);
    at = Math.max(at, candidate.until - 1);
  }
  return found;
}

/** The type that each head noun gives; where a noun is in two lists, the first counts. */
const ENGLISH_HEAD_TYPE: ReadonlyMap<string, HeadType> = new Map(
  HEAD_TYPES.toReversed().flatMap((type) => [...ENGLISH_HEADS[type]].map((head) => [head, type])),
);

function englishName(scene: Scene, at: number, token: Token): Candidate | undefined {
  const type = ENGLISH_HEAD_TYPE.get(token.text);
  if (type === undefined || (scene.titleCase && type !== 'event-name')) return undefined;
  const from = extendLeft(scene, at);
  const until = type === 'group' ? at + 1 : extendRight(scene, at + 1, type);
  if (until - from < 2 || (type !== 'organisation' && from === at && token.text !== 'Mount'))
    return undefined;
  return headedName(scene, from, until, type);
}

/** Capitalised words before the head: adjectives, names, “44-Day”. */
function extendLeft({ tokens, taken, passage }: Scene, head: number): number {
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const joined = tokens[from]?.gap;
    const before = tokens[from - 1];
    if (before === undefined || taken[from - 1] === 1) break;
    const isNumber = before.shape === 'number' && joined === 'hyphen';
    const isWorkers =
      joined === 'other' && /^['’] $/u.test(passage.text.slice(before.end, tokens[from]?.start));
    if (joined !== 'space' && joined !== 'hyphen' && !isWorkers) break;
    if (!isNamed(before) && !isNumber) break;
    if (isOpener(before) || TITLES.has(before.text.toLowerCase())) break;
    from -= 1;
  }
  return from;
}

function isOpener({ text, opensSentence }: Token): boolean {
  const lower = text.toLowerCase();
  return lower === 'the' || lower === 'this' || (opensSentence && OPENERS.has(lower));
}

const OPENING_LINKS: Readonly<Record<HeadType, ReadonlySet<string>>> = {
  organisation: new Set(['of', 'for', 'on', 'to']),
  'event-name': new Set(['of', 'on']),
  place: new Set(['of']),
  group: new Set(),
};
const LINKS = new Set(['of', 'for', 'on', 'and', 'the', 'to', 'against']);

/** “of Foreign Affairs”, “for Security and Co-operation in Europe”, “II”. */
function extendRight({ tokens, taken }: Scene, from: number, type: HeadType): number {
  let until = from;
  let at = from;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || taken[at] === 1 || token.gap === 'other') break;
    if (token.gap === 'point' || isOfAnother(tokens, at, from)) break;
    if (isNamed(token) && at > from) until = at + 1;
    else if (isNamed(token) && (token.shape === 'upper' || /^[IVX]$/u.test(token.text)))
      until = at + 1;
    else if (token.shape !== 'lower' || !LINKS.has(token.text)) break;
    if (token.text === 'and' && !isCommonPair(tokens, at)) break;
    if (at === from && token.shape === 'lower' && !OPENING_LINKS[type].has(token.text)) break;
    at += 1;
  }
  return until;
}

/** A person's name, a title or another organisation begins here. */
function isOfAnother(tokens: readonly Token[], at: number, from: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (at - from < 2) return false;
  return givenNameSex(text) !== undefined || TITLES.has(text.toLowerCase());
}

/** “Youth and Sports”, but not “Ministry of Defence and Ilham …”, “… and the Interior Ministry”. */
function isCommonPair(tokens: readonly Token[], and: number): boolean {
  const [next, second] = [tokens[and + 1], tokens[and + 2]];
  if (next === undefined || next.shape !== 'capital' || next.gap !== 'space') return false;
  return givenNameSex(next.text) === undefined && !isOfOther(next) && !isOfOther(second);
}

function isOfOther(token: Token | undefined): boolean {
  return (
    token?.shape === 'capital' &&
    (TITLES.has(token.text.toLowerCase()) || ENGLISH_HEADS.organisation.has(token.text))
  );
}
