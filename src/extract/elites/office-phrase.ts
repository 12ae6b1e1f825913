import { isPartyName } from './ends.ts';
import { readLeft, readRight } from './noun-phrase.ts';
import type { Left, Right } from './noun-phrase.ts';
import { namesOffice } from './office-key.ts';
import { behindRank } from './parties.ts';
import type { OfficePhrase } from './phrases.ts';
import { namedFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { fieldOf, isGroupWord, isInstitution, isPartyWord, officeAt } from './words.ts';

function isNoun({ words, parties }: Scene, at: number): boolean {
  const word = words[at];
  if (word === undefined || parties[at]?.actor.type === 'person') return isDescribed(parties[at]);
  return word.tag === 'NOUN' || word.tag === 'PROPN' || word.tag === 'ADJ' || word.tag === 'X';
}

/** The words of “the president” are those of an office, whoever is meant. */
function isDescribed(party: Party | undefined): boolean {
  return party?.mention.form === 'description';
}

/** An office with all that belongs to it. */
export function readOffice(scene: Scene, at: number): OfficePhrase | undefined {
  const match = officeAt(scene.keys, at);
  if (match === undefined || !isNoun(scene, match.end - 1)) return undefined;
  const left = readLeft(scene, at);
  const right = readRight(scene, match.end - 1, match.end);
  const isClear =
    !match.value.needsMore ||
    isEnough(scene, left, right, at, match.end) ||
    isKnownHead(scene, left, at, match.end);
  if (!isClear) return undefined;
  if (isOfGroup(scene, left, right, at, match.end)) return undefined;
  const body = right.bodies[0] ?? bodyBefore(scene, left, at);
  const isOfBody = left.owner?.actor.type === 'organisation';
  const state = isOfBody ? undefined : (left.state ?? right.states[0]);
  return {
    kind: 'office',
    first: left.first,
    end: right.end,
    noun: at,
    nounEnd: match.end,
    pointing: left.pointing,
    core: left.core,
    text: textOf(scene, left.core, right.end),
    ...(left.when === undefined ? {} : { when: left.when }),
    ...(left.ended === undefined ? {} : { ended: left.ended }),
    ...(body?.actor.type === 'organisation' ? { organisation: body.actor.id } : {}),
    ...(state?.actor.type === 'state' ? { state: state.actor.id } : {}),
  };
}

/** The body before an office: “Unity Party chairman”. */
export function bodyBefore(
  { parties }: Scene,
  { core, owner }: Left,
  noun: number,
): Party | undefined {
  if (owner !== undefined && owner.actor.type !== 'person') return owner;
  return noun > core ? parties[core] : undefined;
}

function textOf(scene: Scene, core: number, end: number): string {
  const { words, sentence } = scene;
  const start = words[core]?.start ?? 0;
  const text = sentence.passage.text.slice(start, words[end - 1]?.end ?? start);
  return namesOffice(text);
}

/** “head of the ministry”, “police chief”, “Unity Party chairman”: it says of what. */
function isEnough(scene: Scene, left: Left, right: Right, noun: number, after: number): boolean {
  const own = [...range(left.core, noun), ...range(after, right.end)];
  if (right.bodies.length > 0 || bodyBefore(scene, left, noun)?.actor.type === 'organisation')
    return true;
  if (right.states.length > 0) return true;
  if (isNameBehind(scene, after, right)) return true;
  if (left.ownerNoun !== undefined && isInstitution(scene.lemmas[left.ownerNoun] ?? ''))
    return true;
  if (isNamedHeir(scene, noun) || isAdviserTo(scene, noun, right)) return true;
  // “A Russian envoy”.
  if (left.state !== undefined) return true;
  return own.some((at) => {
    const { lemmas, keys, words, parties } = scene;
    if (isInstitution(lemmas[at] ?? '') || isParty(lemmas[at] ?? '')) return true;
    if (at < noun && fieldOf(keys[at] ?? '') !== undefined) return true;
    return (
      parties[at]?.actor.type === 'organisation' || isPlaceOf(scene, at, words[at]?.form ?? '')
    );
  });
}

const KNOWN_HEADS = new Set([
  'director',
  'chairman',
  'chairwoman',
  'commander',
  'rector',
  'commissioner',
]);

/** “The dismissed director, X,”: of a body that was told of before. */
function isKnownHead(
  scene: Scene,
  { pointing, pronoun }: Left,
  noun: number,
  end: number,
): boolean {
  if (!KNOWN_HEADS.has(scene.keys[noun] ?? '') || scene.keys[end] !== ',') return false;
  const isPointed =
    pointing === 'definite' || (pronoun !== undefined && scene.keys[pronoun] === 'its');
  return isPointed && namedFrom(scene, behindRank(scene, end + 1)) !== undefined;
}

/** “Adviser to the president”. */
function isAdviserTo({ keys, lemmas }: Scene, noun: number, { end, person }: Right): boolean {
  if (!/^advis[eo]r$/u.test(keys[noun] ?? '') || keys[noun + 1] !== 'to') return false;
  return person !== undefined || [...range(noun + 2, end)].some((at) => officeAt(lemmas, at));
}

/** “Was named heir”, “as heir”. */
function isNamedHeir({ keys, lemmas }: Scene, noun: number): boolean {
  return keys[noun] === 'heir' && HEIRS.has(lemmas[noun - 1] ?? '');
}

const HEIRS = new Set([
  'name',
  'designate',
  'proclaim',
  'declare',
  'anoint',
  'as',
  'chosen',
  'sole',
]);

/** “Chairman of Northern Gas”: of what bears a name, whatever it is. */
function isNameBehind(
  { words, keys, parties }: Scene,
  after: number,
  { end, person }: Right,
): boolean {
  if (keys[after] !== 'of' || person !== undefined) return false;
  const own = words.slice(after + 1, end);
  return (
    own.length > 1 &&
    own.every(
      ({ form }, index) =>
        /^\p{Lu}/u.test(form) && parties[after + 1 + index]?.actor.type !== 'group',
    )
  );
}

const isParty = isPartyWord;

/** “commander of the Northern Front”, “prefect of Lorne”. */
function isPlaceOf({ parties }: Scene, at: number, form: string): boolean {
  return parties[at]?.actor.type === 'place' && /^\p{Lu}/u.test(form);
}

function* range(from: number, until: number): Generator<number> {
  for (let at = from; at < until; at += 1) yield at;
}

/** “head of the X clan”: no office. */
function isOfGroup(scene: Scene, left: Left, right: Right, noun: number, after: number): boolean {
  const bodies = [...right.bodies, bodyBefore(scene, left, noun)];
  if (bodies.some((body) => body?.actor.type === 'group' && !isPartyName(body))) return true;
  return [...range(after, right.end)].some((at) => {
    const lemma = scene.lemmas[at] ?? '';
    return isGroupWord(lemma) && !isPartyWord(lemma) && scene.parties[at] === undefined;
  });
}
