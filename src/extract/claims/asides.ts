import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Stretch } from './attribution.ts';
import { betweenSemicolons, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';

/** What a phrase that names a source leaves of the clause about it. */
export interface Rest {
  readonly content: readonly Stretch[];
  readonly head?: number;
  /** The phrase, without what the reader took for a part of it. */
  readonly phrase: Words;
}

/** The clause about the phrase of a word, in one part or two. */
export function restAround(scene: Scene, at: number, told: Words): Rest {
  const { tree } = scene;
  const phrase = withoutSubject(tree, at, unmarked(tree, told));
  const inserted = insertedClause(scene, phrase);
  if (inserted !== undefined) return { ...inserted, phrase };
  const clause = clauseAbove(tree, at);
  // A reader may take the phrase itself for the clause.
  const whole = clause === at ? { first: 0, last: tree.words.length - 1 } : subtree(tree, clause);
  return {
    content: around(scene, clause, phrase, whole),
    ...(clause === at ? {} : { head: clause }),
    phrase,
  };
}

const CLAUSES: ReadonlySet<string> = new Set([
  'root',
  'ccomp',
  'conj',
  'acl:relcl',
  'parataxis',
  'csubj',
]);
const MOST_STEPS = 12;

/** The head of the clause that a phrase stands in; the phrase's own where it hangs on nothing. */
export function clauseAbove({ words }: Tree, at: number): number {
  let head = words[at]?.head ?? -1;
  if (head === -1) return at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const word = words[head];
    if (word === undefined || word.head === -1) return head;
    if (CLAUSES.has(word.relation) && word.tag !== 'NOUN' && word.tag !== 'PROPN') return head;
    head = word.head;
  }
  return head;
}

/** What a clause says without a phrase in it, between semicolons. */
export function around(
  scene: Scene,
  clause: number,
  phrase: Words,
  whole: Words = subtree(scene.tree, clause),
): readonly Stretch[] {
  const { first } = betweenSemicolons(scene.tree, phrase.first, {
    first: whole.first,
    last: phrase.first,
  });
  const { last } = betweenSemicolons(scene.tree, phrase.last, {
    first: phrase.last,
    last: whole.last,
  });
  return [
    stretchOf(scene, { first, last: Math.min(last, phrase.first - 1) }),
    stretchOf(scene, { first: Math.max(first, phrase.last + 1), last }),
  ].flatMap((stretch) => stretch ?? []);
}

/** Without commas about it. */
function unmarked({ words }: Tree, { first, last }: Words): Words {
  let start = first;
  let end = last;
  while (start < end && words[start]?.form === ',') start += 1;
  while (end > start && words[end]?.form === ',') end -= 1;
  return { first: start, last: end };
}

/** “According to a survey, | most voters | said”, read as a survey of theirs. */
function withoutSubject(tree: Tree, at: number, phrase: Words): Words {
  const comma = commaIn(tree, at, phrase);
  const verb = finiteAt(tree, behind(tree, phrase.last));
  if (comma === undefined || verb === undefined || !opens(tree, phrase.first)) return phrase;
  const own = dependents(tree, verb, 'nsubj', 'expl').some((word) => word > phrase.last);
  return own ? phrase : { first: phrase.first, last: comma - 1 };
}

function commaIn({ words }: Tree, at: number, { last }: Words): number | undefined {
  for (let word = at + 1; word < last; word += 1) if (words[word]?.form === ',') return word;
  return undefined;
}

function opens({ words }: Tree, first: number): boolean {
  return words.slice(0, first).every(({ tag }) => /^(?:PUNCT|CCONJ|ADV|SCONJ)$/u.test(tag));
}

/** The first word behind a comma. */
function behind({ words }: Tree, last: number): number {
  return words[last + 1]?.form === ',' ? last + 2 : last + 1;
}

/** The verb of a predicate that begins at a word. */
function finiteAt({ words }: Tree, at: number): number | undefined {
  const word = words[at];
  const quoted = word?.tag === 'PUNCT' ? words[at + 1] : word;
  if (quoted?.tag === 'AUX') return quoted.head === -1 ? undefined : quoted.head;
  return quoted?.tag === 'VERB' && quoted.features['VerbForm'] === 'Fin'
    ? words.indexOf(quoted, at)
    : undefined;
}

/** “The envoy, according to a lawyer, | can forgive treason”: the name before it and the predicate behind it. */
function insertedClause(scene: Scene, phrase: Words): Omit<Rest, 'phrase'> | undefined {
  const { tree } = scene;
  const before = phrase.first - 1;
  const from = behind(tree, phrase.last);
  const closed = tree.words[from - 1]?.form === ',';
  if (tree.words[before]?.form !== ',' || !closed) return undefined;
  const verb = finiteAt(tree, from);
  const name = nameEndingAt(tree, before - 1);
  if (verb === undefined || name === undefined) return undefined;
  const start = tree.words[from]?.tag === 'PUNCT' ? from + 1 : from;
  const { last } = betweenSemicolons(tree, start, { first: start, last: endOf(tree, verb, from) });
  const content = [stretchOf(scene, name), stretchOf(scene, { first: start, last })];
  return content.includes(undefined)
    ? undefined
    : { content: content.flatMap((part) => part ?? []), head: verb };
}

function endOf(tree: Tree, verb: number, from: number): number {
  return Math.max(tree.last[verb] ?? verb, from);
}

/** The noun phrase that ends at a word. */
function nameEndingAt(tree: Tree, last: number): Words | undefined {
  let head = last;
  if (!/^(?:NOUN|PROPN|PRON)$/u.test(tree.words[head]?.tag ?? '')) return undefined;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const above = tree.words[head]?.head ?? -1;
    const tag = tree.words[above]?.tag ?? 'X';
    if (above === -1 || above > last || !/^(?:NOUN|PROPN)$/u.test(tag)) break;
    head = above;
  }
  return { first: Math.min(tree.first[head] ?? head, last), last };
}
