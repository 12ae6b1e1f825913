import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Range } from '../../model/records.ts';
import type { SpeakerWords } from './attribution.ts';
import { lemmaOf, plainRange, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';

const EMPTY: ReadonlySet<string> = new Set(['it', 'there']);

/** The phrase that names a speaker, without its preposition; `undefined` for an empty “it” or “there”. */
export function speakerAt(
  scene: Scene,
  head: number,
  within: Words = subtree(scene.tree, head),
): SpeakerWords | undefined {
  const { tree, sentence } = scene;
  if (tree.words[head]?.relation.startsWith('expl') === true) return undefined;
  if (tree.words[head]?.tag === 'PRON' && EMPTY.has(lemmaOf(tree, head))) {
    if (tree.words[head]?.features['PronType'] !== 'Prs' || lemmaOf(tree, head) === 'there') {
      return undefined;
    }
  }
  const first = caseOf(tree, head) === '' ? within.first : afterCase(scene, head, within.first);
  const range = plainRange(scene, {
    first: behindConjunction(tree, first, head),
    last: beforeParticiple(tree, head, within.last),
  });
  return range === undefined ? undefined : { sentence, range: withComma(scene, range), head };
}

/** “While | Prime Minister Orlo, who …”: readers hang the conjunction on what is added of him. */
function behindConjunction({ words }: Tree, first: number, head: number): number {
  return first < head && words[first]?.tag === 'SCONJ' ? first + 1 : first;
}

/** “TNA, | citing a source, said”: what he does beside is none of his name. */
function beforeParticiple(tree: Tree, head: number, last: number): number {
  for (let at = head + 1; at < last; at += 1) {
    const { tag = 'X', form = '', head: above = -1 } = tree.words[at + 1] ?? {};
    if (tree.words[at]?.form !== ',' || tag !== 'VERB' || !form.endsWith('ing')) continue;
    if (above < (tree.first[head] ?? head) || above > last) return at - 1;
  }
  return last;
}

/** “Mr Orlo, a deputy, said”: the comma belongs to the apposition. */
export function withComma({ sentence }: Scene, { start, end }: Range): Range {
  const { text } = sentence.passage;
  const apposition = text.slice(start, end).includes(',') && text[end] === ',';
  return { start, end: apposition ? end + 1 : end };
}

function afterCase({ tree }: Scene, head: number, first: number): number {
  const cases = dependents(tree, head, 'case').filter((word) => word < head);
  const last = cases.at(-1);
  if (last === undefined) return first;
  return Math.max(last, ...dependents(tree, last, 'fixed')) + 1;
}
