import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Stretch } from './attribution.ts';
import { lateClause, restBehind, wholeClause } from './clauses.ts';
import { withoutConcession } from './concession.ts';
import type { CueEntry } from './lexicon.ts';
import type { Match } from './match.ts';
import { withObject, withoutAside } from './objects.ts';
import type { Predicate } from './predicate.ts';
import { betweenSemicolons, lemmaOf, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import type { Parts } from './verb-parts.ts';

/** What a frame finds of a predicate, if anything. */
export function matched(
  scene: Scene,
  predicate: Predicate,
  frame: string,
  entry: CueEntry,
): Match | undefined {
  return predicate.passive
    ? matchPassive(scene, predicate, frame, entry)
    : matchActive(scene, predicate, frame, entry);
}

function matchActive(
  scene: Scene,
  predicate: Predicate,
  frame: string,
  entry: CueEntry,
): Match | undefined {
  const { parts, at } = predicate;
  const { object } = parts;
  if (entry.raising && isParenthesis(scene.tree, predicate)) {
    return frame === 'inf' ? aroundParenthesis(scene, predicate) : undefined;
  }
  if (entry.raising && (frame === 'inf' || frame === 'pred')) {
    return split(scene, predicate, frame, frame === 'inf' ? parts.infinitive : parts.predicate);
  }
  switch (frame) {
    case 'clause':
    case 'objclause':
      return (
        wholeClause(scene, predicate, frame, parts.clause ?? lateClause(scene, at)) ??
        (entry.frames.has('quote') && !scene.lexicon.relays.has(lemmaOf(scene.tree, at))
          ? restBehind(scene, predicate, frame)
          : undefined)
      );
    case 'pred':
      return object === undefined
        ? undefined
        : between(
            scene,
            frame,
            parts.whom ?? object,
            parts.predicate ?? (parts.whom === undefined ? calledSo(scene.tree, object) : object),
          );
    case 'as':
      if (object !== undefined && object > at) return between(scene, frame, object, parts.as);
      return isFreeRelative(scene.tree, at) ? calledAs(scene, frame, parts.as) : undefined;
    case 'objto':
      return object === undefined ? undefined : between(scene, frame, object, parts.infinitive);
    case 'inf':
      return object === undefined ? one(scene, frame, parts.infinitive) : undefined;
    case 'ing':
      return one(scene, frame, parts.gerund);
    case 'obj':
      return withObject(scene, predicate);
    case 'bare':
      return withRest(scene, predicate);
    default:
      return withPhrase(scene, predicate, frame, entry);
  }
}

function one(scene: Scene, frame: string, head: number | undefined): Match | undefined {
  if (head === undefined) return undefined;
  const stretch = stretchOf(scene, subtree(scene.tree, head));
  return stretch === undefined ? undefined : { frame, content: [stretch], head };
}

function calledAs({ tree, ...scene }: Scene, frame: string, head?: number): Match | undefined {
  if (head === undefined) return undefined;
  const as = dependents(tree, head, 'case', 'mark').at(-1) ?? head - 1;
  const stretch = stretchOf({ tree, ...scene }, { first: as + 1, last: tree.last[head] ?? head });
  return stretch === undefined ? undefined : { frame, content: [stretch], head };
}

/** “The wine was poured out, | it appears, | to see who would cry.” */
function isParenthesis({ words }: Tree, { at, subject, group }: Predicate): boolean {
  if (words[at]?.relation !== 'parataxis' || words[subject ?? -1]?.tag !== 'PRON') return false;
  return words[group.last + 1]?.tag === 'PUNCT' && words[(subject ?? 0) - 1]?.form === ',';
}

function aroundParenthesis(scene: Scene, { at, subject, group }: Predicate): Match | undefined {
  const { tree } = scene;
  const head = tree.words[at]?.head ?? at;
  const whole = { first: tree.first[head] ?? head, last: tree.last[head] ?? head };
  const { first, last } = betweenSemicolons(tree, head, whole);
  const content = [
    stretchOf(scene, { first, last: (subject ?? group.first) - 1 }),
    stretchOf(scene, { first: group.last + 1, last }),
  ].flatMap((part) => part ?? []);
  return content.length === 0 ? undefined : { frame: 'clause', content, head };
}

/** “What the government described as an exercise”. */
function isFreeRelative(tree: Tree, at: number): boolean {
  const { relation = '', head = -1 } = tree.words[at] ?? {};
  const described = relation === 'acl:relcl' ? head : (tree.first[at] ?? at);
  return tree.words[described]?.form.toLowerCase() === 'what';
}

/** “Called him a liar”, “called the deal ‘absurd’”, where the tree takes the name for an apposition or a modifier. */
function calledSo(tree: Tree, object: number): number | undefined {
  const [name] = dependents(tree, object, 'appos');
  if (name === undefined) return dependents(tree, object, 'amod').find((word) => word > object);
  return tree.words[(tree.first[name] ?? name) - 1]?.form === ',' ? undefined : name;
}

function between(
  scene: Scene,
  frame: string,
  object: number,
  complement: number | undefined,
): Match | undefined {
  if (complement === undefined || complement < object) return undefined;
  if (scene.lexicon.days.has(lemmaOf(scene.tree, complement))) return undefined;
  const stretch = stretchOf(scene, {
    first: scene.tree.first[object] ?? object,
    last: Math.max(scene.tree.last[complement] ?? complement, scene.tree.last[object] ?? object),
  });
  return stretch === undefined ? undefined : { frame, content: [stretch], head: complement };
}

/** “Says the plan, which …”: what follows the verb where the tree has no clause of it. */
function withRest(scene: Scene, { at, group }: Predicate): Match | undefined {
  const { tree } = scene;
  const next = tree.words[group.last + 1];
  if (next === undefined || next.tag === 'PUNCT' || group.last < at) return undefined;
  if (dependents(tree, at, 'nsubj').length === 0) return undefined;
  const first = next.tag === 'ADP' ? -1 : group.last + 1;
  const stretch = stretchOf(scene, { first, last: tree.words.length - 1 });
  return first === -1 || stretch === undefined ? undefined : { frame: 'bare', content: [stretch] };
}

function withPhrase(
  scene: Scene,
  { at, parts }: Predicate,
  name: string,
  { ofObject, kind }: CueEntry,
): Match | undefined {
  const { tree } = scene;
  const head = parts.phrases.get(name);
  if (head === undefined) return undefined;
  if (kind === 'trace') return madeOut(scene, at, name, head, parts);
  const preposition = dependents(tree, head, 'case', 'mark').at(-1) ?? at;
  const told = Math.max(tree.last[head] ?? head, objectiveEnd(tree, parts, name));
  const last = kind === 'guess' ? withPlaces(tree, at, told) : told;
  const whom = ofObject ? betweenObject(tree, parts, at, preposition) : undefined;
  const first = whom ?? preposition + 1;
  const stretch = stretchOf(scene, withoutAside(tree, { first, last }));
  if (stretch === undefined) return undefined;
  return {
    frame: name,
    content: [stretch],
    head,
    ...(whom === undefined ? { cueLast: preposition } : {}),
  };
}

/** “Spoke of a purge | in the provinces”, read as speaking there: with the phrases right behind it. */
function withPlaces(tree: Tree, at: number, last: number): number {
  return dependents(tree, at, 'obl').reduce(
    (end, word) => (tree.first[word] === end + 1 ? (tree.last[word] ?? word) : end),
    last,
  );
}

/** “Sees the hand of the navy behind the leak”, “sees in this a victory”. */
function madeOut(
  scene: Scene,
  at: number,
  frame: string,
  head: number,
  { object }: Parts,
): Match | undefined {
  const { tree, lexicon } = scene;
  const told = object ?? dependents(tree, at, 'obl').find((word) => word > head);
  if (told === undefined || told < at || !lexicon.traces.has(lemmaOf(tree, told))) return undefined;
  const stretch = stretchOf(scene, {
    first: Math.min(tree.first[told] ?? told, tree.first[head] ?? head),
    last: Math.max(tree.last[told] ?? told, tree.last[head] ?? head),
  });
  return stretch === undefined ? undefined : { frame, content: [stretch], head: told };
}

/** “Blamed the envoy for the raid”: of whom it is said. */
function betweenObject(
  tree: Tree,
  { object }: Parts,
  at: number,
  preposition: number,
): number | undefined {
  if (object === undefined || object < at || object > preposition) return undefined;
  return tree.first[object] ?? object;
}

/** “called on Trump to drop out”. */
function objectiveEnd(tree: Tree, { infinitive }: Parts, name: string): number {
  return infinitive !== undefined && (name === 'on' || name === 'for')
    ? (tree.last[infinitive] ?? infinitive)
    : -1;
}

function matchPassive(
  scene: Scene,
  predicate: Predicate,
  frame: string,
  entry: CueEntry,
): Match | undefined {
  const { parts, subject } = predicate;
  switch (frame) {
    case 'pclause':
    case 'clause':
    case 'objclause': {
      const match = one(scene, frame, parts.clause);
      return match === undefined ? undefined : { ...match, hearsay: frame === 'pclause' };
    }
    case 'pto':
      return split(scene, predicate, frame, parts.infinitive);
    case 'pas':
      return split(scene, predicate, frame, parts.as);
    case 'ppred':
      return split(scene, predicate, frame, parts.predicate ?? parts.object);
    case 'pass':
    case 'obj':
      return subject === undefined ? undefined : split(scene, predicate, frame, undefined);
    default:
      if (entry.kind === 'trace') return undefined;
      return entry.ofObject && subject !== undefined
        ? split(scene, predicate, frame, parts.phrases.get(frame))
        : withPhrase(scene, predicate, frame, entry);
  }
}

/** The subject and what the passive says of it. */
function split(
  scene: Scene,
  { subject, agent, described, at }: Predicate,
  frame: string,
  complement: number | undefined,
): Match | undefined {
  if (complement === undefined && frame !== 'pass' && frame !== 'obj') return undefined;
  const stretches: Stretch[] = [];
  if (subject !== undefined) {
    const words = described
      ? beforeDescription(scene.tree, subject, at)
      : subtree(scene.tree, subject);
    const stretch = stretchOf(scene, words);
    if (stretch !== undefined) stretches.push(stretch);
  }
  if (complement !== undefined) {
    const stretch = stretchOf(scene, withoutConcession(scene.tree, complement));
    if (stretch !== undefined) stretches.push(stretch);
  }
  if (stretches.length === 0) return undefined;
  const head = complement ?? subject;
  return {
    frame,
    content: stretches,
    hearsay: agent === undefined,
    ...(head === undefined ? {} : { head }),
  };
}

/** A noun phrase as far as the participle that describes it. */
export function beforeDescription(tree: Tree, noun: number, at: number): Words {
  const first = tree.first[noun] ?? noun;
  return { first, last: Math.max(noun, (tree.first[at] ?? at) - 1) };
}
