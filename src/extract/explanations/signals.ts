import type { Id, Signal } from '../../model/records.ts';
import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Reading } from './claims-with.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { listed } from './lexicon.ts';
import { actorAt, agentAt, cut } from './scene.ts';
import type { Scene } from './scene.ts';

/** Acts that the text reads as messages: who sends, to whom, and what it is said to mean. */
export function signalsIn(scene: Scene): readonly Reading[] {
  const found: Reading[] = [];
  for (const at of scene.tree.words.keys()) {
    const one = signalAt(scene, at);
    if (one !== undefined) found.push(one);
  }
  return found;
}

const SIGNALS = listed('signals');
const NOUNS = listed('signal-nouns');
const SENDS = listed('sends');
const SHOWS = listed('shows');
const HINTS = listed('hints');
const SEEN = listed('seen');

/** The parts of a signal as words: the clause that states it, the word that calls it one, whom it is for, what it says. */
interface Parts {
  readonly clause: number;
  readonly word: number;
  readonly rule: string;
  readonly audience: readonly number[];
  readonly reading?: Stretch;
}

function signalAt(scene: Scene, at: number): Reading | undefined {
  const { tree, cues } = scene;
  const word = tree.words[at];
  const lemma = word?.lemma.toLowerCase() ?? '';
  const parts =
    word?.tag === 'VERB'
      ? SIGNALS.has(lemma) || SHOWS.has(lemma) || HINTS.has(lemma)
        ? byVerb(scene, at, lemma)
        : undefined
      : word?.tag === 'NOUN' && NOUNS.has(lemma)
        ? byNoun(scene, at, lemma)
        : undefined;
  if (parts === undefined || certaintyOf(tree, cues, parts.clause).polarity === 'denies')
    return undefined;
  return readingOf(scene, parts);
}

/** “signalled to Karsk that …”; of showing and hinting only where it is said to whom. */
function byVerb(scene: Scene, at: number, lemma: string): Parts | undefined {
  const { tree } = scene;
  const audience = audienceOf(scene, at, SHOWS.has(lemma));
  const reading = readingUnder(tree, at) ?? (SHOWS.has(lemma) ? shownUnder(scene, at) : undefined);
  const sender = subjectOf(tree, at);
  const bound = SIGNALS.has(lemma)
    ? reading !== undefined || audience.length > 0
    : audience.length > 0 && reading !== undefined;
  const known =
    sender !== undefined &&
    (agentAt(scene, sender) !== undefined || tree.words[sender]?.tag === 'NOUN');
  if (!bound || (!known && audience.length === 0) || isPassive(tree, at)) return undefined;
  return {
    clause: at,
    word: at,
    rule: `signal: ${lemma}`,
    audience,
    ...(reading === undefined ? {} : { reading }),
  };
}

/** “sent a message to Karsk”, “the visit was a signal to Karsk”, “was read as a warning to Karsk”. */
function byNoun(scene: Scene, at: number, lemma: string): Parts | undefined {
  const { tree } = scene;
  const head = tree.words[at]?.head ?? -1;
  const sent = tree.words[at]?.relation === 'obj' && SENDS.has(tree.words[head]?.lemma ?? '');
  const seen =
    head !== -1 &&
    caseOf(tree, at) === 'as' &&
    SEEN.has(tree.words[head]?.lemma ?? '') &&
    isPassive(tree, head);
  const is = childrenWith(tree, at, 'cop').length > 0 && childrenWith(tree, at, 'nsubj').length > 0;
  if (!sent && !seen && !is) return undefined;
  const clause = is ? at : head;
  const audience = [
    ...audienceOf(scene, at, false),
    ...(is ? [] : audienceOf(scene, clause, false)),
  ];
  const reading = readingUnder(tree, at) ?? (is ? undefined : readingUnder(tree, clause));
  if (audience.length === 0 && reading === undefined) return undefined;
  return {
    clause,
    word: at,
    rule: `signal: ${lemma}`,
    audience: [...new Set(audience)],
    ...(reading === undefined ? {} : { reading }),
  };
}

