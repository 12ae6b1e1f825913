import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Attribution, SpeakerWords, Stretch } from './attribution.ts';
import type { CueGroup } from './cue-group.ts';
import { quotedContent } from './direct.ts';
import type { CueEntry } from './lexicon.ts';
import { quotationAt } from './quotations.ts';
import type { Range } from '../../model/records.ts';
import { lemmaOf, plainRange, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { withTail } from './cue-tail.ts';
import { speakerAt } from './speaker.ts';
import { wholeSpeaker } from './speaker-span.ts';
import type { Parts } from './verb-parts.ts';
import { predicateAt } from './predicate.ts';
import type { Predicate } from './predicate.ts';

/** What a verb or an adjective attributes, if anything; `entries` are the readings of its lemma. */
export function attributionOfVerb(
  scene: Scene,
  at: number,
  entries: readonly CueEntry[],
): Attribution | undefined {
  const predicate = predicateAt(scene, at);
  const quoted = entries.find(({ frames }) => frames.has('quote'));
  if (quoted !== undefined && !predicate.passive) {
    const content = quotedContent(scene, predicate);
    if (content !== undefined) {
      return attribution(scene, predicate, quoted, { frame: 'quote', ...content });
    }
  }
  for (const frame of frameOrder(predicate)) {
    const entry = entries.find(({ frames }) => frames.has(frame));
    const match = entry === undefined ? undefined : matched(scene, predicate, frame, entry);
    if (entry !== undefined && match !== undefined) {
      return attribution(scene, predicate, entry, match);
    }
  }
  return undefined;
}

const ACTIVE = ['clause', 'objclause', 'pred', 'as', 'objto', 'inf', 'ing'];
const PASSIVE = ['pclause', 'pto', 'pas', 'ppred', 'clause', 'objclause'];

function frameOrder({ passive, parts, agent }: Predicate): readonly string[] {
  const phrases = [...parts.phrases.keys()];
  const ends = agent === undefined ? ['pass'] : ['pass', 'obj'];
  return passive ? [...PASSIVE, ...phrases, ...ends] : [...ACTIVE, ...phrases, 'obj', 'bare'];
}

/** What a frame found: the content, its head word and how far the cue reaches. */
export interface Match {
  readonly frame: string;
  readonly content: readonly Stretch[];
  readonly head?: number;
  /** The last word of the cue where it reaches behind the predicate. */
  readonly cueLast?: number;
  readonly hearsay?: boolean;
  readonly speaker?: SpeakerWords;
  readonly quoted?: boolean;
}

function matched(
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
  if (entry.raising && (frame === 'inf' || frame === 'pred')) {
    return split(scene, predicate, frame, frame === 'inf' ? parts.infinitive : parts.predicate);
  }
  switch (frame) {
    case 'clause':
    case 'objclause':
      return one(scene, frame, parts.clause ?? lateClause(scene, at));
    case 'pred':
      return object === undefined
        ? undefined
        : between(scene, frame, object, parts.predicate ?? calledSo(scene.tree, object));
    case 'as':
      return object === undefined || object < at
        ? undefined
        : between(scene, frame, object, parts.as);
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

/** “Called him a liar”, where the tree takes the name for an apposition. */
function calledSo(tree: Tree, object: number): number | undefined {
  const [name] = dependents(tree, object, 'appos');
  if (name === undefined) return undefined;
  return tree.words[(tree.first[name] ?? name) - 1]?.form === ',' ? undefined : name;
}

const FARTHEST_CLAUSE = 14;

/** “Told them on Sunday that he left”: a clause with “that” and a subject that was hung on a word between. */
function lateClause({ tree, lexicon }: Scene, at: number): number | undefined {
  const end = Math.min(at + FARTHEST_CLAUSE, tree.words.length);
  for (let word = at + 1; word < end; word += 1) {
    const { tag, form } = tree.words[word] ?? { tag: 'X', form: '' };
    if (tag === 'VERB' || tag === 'AUX') return undefined;
    if (tag === 'NOUN' && lexicon.nouns.has(lemmaOf(tree, word))) return undefined;
    if (form.toLowerCase() !== 'that') continue;
    const head = tree.words[word]?.head ?? -1;
    const subject = dependents(tree, head, 'nsubj').some((noun) => noun > word);
    return head > word && subject && (tree.last[at] ?? at) >= head ? head : undefined;
  }
  return undefined;
}

function between(
  scene: Scene,
  frame: string,
  object: number,
  complement: number | undefined,
): Match | undefined {
  if (complement === undefined || complement < object) return undefined;
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

const BELONGS: ReadonlySet<string> = new Set(
  'for as of to over with about from on against into that'.split(' '),
);

/** The object with the phrases behind it that say what of it: “criticised him for leaving”. */
function withObject(scene: Scene, { at, parts }: Predicate): Match | undefined {
  const { tree } = scene;
  const object = parts.object ?? gapOf(tree, at);
  if (object === undefined) return undefined;
  if (object < at) return beforeRelative(scene, object, at);
  let last = tree.last[object] ?? object;
  for (const [name, head] of parts.phrases) {
    if (BELONGS.has(name) && head > object) last = Math.max(last, tree.last[head] ?? head);
  }
  const words = withoutAside(tree, { first: tree.first[object] ?? object, last });
  const stretch = stretchOf(scene, words);
  return stretch === undefined ? undefined : { frame: 'obj', content: [stretch], head: object };
}

/** Up to a comma with “who” or “which”: what the writer adds. */
function withoutAside(tree: Tree, { first, last }: Words): Words {
  for (let at = first + 1; at < last; at += 1) {
    if (tree.words[at]?.form !== ',') continue;
    const next = tree.words[at + 1];
    if (next?.features['PronType'] === 'Rel' && next.form.toLowerCase() !== 'that') {
      return { first, last: at - 1 };
    }
  }
  return { first, last };
}

/** The noun that a relative clause without an object describes: “the plan he endorsed”. */
function gapOf(tree: Tree, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation !== 'acl:relcl') return undefined;
  const [subject] = dependents(tree, at, 'nsubj');
  return subject === undefined || tree.words[subject]?.features['PronType'] === 'Rel'
    ? undefined
    : word.head;
}

function beforeRelative(scene: Scene, object: number, at: number): Match | undefined {
  const { tree } = scene;
  const first = tree.first[object] ?? object;
  const clause = tree.first[at] ?? at;
  const relative = tree.words[clause]?.features['PronType'] === 'Rel' ? clause : clause - 1;
  const last = object === clause ? object : Math.max(object, relative);
  const stretch = stretchOf(scene, { first, last });
  return stretch === undefined ? undefined : { frame: 'obj', content: [stretch], head: object };
}

function withPhrase(
  scene: Scene,
  { at, parts }: Predicate,
  name: string,
  { ofObject }: CueEntry,
): Match | undefined {
  const { tree } = scene;
  const head = parts.phrases.get(name);
  if (head === undefined) return undefined;
  const preposition = dependents(tree, head, 'case', 'mark').at(-1) ?? at;
  const last = Math.max(tree.last[head] ?? head, objectiveEnd(tree, parts, name));
  const between = ofObject ? betweenObject(tree, parts, at, preposition) : undefined;
  const first = between ?? preposition + 1;
  const stretch = stretchOf(scene, withoutAside(tree, { first, last }));
  if (stretch === undefined) return undefined;
  const reach = between === undefined ? { cueLast: preposition } : {};
  return { frame: name, content: [stretch], head, ...reach };
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
      return withPhrase(scene, predicate, frame, entry);
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
    const stretch = stretchOf(scene, subtree(scene.tree, complement));
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
function beforeDescription(tree: Tree, noun: number, at: number): Words {
  const first = tree.first[noun] ?? noun;
  return { first, last: Math.max(noun, (tree.first[at] ?? at) - 1) };
}

function attribution(
  scene: Scene,
  predicate: Predicate,
  entry: CueEntry,
  { frame, content, head, cueLast, hearsay = false, speaker: told, quoted = false }: Match,
): Attribution | undefined {
  const { group, passive, agent, described, subject, at } = predicate;
  const cue = cueOf(scene, { first: group.first, last: reach(group, cueLast) }, entry, frame);
  if (cue === undefined || withinQuotation(scene, cue, content).length === 0) return undefined;
  const source = passive ? agent : subject;
  const speaker =
    told ??
    (source === undefined || entry.raising ? undefined : speakerOf(scene, predicate, source));
  return {
    sentence: scene.sentence,
    rule: `${entry.kind} ${lemmaOf(scene.tree, at)} ${frame}`,
    cue,
    ...(speaker === undefined ? {} : { source: speaker }),
    content: withinQuotation(scene, cue, content),
    ...(head === undefined ? {} : { head }),
    claims: entry.claims.has(frame),
    denies: entry.denies,
    quoted,
    hearsay: hearsay || (speaker === undefined && !described),
    ...(speaker === undefined && (entry.raising || isModal(scene.tree, predicate.at))
      ? { authors: true }
      : {}),
  };
}

function cueOf(
  scene: Scene,
  { first, last }: Words,
  { frames }: CueEntry,
  frame: string,
): Range | undefined {
  const speech = frames.has('quote') && (frame === 'quote' || frame === 'clause');
  const end = speech ? withTail(scene.tree, scene.lexicon, last) : last;
  const { words } = scene.tree;
  const range = plainRange(scene, { first, last });
  return range === undefined ? undefined : { start: range.start, end: words[end]?.end ?? range.end };
}

const MODALS: ReadonlySet<string> = new Set(['can', 'could', 'may', 'might', 'must', 'should']);

/** “It can be assumed”. */
function isModal(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'aux').some((aux) => MODALS.has(lemmaOf(tree, aux)));
}

/** A verb inside a quotation reaches no farther than it. */
function withinQuotation(
  { quotations }: Scene,
  cue: Range,
  content: readonly Stretch[],
): readonly Stretch[] {
  const around = quotationAt(quotations, cue.start);
  if (around === undefined) return content;
  return content.flatMap(({ passage, start, end }) => {
    const from = Math.max(start, around.start);
    const to = Math.min(end, around.end);
    return from < to ? [{ passage, start: from, end: to }] : [];
  });
}

const FARTHEST_PREPOSITION = 3;

function reach({ last }: CueGroup, cueLast: number | undefined): number {
  if (cueLast === undefined || cueLast < last) return last;
  return cueLast - last > FARTHEST_PREPOSITION ? last : cueLast;
}

function speakerOf(
  scene: Scene,
  { described, at, passive, group }: Predicate,
  source: number,
): SpeakerWords | undefined {
  if (!described) {
    const speaker = speakerAt(scene, source);
    return speaker === undefined || passive ? speaker : wholeSpeaker(scene, speaker, group);
  }
  return speakerAt(scene, source, beforeDescription(scene.tree, source, at));
}
