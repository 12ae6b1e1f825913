import { circleBehind, stanceBehind } from './circles.ts';
import { fits } from './ends.ts';
import { groupBefore } from './group-antecedent.ts';
import { kinOfSomebody } from './kin-through.ts';
import { readLeft, readNp } from './noun-phrase.ts';
import type { Left } from './noun-phrase.ts';
import { bodyBefore } from './office-phrase.ts';
import { ownerOf } from './owner.ts';
import { apposedFrom, behindGroup, partyBehind } from './parties.ts';
import type { RelationPhrase } from './phrases.ts';
import { beforeBracket, namedUntil, partyUntil, withLemma } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { officeAt, relationsAt } from './words.ts';
import type { End, Match, RelationWord } from './words.ts';

const ENDS_OF: Readonly<Partial<Record<RelationWord['type'], readonly End[]>>> = {
  member: ['group', 'company'],
  leads: ['group'],
  owns: ['company'],
  rival: ['person', 'group'],
  ally: ['person', 'group'],
  employs: ['person'],
};

export function fitsRelation(party: Party, { type }: RelationWord): boolean {
  return (ENDS_OF[type] ?? ['person']).some((end) => fits(party, end));
}

/** The relations that begin at a word, with those they are to. */
export function readRelations(scene: Scene, at: number): readonly RelationPhrase[] {
  const office = officeAt(scene.keys, at)?.end ?? 0;
  // “Secretary of state” is no secretary.
  const singular = relationsAt(scene.keys, at);
  const isPlural = singular.length === 0 && scene.words[at]?.features['Number'] === 'Plur';
  const all = isPlural ? pluralsAt(scene, at) : singular;
  const matches = all.filter(({ end }) => end >= office);
  const [first] = matches;
  if (first === undefined || !isRelationWord(scene, first.end - 1)) return [];
  const bare = readLeft(scene, at);
  const oneOf = isPlural ? oneOfBefore(scene, bare.first) : undefined;
  const left = oneOf === undefined ? bare : { ...bare, first: oneOf };
  const isOther = (party: Party): boolean =>
    matches.some(({ value }) => fitsRelation(party, value));
  const opposes = first.value.type === 'rival';
  const right = othersBehind(scene, left.first, first.end, isOther, opposes);
  return matches.flatMap((match) => {
    const tied = tiedTo(scene, at, left, right, match);
    return tied === undefined
      ? []
      : [
          {
            kind: 'relation' as const,
            word: match.value,
            first: left.first,
            noun: at,
            nounEnd: match.end,
            pointing: left.pointing,
            ...(isPlural && oneOf === undefined ? { plural: true } : {}),
            ...(left.when === undefined ? {} : { when: left.when }),
            ...tied,
          },
        ];
  });
}

const ONE_OF = new Set([
  'one',
  'eldest',
  'oldest',
  'youngest',
  'elder',
  'younger',
  'last',
  'closest',
]);

/** Where “one of”, “the eldest of” before a plural begins. */
function oneOfBefore({ keys }: Scene, first: number): number | undefined {
  if (keys[first - 1] !== 'of' || !ONE_OF.has(keys[first - 2] ?? '')) return undefined;
  return keys[first - 3] === 'the' ? first - 3 : first - 2;
}

interface Others {
  readonly others: readonly Party[];
  readonly end: number;
}

type Tied = Others & Partial<Pick<RelationPhrase, 'word' | 'sharesSurname'>>;

/** Whom one relation is to, and where its words end; nothing where they say of nobody. */
function tiedTo(
  scene: Scene,
  at: number,
  left: Left,
  right: Others,
  { value, end }: Match<RelationWord>,
): Tied | undefined {
  const circle = value.type === 'member' ? circleBehind(scene, end) : undefined;
  if (circle !== undefined)
    return { word: { ...value, type: 'ally' }, others: [circle.who], end: circle.end };
  // A veteran of a service is its member no more.
  if (value.type === 'member' && scene.lemmas[end - 1] === 'veteran') return undefined;
  const kin = value.type.startsWith('kin:') && scene.keys[end] === 'of';
  const through = kin ? kinOfSomebody(scene, end + 1) : undefined;
  if (through !== undefined)
    return { word: { ...value, type: 'kin:other' }, others: [through.who], end: through.end };
  const behind = right.others.filter((other) => fitsRelation(other, value));
  if (behind.length > 0) return { others: behind, end: right.end };
  const owner =
    ownerOf(scene, left) ?? (left.owner === undefined ? bodyBefore(scene, left, at) : undefined);
  const mayBeOfGroup = value.type === 'leads' || value.type === 'member';
  const modifier =
    left.pointing === 'bare' && left.owner === undefined && MODIFIED.has(scene.keys[end - 1] ?? '')
      ? partyUntil(scene, left.first)
      : undefined;
  const its = mayBeOfGroup ? groupOf(scene, left) : undefined;
  const whose = its ?? owner ?? modifier;
  const others = whose !== undefined && fitsRelation(whose, value) ? [whose] : [];
  const isHis = left.pronoun !== undefined || left.owner !== undefined;
  const unknown = behindUnknown(scene, end) ?? (isHis ? end : undefined);
  if (others.length === 0) return unknown === undefined ? undefined : { others, end: unknown };
  const isGuess = GUESSED.has(scene.keys[left.pronoun ?? -1] ?? '');
  const sharesSurname = isGuess && PATERNAL.has(scene.keys[end - 1] ?? '');
  return { others, end, ...(sharesSurname ? { sharesSurname } : {}) };
}

