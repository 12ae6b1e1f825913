import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Match } from './match.ts';
import type { Predicate } from './predicate.ts';
import { stretchOf } from './scene.ts';
import type { Scene, Words } from './scene.ts';

const BELONGS: ReadonlySet<string> = new Set(
  'for as of to over with about from on against into that'.split(' '),
);

/** The object with the phrases behind it that say what of it: “criticised him for leaving”. */
export function withObject(scene: Scene, { at, parts }: Predicate): Match | undefined {
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
export function withoutAside(tree: Tree, { first, last }: Words): Words {
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
