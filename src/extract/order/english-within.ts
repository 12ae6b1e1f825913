import type { OrderRelation } from '../../model/order.ts';
import type { Range } from '../../model/records.ts';
import type { Word } from '../../parse/sentence.ts';
import { childrenOf } from '../../parse/tree.ts';
import type { OrderEnd } from './book.ts';
import { eventAt, phraseAt } from './english-ends.ts';
import { isPast, isUnreal } from './english-tree.ts';
import type { DatedTree } from './english-tree.ts';

export interface Find {
  readonly from: OrderEnd;
  readonly relation: OrderRelation;
  readonly to: OrderEnd;
  readonly words: Range;
  readonly rule: string;
  readonly certainty?: 'likely';
}

/** Order between two verbs or two nouns of one sentence that no conjunction of time joins. */
export function withinSentence(tree: DatedTree, at: number): Find | undefined {
  return thenConjunct(tree, at) ?? afterWhich(tree, at) ?? followed(tree, at);
}

const LATER: ReadonlyMap<string, OrderRelation> = new Map([
  ['then', 'after'],
  ['later', 'after'],
  ['subsequently', 'after'],
  ['afterwards', 'after'],
  ['afterward', 'after'],
  ['thereafter', 'after'],
  ['meanwhile', 'overlaps'],
]);

/** “He was arrested and later released”: the second verb after the one it is joined to. */
function thenConjunct(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const adverb = words[at];
  const relation = LATER.get(adverb?.form.toLowerCase() ?? '');
  const second = adverb?.head ?? -1;
  if (adverb === undefined || relation === undefined || !adverb.relation.startsWith('advmod'))
    return undefined;
  if (words[second]?.relation !== 'conj' || at > second) return undefined;
  const first = words[second].head;
  if (!isJoinedVerb(tree, first, second)) return undefined;
  return {
    from: eventAt(tree, second),
    relation,
    to: eventAt(tree, first),
    words: adverb,
    rule: `and-${adverb.form.toLowerCase()}`,
  };
}

/** Both told as past; a second verb without an auxiliary of its own shares that of the first. */
function isJoinedVerb(tree: DatedTree, first: number, second: number): boolean {
  const { words } = tree.sentence;
  const participle = words[second]?.features['VerbForm'] === 'Part';
  const isTold = isPast(tree, second) || (participle && !hasHelper(tree, second));
  return isPast(tree, first) && isTold && !isUnreal(tree, first) && !isUnreal(tree, second);
}

function hasHelper(tree: DatedTree, at: number): boolean {
  return childrenOf(tree, at).some(({ relation }) => relation.startsWith('aux'));
}

/** “The court closed, after which he fled”. */
function afterWhich(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const [link, which] = [words[at], words[at + 1]];
  const form = link?.form.toLowerCase();
  if ((form !== 'after' && form !== 'before') || which?.form !== 'which') return undefined;
  const clause = which.head;
  const head = verbOver(words, clause);
  if (link === undefined || head === -1 || !isPast(tree, clause) || !isPast(tree, head))
    return undefined;
  if (isUnreal(tree, clause) || isUnreal(tree, head)) return undefined;
  return {
    from: eventAt(tree, clause),
    relation: form,
    to: eventAt(tree, head),
    words: { start: link.start, end: which.end },
    rule: `${form}-which`,
  };
}

/** The verb of the clause that a relative clause belongs to, also where it hangs on a noun of it. */
function verbOver(words: readonly Word[], clause: number): number {
  if (!/^(?:acl|advcl|parataxis)/u.test(words[clause]?.relation ?? '')) return -1;
  let up = words[clause]?.head ?? -1;
  while (up !== -1 && words[up]?.tag !== 'VERB') up = words[up]?.head ?? -1;
  return up;
}

const FOLLOW: ReadonlyMap<string, OrderRelation> = new Map([
  ['follow', 'after'],
  ['precede', 'before'],
]);

/** “Protests followed the arrest”; “the arrest was followed by protests”, “a raid followed by arrests”. */
function followed(tree: DatedTree, at: number): Find | undefined {
  const { words } = tree.sentence;
  const verb = words[at];
  const relation = FOLLOW.get(verb?.lemma ?? '');
  if (verb === undefined || relation === undefined || verb.tag !== 'VERB' || isUnreal(tree, at))
    return undefined;
  const by = placeOf(words, at, (word) => isAgent(tree, word));
  if (by !== -1) return pairOf(tree, at, { from: by, relation, to: sufferer(tree, at) });
  if (!isPast(tree, at)) return undefined;
  const object = placeOf(words, at, (word) => word.relation === 'obj');
  const subject = placeOf(words, at, (word) => word.relation === 'nsubj');
  return pairOf(tree, at, { from: subject, relation, to: object });
}

function placeOf(words: readonly Word[], head: number, wanted: (word: Word) => boolean): number {
  return words.findIndex((word) => word.head === head && wanted(word));
}

function isAgent({ sentence: { words } }: DatedTree, word: Word): boolean {
  if (!word.relation.startsWith('obl')) return false;
  const at = words.indexOf(word);
  return words.some((one) => one.head === at && one.relation === 'case' && one.form === 'by');
}

/** The subject of a passive told as past, or the noun that a participle stands with. */
function sufferer(tree: DatedTree, at: number): number {
  const { words } = tree.sentence;
  if (words[at]?.relation.startsWith('acl') === true && !hasHelper(tree, at)) return words[at].head;
  if (!isPast(tree, at)) return -1;
  return placeOf(words, at, ({ relation }) => relation === 'nsubj:pass');
}

function pairOf(
  tree: DatedTree,
  at: number,
  { from, relation, to }: { from: number; relation: OrderRelation; to: number },
): Find | undefined {
  const verb = tree.sentence.words[at];
  if (from === -1 || to === -1 || verb === undefined) return undefined;
  const [one, two] = [phraseAt(tree, from, -1), phraseAt(tree, to, -1)];
  if (one === undefined || two === undefined) return undefined;
  return { from: one, relation, to: two, words: verb, rule: verb.lemma };
}
