import { agentOf, cueGroup, isPassive, subjectOf } from './cue-group.ts';
import { subjectByPlace } from './subject-by-place.ts';
import type { CueGroup } from './cue-group.ts';
import type { Scene } from './scene.ts';
import { partsOf } from './verb-parts.ts';
import type { Parts } from './verb-parts.ts';

/** A predicate and what its frames are matched against. */
export interface Predicate {
  readonly at: number;
  readonly group: CueGroup;
  readonly parts: Parts;
  readonly passive: boolean;
  readonly subject?: number;
  /** The subject is the noun that the predicate describes. */
  readonly described: boolean;
  readonly agent?: number;
}

export function predicateAt({ tree, lexicon }: Scene, at: number): Predicate {
  const group = cueGroup(tree, lexicon, at);
  const passive = isPassive(tree, at);
  const subject = subjectOf(tree, at) ?? (passive ? undefined : subjectByPlace(tree, at, group));
  const agent = passive ? agentOf(tree, at) : undefined;
  return {
    at,
    group,
    parts: partsOf(tree, at),
    passive,
    described: subject?.described === true,
    ...(subject === undefined ? {} : { subject: subject.head }),
    ...(agent === undefined ? {} : { agent }),
  };
}
