import type { Tree } from '../../parse/tree.ts';
import { suitsWeasel } from './weasel-needs.ts';
import { WEASEL_THRESHOLD, weaselsFrom } from './weasel-lexicon.ts';

export { WEASEL_THRESHOLD };

/** Words that leave open who says so, how many, or by what measure (Ganter & Strube 2009); places half-open. */
export interface WeaselCue {
  readonly first: number;
  readonly end: number;
  readonly kind: string;
  /** The logarithm of how much likelier a sentence with the words is a weasel; negative for words of plain sentences. */
  readonly strength: number;
  readonly rule: string;
}

/** The weasel words that begin at a word, the strongest first. */
export function weaselAt(tree: Tree, at: number): readonly WeaselCue[] {
  return weaselsFrom(tree, at)
    .filter((entry) => suitsWeasel(tree, at, entry))
    .map(({ words, kind, strength, need }) => ({
      first: at,
      end: at + words.length,
      kind,
      strength,
      rule: `${words.map((parts) => parts.join('/')).join(' ')}${need === undefined ? '' : `:${need}`}`,
    }));
}

/** All weasel words of a sentence, each rule once, from left to right. */
export function findWeasels(tree: Tree): readonly WeaselCue[] {
  const found = new Map<string, WeaselCue>();
  for (const at of tree.words.keys()) {
    for (const cue of weaselAt(tree, at)) if (!found.has(cue.rule)) found.set(cue.rule, cue);
  }
  return [...found.values()];
}

/** How strongly a sentence is a weasel: the strongest words, half of the next, a quarter of the third …, less its plain ones. */
export function weaselStrength(cues: readonly WeaselCue[]): number {
  const strengths = cues.map(({ strength }) => strength);
  const plain = strengths.filter((strength) => strength < 0);
  const weasels = strengths.filter((strength) => strength > 0).toSorted((a, b) => b - a);
  const sum = weasels.reduce((all, strength, index) => all + strength / 2 ** index, 0);
  return sum + Math.min(0, ...plain);
}

/** The sentence leaves its source, its quantity or its measure to nobody. */
export function isWeasel(tree: Tree): boolean {
  return weaselStrength(findWeasels(tree)) >= WEASEL_THRESHOLD;
}
