import type { Edge, Judgement } from '../model/judgement.ts';
import type { Comparison } from '../names/comparison.ts';
import { familyOf } from './across-profile.ts';
import type { Profile } from './across-profile.ts';
import type { Compare } from './across-types.ts';

/** From this probability on two full names are one actor without asking: a wrong join costs more than a question. */
const SAME_BAR = 0.9;
/** Below it the program does not ask. */
const OPEN_BAR = 0.35;
/** Up to it two names keep their actors apart from whatever would join them. */
const APART_BAR = 0.05;
const IDENTIFIED = 0.999;
const MOST_REASONS = 5;

export interface Judged {
  readonly edge: Edge;
  /** Known by identifiers, whatever the names say. */
  readonly certain: boolean;
}

/** What identifiers and names say of two actors; `undefined` where they say nothing worth keeping. */
export function judgePair(left: Profile, right: Profile, compare: Compare): Judged | undefined {
  if (familyOf(left.actor.type) !== familyOf(right.actor.type)) return undefined;
  const known = byIdentifiers(left, right);
  if (known !== undefined) return { edge: known, certain: true };
  const listed = byLists(left, right);
  if (listed !== undefined) return { edge: listed, certain: false };
  const comparison = bestComparison(left, right, compare);
  const judgement = judgementOf(comparison, left, right);
  if (judgement === undefined) return undefined;
  const { score, reasons } = comparison;
  const texts = reasons.filter(({ text }) => text !== '').map(({ text }) => text);
  return {
    edge: edge(left, right, judgement, score, texts.slice(0, MOST_REASONS)),
    certain: false,
  };
}

function judgementOf(
  { score, verdict }: Comparison,
  left: Profile,
  right: Profile,
): Judgement | undefined {
  if (verdict === 'different') return score <= APART_BAR ? 'different' : undefined;
  const sameType = left.actor.type === right.actor.type;
  if (verdict === 'same' && score >= SAME_BAR && sameType) return 'same';
  return score >= OPEN_BAR ? 'open' : undefined;
}

/** Agreement on one of these outweighs disagreement on others. */
const DECISIVE = ['wikidata', 'iso3166'];

function byIdentifiers(left: Profile, right: Profile): Edge | undefined {
  const [ours, theirs] = [left.actor.identifiers, right.actor.identifiers];
  const shared = Object.keys(ours).filter((scheme) => theirs[scheme] !== undefined);
  const schemes = [
    ...DECISIVE.filter((scheme) => shared.includes(scheme)),
    ...shared.filter((scheme) => !DECISIVE.includes(scheme)).toSorted(),
  ];
  const decisive = schemes.slice(0, 1).filter((scheme) => DECISIVE.includes(scheme));
  for (const scheme of decisive.length > 0 ? decisive : schemes) {
    const [mine = '', other = ''] = [ours[scheme], theirs[scheme]];
    if (mine !== other) {
      return edge(left, right, 'different', 1 - IDENTIFIED, [
        `the ${scheme} identifiers differ: ${mine} and ${other}`,
      ]);
    }
  }
  const [scheme] = schemes;
  if (scheme === undefined) return undefined;
  return edge(left, right, 'same', IDENTIFIED, [
    `the ${scheme} identifier is the same: ${ours[scheme] ?? ''}`,
  ]);
}

/** That a list is right about both names. */
const KNOWN = 0.97;

/** Names of one known thing, of two, or of one of several; `undefined` where lists do not know both. */
function byLists(left: Profile, right: Profile): Edge | undefined {
  const [mine, another] = left.things;
  const [other, further] = right.things;
  if (mine === undefined || other === undefined) return undefined;
  if (another !== undefined || further !== undefined) return byBearers(left, right);
  const names = `“${left.actor.name}” and “${right.actor.name}”`;
  if (mine !== other)
    return edge(left, right, 'different', 1 - KNOWN, [`${names} are known names of two things`]);
  // Whether a place is meant or an event of the same name, a person may say.
  const judgement = left.actor.type === right.actor.type ? 'same' : 'open';
  return edge(left, right, judgement, KNOWN, [`${names} are known names of one thing`]);
}

const ONE_OF_SEVERAL = 0.5;

/** “Karabakh War” may be any of two wars. */
function byBearers(left: Profile, right: Profile): Edge | undefined {
  if (left.actor.name === right.actor.name) return undefined;
  const shared = left.things.filter((entry) => right.things.includes(entry));
  const names = `“${left.actor.name}” and “${right.actor.name}”`;
  if (shared.length === 0)
    return edge(left, right, 'different', 1 - KNOWN, [`${names} are known names of two things`]);
  return edge(left, right, 'open', ONE_OF_SEVERAL, [`${names} may be names of one thing`]);
}

/**
 * Of all forms the two that agree most, a sure agreement before all. Where the best forms tell two bearers apart,
 * nothing less than that outweighs them: an oblique case is like many names.
 */
function bestComparison(left: Profile, right: Profile, compare: Compare): Comparison {
  const { type } = left.actor;
  const pairs = left.forms.flatMap((ours) => right.forms.map((theirs) => [ours, theirs] as const));
  let first: Comparison | undefined;
  let best: Comparison | undefined;
  for (const [ours, theirs] of pairs) {
    const next = compare(ours, theirs, { type });
    if (next.verdict === 'same' && next.score >= SAME_BAR) return next;
    first ??= next;
    if (best === undefined || next.score > best.score) best = next;
  }
  const told = first?.verdict === 'different' ? first : best;
  return told ?? { score: 0, verdict: 'open', reasons: [] };
}

function edge(
  left: Profile,
  right: Profile,
  judgement: Judgement,
  score: number,
  reasons: readonly string[],
): Edge {
  const [a, b] = [left.actor.id, right.actor.id];
  return { left: a, right: b, judgement, by: 'program', score, reasons };
}
