import { dependents } from '../../parse/tree.ts';
import type { SpeakerWords, Stretch } from './attribution.ts';
import type { Scene } from './scene.ts';

/** What a verb of speech is put behind, within or before. */
export interface Quoted {
  readonly content: readonly Stretch[];
  readonly head?: number;
  /** Who speaks, where the words between the quotation and the verb say it and the tree does not. */
  readonly speaker?: SpeakerWords;
  /** The words are in quotation marks. */
  readonly quoted: boolean;
}

/** The word that what is said hangs on. */
export function contentHead({ tree }: Scene, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation === 'parataxis') return word.head;
  return dependents(tree, at, 'ccomp', 'parataxis')[0] ?? bareClauseBefore(tree, at);
}

/** “The boots would help, | he said”, read as a circumstance without a conjunction. */
function bareClauseBefore(tree: Scene['tree'], at: number): number | undefined {
  return dependents(tree, at, 'advcl').find((word) => word < at && isBareClause(tree, word));
}

export function isBareClause(tree: Scene['tree'], at: number): boolean {
  return (
    dependents(tree, at, 'mark').length === 0 && dependents(tree, at, 'nsubj', 'expl').length > 0
  );
}
