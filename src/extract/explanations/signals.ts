import type { Id, Signal } from '../../model/records.ts';
import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Reading } from './claims-with.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { explainedNoun } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
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

const AUDIENCES = listed('audiences');
const SIGNALS = listed('signals');
const NOUNS = listed('signal-nouns');
const SENDS = listed('sends');
const SHOWS = listed('shows');
const HINTS = listed('hints');
const SEEN = listed('seen');
const INTENDED = listed('intended');

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
        : letKnow(scene, at, lemma)
      : word?.tag === 'NOUN' && NOUNS.has(lemma)
        ? byNoun(scene, at, lemma)
        : undefined;
  if (
    parts === undefined ||
    certaintyOf(tree, cues, parts.clause, scene.scale).polarity === 'denies'
  )
    return undefined;
  return readingOf(scene, parts);
}

/** “signalled to Karsk that …”; of showing and hinting only where somebody does it, and it is said to whom and what. */
function byVerb(scene: Scene, at: number, lemma: string): Parts | undefined {
  const { tree } = scene;
  const signals = SIGNALS.has(lemma);
  const audience = audienceOf(scene, at, SHOWS.has(lemma));
  const reading = readingUnder(tree, at) ?? (SHOWS.has(lemma) ? shownUnder(scene, at) : undefined);
  const bound = signals
    ? reading !== undefined || audience.length > 0
    : audience.length > 0 && reading !== undefined;
  if (!bound || isPassive(tree, at) || !isSender(scene, subjectOf(tree, at), signals))
    return undefined;
  return { clause: at, word: at, rule: `signal: ${lemma}`, audience, ...withReading(reading) };
}

/** Somebody, or an act; “polls show” shows nobody's intent. */
function isSender(scene: Scene, at: number | undefined, signals: boolean): boolean {
  if (at === undefined) return true;
  const tag = scene.tree.words[at]?.tag;
  if (tag === 'PRON' || tag === 'PROPN' || agentAt(scene, at) !== undefined) return true;
  const single = scene.tree.words[at]?.features['Number'] === 'Sing';
  return explainedNoun(scene, at) !== undefined || signals || single;
}

function withReading(reading: Stretch | undefined): Pick<Parts, 'reading'> {
  return reading === undefined ? {} : { reading };
}

