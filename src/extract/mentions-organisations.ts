import type { ActorType } from '../model/records.ts';
import { nominativePhrase } from '../names/nominative.ts';
import {
  ENGLISH_HEADS,
  OPENERS,
  RUSSIAN_HEADS,
  TITLES,
  givenNameSex,
  isCyrillic,
} from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

type HeadType = keyof typeof ENGLISH_HEADS;

const HEAD_TYPES: readonly HeadType[] = ['organisation', 'group', 'event-name', 'place'];
const LONGEST = 9;

/**
 * Names that a head noun gives away: “Ministry of Foreign Affairs of Lakonia”, “Second Karabakh War”, “Harbour clan”,
 * «Служба государственной безопасности», «Верховный суд».
 */
export function findHeadedNames(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const token = scene.tokens[at];
    if (token === undefined || scene.taken[at] === 1) continue;
    const candidate = isCyrillic(token.text)
      ? russianName(scene, at)
      : englishName(scene, at, token);
    if (candidate === undefined) continue;
    found.push(candidate);
    at = Math.max(at, candidate.until - 1);
  }
  return found;
}

function isNamed({ shape }: Token): boolean {
  return shape === 'capital' || shape === 'upper';
}

function englishName(scene: Scene, at: number, token: Token): Candidate | undefined {
  const type = HEAD_TYPES.find((one) => ENGLISH_HEADS[one].has(token.text));
  if (type === undefined || (scene.titleCase && type !== 'event-name')) return undefined;
  const from = extendLeft(scene, at);
  const until = type === 'group' ? at + 1 : extendRight(scene, at + 1, type);
  if (until - from < 2 || (type !== 'organisation' && from === at && token.text !== 'Mount'))
    return undefined;
  return candidateOf(scene, from, until, type);
}

/** Capitalised words before the head: adjectives, names, “44-Day”. */
function extendLeft({ tokens, taken }: Scene, head: number): number {
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const joined = tokens[from]?.gap;
    const before = tokens[from - 1];
    if (before === undefined || taken[from - 1] === 1) break;
    const isNumber = before.shape === 'number' && joined === 'hyphen';
    if ((joined !== 'space' && joined !== 'hyphen') || (!isNamed(before) && !isNumber)) break;
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
  organisation: new Set(['of', 'for', 'on', 'in', 'to']),
  'event-name': new Set(['of', 'on']),
  place: new Set(['of']),
  group: new Set(),
};
const LINKS = new Set(['of', 'for', 'on', 'and', 'the', 'in', 'to', 'against']);

/** “of Foreign Affairs”, “for Security and Co-operation in Europe”, “II”. */
function extendRight({ tokens, taken }: Scene, from: number, type: HeadType): number {
  let until = from;
  let at = from;
  while (at < tokens.length && at - from < LONGEST) {
    const token = tokens[at];
    if (token === undefined || taken[at] === 1 || token.gap === 'other' || token.gap === 'point')
      break;
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

/** “Youth and Sports”, but not “Ministry of Defence and Ilham …”, “… and Azerbaijan”. */
function isCommonPair(tokens: readonly Token[], and: number): boolean {
  const next = tokens[and + 1];
  const isPair = next !== undefined && next.shape === 'capital' && next.gap === 'space';
  return (
    isPair &&
    givenNameSex(next.text) === undefined &&
    tokens[and + 2]?.shape !== 'capital' &&
    !TITLES.has(next.text.toLowerCase())
  );
}

const ADJECTIVE =
  /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$/u;
const GENITIVE_ADJECTIVE = /(?:ого|его|ой|ей|ых|их)$/u;
const GENITIVE_NOUN = /(?:[ая]|[иы]|ов|ев|ей|ий|дел|ств|сил|войск|сил|мер|прав|лиц)$/u;
const VERB = /(?:[аяеиоуы]л[аои]?|лась|лось|лись|лся|ет|ёт|ит|ют|ут|ат|ят|ть|ться|тся)$/u;
const CONTINUES = new Set(['и', 'по', 'при']);

function russianName(scene: Scene, at: number): Candidate | undefined {
  const first = scene.tokens[at];
  if (first === undefined || !isNamed(first)) return russianGroup(scene, at);
  const head = headAfter(scene, at);
  if (head === undefined) return undefined;
  const until =
    head.type === 'organisation' ? genitivesAfter(scene, head.index + 1) : head.index + 1;
  if (until - at < 2) return undefined;
  return candidateOf(scene, at, until, head.type);
}

/** The head itself, or one that follows its adjectives: «Верховный суд», «Государственная нефтяная компания». */
function headAfter(
  { tokens, taken }: Scene,
  at: number,
): { readonly index: number; readonly type: HeadType } | undefined {
  for (let index = at; index < tokens.length && index <= at + 3; index += 1) {
    const token = tokens[index];
    if (token === undefined || taken[index] === 1) return undefined;
    if (index > at && token.gap !== 'space') return undefined;
    const lower = token.text.toLowerCase();
    const type = HEAD_TYPES.find((one) => RUSSIAN_HEADS[one].has(lower));
    if (type !== undefined)
      return index === at && type !== 'organisation' ? undefined : { index, type };
    if (!ADJECTIVE.test(lower)) return undefined;
  }
  return undefined;
}

function genitivesAfter({ tokens, taken }: Scene, from: number): number {
  let until = from;
  for (let at = from; at < tokens.length && at - from < 6; at += 1) {
    const token = tokens[at];
    if (token === undefined || taken[at] === 1 || token.gap !== 'space') break;
    const { text } = token;
    if (CONTINUES.has(text)) continue;
    const isGenitive =
      (GENITIVE_ADJECTIVE.test(text) || GENITIVE_NOUN.test(text)) && !VERB.test(text);
    if (!isGenitive && !/^\p{Lu}{2,5}$/u.test(text)) break;
    if (!GENITIVE_ADJECTIVE.test(text) || isNamed(token)) until = at + 1;
    if (isNamed(token)) break;
    if (at - from >= 3 && !GENITIVE_ADJECTIVE.test(text)) break;
  }
  return until;
}

/** «клан Пашаевых»: the head is lower-case and comes first. */
function russianGroup(scene: Scene, at: number): Candidate | undefined {
  const { tokens, taken } = scene;
  const head = tokens[at];
  const next = tokens[at + 1];
  if (head === undefined || next === undefined || taken[at + 1] === 1) return undefined;
  if (!RUSSIAN_HEADS.group.has(head.text) || next.gap !== 'space' || next.shape !== 'capital')
    return undefined;
  return /(?:ых|их|ов|ев)$/u.test(next.text) ? candidateOf(scene, at, at + 2, 'group') : undefined;
}

function candidateOf(scene: Scene, from: number, until: number, type: ActorType): Candidate {
  const range = rangeOf(scene, from, until);
  const { passage } = scene;
  const words = wordsIn(passage, range);
  const name = isCyrillic(words) ? nominativePhrase(words) : words;
  return { from, until, find: { ...range, passage, type, form: 'name', rule: 'head-noun', name } };
}
