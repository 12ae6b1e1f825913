import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { SpeakerWords, Stretch } from './attribution.ts';
import type { CueEntry } from './lexicon.ts';
import { isAside } from './mended.ts';
import { withoutConcession } from './concession.ts';
import type { Predicate } from './predicate.ts';
import { betweenSemicolons, lemmaOf, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import type { Parts } from './verb-parts.ts';

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

const OF_SAYING: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'advmod', 'punct', 'aux']);

/** The clause from right behind the predicate, where its first words were hung on the predicate: “said | she hopes …”. */
function wholeClause(
  scene: Scene,
  { at, group }: Predicate,
  frame: string,
  head: number | undefined,
): Match | undefined {
  if (head === undefined) return undefined;
  const { tree } = scene;
  const words = withFinite(tree, subtree(tree, head));
  if (isRelative(tree, words.first)) return undefined;
  let first = words.first;
  if (head > at) {
    const taken = (tree.children[at] ?? []).filter(
      (child) =>
        child !== head &&
        OF_SAYING.has(relationOf(tree, child)) &&
        !isSubjectOfClause(tree, child, words.first),
    );
    const isTaken = (word: number): boolean =>
      taken.some(
        (child) => (tree.first[child] ?? child) <= word && word <= (tree.last[child] ?? child),
      );
    while (first > group.last + 1 && !isTaken(first - 1)) first -= 1;
  }
  const content = rowOf(tree, at, { first, last: words.last }).flatMap(
    (part) => stretchOf(scene, part) ?? [],
  );
  return content.length === 0 ? undefined : { frame, content, head };
}

/** As far as a semicolon, and the further clauses with “that” behind it: “that P; that Q; and that R”. */
function rowOf(tree: Tree, at: number, whole: Words): readonly Words[] {
  const parts: Words[] = [];
  const { first } = whole;
  let { last } = whole;
  let from = first;
  const limit = tree.words.length - 1;
  for (let word = first; word <= limit; word += 1) {
    const marked = tree.words[word]?.form === ';';
    if (!marked && word !== last) continue;
    parts.push({ first: from, last: word });
    const mark = marked ? word : word + 1;
    const next = tree.words[mark + 1]?.tag === 'CCONJ' ? mark + 2 : mark + 1;
    if (tree.words[mark]?.form !== ';' || first < at || !isThat(tree, next)) break;
    from = next;
    last = endOfPart(tree, next);
  }
  return parts;
}

function isThat({ words }: Tree, at: number): boolean {
  return words[at]?.form.toLowerCase() === 'that' && words[at]?.tag === 'SCONJ';
}

/** Up to the next semicolon or the end of the sentence. */
function endOfPart({ words }: Tree, from: number): number {
  const end = words.findIndex(({ form }, word) => word > from && form === ';');
  return end === -1 ? words.length - 1 : end;
}

/** “Shows | the ministry sent officers”: its subject, which the tree takes for an object of the showing. */
function isSubjectOfClause(tree: Tree, object: number, first: number): boolean {
  return (
    tree.words[object]?.relation === 'obj' &&
    (tree.last[object] ?? object) + 1 === first &&
    tree.words[first]?.features['VerbForm'] === 'Fin'
  );
}

/** “Told them, who …”: what the writer adds. */
function isRelative({ words }: Tree, from: number): boolean {
  const first = words[from]?.form === ',' ? from + 1 : from;
  return words[first - 1]?.form === ',' && /^(?:who|which)$/iu.test(words[first]?.form ?? '');
}

/** “That being loyal | is enough”: up to the end of the sentence where the tree left the verb out. */
function withFinite({ words }: Tree, { first, last }: Words): Words {
  if (words[first]?.form.toLowerCase() !== 'that') return { first, last };
  const finite = words
    .slice(first, Math.min(last + 1, first + MOST_WORDS))
    .some(({ tag, features }) => tag === 'AUX' || features['VerbForm'] === 'Fin');
  return finite || last - first >= MOST_WORDS ? { first, last } : { first, last: words.length - 1 };
}

