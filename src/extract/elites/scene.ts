import type { Actor, DateMention, Mention, Range } from '../../model/records.ts';
import type { Word } from '../../parse/sentence.ts';
import type { Tree } from '../../parse/tree.ts';
import { findCertainty } from '../certainty/cues.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import type { Placed, Story, StorySentence } from '../story.ts';
import { isTrigger, isTriggerAmongSeveral } from './words.ts';

/** Somebody or something known, at its words. */
export interface Party {
  readonly actor: Actor;
  readonly mention: Mention;
  readonly first: number;
  readonly end: number;
}

/** A sentence laid out for finders that look for words beside names. */
export interface Scene {
  readonly story: Story;
  readonly sentence: StorySentence;
  readonly tree: Tree;
  readonly words: readonly Word[];
  /** Lower-case forms; `ex-` is cut off. */
  readonly keys: readonly string[];
  /** Lower-case lemmas. */
  readonly lemmas: readonly string[];
  /** For each word, the outermost party whose words hold it. */
  readonly parties: readonly (Party | undefined)[];
  /** Every party, the outer before those in it. */
  readonly all: readonly Party[];
  /** For each word, the date whose words hold it. */
  readonly dates: readonly (Placed<DateMention> | undefined)[];
  readonly cues: readonly CertaintyCue[];
  /** By the words of nouns that name an office or a relation: the one they are said of. */
  readonly bearers: ReadonlyMap<number, Party>;
}

const LONGEST = 400;

/** `undefined` where the sentence has nothing to say of offices and ties. */
export function sceneOf(story: Story, sentence: StorySentence): Scene | undefined {
  const { tree, mentions } = sentence;
  const { words } = tree;
  if (words.length > LONGEST) return undefined;
  const keys = words.map(({ form }) => keyOf(form));
  const isAboutSomebody = mentions.length > 0 || keys.some((key) => key === 'he' || key === 'she');
  if (!isAboutSomebody) return undefined;
  const lemmas = words.map(({ lemma }) => lemma.toLowerCase().replace(/^re-(?=\p{L})/u, 're'));
  const all = mentions.flatMap((placed) => partyOf(story, placed) ?? []);
  const isOfGroup = all.length > 1 && all.some(({ actor }) => actor.type === 'group');
  if (!isOfGroup && !mayTell(keys, lemmas, mentions.length)) return undefined;
  const parties: (Party | undefined)[] = words.map(() => undefined);
  for (const party of all) fill(parties, party.first, party.end, party);
  const dates: (Placed<DateMention> | undefined)[] = words.map(() => undefined);
  for (const date of sentence.dates) fill(dates, date.first, date.end, date);
  const cues = findCertainty(tree);
  return {
    story,
    sentence,
    tree,
    words,
    keys,
    lemmas,
    parties,
    all,
    dates,
    cues,
    bearers: new Map(),
  };
}

function mayTell(keys: readonly string[], lemmas: readonly string[], named: number): boolean {
  if (keys.some(isTrigger) || lemmas.some(isTrigger)) return true;
  return named > 0 && lemmas.some(isTriggerAmongSeveral);
}

function keyOf(form: string): string {
  const key = form.toLowerCase();
  return key.startsWith('ex-') ? key.slice('ex-'.length) : key;
}

function partyOf({ actors }: Story, { record, first, end }: Placed<Mention>): Party | undefined {
  const actor = record.actor === undefined ? undefined : actors.get(record.actor);
  return actor && { actor, mention: record, first, end };
}

/** What came first stays: the outer before the inner. */
function fill<T>(list: (T | undefined)[], first: number, end: number, value: T): void {
  for (let at = first; at < end; at += 1) list[at] ??= value;
}

/** The outermost party that begins at a word. */
export function partyFrom({ parties }: Scene, at: number): Party | undefined {
  const party = parties[at];
  return party?.first === at ? party : undefined;
}

/** The outermost party that ends right before a word. */
export function partyUntil({ parties }: Scene, at: number): Party | undefined {
  const party = parties[at - 1];
  return party?.end === at ? party : undefined;
}

export function isPerson({ actor }: Party): boolean {
  return actor.type === 'person';
}

/** A name, not “he” or “the president”: what stands beside it tells of its bearer. */
export function isNamed({ mention }: Party): boolean {
  return mention.form !== 'pronoun' && mention.form !== 'description';
}

function personFrom(scene: Scene, at: number): Party | undefined {
  const party = partyFrom(scene, at);
  return party !== undefined && isPerson(party) ? party : undefined;
}

export function namedFrom(scene: Scene, at: number): Party | undefined {
  const party = personFrom(scene, at);
  return party !== undefined && isNamed(party) ? party : undefined;
}

export function namedUntil(scene: Scene, at: number): Party | undefined {
  const party = partyUntil(scene, at);
  return party !== undefined && isPerson(party) && isNamed(party) ? party : undefined;
}

/** “The Harrow campaign manager”: the name tells of the noun behind it. */
export function isModifier({ words, dates }: Scene, { end }: Party): boolean {
  return words[end]?.tag === 'NOUN' && dates[end] === undefined;
}

/** The text's words from `first` up to `end`, as a place in the passage. */
export function rangeIn({ words }: Scene, first: number, end: number): Range {
  return { start: words[first]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** Behind a bracket that stands at a word: “(MNS)”, “(née Veld)”; the word itself where there is none. */
export function behindBracket({ keys }: Scene, at: number): number {
  if (keys[at] !== '(' && keys[at] !== '[') return at;
  for (let next = at + 1; next < keys.length && next - at < MOST_IN_BRACKETS; next += 1)
    if (keys[next] === ')' || keys[next] === ']') return next + 1;
  return at;
}

const MOST_IN_BRACKETS = 12;

/** The words in brackets that end right before a word: where they begin; the word itself where there are none. */
export function beforeBracket({ keys }: Scene, at: number): number {
  if (keys[at - 1] !== ')' && keys[at - 1] !== ']') return at;
  for (let next = at - 2; next >= 0 && at - next < MOST_IN_BRACKETS; next -= 1)
    if (keys[next] === '(' || keys[next] === '[') return next;
  return at;
}

/** The keys with the lemma for the form at a word: “brothers” is “brother”. As they are where there is no such word. */
export function withLemma(
  { keys, lemmas }: Pick<Scene, 'keys' | 'lemmas'>,
  at: number,
): readonly string[] {
  const lemma = lemmas[at];
  return lemma === undefined ? keys : keys.with(at, lemma);
}
