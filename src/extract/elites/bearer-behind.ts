import { isPossessive } from './noun-phrase.ts';
import { antecedentAt } from './owner.ts';
import { behindRank } from './parties.ts';
import type { Descriptor } from './phrases.ts';
import { behindBracket, namedFrom, partyUntil, withLemma } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { officeAt, relationsAt } from './words.ts';

const AFTER_NAME = new Set([',', '.', ';', ':', '(', ')', '–', '—', '”', 'and', 'who', 'whose']);
const TAKES_POST = new Set(['as', 'become', 'became', 'becoming', 'than', 'like']);
const PREPOSITION = new Set(['to', 'of', 'with', 'from', 'by']);
const FULL_STOP = new Set(['.', ';', ')', '!', '?']);
const MOST_WORDS_OF_TRADE = 4;

/** “The head of the fund, X,”; “her husband, the architect X,”. */
export function behindChain(scene: Scene, first: Descriptor, end: number): Party | undefined {
  const { keys } = scene;
  const comma = behindBracket(scene, scene.dates[end]?.end ?? end);
  if (keys[comma] !== ',' && keys[comma] !== '–' && keys[comma] !== '—' && keys[comma] !== ':')
    return undefined;
  const led = keys[first.first - 1] ?? '';
  if (led === 'as' && first.first === 1) return namedFrom(scene, behindRank(scene, comma + 1));
  if (TAKES_POST.has(led) && first.kind === 'office') return undefined;
  if (first.pointing === 'bare' && first.kind === 'office' && !isFirst(scene, first.first))
    return undefined;
  let at = behindRank(scene, comma + 1);
  const isKin = first.kind === 'relation' && first.word.type.startsWith('kin:');
  if (isKin) at = behindTrade(scene, at);
  const name = namedFrom(scene, at);
  if (name === undefined && isFirst(scene, first.first) && first.pointing === 'indefinite')
    return /^(?:he|she)$/u.test(keys[at] ?? '') ? antecedentAt(scene, at) : undefined;
  if (name === undefined) return undefined;
  const behind = behindBracket(scene, name.end);
  const key = keys[behind];
  if (isPossessive(key ?? '')) return undefined;
  // “An ally of the speaker, X, …” may be X; “married to the speaker, X.” is the speaker X.
  const isEnd = key === undefined || FULL_STOP.has(key);
  const isLed = PREPOSITION.has(led) && !isOfThing(scene, first.first - 1);
  if (first.kind === 'office' && isLed && !isEnd && !isWithin(scene, first.first - 1))
    return undefined;
  const isFronted = isFirst(scene, first.first) && first.pointing !== 'definite';
  if (key !== undefined && !AFTER_NAME.has(key) && !isFronted) return undefined;
  if (key === 'and' && first.kind === 'office' && first.pointing !== 'definite') return undefined;
  return isFree(scene, name) ? name : undefined;
}

/** “Met with the head of the bank, X, in Vienna”: a verb went before, and no one's ally or aide is meant. */
function isWithin({ keys, lemmas, words }: Scene, preposition: number): boolean {
  if (keys[preposition] === 'of') return false;
  const own = withLemma({ keys, lemmas }, preposition - 1);
  if (relationsAt(own, preposition - 1).length > 0) return false;
  return words.slice(0, preposition).some(({ tag }) => tag === 'VERB');
}

/** “Replaced by”, “the hand of”: nobody but the one behind can hold the office; “the ally of”: that one may. */
function isOfThing({ keys, words, lemmas, parties }: Scene, at: number): boolean {
  const word = words[at - 1];
  if (word?.tag === 'VERB') return keys[at] === 'by' || keys[at] === 'with';
  if (word?.tag !== 'NOUN' || parties[at - 1] !== undefined) return false;
  const lemma = lemmas[at - 1] ?? '';
  if (word.features['Number'] === 'Plur') return true;
  if (/(?:er|or|ist|ian|man|woman|ant|ent|ee)$/u.test(lemma)) return false;
  const own = withLemma({ keys, lemmas }, at - 1);
  return officeAt(own, at - 1) === undefined && relationsAt(own, at - 1).length === 0;
}

/** Behind “the architect”, right before a name; the same place where no such words stand. */
function behindTrade(scene: Scene, from: number): number {
  for (let at = from; at - from <= MOST_WORDS_OF_TRADE; at += 1) {
    if (namedFrom(scene, at) !== undefined) return at;
    const tag = scene.words[at]?.tag;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN') return from;
  }
  return from;
}

/** The phrase opens its sentence or stands behind a mark. */
function isFirst({ keys, words }: Scene, at: number): boolean {
  const key = keys[at - 1];
  return key === undefined || words[at - 1]?.tag === 'PUNCT';
}

/** The name is no list's next member: nobody is named right before it. */
function isFree(scene: Scene, { first }: Party): boolean {
  return partyUntil(scene, first - 1)?.actor.type !== 'person' || scene.keys[first - 1] === ',';
}
