import {
  RUSSIAN_HEADS,
  givenNameSex,
  headNominative,
  isPatronymic,
} from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Candidate, Lexicon, Scene } from './mentions-find.ts';
import { HEAD_TYPES, headedName, isNamed } from './mentions-headed.ts';
import type { HeadType } from './mentions-headed.ts';

const ADJECTIVE =
  /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ые|ие|ых|их|ыми|ими)$/u;
const GENITIVE_ADJECTIVE = /(?:ого|его|ой|ей|ых|их)$/u;
const GENITIVE_NOUN = /(?:[ая]|[иы]|ов|ев|ей|ий|дел|ств|сил|войск|мер|прав|лиц)$/u;
/** «правозащитные организации» are many, and none by name. */
const PLURAL = /(?:ые|ие|ых|их|ыми|ими)$/u;
const VERB = /(?:[аяеиоуы]л[аои]?|лась|лось|лись|лся|ет|ёт|ит|ют|ут|ат|ят|ть|ться|тся)$/u;
const SHORTEST_GENITIVE = 4;
const SHORT_GENITIVES = new Set(['дел', 'сил', 'мер', 'лиц']);
const CONTINUES = new Set(['и', 'по', 'при']);

/** «Служба государственной безопасности», «Верховный суд», «клан Лазаревых». */
export function russianName(
  scene: Scene,
  at: number,
  { lowerCase }: Lexicon,
): Candidate | undefined {
  const first = scene.tokens[at];
  const group = russianGroup(scene, at);
  if (group !== undefined || first === undefined || !isNamed(first)) return group;
  const head = headAfter(scene, at);
  if (head === undefined) return undefined;
  if (first.opensSentence && head.index > at && lowerCase.has(first.text.toLowerCase()))
    return undefined;
  const until =
    head.type === 'organisation' ? genitivesAfter(scene, head.index + 1) : head.index + 1;
  if (until - at < 2) return undefined;
  return headedName(scene, at, until, head.type);
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
    if (type !== undefined) {
      const fits = index === at ? type === 'organisation' : agrees(tokens[index - 1], lower);
      return fits ? { index, type } : undefined;
    }
    if (!ADJECTIVE.test(lower) || PLURAL.test(lower)) return undefined;
  }
  return undefined;
}

/** «Верховный суд», but not «Комментарий центра»: a nominative adjective needs a nominative noun. */
function agrees(adjective: Token | undefined, noun: string): boolean {
  const isNominative = /(?:ый|ий|ая|яя|ое|ее)$/u.test(adjective?.text ?? '');
  return !isNominative || headNominative(noun) === noun;
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
    if (text.length < SHORTEST_GENITIVE && !isNamed(token) && !SHORT_GENITIVES.has(text)) break;
    if (isNamed(token) && isPerson(tokens, at)) break;
    if (!GENITIVE_ADJECTIVE.test(text) || isNamed(token)) until = at + 1;
    if (isNamed(token)) break;
    if (at - from >= 3 && !GENITIVE_ADJECTIVE.test(text)) break;
  }
  return until;
}

/** A given name, or the first of two capitalised words: someone's name. */
function isPerson(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (givenNameSex(token?.text ?? '') !== undefined || isPatronymic(token?.text ?? '')) return true;
  return token?.shape === 'capital' && next?.shape === 'capital' && next.gap === 'space';
}

/** «клан Пашаевых»: the head is lower-case and comes first. */
function russianGroup(scene: Scene, at: number): Candidate | undefined {
  const { tokens, taken } = scene;
  const head = tokens[at];
  const next = tokens[at + 1];
  if (head === undefined || next === undefined || taken[at + 1] === 1) return undefined;
  if (
    !RUSSIAN_HEADS.group.has(head.text.toLowerCase()) ||
    next.gap !== 'space' ||
    next.shape !== 'capital'
  )
    return undefined;
  return /(?:ых|их|ов|ев|ичей)$/u.test(next.text)
    ? headedName(scene, at, at + 2, 'group')
    : undefined;
}
