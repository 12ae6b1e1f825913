import type { Mention } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Placed } from '../story.ts';
import { frameWords } from './frame-words.ts';
import { actorOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { baseOf, lemmaOf } from './tree-walk.ts';

/**
 * Who is named right behind a title or a body: “the president of Georgia, | Anna Veld,”, “the Russian agency “Sputnik””.
 * A name is looked for by its place, for trees often hang it on the state within the title.
 */
export function namedAfter(scene: Scene, at: number): Placed<Mention> | undefined {
  const { tree } = scene;
  const lemma = lemmaOf(tree, at);
  const holder = frameWords('holders').has(lemma);
  if (!holder && !frameWords('organs').has(lemma)) return undefined;
  if (tree.words[at]?.features['Number'] === 'Plur') return undefined;
  const end = titleEnd(tree, at);
  const mark = tree.words[end];
  const last = holder ? personWithin(scene, at, end) : undefined;
  if (last !== undefined) return last;
  if (mark?.tag !== 'PUNCT') return undefined;
  const mention = scene.heads.get(end + 1) ?? scene.over.get(end + 1);
  const actor = mention === undefined ? undefined : actorOf(scene, mention);
  if (mention?.first !== end + 1 || !APPOSED.has(baseOf(tree, mention.head))) return undefined;
  const fits = mark.form === ',' ? holder && actor?.type === 'person' : isQuoted(mark.form, actor);
  return fits ? mention : undefined;
}

/** “The Secretary of State | Anna Veld”: a person without a preposition of his own. */
function personWithin(scene: Scene, at: number, end: number): Placed<Mention> | undefined {
  const { tree } = scene;
  for (let one = at + 1; one < end; one += 1) {
    const mention = scene.heads.get(one);
    if (mention === undefined || mention.first <= at) continue;
    if (actorOf(scene, mention)?.type !== 'person') continue;
    const before = tree.words[mention.first - 1]?.tag ?? '';
    return /^(?:NOUN|PROPN|PUNCT)$/u.test(before) ? mention : undefined;
  }
  return undefined;
}

function isQuoted(mark: string, actor: ReturnType<typeof actorOf>): boolean {
  return /^["“„«‘']$/u.test(mark) && actor?.type === 'organisation';
}

/** `nsubj` where the tree has given a verb both the title and the name. */
const APPOSED: ReadonlySet<string> = new Set(['appos', 'flat', 'nsubj']);

/** How many words a title may have behind its noun. */
const REACH = 14;

const WITHIN: ReadonlySet<string> = new Set([
  'case',
  'det',
  'amod',
  'nmod',
  'compound',
  'flat',
  'nummod',
]);

function titleEnd(tree: Tree, at: number): number {
  let end = at + 1;
  while (end <= at + REACH && WITHIN.has(baseOf(tree, end)) && tree.words[end]?.tag !== 'PUNCT')
    end += 1;
  return end;
}
