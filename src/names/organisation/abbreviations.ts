import type { Reason } from '../comparison.ts';
import type { Organisation } from './organisation.ts';

/**
 * An abbreviation against the first letters of the other name’s words, or against the abbreviation that the other
 * name gives in brackets; `undefined` where no abbreviation can be compared. Two letters begin too many names to prove
 * anything; each further one proves more.
 */
export function compareAbbreviations(left: Organisation, right: Organisation): Reason | undefined {
  return abbreviates(left, right) ?? abbreviates(right, left, true);
}

function abbreviates(short: Organisation, long: Organisation, swapped = false): Reason | undefined {
  if (short.sole === undefined || long.sole !== undefined) return undefined;
  const stated = long.abbreviation === short.sole;
  if (!stated && !long.initials.includes(short.sole)) return undefined;
  const weight = stated ? STATED : Math.min(4, short.sole.length * 0.9 - 0.4);
  const text = stated
    ? `${short.text} is the abbreviation that ${long.text} gives in brackets`
    : `${short.text} is made of the first letters of ${long.text}`;
  const [a, b] = swapped ? [long, short] : [short, long];
  return { part: 'abbreviation', weight, left: a.text, right: b.text, text };
}

const STATED = 5;
