import type { Reason } from '../comparison.ts';
import type { Organisation } from './organisation.ts';

/** Two known names of one organisation, or of two. */
const CERTAIN = 7;
/** A name of several bearers, one of which has the other name too (PLA, People’s Liberation Army). */
const LIKELY = 2.7;

/** What the lists of known organisations say; `undefined` where they do not know both names. */
export function compareKnown(left: Organisation, right: Organisation): Reason | undefined {
  const weight = weightOf(left, right);
  if (weight === undefined) return undefined;
  const text =
    weight === LIKELY
      ? 'both may name one known organisation'
      : weight > 0
        ? 'both name one known organisation'
        : 'they name two known organisations';
  return { part: 'whole', weight, left: left.text, right: right.text, text };
}

function weightOf(left: Organisation, right: Organisation): number | undefined {
  const shared = left.bearers.filter((entry) => right.bearers.includes(entry));
  const isListed = left.known !== undefined && right.known !== undefined;
  if (isListed && left.known === right.known) return CERTAIN;
  if (shared.length > 0) return isOne(left) && isOne(right) ? CERTAIN : LIKELY;
  const isNamed = left.bearers.length > 0 && right.bearers.length > 0;
  return isListed || isNamed ? -CERTAIN : undefined;
}

function isOne({ bearers }: Organisation): boolean {
  return bearers.length === 1;
}