/** Beyond so many, no verb is looked for. */
const MOST_WORDS = 40;

function relationOf({ words }: Tree, at: number): string {
  return words[at]?.relation.split(':', 1)[0] ?? '';
}

/** “Called him a liar”, “called the deal ‘absurd’”, where the tree takes the name for an apposition or a modifier. */
function calledSo(tree: Tree, object: number): number | undefined {
  const [name] = dependents(tree, object, 'appos');
  if (name === undefined) return dependents(tree, object, 'amod').find((word) => word > object);
  return tree.words[(tree.first[name] ?? name) - 1]?.form === ',' ? undefined : name;
}

const FARTHEST_CLAUSE = 14;

/** “Told them on Sunday that he left”: a clause with “that” and a subject that was hung on a word between. */
function lateClause(scene: Scene, at: number): number | undefined {
  const { tree } = scene;
  const end = Math.min(at + FARTHEST_CLAUSE, tree.words.length);
  for (let word = at + 1; word < end; word += 1) {
    const { tag, form } = tree.words[word] ?? { tag: 'X', form: '' };
    if (tag === 'VERB' || tag === 'AUX') return undefined;
    if (isItsNoun(scene, word, at)) return undefined;
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
  if (scene.lexicon.days.has(lemmaOf(scene.tree, complement))) return undefined;
  const stretch = stretchOf(scene, {
    first: scene.tree.first[object] ?? object,
    last: Math.max(scene.tree.last[complement] ?? complement, scene.tree.last[object] ?? object),
  });
  return stretch === undefined ? undefined : { frame, content: [stretch], head: complement };
}

/** “Repeated the claim that”: the clause is the noun's. */
function isItsNoun({ tree, lexicon }: Scene, word: number, at: number): boolean {
  const { tag = 'X', head = -1, relation = '' } = tree.words[word] ?? {};
  return (
    tag === 'NOUN' && head === at && relation === 'obj' && lexicon.nouns.has(lemmaOf(tree, word))
  );
}

const FARTHEST_THAT = 24;

/** “Told them at a rally in Orlo that …”, “, saying the plans of the court render …”, where the tree has no such clause. */
function restBehind(scene: Scene, { at, group }: Predicate, frame: string): Match | undefined {
  const { words } = scene.tree;
  const end = Math.min(words.length, at + FARTHEST_THAT);
  for (let word = group.last + 1; word < end; word += 1) {
    const { tag = 'X', form = '', relation = '' } = words[word] ?? {};
    if (tag === 'VERB' || tag === 'AUX' || /^(?:[.;:"“”]|'')$/u.test(form)) break;
    if (isItsNoun(scene, word, at)) break;
    if (form === 'that' && tag === 'SCONJ' && relation === 'mark') return rest(scene, frame, word);
  }
  const next = words[group.last + 1];
  if (!isAside(scene.tree, at) || next?.tag === 'PUNCT' || next?.tag === 'ADP') return undefined;
  const finite = words.slice(group.last + 1).some(({ features }) => features['VerbForm'] === 'Fin');
  return finite ? rest(scene, frame, group.last + 1) : undefined;
}

function rest(scene: Scene, frame: string, first: number): Match | undefined {
  const stretch = stretchOf(scene, { first, last: scene.tree.words.length - 1 });
  return stretch === undefined ? undefined : { frame, content: [stretch] };
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
  { ofObject, kind }: CueEntry,
): Match | undefined {
  const { tree } = scene;
  const head = parts.phrases.get(name);
  if (head === undefined) return undefined;
  if (kind === 'trace') return madeOut(scene, at, name, head, parts);
  const preposition = dependents(tree, head, 'case', 'mark').at(-1) ?? at;
  const last = Math.max(tree.last[head] ?? head, objectiveEnd(tree, parts, name));
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
