import { agentOf, datesOf, isPassive, standingAt, subjectOf } from './clause.ts';
import { apposedFrom, partyBehind } from './parties.ts';
import type { Descriptor } from './phrases.ts';
import { boundsOf, pointOf, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { postsIn } from './post-nouns.ts';
import type { PostNoun } from './post-nouns.ts';
import { isPerson, namedUntil } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { postVerbOf } from './words.ts';
import type { PostVerb } from './words.ts';

type Does = 'begins' | 'holds' | 'ends' | 'dismissed';

interface Turn {
  readonly at: number;
  readonly does: Does;
  readonly who: Party | undefined;
  /** Who has it next. */
  readonly next?: Party | undefined;
}

/**
 * Posts that are told of like things: “X lost the ministry of energy”, “was handed the defence portfolio”, “the presidency
 * went to X”, “put X in charge of the fund”, “with X at the helm of the bank”.
 */
export function findPostsWon(
  scene: Scene,
  descriptors: readonly Descriptor[],
): readonly CareerFact[] {
  return postsIn(scene, descriptors).flatMap((post): readonly CareerFact[] => {
    const turn = besideName(scene, post) ?? asObject(scene, post) ?? asSubject(scene, post);
    if (turn === undefined) return [];
    const status = standingAt(scene, turn.at);
    if (status !== 'occurred' && status !== 'alleged') return [];
    const { who, next } = turn;
    return [
      ...(who === undefined || !isPerson(who) ? [] : [factOf(scene, post, turn, who)]),
      ...(next === undefined || !isPerson(next)
        ? []
        : [factOf(scene, post, { ...turn, does: 'begins' }, next)]),
    ];
  });
}

/** “With X at the helm of the bank”, “X, in charge of the bank since 2012,”, “at the helm of the bank stands X”. */
function besideName(scene: Scene, { first, end, isCharge }: PostNoun): Turn | undefined {
  const { keys, lemmas } = scene;
  if (!isCharge) return undefined;
  const comma = keys[first - 1] === ',' ? first - 1 : first;
  const before = namedUntil(scene, comma);
  if (before !== undefined && (comma < first || keys[before.first - 1] === 'with'))
    return { at: first, does: 'holds', who: before };
  const verb = scene.words.findIndex(
    ({ tag }, at) => at >= end && at <= end + 3 && (tag === 'VERB' || tag === 'AUX'),
  );
  if (first > 1 || !/^(?:stand|sit|be|remain)$/u.test(lemmas[verb] ?? '')) return undefined;
  const who = partyBehind(scene, verb + 1);
  return who === undefined ? undefined : { at: verb, does: 'holds', who };
}

const REACH = 9;

/** The verb before the post, with nothing between but somebody who is given or stripped of it. */
function verbBefore(scene: Scene, first: number): number | undefined {
  const { words, keys } = scene;
  for (let at = first - 1; at >= 0 && first - at <= REACH; at -= 1) {
    const tag = words[at]?.tag ?? 'X';
    if (tag === 'VERB') return at;
    if (tag === 'AUX') return scene.lemmas[at] === 'be' ? at : undefined;
    const isPassed = /^(?:DET|ADP|PROPN|PRON|ADV|NOUN|ADJ)$/u.test(tag);
    if (!isPassed || keys[at] === 'and') return undefined;
  }
  return undefined;
}

function asObject(scene: Scene, post: PostNoun): Turn | undefined {
  const at = verbBefore(scene, post.first);
  if (at === undefined) return undefined;
  if (scene.lemmas[at] === 'be')
    return post.isCharge && isPredicate(scene, at, post.first)
      ? {
          at,
          does: 'holds',
          who: subjectOf(scene, scene.words[at]?.head ?? at) ?? besideBe(scene, at),
        }
      : undefined;
  const verb = postVerbOf(scene.lemmas[at] ?? '', scene.keys[at + 1] ?? '');
  if (verb === undefined || !fitsPost(scene, verb, post)) return undefined;
  const passive = isPassive(scene, at);
  if (verb.who === 'subject') {
    if (passive) return undefined;
    const next = verb.passes ? receiverBehind(scene, post.end) : undefined;
    if (verb.link !== '' && scene.keys[post.first - 1] !== verb.link) return undefined;
    return { at, does: verb.does, who: subjectOf(scene, at), next };
  }
  if (passive) return { at, does: verb.does, who: subjectOf(scene, at) };
  const who = receiverBetween(scene, at, post.first) ?? receiverBehind(scene, post.end);
  return who === undefined ? undefined : { at, does: verb.does, who };
}

function isPredicate({ words }: Scene, be: number, first: number): boolean {
  return words.slice(be + 1, first).every(({ tag }) => tag === 'ADV' || tag === 'PART');
}

function besideBe(scene: Scene, be: number): Party | undefined {
  return namedUntil(scene, be);
}

/** “Put in charge of” any body; “was given” only what is a post by its word. */
function fitsPost(scene: Scene, verb: PostVerb, { isCharge, isBody, first }: PostNoun): boolean {
  if (verb.charge) return isCharge;
  if (isBody && !isCharge) return verb.bodies;
  return !isCharge || scene.keys[first] !== 'in';
}

function receiverBetween(scene: Scene, verb: number, first: number): Party | undefined {
  return scene.all.find((party) => isPerson(party) && party.first > verb && party.end <= first);
}

/** “To X” behind the post. */
function receiverBehind(scene: Scene, end: number): Party | undefined {
  const to = scene.keys[end] === 'over' ? end + 1 : end;
  if (scene.keys[to] !== 'to') return undefined;
  const who = partyBehind(scene, to + 1) ?? apposedFrom(scene, to + 1);
  return who !== undefined && isPerson(who) ? who : undefined;
}

const GOING = new Set(['go', 'pass', 'fall']);
const MOST_AUX = 4;

/** “The post of premier went to X”, “the ministry was handed to X”. */
function asSubject(scene: Scene, { end, isBody }: PostNoun): Turn | undefined {
  if (isBody) return undefined;
  let at = end;
  while (scene.words[at]?.tag === 'AUX' || scene.words[at]?.tag === 'ADV') at += 1;
  if (at - end > MOST_AUX || scene.words[at]?.tag !== 'VERB') return undefined;
  const lemma = scene.lemmas[at] ?? '';
  const verb = postVerbOf(lemma, scene.keys[at + 1] ?? '');
  const isGiven = verb !== undefined && verb.who === 'object' && verb.does === 'begins';
  const isHeld = verb !== undefined && verb.does === 'holds' && scene.keys[at + 1] === 'by';
  if (isHeld) return { at, does: 'holds', who: agentOf(scene, at) };
  if (!GOING.has(lemma) && !(isGiven && isPassive(scene, at))) return undefined;
  const who = receiverBehind(scene, at + 1);
  return who === undefined ? undefined : { at, does: 'begins', who };
}

function factOf(scene: Scene, post: PostNoun, { at, does }: Turn, who: Party): CareerFact {
  const dates = datesOf(scene, at, post.end);
  const point = pointOf(dates)?.record.edtf;
  const [from, until] =
    does === 'begins' ? [point, undefined] : does === 'holds' ? [] : [undefined, point];
  const isGoingOn = does === 'holds' && scene.words[at]?.features['Tense'] === 'Pres';
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...boundsOf(scene, dates),
    ...(does === 'dismissed' ? { ended: 'dismissed' as const } : {}),
    ...(isGoingOn ? { now: 'current' as const } : {}),
    ...(post.state === undefined ? {} : { state: post.state }),
    ...(post.organisation === undefined ? {} : { organisation: post.organisation }),
    person: who.actor.id,
    office: post.office,
    rule: `verb:${scene.lemmas[at] ?? ''}`,
    order: scene.sentence.order,
    span: spanOver(scene, who, {
      first: Math.min(at, post.first),
      end: Math.max(at + 1, post.end),
    }),
  };
}
