import type { Stretch } from './clause.ts';
import type { Explained } from './explained.ts';
import type { Scene } from './scene.ts';

/** An explanation as it stands: what it explains, where it is not the matter of the whole text, and its words. */
export interface Explanation {
  readonly scene: Scene;
  readonly explained?: Explained;
  readonly statement: Stretch;
  readonly rule: string;
  /** The question, where the text words it. */
  readonly question?: string;
  /** Where the statement ends in its passage, if it goes on beyond the sentence. */
  readonly until?: number;
  /** Whose explanation it is, where the text says so and no claim may. */
  readonly holder?: Holder;
}

/** Words that name somebody; places are those of the sentence's words. */
export interface Holder {
  readonly scene: Scene;
  readonly head: number;
  readonly words: Stretch;
}

/** The scene, where the statement stands in another sentence than the one that tells of it. */
export type Found = Omit<Explanation, 'scene'> & Partial<Pick<Explanation, 'scene'>>;
