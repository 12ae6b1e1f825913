import { caseOf, dependents } from '../../parse/tree.ts';
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
  const range = plainRange(scene, { first, last: within.last });
  return range === undefined ? undefined : { sentence, range: withComma(scene, range), head };
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
