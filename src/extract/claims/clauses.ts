import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Match } from './match.ts';
import { isAside } from './mended.ts';
import type { Predicate } from './predicate.ts';
import { lemmaOf, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';

const OF_SAYING: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'advmod', 'punct', 'aux']);

/** The clause from right behind the predicate, where its first words were hung on the predicate: “said | she hopes …”. */
export function wholeClause(
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

const FARTHEST_CLAUSE = 14;

/** “Told them on Sunday that he left”: a clause with “that” and a subject that was hung on a word between. */
export function lateClause(scene: Scene, at: number): number | undefined {
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

/** “Repeated the claim that”: the clause is the noun's. */
function isItsNoun({ tree, lexicon }: Scene, word: number, at: number): boolean {
  const { tag = 'X', head = -1, relation = '' } = tree.words[word] ?? {};
  return (
    tag === 'NOUN' && head === at && relation === 'obj' && lexicon.nouns.has(lemmaOf(tree, word))
  );
}

const FARTHEST_THAT = 24;

/** “Told them at a rally in Orlo that …”, “, saying the plans of the court render …”, where the tree has no such clause. */
export function restBehind(
  scene: Scene,
  { at, group }: Predicate,
  frame: string,
): Match | undefined {
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