/** Actors behind “to” or “for”; with `objects`, those shown something. */
function audienceOf(scene: Scene, at: number, objects: boolean): readonly number[] {
  const { tree } = scene;
  const behind = childrenWith(tree, at, 'obl', 'nmod', 'iobj').filter((child) => {
    const relation = tree.words[child]?.relation ?? '';
    return relation === 'iobj' || /^(?:to|for|towards)$/u.test(caseOf(tree, child));
  });
  const shown = objects ? childrenWith(tree, at, 'obj') : [];
  return [...behind, ...shown]
    .flatMap((child) => heads(tree, child))
    .filter((child) => isAudience(scene, child));
}

function heads(tree: Tree, at: number): readonly number[] {
  return [at, ...childrenWith(tree, at, 'conj')];
}

function isAudience(scene: Scene, at: number): boolean {
  const tag = scene.tree.words[at]?.tag;
  return (
    tag === 'PROPN' || agentAt(scene, at) !== undefined || (tag === 'NOUN' && isMany(scene, at))
  );
}

/** “to investors”, “to the clans”: people, as far as the words tell. */
function isMany({ tree }: Scene, at: number): boolean {
  return tree.words[at]?.features['Number'] === 'Plur';
}

/** The clause that says what is meant. */
function readingUnder(tree: Tree, at: number): Stretch | undefined {
  const own = childrenWith(tree, at, 'ccomp', 'acl');
  const nested = childrenWith(tree, at, 'obl', 'nmod', 'obj').flatMap((child) =>
    childrenWith(tree, child, 'acl'),
  );
  const clause = [...own, ...nested].find(
    (one) => one > at && (tree.words[one]?.relation === 'ccomp' || markOf(tree, one) === 'that'),
  );
  return clause === undefined ? undefined : withoutThat(tree, partStretch(tree, clause));
}

/** “demonstrated to the donors *his respect for letters*” */
function shownUnder(scene: Scene, at: number): Stretch | undefined {
  const { tree } = scene;
  const shown = childrenWith(tree, at, 'obj')[0];
  return shown === undefined || isAudience(scene, shown) ? undefined : partStretch(tree, shown);
}

function withoutThat({ words }: Tree, { first, end }: Stretch): Stretch {
  return words[first]?.lemma === 'that' && first + 1 < end
    ? { first: first + 1, end }
    : { first, end };
}

function readingOf(scene: Scene, { clause, word, rule, audience, reading }: Parts): Reading {
  const { tree } = scene;
  const subject = subjectOf(tree, clause);
  const stretch = clauseStretch(tree, clause);
  const span = cut(scene, stretch);
  const sender =
    subject === undefined ? undefined : (agentAt(scene, subject)?.id ?? doerOf(scene, subject));
  const act = actOf(scene, clause, subject);
  const signal: Signal = {
    ...(act === undefined ? {} : { act }),
    words: cut(scene, { first: word, end: word + 1 }),
    ...(sender === undefined ? {} : { sender }),
    audience: [...new Set(audience.flatMap((one) => actorAt(scene, one)?.id ?? []))],
    ...(reading === undefined ? {} : { reading: cut(scene, reading) }),
  };
  return { scene, span, head: clause, rule, gives: { signal } };
}

/** The act is the subject, or told by “by closing …”. */
function actOf(scene: Scene, clause: number, subject: number | undefined): Id | undefined {
  const by = childrenWith(scene.tree, clause, 'advcl').find(
    (child) => markOf(scene.tree, child) === 'by',
  );
  const own = subject === undefined ? undefined : scene.acts.get(subject);
  return (own ?? (by === undefined ? undefined : scene.acts.get(by)))?.id;
}

/** “Torvia's visit”: who does the act that is the signal. */
function doerOf(scene: Scene, subject: number): Id | undefined {
  const owner = childrenWith(scene.tree, subject, 'nmod').find(
    (child) => scene.tree.words[child]?.relation === 'nmod:poss',
  );
  return owner === undefined ? undefined : agentAt(scene, owner)?.id;
}
