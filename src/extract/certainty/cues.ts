import type { Tree } from '../../parse/tree.ts';
import { auxiliaryAt } from './cues-auxiliaries.ts';
import { conditionAt, questionAt } from './cues-conditions.ts';
import type { CertaintyCue } from './cue.ts';
import { listedAt, tellsItsNegation } from './cues-listed.ts';
import { negationAt } from './cues-negation.ts';
import { chanceAt, genericAt, scareQuotesAt } from './cues-signs.ts';
import { DEFAULT_SCALE } from './scale.ts';
import type { Scale } from './scale.ts';

export type { CertaintyCue, CueKind } from './cue.ts';

/**
 * From left to right, none overlapping another. `scale` says what numbers the words stand for; ICD 203 where it is not
 * given. Linear in the sentence.
 */
export function findCertainty(tree: Tree, scale: Scale = DEFAULT_SCALE): readonly CertaintyCue[] {
  const found = known.get(scale)?.get(tree) ?? cuesIn(tree, scale);
  const own = known.get(scale) ?? new WeakMap<Tree, readonly CertaintyCue[]>();
  known.set(scale, own.set(tree, found));
  return found;
}

/** Several finders ask for the same sentences. */
const known = new WeakMap<Scale, WeakMap<Tree, readonly CertaintyCue[]>>();

function cuesIn(tree: Tree, scale: Scale): readonly CertaintyCue[] {
  const found: CertaintyCue[] = [];
  for (let at = 0; at < tree.words.length; at += 1) {
    const cue = cueAt(tree, at, scale);
    if (cue === undefined) continue;
    if ((found.at(-1)?.end ?? 0) > cue.first) found.pop();
    found.push(cue);
    at = Math.max(at, cue.end - 1);
  }
  return found;
}

/** A number beats the word it measures, a phrase beats the plain words in it. */
function cueAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  return (
    chanceAt(tree, at) ??
    conditionAt(tree, at, scale) ??
    listedAt(tree, at, scale) ??
    auxiliaryAt(tree, at, scale) ??
    toldNegation(tree, at) ??
    scareQuotesAt(tree, at) ??
    questionAt(tree, at, scale) ??
    genericAt(tree, at)
  );
}

function toldNegation(tree: Tree, at: number): CertaintyCue | undefined {
  const cue = negationAt(tree, at);
  const own = tree.words[at]?.head ?? -1;
  return cue === undefined || tellsItsNegation(tree, own) ? undefined : cue;
}