/** “A Harrow loyalist”, “Harrow ally Petr Sole”. */
const MODIFIED = new Set([
  'loyalist',
  'ally',
  'protégé',
  'protege',
  'aide',
  'associate',
  'confidant',
  'critic',
  'rival',
  'adviser',
  'advisor',
  'opponent',
  'appointee',
  'crony',
  'lieutenant',
]);

/** “Its leader”: of the only group told of. */
function groupOf(scene: Scene, { pronoun }: Left): Party | undefined {
  return pronoun !== undefined && scene.keys[pronoun] === 'its'
    ? groupBefore(scene, pronoun + 1)
    : undefined;
}

const GUESSED = new Set(['his', 'their', 'its']);

/** “Brothers-in-law”, “close associates”: by the lemma of the first word that is counted. */
function pluralsAt({ keys, lemmas }: Scene, at: number): readonly Match<RelationWord>[] {
  return relationsAt(withLemma({ keys, lemmas }, at), at);
}

const PATERNAL = new Set(['father', 'son', 'brother']);

/** “Son-in-law of the president”: nobody known, but what is joined to it is said of the same person. */
function behindUnknown(scene: Scene, at: number): number | undefined {
  if (scene.keys[at] !== 'of' && scene.keys[at] !== 'to') return undefined;
  const np = readNp(scene, at + 1);
  return np === undefined || np.person !== undefined ? undefined : np.end;
}

/** A noun; of adjectives only “close to”, “loyal to”. */
function isRelationWord({ words, keys }: Scene, at: number): boolean {
  const tag = words[at]?.tag;
  const isTo = keys[at + 1] === 'to' || keys[at + 1] === 'with' || keys[at + 1] === 'by';
  if (ADJECTIVES.has(keys[at] ?? '')) return isTo;
  return tag !== 'VERB' && tag !== 'ADV';
}

const ADJECTIVES = new Set([
  'close',
  'loyal',
  'related',
  'hostile',
  'subordinate',
  'allied',
  'aligned',
]);
const LINKS = new Set(['of', 'to', 'in', 'from', 'with', 'among']);

/** Whom a relation is to: the names behind “of”, with titles before them, and those joined to them. */
function othersBehind(
  scene: Scene,
  first: number,
  after: number,
  isOther: (party: Party) => boolean,
  opposes: boolean,
): { readonly others: readonly Party[]; readonly end: number } {
  const others: Party[] = [];
  let end = after;
  let at = behindSecondNoun(scene, after);
  while (LINKS.has(scene.keys[at] ?? '')) {
    const aim = opposes ? stanceBehind(scene, at + 1) : undefined;
    const next =
      aim?.who ?? partyBehind(scene, at + 1, isOther) ?? apposedBehind(scene, first, at + 1);
    if (next === undefined) break;
    others.push(next);
    end = aim?.end ?? behindGroup(scene, next);
    if (scene.keys[end] !== 'and') break;
    at = end + 1;
  }
  return { others, end };
}

/** “A friend and admirer of X”: behind the second noun. */
function behindSecondNoun({ keys, words }: Scene, at: number): number {
  // “Related by marriage to X”.
  if (keys[at] === 'by' && /^(?:marriage|blood|birth)$/u.test(keys[at + 1] ?? '')) return at + 2;
  if (keys[at] !== 'and') return at;
  const noun = words[at + 1]?.tag === 'ADV' ? at + 2 : at + 1;
  const end = relationsAt(keys, noun)[0]?.end ?? (words[noun]?.tag === 'NOUN' ? noun + 1 : at);
  return end > at && LINKS.has(keys[end] ?? '') ? end : at;
}

/**
 * “Y, an ally of the speaker, X,”: the name behind the comma is the speaker’s, where Y already bears the descriptor;
 * in “an ally of the speaker, X,” with nobody before it, X is the ally.
 */
function apposedBehind(scene: Scene, first: number, from: number): Party | undefined {
  return isBorneBefore(scene, first) ? apposedFrom(scene, from) : undefined;
}

/** Somebody is named before the descriptor, or a verb gives it to somebody: “X, a”, “X is a”, “as a”. */
function isBorneBefore(scene: Scene, first: number): boolean {
  const { keys, lemmas, words } = scene;
  let at = first;
  while (at > 0 && words[at - 1]?.tag === 'ADV') at -= 1;
  const key = keys[at - 1] ?? '';
  if (lemmas[at - 1] === 'be' || lemmas[at - 1] === 'become' || key === 'as') return true;
  if (key === 'and') return true;
  if (key !== ',' && key !== '(' && key !== '–' && key !== '—') return false;
  return (
    namedUntil(scene, at - 1) !== undefined ||
    namedUntil(scene, beforeBracket(scene, at - 1)) !== undefined
  );
}
