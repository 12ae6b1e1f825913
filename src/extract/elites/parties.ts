import { isPossessive } from './noun-phrase.ts';
import { behindBracket, isModifier, namedFrom, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { isGroupWord, officeAt, relationsAt } from './words.ts';

/** How many words of title may stand before a name. */
const MOST_BETWEEN = 7;

function closing({ keys }: Scene, at: number): number {
  return keys[at] === '”' || keys[at] === '»' || keys[at] === '"' ? at + 1 : at;
}

/** Behind a name and the mark that closes it, and behind “clan” in “the “Talas” clan”. */
export function behindGroup(scene: Scene, party: Party): number {
  const end = closing(scene, party.end);
  return party.actor.type === 'group' && isGroupWord(scene.lemmas[end] ?? '') ? end + 1 : end;
}

/** The first party from a word on, over article, title and quotation marks; those that cannot be meant are passed. */
export function partyBehind(
  scene: Scene,
  from: number,
  isMeant: (party: Party) => boolean = () => true,
): Party | undefined {
  for (let at = from; at < scene.words.length && at - from <= MOST_BETWEEN; at += 1) {
    const party = partyFrom(scene, at);
    // “A pro-Harrow group”.
    if (party !== undefined && scene.keys[at - 1] === '-') return undefined;
    if (
      party !== undefined &&
      party.actor.type !== 'state' &&
      (party.actor.type !== 'place' || isMeant(party))
    ) {
      const isTitle =
        party.actor.type !== 'person' && (titled(scene, party.end) || !isMeant(party));
      if (!isTitle && !isModifier(scene, party))
        return isPossessive(scene.keys[party.end] ?? '') ? undefined : party;
    }
    if (!passes(scene, at)) return undefined;
  }
  return undefined;
}

const PASSING = new Set<string>(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON']);
const PASSED = new Set(['“', '«', '"', '-', 'then', 'of', 'so', 'so-called']);

/** “A niece of X” is not X; “the founder of the state, X,” is. */
function isOfAnother(keys: readonly string[], noun: number): boolean {
  if (officeAt(keys, noun) !== undefined) return false;
  return relationsAt(keys, noun).some(({ value }) => value.type !== 'leads');
}

function passes({ words, keys }: Scene, at: number): boolean {
  const key = keys[at] ?? '';
  if (key === 'of' && isOfAnother(keys, at - 1)) return false;
  if (words[at]?.tag === 'VERB') return words[at]?.relation === 'amod';
  return PASSING.has(words[at]?.tag ?? '') || PASSED.has(key) || isPossessive(key);
}

const CLOSED = new Set([',', '.', ';', ')', '–', '—', 'who', 'whose']);

/** “The speaker, X,” from a word on. */
export function apposedFrom(scene: Scene, from: number): Party | undefined {
  const { keys, words } = scene;
  if (words[from]?.tag !== 'DET' && words[from]?.tag !== 'PRON') return undefined;
  for (let at = from + 1; at - from <= MOST_BETWEEN + 1; at += 1) {
    if (keys[at] === ',') {
      const name = namedFrom(scene, behindTitle(scene, at + 1));
      if (name === undefined) return undefined;
      const behind = keys[behindBracket(scene, name.end)];
      return behind === undefined || CLOSED.has(behind) ? name : undefined;
    }
    if (scene.parties[at]?.actor.type === 'person' || !passes(scene, at)) return undefined;
  }
  return undefined;
}

/** Behind the office before a name: “his uncle, Prime Minister X,”. */
function behindTitle(scene: Scene, at: number): number {
  const end = officeAt(scene.keys, at)?.end ?? behindRank(scene, at);
  return end !== undefined && namedFrom(scene, end) !== undefined ? end : at;
}

/** Behind “General”, “Major-General” before a name; the same place where none stands. */
export function behindRank(scene: Scene, at: number): number {
  for (let next = at; next - at < MOST_OF_RANK; next += 1) {
    if (next > at && namedFrom(scene, next) !== undefined) return next;
    const isCapital = /^(?:\p{Lu}|-$)/u.test(scene.words[next]?.form ?? '');
    if (!isCapital || scene.parties[next] !== undefined) return at;
  }
  return at;
}

const MOST_OF_RANK = 4;

/** “Unity Party chairman X”: the body is a part of the title. */
function titled({ keys }: Scene, at: number): boolean {
  return officeAt(keys, at) !== undefined || relationsAt(keys, at).length > 0;
}
