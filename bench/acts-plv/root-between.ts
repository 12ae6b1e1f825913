import { actAt } from '../../src/extract/acts/lexicon.ts';
import type { ActEntry } from '../../src/extract/acts/lexicon.ts';
import type { EventType, Range } from '../../src/model/records.ts';
import { ancestors } from '../../src/parse/tree.ts';
import type { Tree } from '../../src/parse/tree.ts';
import { toldAs } from './told.ts';

/** A word that names an act, and how well it ties the two parties. */
interface Candidate {
  readonly at: number;
  readonly act: ActEntry;
  readonly score: number;
}

export interface Choice {
  readonly type: EventType;
  readonly at: number;
  readonly act: ActEntry;
}

/** What the source does to the target: the act of the sentence that ties them best, as it is told. */
export function rootBetween(tree: Tree, source: Range, target: Range): Choice | undefined {
  const all = candidatesOf(tree, source, target);
  const [first] = all;
  if (first === undefined) return undefined;
  const best =
    purposeOf(tree, first, all) ??
    outcomeOf(tree, first, all) ??
    protestOf(tree, first, all) ??
    first;
  return { type: toldAs(tree, best.at, best.act), at: best.at, act: best.act };
}

/** “Called him to congratulate him”, “sent a team to investigate”: what it is for says more than what was done for it. */
function purposeOf(
  tree: Tree,
  { at, act }: Candidate,
  all: readonly Candidate[],
): Candidate | undefined {
  const sends = /^(?:send|dispatch)$/u.test(tree.words[at]?.lemma ?? '');
  if (act.type !== 'CONSULT' && !sends) return undefined;
  return all.find(
    (one) =>
      one.act.type !== act.type &&
      tree.words[one.at]?.head === at &&
      /^(?:advcl|xcomp)/u.test(tree.words[one.at]?.relation ?? ''),
  );
}

/** “The summit failed to agree”: what came of a meeting says more than that it was held. */
function outcomeOf(
  tree: Tree,
  { at, act }: Candidate,
  all: readonly Candidate[],
): Candidate | undefined {
  const word = tree.words[at];
  if (act.type !== 'CONSULT' || word?.relation !== 'nsubj') return undefined;
  return all.find((one) => one.at === word.head);
}

/** The manual codes a protest, not its topic: “staged a protest demanding that …”. */
function protestOf(
  tree: Tree,
  { at, act }: Candidate,
  all: readonly Candidate[],
): Candidate | undefined {
  if (act.type !== 'REQUEST' && act.type !== 'ACCUSE') return undefined;
  const above = [...ancestors(tree, at)];
  return all.find(
    (one) =>
      one.act.type === 'PROTEST' &&
      (above.includes(one.at) || above.slice(0, 2).includes(tree.words[one.at]?.head ?? -1)) &&
      one.at < at,
  );
}

function candidatesOf(tree: Tree, source: Range, target: Range): readonly Candidate[] {
  const from = headOf(tree, source);
  const to = headOf(tree, target);
  const path = pathBetween(tree, from, to);
  const found: Candidate[] = [];
  for (const at of tree.words.keys()) {
    const act = actAt(tree, at);
    // What has no root in the codebook is none of its acts.
    if (act !== undefined && (act.type !== 'OTHER' || act.mode === 'resignation'))
      found.push({ at, act, score: scoreOf(tree, at, { from, to, path, source, target }) });
  }
  return found.toSorted((a, b) => b.score - a.score || a.at - b.at);
}

interface Parties {
  readonly from: number;
  readonly to: number;
  /** Each word between the two, with how far below the top of the path it is. */
  readonly path: ReadonlyMap<number, number>;
  readonly source: Range;
  readonly target: Range;
}

function scoreOf(tree: Tree, at: number, { from, to, path, source, target }: Parties): number {
  const depth = path.get(at);
  let score = 0;
  if (depth !== undefined) score += 6 - Math.min(depth, 4);
  if (isDoer(tree, at, from)) score += 5;
  if (isBelow(tree, to, at)) score += 3;
  if (inside(tree, at, source)) score -= 7;
  if (inside(tree, at, target)) score -= 6;
  const left = tree.words[at]?.start ?? 0;
  const between =
    left > Math.min(source.start, target.start) && left < Math.max(source.start, target.start);
  if (between) score += 1;
  return score;
}

function inside({ words }: Tree, at: number, { start, end }: Range): boolean {
  const word = words[at];
  return word !== undefined && word.start >= start && word.end <= end;
}

/** The word of a range that the others hang on. */
function headOf(tree: Tree, range: Range): number {
  const own = [...tree.words.keys()].filter((at) => inside(tree, at, range));
  return own.find((at) => !own.includes(tree.words[at]?.head ?? -1)) ?? own[0] ?? tree.root;
}

function isBelow(tree: Tree, at: number, top: number): boolean {
  for (const one of ancestors(tree, at)) if (one === top) return true;
  return false;
}

/** The path goes up from one word and down to the other; depth 0 is where it turns. */
function pathBetween(tree: Tree, from: number, to: number): ReadonlyMap<number, number> {
  const up = [from, ...ancestors(tree, from)];
  const down = [to, ...ancestors(tree, to)];
  const top = up.find((one) => down.includes(one)) ?? tree.root;
  const path = new Map<number, number>();
  for (const side of [up, down]) {
    const part = side.slice(0, side.indexOf(top) + 1).toReversed();
    for (const [depth, at] of part.entries()) path.set(at, depth);
  }
  return path;
}

/** It is the subject, the agent or the possessor, or the subject of the verb that the act completes or continues. */
function isDoer(tree: Tree, at: number, from: number): boolean {
  const word = tree.words[from];
  if (word === undefined) return false;
  const passive = /^(?:nsubj:pass|obj|iobj)$/u.test(word.relation);
  if (passive) return false;
  let verb = at;
  for (let step = 0; step < 6; step += 1) {
    if (word.head === verb) return true;
    const here = tree.words[verb];
    if (here === undefined || here.head === -1) return false;
    if (!/^(?:xcomp|advcl|conj|ccomp|obj|obl|acl|nmod|parataxis|nsubj:pass)/u.test(here.relation))
      return false;
    verb = here.head;
  }
  return false;
}