/** “sent a message to Karsk”, “the visit was a signal to Karsk”, “was read as a warning to Karsk”. */
function byNoun(scene: Scene, at: number, lemma: string): Parts | undefined {
  const { tree } = scene;
  const head = tree.words[at]?.head ?? -1;
  const sent = tree.words[at]?.relation === 'obj' && SENDS.has(tree.words[head]?.lemma ?? '');
  const seen =
    head !== -1 &&
    caseOf(tree, at) === 'as' &&
    (SEEN.has(tree.words[head]?.lemma ?? '') || INTENDED.has(tree.words[head]?.lemma ?? '')) &&
    isPassive(tree, head);
  if (
    childrenWith(tree, at, 'compound', 'amod').some((child) =>
      PLAIN.has(tree.words[child]?.lemma.toLowerCase() ?? ''),
    )
  )
    return undefined;
  const is =
    lemma !== 'warning' &&
    childrenWith(tree, at, 'cop').length > 0 &&
    childrenWith(tree, at, 'nsubj').length > 0;
  if (!sent && !seen && !is) return undefined;
  const clause = is ? at : head;
  const audience = [
    ...audienceOf(scene, at, false),
    ...(is ? [] : audienceOf(scene, clause, false)),
    ...(seen ? readersOf(scene, clause) : []),
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

/** “was read *in Moscow* as …”, “was taken *by the barracks* as …” */
function readersOf(scene: Scene, at: number): readonly number[] {
  return childrenWith(scene.tree, at, 'obl').filter(
    (child) => /^(?:in|by|among)$/u.test(caseOf(scene.tree, child)) && isAudience(scene, child),
  );
}

/** “gave them to understand that …”, “made clear to Moscow that …”, “let them know that …” */
function letKnow(scene: Scene, at: number, lemma: string): Parts | undefined {
  const { tree } = scene;
  const known = LETS.get(lemma)?.[0]?.[1];
  if (known === undefined || isPassive(tree, at)) return undefined;
  const knows = childrenWith(tree, at, 'xcomp', 'ccomp', 'advcl', 'acl', 'obj', 'iobj')
    .flatMap((child) => [child, ...childrenWith(tree, child, 'acl')])
    .find((child) => child > at && tree.words[child]?.lemma === known);
  if (knows === undefined || !isSender(scene, subjectOf(tree, at), true)) return undefined;
  const clause = [
    ...childrenWith(tree, knows, 'ccomp'),
    ...childrenWith(tree, at, 'ccomp', 'parataxis', 'csubj'),
  ].find((child) => child > knows && markOf(tree, child) === 'that');
  const whom = [
    ...childrenWith(tree, at, 'obj', 'iobj', 'obl'),
    ...childrenWith(tree, knows, 'nsubj', 'obl'),
  ].filter((child) => /^(?:|to)$/u.test(caseOf(tree, child)) && isAudience(scene, child));
  if (clause === undefined || whom.length === 0) return undefined;
  const reading = withoutThat(tree, partStretch(tree, clause));
  return { clause: at, word: at, rule: `signal: ${lemma} ${known}`, audience: whom, reading };
}

const LETS = phrasesOf('lets-know');

/** A message that is only a message. */
const PLAIN = listed('plain-messages');

const TO = /^to$/u;
const TO_OR_FOR = /^(?:to|for|towards)$/u;

/** Actors behind “to” or “for”; with `objects`, those shown something. */
function audienceOf(scene: Scene, at: number, shows: boolean): readonly number[] {
  const { tree } = scene;
  const behind = childrenWith(tree, at, 'obl', 'nmod', 'iobj').filter((child) => {
    const relation = tree.words[child]?.relation ?? '';
    return relation === 'iobj' || (shows ? TO : TO_OR_FOR).test(caseOf(tree, child));
  });
  const told = shows && readingUnder(tree, at) !== undefined;
  const shown = told ? childrenWith(tree, at, 'obj') : [];
  return [...behind, ...shown]
    .flatMap((child) => heads(tree, child))
    .filter((child) => isAudience(scene, child));
}

function heads(tree: Tree, at: number): readonly number[] {
  return [at, ...childrenWith(tree, at, 'conj')];
}

function isAudience(scene: Scene, at: number): boolean {
  return isNamed(scene, at) || (scene.tree.words[at]?.tag === 'NOUN' && isMany(scene, at));
}

function isNamed(scene: Scene, at: number): boolean {
  return (
    agentAt(scene, at) !== undefined ||
    scene.mentions.some(({ first, end }) => first <= at && at < end)
  );
}

/** “to investors”, “to the clans”: people, as far as the words tell. */
function isMany({ tree }: Scene, at: number): boolean {
  const word = tree.words[at];
  return word?.features['Number'] === 'Plur' || AUDIENCES.has(word?.lemma ?? '');
}

/** The clause that says what is meant. */
function readingUnder(tree: Tree, at: number): Stretch | undefined {
  const own = childrenWith(tree, at, 'ccomp', 'acl');
  const nested = childrenWith(tree, at, 'obl', 'nmod', 'obj').flatMap((child) =>
    childrenWith(tree, child, 'acl'),
  );
  const clause = [...own, ...nested].find((one) => one > at && isToldThat(tree, one));
  return clause === undefined ? undefined : withoutThat(tree, partStretch(tree, clause));
}

/** “demonstrated to the donors *his respect for letters*” */
function shownUnder(scene: Scene, at: number): Stretch | undefined {
  const { tree } = scene;
  const shown = childrenWith(tree, at, 'obj')[0];
  return shown === undefined || isAudience(scene, shown) ? undefined : partStretch(tree, shown);
}

/** “that he is ready”, or “he is ready” right behind the verb; not “who is ready” and not “him leaving”. */
function isToldThat(tree: Tree, at: number): boolean {
  if (markOf(tree, at) === 'that') return true;
  const first = tree.words[tree.first[at] ?? at];
  const finite =
    childrenWith(tree, at, 'nsubj').length > 0 && tree.words[at]?.form.endsWith('ing') === false;
  return tree.words[at]?.relation === 'ccomp' && finite && !/^(?:wh|how)/iu.test(first?.form ?? '');
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
