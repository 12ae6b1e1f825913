import { childrenWith } from '../certainty/children.ts';
import { subjectOf } from './clause.ts';
import type { Explained } from './explained.ts';
import { phrasesOf } from './lexicon.ts';
import { actorAt } from './scene.ts';
import type { Scene } from './scene.ts';

/** An act that is explained: what is done, and to or by whom. */
export interface Deed {
  /** The verb's dictionary form, also of an act told by a noun. */
  readonly verb: string;
  readonly by: Explained['by'];
  /** Actors, and other nouns by their dictionary form, that its words name. */
  readonly around: ReadonlySet<string>;
}

const DEEDS = phrasesOf('deeds');

export function deedOf(scene: Scene, { at, by, subject }: Explained): Deed {
  const { tree } = scene;
  const lemma = tree.words[at]?.lemma.toLowerCase() ?? '';
  const around =
    by === 'verb'
      ? [subject ?? subjectOf(tree, at), childrenWith(tree, at, 'obj')[0]]
      : childrenWith(tree, at, 'nmod');
  const names = around.flatMap((child) =>
    child === undefined ? [] : (nameAt(scene, child) ?? []),
  );
  const verb = by === 'noun' ? (DEEDS.get(lemma)?.[0]?.[1] ?? lemma) : lemma;
  return { verb, by, around: new Set(names) };
}

function nameAt(scene: Scene, at: number): string | undefined {
  return actorAt(scene, at)?.id ?? scene.tree.words[at]?.lemma.toLowerCase();
}

/** “The dismissal of Tolan” is that he was dismissed: the same is done, and the noun names nobody that the verb does not. */
export function isSameDeed(one: Deed, two: Deed): boolean {
  if (one.verb !== two.verb) return false;
  if (one.by === two.by)
    return one.around.size === two.around.size && isWithin(one.around, two.around);
  const [noun, verb] = one.by === 'noun' ? [one, two] : [two, one];
  return isWithin(noun.around, verb.around);
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}
